"""The words of the mails and of calendar entries, in English.

A subject and a lead take {name}, {business} and {when}.
"""

CUSTOMER = {
    "booked": {
        "subject": "Confirmed: {business}, {when}",
        "title": "Your appointment is confirmed",
        "lead": "It is in our calendar, and we look forward to seeing you.",
    },
    "moved": {
        "subject": "New time: {business}, {when}",
        "title": "Your appointment has a new time",
        "lead": "This is the new time; the earlier one no longer applies.",
    },
    "corrected": {
        "subject": "Corrected: {business}, {when}",
        "title": "Your appointment was corrected",
        "lead": "The time is the same. This is how the appointment stands now, with the "
        "confirmation code that applies.",
    },
    "cancelled": {
        "subject": "Cancelled: {business}, {when}",
        "title": "Your appointment is cancelled",
        "lead": "You need not do anything else. If you would like another time, we will gladly "
        "find one with you.",
    },
    "declined": {
        "subject": "Not booked: {business}, {when}",
        "title": "We could not book your appointment",
        "lead": "We are sorry: the time you asked for could not be booked, and nothing is reserved "
        "for you. Please get in touch again, and we will gladly find another time with you.",
    },
    "reminder": {
        "subject": "Reminder: {business}, {when}",
        "title": "Your appointment is coming up",
        "lead": "We look forward to seeing you. Please tell us by the link below that you will be "
        "there, or move or cancel it if you cannot make it.",
    },
    "held": {
        "subject": "Please confirm your appointment at {business}",
        "title": "One step is left: please confirm",
        "lead": "A time at {business} is kept under this e-mail address until {until}. It is "
        "booked once you confirm it; otherwise it goes to somebody else.",
    },
}

# A reminder to whoever said that they come.
EXPECTED = {
    "subject": "Reminder: {business}, {when}",
    "title": "See you soon",
    "lead": "You told us that you will be there: thank you. Here it is once more. If anything "
    "changes, the link below lets you move or cancel it.",
}

ONE_TIME = {
    "subject": "Your code for {business}",
    "title": "Your one-time code",
    "lead": "Somebody asks for an appointment under this e-mail address at {business}. If it is "
    "you, tell this code where you were asked for it. It works once, for ten minutes.",
}

FORMER = {
    "subject": "No longer at this address: {business}, {when}",
    "title": "This appointment has another address now",
    "lead": "The appointment below was under this e-mail address. It was changed to another one, "
    "and the confirmation code that was sent here no longer works. If you know nothing of this, "
    "please tell us.",
}

ADMIN = {
    "booked": {"subject": "New appointment: {name}, {when}", "title": "New appointment"},
    "moved": {"subject": "Appointment moved: {name}, {when}", "title": "Appointment moved"},
    "corrected": {
        "subject": "Appointment corrected: {name}, {when}",
        "title": "Contact details corrected",
    },
    "cancelled": {
        "subject": "Appointment cancelled: {name}, {when}",
        "title": "Appointment cancelled",
    },
    "declined": {"subject": "Request declined: {name}, {when}", "title": "Request declined"},
}

NOTE = {
    "message": {
        "subject": "Message from {name}",
        "title": "A message for you",
        "lead": "{name} left this message:",
    },
    "question": {
        "subject": "Question from {name}",
        "title": "A question for you",
        "lead": "{name} asked something that I could not answer:",
    },
    "danger": {
        "subject": "Danger reported by {name}",
        "title": "Somebody reported a danger",
        "lead": "{name} wrote or said this, and was told whom to call:",
    },
    "all_clear": {
        "subject": "No danger now: {name}",
        "title": "The danger is over for now",
        "lead": "{name}, of whom a danger was reported, says that there is none now:",
    },
    "undelivered": {
        "subject": "E-mail not delivered: {name}",
        "title": "An e-mail did not arrive",
        "lead": "An e-mail to {name} about the appointment below did not arrive, so please reach "
        "them another way. The mail service says:",
    },
    "summary": {
        "subject": "Call with {name}",
        "title": "Summary of a call",
        "lead": "A call with {name} has ended:",
    },
}

WORDS = {
    "greeting": "Hello {name},",
    "change": "You can move or cancel it by this link{until}, or with your confirmation code in "
    "our chat. Whoever has the link or the code can do so: please keep them to yourself.",
    "until": ", at the latest {notice} before",
    "ask": "Any questions? You reach us at {ways}.",
    "or_": "or",
    "dated": "{day}, {year}",
    "zone": "{city} time",
    "visit": "Appointment: {business}",
    "urgent": "URGENT: {subject}",
    "when": "When",
    "before": "Instead of",
    "where": "Where",
    "length": "Takes",
    "visitor": "For",
    "booked_by": "Booked by",
    "reason": "What for",
    "people": "People",
    "code": "Confirmation code",
    "bring": "Please bring",
    "parking": "Parking",
    "name": "Name",
    "email": "E-mail",
    "phone": "Phone",
    "reference": "Reference",
    "about": "About the appointment",
    "came_by": "Came by",
    "nobody": "your receptionist",
    "one_time_code": "One-time code",
    "confirm": "Confirm the appointment",
    "manage": "Confirm, move or cancel",
    "rearrange": "Move or cancel",
    "map": "Map",
    "add": "Add it to your calendar",
    "again": "Book another time",
    "not_you": "Was it not you? Then you need not do anything, and nobody gets anything from it. "
    "Please pass this on to nobody.",
}

# Why, to the business.
UNDELIVERED = {
    "delivered": "",
    "bounced": "The mailbox does not exist, or takes no mail. The address may have been mistyped.",
    "blocked": "The server of the mailbox refuses our mail for now. The address may be right.",
    "dropped": "The address refused mail before, so none is sent there any more.",
}

CHANNEL = {"chat": "chat", "voice": "phone"}
