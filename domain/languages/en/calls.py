"""What is said on a call: what tools give to say, and what a call says by itself."""

import datetime as dt

NAME_IN = {"en": "English", "es": "Spanish"}
FORMALITY = {"formal": "formal", "informal": "informal"}
OR, AND = "or", "and"

_HALF_A_DAY = 12


def day(weekday: str, number: int, month: str) -> str:
    return f"{weekday}, {month} {number}"


def that_day(day: str) -> str:
    return day


def clock(time: dt.time) -> str:
    hour, half = time.hour % _HALF_A_DAY or _HALF_A_DAY, "AM" if time.hour < _HALF_A_DAY else "PM"
    return f"{hour}:{time.minute:02d} {half}" if time.minute else f"{hour} {half}"


def moment(day: str, clock: str) -> str:
    return f"{day} at {clock}"


def of(moment: str) -> str:
    return f"of {moment}"


SAY = {
    "days": "I have {list}. Which day suits you?",
    "no_days": "There is no free time in the days ahead.",
    "no_such_days": "There is no free time that fits. Would another day or time do?",
    "slots": "On {day} I have {list}. Which time suits you?",
    "more_slots": "On {day} I have {list}, and later times too. Which time suits you?",
    "no_such_slots": "On {day} no free time fits.",
    "closed": "We are closed then.",
    "too_soon": "That is too soon.",
    "too_far": "That is too far ahead.",
    "past": "That time has passed.",
    "taken": "That time is taken.",
    "unwished": "No free time of that day fits.",
    "too_many": "There are already as many open appointments as one person may have.",
    "instead": "I could offer {list}.",
    "booked": "It is booked: {when}. A confirmation is on its way by e-mail.",
    "booked_without_mail": "It is booked: {when}.",
    "code": "The confirmation code is {code}. It is needed to move or cancel it.",
    "held": "I am holding {when} until {until}. Follow the link in the e-mail to make it yours.",
    "moved": "It is moved to {when}.",
    "cancelled": "The appointment is cancelled.",
    "found": "I found {list}.",
    "found_visit": "the appointment {of_when}",
    "found_visit_of": "the appointment {of_when}, for {name}",
    "which": "There are several: {list}. Which one is it?",
    "not_found": "I found no appointment with these details.",
    "third_party": "I may speak about an appointment only with the person it is for. I can take a "
    "message.",
    "code_mailed": "If there is an appointment under that address, an e-mail with a code of eight "
    "digits is on its way there. Which digits does it have?",
    "proof_refused": "That was wrong too often. Please try again in an hour.",
    "limit_network": "More has come from your connection within an hour than I may take, so this "
    "was not done. Please try again in an hour.",
    "limit_person": "More has been asked for that contact today than I may take, so this was not "
    "done. Please try again tomorrow.",
    "limit_business": "We have taken as much as we can today, so this was not done. Please try "
    "again tomorrow.",
    "change_refused": "It is too late to change that appointment here.",
    "calendar_unavailable": "I cannot reach the calendar at the moment, so nothing was changed.",
    "not_done": "That did not work, and nothing was changed.",
    "pending": "That takes longer than usual; I do not know yet how it ends.",
    "not_offered": "Let me look at the free times again.",
    "not_wished": "You said that {when} does not suit you. Which time would?",
    "again": "Let me try that once more.",
    "again_name": "I did not get the name. Could you say it again?",
    "again_email": "I did not get the e-mail address. Could you spell it for me?",
    "again_phone": "I did not get the phone number. Could you say it digit by digit?",
    "again_code": "I need the confirmation code, or the e-mail and the phone of the booking.",
    "read_back": "{when}, for {details}. Is that right?",
    "read_back_email": "e-mail {email}",
    "read_back_phone": "phone {phone}",
    "read_back_contact": "contact {name}",
    "read_back_move": "I would move the appointment {of_before} to {when}. Is that right?",
    "read_back_cancel": "I would cancel the appointment {of_when}. Is that right?",
    "press_one": "Please press 1 to confirm.",
    "message_taken": "I have noted it and will pass it on.",
    "transferring": "I am putting you through, one moment please.",
    "nobody_available": "I cannot put you through now, but I can take a message.",
    "nobody_there": "We are closed now, so nobody can take the call. I can take a message.",
    "goodbye": "Goodbye, have a nice day.",
}
SAY_INFORMAL: dict[str, str] = {}

_SAY = "Say to the caller, in the language they have been speaking, in one short sentence: "
SCRIPT = {
    "greeting": "Greet the caller with exactly these words, nothing else: «{words}»",
    "busy": "Say in English exactly these words, nothing else: «{words}»",
    "filler": _SAY + "one moment please, I am checking.",
    "still_there": _SAY + "are you still there?",
    "goodbye_machine": _SAY + "I seem to have reached a machine, so I will hang up now. Goodbye.",
    "goodbye_silence": _SAY + "I cannot hear you, so I will hang up now; please call again. Bye.",
    "closing_soon": _SAY + "we have about one minute left on this call.",
    "goodbye_limit": _SAY + "our time on this call is over; please call again or write. Goodbye.",
    "interrupted": "The line was interrupted for a moment. If you called a tool and got no output, "
    "call it again with the same arguments. Else answer what the caller said last, or go on.",
    "transfer_failed": "The transfer did not work: say so and offer to take a message.",
    "resumed": "The call was interrupted for a moment and goes on. Do not greet again. The caller "
    "speaks {language}. What was said so far:\n{lines}",
    "late": "An earlier request has ended now: {output}",
    "given": "The tool you called before has answered: {output}",
    "not_done_yet": "You told the caller that it is done. It is not: no tool has said so. Tell "
    "the caller at once that it is not done yet, and go on with what is missing.",
    "danger": "This may be an emergency. Say first, in the caller's language: {emergency} "
    "The staff have been told.",
    "danger_cannot_call": "This may be an emergency, and the caller says that they cannot call. "
    "Do not tell them to call or to ask others to: say that the staff have been told, ask where "
    "they are, and give one short instruction to get to safety, in silence if they are heard.",
}

AUTOMATIC = "You are speaking with an automatic assistant."
HOW_CAN_I_HELP = {"formal": "How can I help you?", "informal": "How can I help you?"}
BUSY = "{name}: all lines are busy. Please call again in a few minutes."
CALLED_TOO_OFTEN = "{name}: there were many calls from this number. Please call again in an hour."
MINUTES_SPENT = (
    "{name}: we cannot take more calls here today. Please call again tomorrow, or write."
)
EMERGENCY = "If a life is in danger, hang up and call {number} now."
FACTS = {
    "address": "Address",
    "hours": "Hours",
    "services": "Services",
    "prices": "Prices",
    "bring": "What to bring",
    "parking": "Parking",
    "website": "Website",
}
DETAILS = {"name": "name", "email": "e-mail", "phone": "phone", "reason": "what the visit is for"}
CALLER_NUMBER = "The caller's number is {number}: where they say «this same number», that is it."
NO_CALLER_NUMBER = "The caller's number is not known: where they say «this same number», ask it."
NO_NOTICE = "no"
OPEN_NOW = "open now"
CLOSED_NOW = "closed now: nobody can be put through, take a message"
SUMMARY = (
    "Call of {began}, {minutes:.1f} minutes.\n"
    "Outcome: {outcome}\nAppointments booked: {booked}\nCall: {call_id}"
)
