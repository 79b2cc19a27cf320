"""What the receptionist says, in English: for each thing its wordings, the next for each time."""

from domain.dialogue.says import What
from domain.phrasing.english_talk import TALK

TEXTS: dict[What, tuple[str, ...]] = TALK | {
    What.ASK_NAME: (
        "What is your full name, please?",
        "Could you tell me your first and last name?",
        "Under which name shall I put the appointment?",
    ),
    What.ASK_EMAIL: (
        "What is your e-mail address?",
        "Which e-mail address should the confirmation go to?",
        "Could you give me an e-mail address for the confirmation?",
    ),
    What.ASK_PHONE: (
        "What phone number can we reach you at?",
        "Could you give me your phone number, with the area code?",
        "Which phone number shall I note down?",
    ),
    What.CHECK_NAME: (
        "I have your name as {value}. Is that right?",
        "So the name is {value}, correct?",
        "Let me make sure: {value}. Yes?",
    ),
    What.CHECK_EMAIL: (
        "I have your e-mail as {value}. Is that right?",
        "So the address is {value}, correct?",
        "Let me make sure: {value}. Yes?",
    ),
    What.CHECK_PHONE: (
        "I have your phone number as {value}. Is that right?",
        "So the number is {value}, correct?",
        "Let me make sure: {value}. Yes?",
    ),
    What.CORRECTED: (
        "Got it, I changed the {detail} to {value}.",
        "All right, the {detail} is now {value}.",
    ),
    What.LATE_CORRECTION: (
        "The appointment keeps the {detail} it was booked with. Shall I pass {value} on to the "
        "office so that they change it?",
        "Only the office can change the {detail} of a booking. Shall I send them {value}?",
    ),
    What.ASK_CHANGE: (
        "What would you like to change: your name, e-mail, phone, or the time?",
        "Which of them is to be changed: the name, the e-mail, the phone or the time?",
    ),
    What.WHY_NAME: (
        "The appointment is put in your name.",
        "So that the office knows who is coming.",
    ),
    What.WHY_EMAIL: (
        "The confirmation goes there, with the code to move or cancel.",
        "Without an address I could not send you the confirmation.",
    ),
    What.WHY_PHONE: (
        "It is only for the office to reach you should something change.",
        "A booking needs a number to call if anything comes up; any number you answer will do.",
    ),
    What.WISH_NOTED: (
        "I'll look for that time. First I need a few details.",
        "Noted, I'll look for that.",
        "All right, I'll keep that in mind.",
    ),
    What.OFFER_DAYS: (
        "These days have free times: {days} Which day suits you?",
        "You can come on: {days} Which day shall it be?",
        "There is room on these days: {days} Which one would you like?",
    ),
    What.OFFER_FITTING_DAYS: (
        "There is room for that on: {days} Which day suits you?",
        "These days fit: {days} Which day shall it be?",
        "I can do that on: {days} Which one would you like?",
    ),
    What.REMIND_OF_DAYS: (
        "Which of those days suits you?",
        'So, which day shall it be? Say "repeat" to see them again.',
        "Which of the days would you like?",
    ),
    What.WHICH_DAY: (
        "Which day do you mean: {choices}?",
        "Just to be sure, which day: {choices}?",
    ),
    What.OFFER_TIMES: (
        "These times are free {on_day}: {times} Which one would you like?",
        "You can come {on_day} at: {times} Which time suits you?",
        "I have these times {on_day}: {times} Which shall I take?",
    ),
    What.OFFER_NEAREST: (
        "The nearest free times {on_day}: {times} Which one would you like?",
        "What comes closest {on_day}: {times} Which time suits you?",
    ),
    What.REMIND_OF_TIMES: (
        "Which of those times would you like?",
        'So, which time suits you? Say "repeat" to see them again.',
        "Which of the times shall I take?",
    ),
    What.OFFER_ONE: (
        "{Time} is free. Shall I take it?",
        "I can offer {time}. Does that suit you?",
        "What about {time}?",
    ),
    What.WHICH_TIME: (
        "Which one do you mean: {either}?",
        "Just to be sure: {either}?",
    ),
    What.NOTHING_FITS: (
        "Nothing is free exactly then; this is what comes nearest.",
        "I have nothing at that time, but this is close to it.",
    ),
    What.NO_DAYS: ("I'm sorry, there is no free time in the coming days.",),
    What.NO_MORE_DAYS: (
        "There are no later days with free times for now.",
        "Those are the last days with free times.",
    ),
    What.NO_EARLIER_DAYS: (
        "There is nothing free before those days.",
        "Those are the first days with free times.",
    ),
    What.DAY_REFUSED: ("{Day} is not possible: {reason}.", "I'm sorry, {day}: {reason}."),
    What.TIME_REFUSED: (
        "{Time} is not possible: {reason}.",
        "I'm sorry, {time} does not work: {reason}.",
    ),
    What.TIME_TAKEN: (
        "I'm sorry, {time} has just been taken by somebody else.",
        "What a pity, {time} is gone as well.",
    ),
    What.TOO_MANY: (
        "You already have as many open appointments as one person can have. To make another, "
        "please cancel or move one of them first.",
    ),
    What.BOOKED: (
        "Your appointment with {business} is booked: {time}. A confirmation is on its way to "
        "{email}; the code in it lets you move or cancel.",
    ),
    What.BOOKED_FIRM: (
        "Your appointment with {business} is booked: {time}. A confirmation is on its way to "
        "{email}.",
    ),
    What.MOVED: (
        "Done: your appointment with {business} is now {time}. You will get an e-mail about it.",
    ),
    What.CANCELLED: (
        "Your appointment on {time} with {business} is cancelled. You will get an e-mail about it.",
    ),
    What.ASK_PROOF: (
        "To find your appointment I need the code from your confirmation e-mail, or the e-mail "
        "and phone you booked with.",
        "Which code does your confirmation e-mail show? The e-mail and phone of the booking work "
        "too.",
        "Please give me the confirmation code, or both the e-mail and the phone of the booking.",
    ),
    What.ASK_PROOF_EMAIL: (
        "And the e-mail address you booked with?",
        "Which e-mail address did you give?",
    ),
    What.ASK_PROOF_PHONE: (
        "And the phone number you booked with?",
        "Which phone number did you give?",
    ),
    What.PROOF_BY_CONTACT: (
        "The code is in your confirmation e-mail. Without it, the e-mail and phone you booked with "
        "will do: which e-mail was it?",
        "No problem, then the e-mail and phone of the booking, please.",
    ),
    What.MAIL_COMES: (
        "You get an e-mail whenever an appointment is booked, moved or cancelled.",
        "Whatever is booked, moved or cancelled is confirmed by e-mail.",
    ),
    What.HOW_TO_CHANGE: (
        "Just write to me: I can move or cancel it with the code in your confirmation e-mail, or "
        "with the e-mail and phone of the booking.",
    ),
    What.CODE_IN_MAIL: (
        "The code is in your confirmation e-mail; to keep it safe I don't show it here.",
        "I can't show the code in a chat; please look in your confirmation e-mail.",
    ),
    What.PROOF_REFUSED: ("There were too many wrong tries. You can try again after {clock}.",),
    What.NOT_FOUND: (
        "I can't find an appointment with that.",
        "That doesn't open any appointment either.",
    ),
    What.NO_APPOINTMENTS: ("I find no open appointment for that.",),
    What.NOTHING_BOOKED_YET: ("Nothing is booked in this conversation yet.",),
    What.YOUR_APPOINTMENTS: ("You have booked: {appointments}",),
    What.WHICH_APPOINTMENT: (
        "Which appointment do you mean? {appointments}",
        "You have more than one. Which is it? {appointments}",
    ),
    What.MOVE_THERE: (
        "Is that to move your appointment? If you want one more instead, just say no.",
        "Shall I move the appointment you have? For one more, say no.",
    ),
    What.CONFIRM_MOVE: (
        "Shall I move your appointment from {before} to {after}?",
        "From {before} to {after}: shall I change it?",
    ),
    What.CONFIRM_MOVE_OR_MORE: (
        "Shall I move your appointment from {before} to {after}? If you want one more instead, "
        "just say no.",
        "From {before} to {after}: shall I change it? For one more appointment, say no.",
    ),
    What.CONFIRM_CANCEL: (
        "Shall I cancel your appointment on {time}?",
        "Do you really want to cancel the appointment on {time}?",
    ),
    What.CHANGE_REFUSED: (
        "Your appointment on {time} can no longer be changed here: that takes {notice} notice.",
    ),
}
