"""What the receptionist says, in English: for each thing its wordings, the next for each time."""

from domain.dialogue.says import What

TEXTS: dict[What, tuple[str, ...]] = {
    What.WELCOME: ("Welcome to {business}!",),
    What.WELCOME_BRIEF: ("Hello!",),
    What.START: (
        "Shall we find a time for you?",
        "Would you like to make an appointment?",
    ),
    What.HOW_HELP: (
        "I can make, move or cancel an appointment, or answer a question. What can I do for you?",
        "Tell me what you need: an appointment, a change to one you have, or some information?",
        "How can I help: a new appointment, an existing one, or a question?",
    ),
    What.YOU_ARE_WELCOME: ("You're welcome!", "My pleasure!", "Glad to help!"),
    What.SEE_YOU: ("Perfect, see you then!", "Great, until then!", "All set. See you then!"),
    What.HERE_IF_NEEDED: (
        "All right. I'm here if you need anything.",
        "Good. Just write if there is anything else.",
    ),
    What.TAKE_YOUR_TIME: ("Of course, take your time.", "No hurry, I'll wait."),
    What.GOODBYE: ("Goodbye, and have a nice day!", "Take care, goodbye!"),
    What.GOODBYE_UNFINISHED: (
        "Goodbye! Nothing new has been booked or changed; write again whenever you like.",
    ),
    What.STARTED_OVER: ("Sure, let's start over.", "Of course, from the beginning then."),
    What.STOP_OR_CANCEL: (
        "Shall I stop here? If you mean an appointment you already have, just say "
        '"cancel my appointment".',
    ),
    What.STOPPED: ("All right, I have stopped. Nothing new was booked.",),
    What.KEPT: ("All right, I left everything as it is.",),
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
    ),
    What.ASK_CHANGE: ("What would you like to change: your name, e-mail, phone, or the time?",),
    What.WHY_NAME: ("The appointment is put in your name.",),
    What.WHY_EMAIL: ("The confirmation goes there, with the code to move or cancel.",),
    What.WHY_PHONE: ("It is only for the office to reach you should something change.",),
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
    What.ASK_PROOF_EMAIL: ("And the e-mail address you booked with?",),
    What.ASK_PROOF_PHONE: ("And the phone number you booked with?",),
    What.PROOF_BY_CONTACT: (
        "The code is in your confirmation e-mail. Without it, the e-mail and phone you booked with "
        "will do: which e-mail was it?",
        "No problem, then the e-mail and phone of the booking, please.",
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
    What.FACT: ("{text}",),
    What.CALM: (
        "I'm sorry this is annoying. Let's sort it out.",
        "I understand that you are upset. I'm here to help.",
    ),
    What.EMERGENCY: ("{text}",),
    What.ONLY_SPEAK: ("I'm sorry, I can only help you in {languages}.",),
    What.SPEAK: ("Yes, I can help you in {languages}.",),
    What.NOT_UNDERSTOOD: (
        "Sorry, I didn't understand that.",
        "I'm afraid I didn't get that.",
        "Sorry, that one I did not follow.",
    ),
    What.HINT_NAME: ('I just need a first and last name, for example "Ana Torres".',),
    What.HINT_EMAIL: (
        'I need an address like "ana@example.com"; the confirmation and your code go there.',
    ),
    What.HINT_PHONE: (
        'I need a number with its area code, such as "212 555 0100", in case something changes.',
    ),
    What.HINT_DAY: ('You can answer with a number, a weekday or a date, such as "the 24th".',),
    What.HINT_TIME: (
        'You can answer with a number or a time such as "10:30", or say "another day".',
    ),
    What.HINT_YES_NO: ('A "yes" or a "no" is enough.',),
    What.HANDOFF: (
        "You can reach a colleague {handoff}. Or shall I take a message for them?",
        "A person will help you {handoff}; I can also take a message. Shall I?",
    ),
    What.OFFER_PERSON: (
        "A colleague can help you {handoff}. Or would you like to leave a message?",
        "Perhaps a person is better: {handoff}. Or shall I take a message?",
    ),
    What.ASK_MESSAGE: (
        "What shall I tell the office? Write it in one message and I'll pass it on.",
        "Please write your message and I'll send it to the office.",
    ),
    What.DONT_KNOW: (
        "I don't know that. Shall I pass your question on to the office?",
        "I have no information on that. Would you like me to ask the office?",
    ),
    What.ASK_NOTE_CONTACT: ("Which e-mail address can they answer to?",),
    What.NOTE_SENT: ("I have passed it on to the office.",),
    What.NOTE_FAILED: ("I'm sorry, I could not pass that on just now.",),
    What.NOTE_DROPPED: ("All right, I won't pass anything on.",),
    What.STILL_WORKING: (
        "I'm still working on it; it isn't done yet. Write to me in a moment and I'll tell you.",
        "It is taking longer than usual and isn't done yet. Please ask me again in a moment.",
    ),
    What.CALENDAR_AWAY: ("I can't reach the calendar right now.",),
    What.NOT_CHANGED: ("Nothing was changed.",),
    What.OFFER_BY_MAIL: (
        "Nothing is booked. I can take your request and you'll get the answer by e-mail as soon "
        "as the calendar is back. Shall I?",
        "Nothing is booked yet. Shall I take your request and have it answered by e-mail?",
    ),
    What.ASK_WISH: (
        "Which day and time would you like?",
        "For which day, and at what time, shall I take your request?",
    ),
    What.REQUEST_TAKEN: (
        "I have taken your request for {time}. It is not booked yet: you'll get an e-mail as soon "
        "as we know.",
    ),
    What.TOO_SLOW: ("That took too long, and nothing was changed. Shall I try again?",),
    What.FAILED: ("I'm sorry, something went wrong on our side and I could not do that.",),
}
