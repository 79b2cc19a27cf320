"""What a voice agent's tools are for, as its model is told."""

TOOLS = {
    "get_days": "The next days with free times that fit what the person wishes. Call it before "
    "you offer any day, and again with every new wish.",
    "get_slots": "The free times of one day. Offer only times that it gave.",
    "book": "Books a time that get_slots gave. On a call the first try answers confirm_first: "
    "read back what it says, wait for a plain yes, then call it again with the same arguments. "
    "It is booked only when the status is booked.",
    "find": "The person's appointments, by confirmation code or by e-mail and phone. With the "
    "e-mail alone it may answer code_mailed: ask for the eight digits, and call it again with them "
    "as code, and the e-mail.",
    "move": "Moves an appointment to a time that get_slots gave. On a call the first try answers "
    "confirm_first: read it back, wait for a plain yes, call it again.",
    "cancel": "Cancels an appointment. On a call the first try answers confirm_first: read it "
    "back, wait for a plain yes, call it again.",
    "take_message": "Takes a message for the staff, with how to reach the person.",
    "transfer_to_person": "Hands the call to a person, when asked for or when you cannot help.",
    "end_call": "Ends the call, after goodbyes.",
}

ARGUMENTS = {
    "language": "The language the person speaks now.",
    "from": "The first day wished for, YYYY-MM-DD.",
    "to": "The last day wished for, YYYY-MM-DD.",
    "weekdays": "Only these days of the week.",
    "except_days": "None of these: dates, or days of the week.",
    "not_before": "No time before this, HH:MM on a 24-hour clock.",
    "not_after": "No time after this, HH:MM on a 24-hour clock.",
    "date": "The day, YYYY-MM-DD, as get_days gave it.",
    "slot_id": "The slot_id of the chosen time, exactly as get_slots gave it.",
    "name": "First and last name of the person whose e-mail and phone these are.",
    "email": "The e-mail address that gets the confirmation.",
    "phone": "The phone number, with its country code if it was said.",
    "visitor": "Who comes, where it is somebody else: first and last name.",
    "reason": "What the visit is for, in their words, where they said it.",
    "code": "The confirmation code from the e-mail, or the eight digits that were mailed, with the "
    "e-mail; else e-mail and phone of the booking.",
    "appointment_id": "Which one, where find gave several.",
    "text": "The message, in their words.",
}

# Of one tool, where it differs.
OF_TOOL = {
    "take_message": {
        "name": "Who leaves it.",
        "phone": "Where to call back.",
        "email": "Where to write back.",
    },
    "transfer_to_person": {"reason": "Why they want a person, in a few words."},
    "find": {"email": "Of the booking, where there is no code."},
    "move": {"email": "Of the booking, where there is no code."},
    "cancel": {"email": "Of the booking, where there is no code."},
}
