"""Around an appointment, in English: courtesies, asides, misunderstandings, faults."""

from domain.dialogue.says import What

TALK: dict[What, tuple[str, ...]] = {
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
    What.NO_PROBLEM: ("No problem.", "Don't worry."),
    What.WHO_I_AM: (
        "I'm the automatic receptionist. I can book, move or cancel for you, or take a message for "
        "a colleague.",
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
        'Do you want to leave it here? For an appointment you made before, say "cancel my '
        'appointment".',
    ),
    What.STOPPED: ("All right, I have stopped. Nothing new was booked.",),
    What.KEPT: ("All right, I left everything as it is.",),
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
    What.NOT_ON_LIST: ("There is no such one on my list.", "My list has no such one."),
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
    What.HINT_PROOF: ('The code has eight letters and figures, such as "ABCD-2345".',),
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
    What.ASK_NOTE_CONTACT: (
        "Which e-mail or phone number can they answer to?",
        "Where can they reach you, by e-mail or by phone?",
    ),
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
    What.TOO_SLOW: (
        "That took too long, and nothing was changed. Shall I try again?",
        "It was too slow again, and nothing was changed. One more try?",
    ),
    What.FAILED: ("I'm sorry, something went wrong on our side and I could not do that.",),
}
