"""The pages that links lead to, in English. What a person is told of their data takes {name},
{words_days}, {visits_days} and {contact}."""

CONFIRM = {
    "title": "Confirm your appointment",
    "lead": "A time at {name} is kept for you. It is booked when you confirm it here.",
    "button": "Confirm the appointment",
    "no_ticket": "This link is not complete. Please open it from the e-mail once more.",
    "offline": "That did not get through. Please try again.",
    "noscript": "Please turn on JavaScript, or ask us to book the appointment for you.",
    "locale": "en",
}

CONFIRMED = {
    "booked": "Your appointment is booked: {when}. A confirmation is on its way to you by e-mail.",
    "gone": "This link no longer works: the time was let go, or the link was replaced. Nothing is "
    "booked by it. Please choose a time again.",
    "taken": "We are sorry: that time was taken in the meantime. Please choose another one.",
    "again": "Our calendar cannot be reached right now. Your time is still kept: please try again "
    "in a moment.",
    "pending": "We are working on it. If it is booked, a confirmation comes by e-mail.",
}

# For the owner of a business's mailbox.
CONNECT = {
    "title": "Connect your calendar",
    "lead": "Sign in at Microsoft with the mailbox of {name}, so that its receptionist can see "
    "when you are busy and write appointments into the calendar. Nothing else is asked for: no "
    "mail, no contacts.",
    "button": "Sign in at Microsoft",
    "no_ticket": "This link is not complete. Please open it once more.",
    "offline": "That did not get through. Please try again.",
    "gone": "This link no longer works: it was used, or its time is over. Please ask for another.",
    "again": "Microsoft cannot be reached right now. Please try again in a moment.",
    "noscript": "Please turn on JavaScript.",
}

# What became of the sign-in; {mailbox} is the business's own.
CONNECTED = {
    "title": "Your calendar",
    "connected": "Connected: the calendar of {mailbox} was read, an entry was written, and deleted "
    "again. You may close this window.",
    "gone": "This sign-in no longer works: it was used, or its time is over. Nothing was done. "
    "Please ask for a new link.",
    "other_mailbox": "Somebody else than {mailbox} signed in, so nothing was connected. Please ask "
    "for a new link, and open it in a private window.",
    "declined": "You declined, so nothing was connected. Should you want it after all, please ask "
    "for a new link.",
    "refused": "Microsoft did not open the calendar of {mailbox}, so nothing was connected. Please "
    "tell whoever sent you the link.",
    "again": "Microsoft did not answer, so nothing was connected. Please ask for a new link.",
    "pending": "This takes longer than usual. Whoever sent you the link can see how it went.",
}

PRIVACY = {
    "title": "Your data at {name}",
    "lead": "{name} has an automatic receptionist: a program answers you, in the chat and on the "
    "phone. This is what it keeps, for how long, and how you have it erased.",
    "what": "What is kept, and how long",
    "words": "What you write in the chat: {words_days} days.",
    "no_words": "What you write or say: no word is kept. What you tell in a chat is remembered for "
    "a day, so that it can be finished.",
    "calls": "What is said in a call, as a transcript: {words_days} days. You are told so at the "
    "beginning of the call.",
    "visits": "Your appointment, with name, e-mail, phone and what it is for: {visits_days} days "
    "after the visit. Then only its time stays, and nothing of whose it was.",
    "mails": "E-mails that we sent you or {name}: for as long as whoever received them keeps them.",
    "who": "Who reads it",
    "readers": "The people of {name}, and the companies that run this service for them: Amazon Web "
    "Services, Microsoft (calendar), Twilio (e-mail and phone) and OpenAI (understanding, and "
    "speech on the phone). Nobody sells it, and nobody trains on it.",
    "rights": "To see it or have it erased",
    "ask": "Write to {contact} from the address that the appointment is under. You get a copy of "
    "all that is kept, or it is erased: appointments, chats, calls and calendar entries. An "
    "appointment that is still ahead is cancelled first, if you wish so.",
}
