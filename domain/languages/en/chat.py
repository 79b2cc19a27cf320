"""What the receptionist says in a chat, in English: for each thing its wordings, the next for each
time it is said."""

TEXTS: dict[str, tuple[str, ...]] = {
    # opening and closing
    "welcome": ("Welcome to {business}!",),
    "welcome_brief": ("Hello!",),
    "start": ("Shall we find a time for you?", "Would you like an appointment?"),
    "how_help": (
        "What can I do for you: book, move or cancel, or answer a question?",
        "Tell me what you need: an appointment, a change to one, or some information?",
    ),
    "you_are_welcome": ("You're welcome!", "My pleasure!", "Glad to help!"),
    "see_you": ("Great, see you then!", "Perfect, until then!"),
    "here_if_needed": (
        "All right. I'm here if you need anything.",
        "Okay. Just write whenever you like.",
    ),
    "take_your_time": ("Of course, take your time.", "No hurry."),
    "no_problem": ("No problem.", "Don't worry."),
    "goodbye": ("Goodbye, and have a nice day!", "Take care!"),
    "goodbye_unfinished": ("Goodbye! I've left it there; nothing was booked or changed just now.",),
    "stopped": ("All right, I've stopped. Nothing was booked or changed.",),
    "kept": ("All right, everything stays as it is.", "Okay, I leave it as it is."),
    "calm": ("I'm sorry about this. Let's sort it out.", "I understand, this is annoying."),
    "hurry": (
        "I'm sorry, that's stressful. Let's get you in as early as possible.",
        "Let me see what is soonest.",
    ),
    "emergency": ("If anyone is in danger, get to safety and call {emergency_number} right now.",),
    "emergency_number": ("In an emergency, at any hour: {emergency_number}.",),
    "emergency_get_out": (
        "Get out now, touch no switch, and then call {emergency_number} from outside.",
    ),
    "still_here": ("I'm here. Write whatever changes; it goes straight to the office.",),
    "danger_over": ("I'm glad to hear that. I'll tell the office that there is no danger now.",),
    "emergency_again": (
        "If nobody has called {emergency_number} yet, that comes first: it's free from any phone, "
        "and they tell you what to do until help comes.",
        "{emergency_number} can tell you at any time what to do until help comes.",
    ),
    "emergency_no_call": (
        "You don't have to call or speak. Get somewhere safe if you can; if nobody may hear you, "
        "stay silent and keep the door shut. If only credit is missing, {emergency_number} works "
        "without it.",
        "I can't phone from here, but what you write goes to the office as urgent. Stay as safe "
        "as you can.",
        "No need to call: stay where it's safest and write to me whatever changes. It goes "
        "straight to the office.",
    ),
    "emergency_leave": (
        "Get everybody out and away from there, and touch no switch. If only credit is missing, "
        "{emergency_number} works without it.",
    ),
    "ask_place": (
        "Where are you? I'll pass that on too.",
        "Where is it? The office should know that as well.",
    ),
    "danger_under_way": ("I'm alerting the office as urgent.",),
    "danger_told": (
        "I've alerted the office as urgent.",
        "I've told the office that, too.",
        "The office has that as well, as urgent.",
        "That went to the office, too.",
    ),
    "automatic": ("I'm an automatic assistant.",),
    "only_speak": ("I'm sorry, I can only help you in {languages}.",),
    # details
    "ask_details": (
        "I just need your {fields}.",
        "Could you give me your {fields}?",
    ),
    "ask_name": (
        "What's your full name?",
        "And your first and last name, please?",
    ),
    "ask_email": (
        "What's your e-mail address?",
        "Which e-mail should the confirmation go to?",
    ),
    "ask_phone": (
        "What phone number can we reach you at?",
        "And a phone number, with the area code?",
    ),
    "ask_email_optional": (
        "Would you like the confirmation by e-mail? If so, which address? If not, just say no.",
        "Which e-mail should the confirmation go to? Say no if you don't want one.",
    ),
    "ask_phone_optional": (
        "Is there a phone number we may call if something changes? If not, just say no.",
        "Can we reach you by phone, and at which number? Say no if you'd rather not.",
    ),
    "ask_visitor": (
        "What's the full name of the person who is coming?",
        "And the visitor's first and last name?",
    ),
    "fix_email": ("Did you mean {value}?", "Just checking: is it {value}?"),
    "phone_country": (
        "That number doesn't fit here: which country is it from? Or write it once more.",
        "Which country's number is that? You can also write it again, with its country code.",
    ),
    "phone_go_on": ("And the rest of the number?", "Go on, please."),
    "got_it": ("Got it.", "Thanks.", "Noted."),
    "changed_detail": ("Got it: {value}.", "Okay, {value} then."),
    "ask_change": (
        "What shall I change: the time, the name, the e-mail or the phone?",
        "Sure. What should be different?",
    ),
    "why_name": ("The appointment is put in your name, so the office knows who is coming.",),
    "why_email": (
        "The confirmation goes there, with the code to move or cancel; it's used for nothing else.",
    ),
    "why_phone": ("It's only so the office can reach you if something changes.",),
    "cant_leave_out": ("I can't take that off the booking here.", "That I can't do from here."),
    "without": ("Without that I can't book it here.",),
    # days and times
    "wish_noted": ("Noted: {wishes}.",),
    "offer_days": (
        "These days have room: {days} Which one suits you?",
        "You can come on: {days} Which day would you like?",
    ),
    "offer_fitting_days": (
        "These fit: {days} Which one suits you?",
        "I have these: {days} Which day would you like?",
    ),
    "remind_of_days": ("Which of those days suits you?", "So, which day would you like?"),
    "offer_times": (
        "{On_day} I have: {times} Which one would you like?",
        "Free {on_day}: {times} Which one suits you?",
    ),
    "offer_nearest": (
        "The closest I have {on_day}: {times} Would one of those do?",
        "What comes closest {on_day}: {times} Does one suit you?",
    ),
    "offer_one": ("{Time} is free. Shall I take it?", "I have {time}. Does that suit you?"),
    "remind_of_times": ("Which of those times suits you?", "So, which time would you like?"),
    "which_day": (
        "That weekday and that date don't match: did you mean {either}?",
        "Which day is it: {either}?",
    ),
    "number_or_hour": (
        "Number {number} ({listed}), or {hour}?",
        "Just to be sure: number {number}, so {listed}, or {hour}?",
    ),
    "which_time": ("Which one do you mean: {either}?", "Please pick one: {either}?"),
    "time_free": ("{Time} is free.",),
    "nothing_fits": (
        "I have nothing like that free.",
        "There's nothing for that, I'm afraid.",
    ),
    "no_other_days": ("There are no others, I'm afraid.",),
    "no_other_times": ("Nothing beyond that on that day, I'm afraid.", "That's all there is then."),
    "no_days": ("I'm sorry, I have nothing free that fits.",),
    "day_refused": ("{Day} doesn't work: {reason}.", "I'm sorry, {day}: {reason}."),
    "time_refused": ("{Time} doesn't work: {reason}.", "Not {time}, sorry: {reason}."),
    "time_taken": (
        "I'm sorry, somebody has just taken {time}.",
        "What a pity, {time} is gone as well.",
    ),
    "too_many": (
        "You already have as many open appointments as one person can have; move or cancel one of "
        "them first.",
    ),
    # read back before it is done
    "confirm_book": (
        "So: {time} {for_whom}. Shall I book it?",
        "That would be {time} {for_whom}. Is that right?",
    ),
    "confirm_free": (
        "{Time} is free. Shall I book it {for_whom}?",
        "{Time} is free {for_whom}: shall I book it?",
    ),
    "confirm_one_more": (
        "One more, besides {before}: {time} {for_whom}. Shall I book it? If it's instead, say so.",
        "Besides {before}, also {time} {for_whom}: yes? If it's instead, say so.",
    ),
    "confirm_move": (
        "Shall I move your appointment from {before} to {after}{visiting}?",
        "From {before} to {after}{visiting}: shall I change it?",
    ),
    "confirm_move_or_more": (
        "Shall I move your appointment from {before} to {after}{visiting}? If it's one more, just "
        "say no.",
        "Instead of {before}, {after}{visiting}: yes? If it's one more, say no.",
    ),
    "confirm_again": (
        "Shall I do that, yes or no?",
        "With a yes it's done, with a no I leave it: which is it?",
    ),
    "confirm_cancel": (
        "Shall I cancel your appointment on {time}?",
        "Cancel the appointment on {time}: yes?",
    ),
    "confirm_correct": (
        "Shall I change {changes} on your appointment of {time}?",
        "For the appointment of {time}: {changes}. Is that right?",
    ),
    "confirm_note": (
        "Shall I tell the office: “{text}”?",
        "I can pass on “{text}”. Shall I?",
    ),
    "confirm_request": (
        "I can take a request: {time} {for_whom}. It isn't booked yet; you'd get the answer by "
        "e-mail as soon as the calendar is back. Shall I?",
        "As a request, not booked yet: {time} {for_whom}. The answer comes by e-mail when the "
        "calendar is back. Shall I take it?",
    ),
    # results
    "booked": (
        "You're booked: {time}{visiting}. The confirmation is on its way to {email}; the code in "
        "it lets you move or cancel.",
        "Booked: {time}{visiting}. The confirmation goes to {email}.",
    ),
    "booked_firm": ("You're booked: {time}{visiting}.{to_email}",),
    "held": (
        "I've kept {time} for you. One step is left: please follow the link that is on its way to "
        "{email}, before {clock}. Until then it is not booked yet.",
    ),
    "booked_with_code": (
        "You're booked: {time}{visiting}. Your code is {code}; keep it to move or cancel.",
    ),
    "moved": ("Done, your appointment is now {time}. You'll get an e-mail about it.",),
    "moved_unmailed": ("Done, your appointment is now {time}.",),
    "cancelled_unmailed": ("Your appointment on {time} is cancelled.",),
    "cancelled": ("Your appointment on {time} is cancelled. You'll get an e-mail about it.",),
    "cancelled_already": (
        "Yes, your appointment on {time} is cancelled. There is nothing more to do.",
        "Yes, {time} is cancelled.",
    ),
    "corrected": ("Done, I changed {changes} for {time}.",),
    "corrected_email": (
        "Done, I changed {changes} for {time}. A new code goes there; the old one no longer works.",
    ),
    # moving, cancelling, looking up
    "ask_proof": (
        "What's the code in your confirmation e-mail? The e-mail and phone you booked with will do "
        "too.",
        "Please give me that code, or both the e-mail and the phone of the booking.",
    ),
    "ask_proof_email": ("And the e-mail address you booked with?", "Which e-mail was it?"),
    "ask_proof_phone": ("And the phone number you booked with?", "Which phone number was it?"),
    "proof_by_contact": ("No problem: then the e-mail and the phone you booked with, please.",),
    "proof_by_mailbox": (
        "No problem: then the e-mail address you booked with, and I'll send a code there.",
    ),
    "ask_code": (
        "What's the code in your confirmation e-mail?",
        "I need the code of the confirmation e-mail for that. Which is it?",
    ),
    "ask_code_or_email": (
        "What's the code in your confirmation e-mail? Or tell me the e-mail address you booked "
        "with, and I'll send a one-time code there.",
        "Please give me that code, or the e-mail address of the booking.",
    ),
    "code_mailed": (
        "If there is an appointment under {value}, a code of eight digits is on its way there. "
        "Please type it here; it works for ten minutes.",
        "If there is one under {value}, the code is on its way there. Which is it?",
    ),
    "ask_one_time": (
        "Which eight digits does the e-mail have?",
        "Please type the eight digits from the e-mail.",
    ),
    "proof_refused": ("There were too many wrong tries. You can try again after {clock}.",),
    "not_found": (
        "I can't find an appointment with that.",
        "That doesn't open one either.",
    ),
    "no_appointments": ("I find no open appointment for that.",),
    "your_appointments": ("You have: {appointments}",),
    "on_record": ("On record for {time}: {record}.",),
    "which_appointment": ("Which one do you mean? {appointments}", "Which is it? {appointments}"),
    "change_refused": (
        "Your appointment on {time} can't be changed here any more: that takes {notice} notice.",
    ),
    "gone": (
        "Your appointment on {time} is no longer there: it was cancelled.",
        "The one on {time} was cancelled, too.",
    ),
    "our_number": ("That is our own number.",),
    "already_booked": (
        "{Time} is the appointment you have already.",
        "You have that one: {time}.",
    ),
    "third_party": (
        "I can only do that with the person it belongs to: the confirmation e-mail that went to "
        "them has a link to move or cancel it, and the code for doing it here.",
        "I'm sorry, only the holder can do that, with the link or the code in their confirmation "
        "e-mail.",
    ),
    # questions
    "fact": ("{text}",),
    "opening_hours": ("We're open {hours}.",),
    "duration": ("The appointment takes {span}.",),
    "process": (
        "To book I need your {required}; then you pick a time and get a code to move or cancel.",
    ),
    "robot": ("Yes, I'm an automatic assistant. If you'd rather have a person, just say so.",),
    "languages": ("I can help you in {languages}; just write as you like.",),
    "privacy": (
        "What you write here is for {business} and your appointment only; it's used for nothing "
        "else.",
    ),
    "nothing_booked": ("Nothing is booked yet.", "It isn't booked yet."),
    "passed_on": (
        "Yes, it went to the office by e-mail: “{text}”.",
        "Yes, the office has it by e-mail: “{text}”.",
    ),
    "danger_passed_on": (
        "The office has what you wrote, as urgent. Who is on the way I can't see from here.",
    ),
    "not_yet": ("Not yet.", "Not so far."),
    "asked_already": ("I don't know that; the office has your question already.",),
    "not_passed_on": ("No, nothing has gone to the office so far.",),
    "dont_know": ("I don't know that.", "That I don't know, either."),
    "offer_to_ask": (
        "Shall I ask the office: “{text}”?",
        "I can ask the office: “{text}”. Shall I?",
    ),
    # a person instead
    "handoff": (
        "You can reach a colleague {handoff}. Or shall I take a message?",
        "A colleague can help {handoff}; I can also take a message. Shall I?",
    ),
    "offer_person": (
        "Perhaps a colleague is quicker: {handoff}. Or shall I take a message?",
        "You can also reach a colleague {handoff}. Shall I take a message?",
    ),
    "person_only": ("You can reach a colleague {handoff}.", "A colleague is there {handoff}."),
    "take_message": (
        "Shall I take a message for the office?",
        "Would you like to leave a message for the office?",
    ),
    "ask_message": ("What shall I tell the office?", "What would you like me to pass on?"),
    "ask_note_contact": (
        "Where can they reach you, by e-mail or phone?",
        "Which e-mail or phone can they answer to?",
    ),
    "note_sent": ("I've passed it on to the office.", "That's passed on, too."),
    "note_under_way": ("Your message is on its way to the office.",),
    "note_failed": ("I'm sorry, I could not pass that on just now.",),
    "note_dropped": ("All right, I won't pass anything on.",),
    # misunderstandings
    "not_understood": (
        "Sorry, I didn't get that.",
        "I'm afraid I didn't follow.",
    ),
    "not_on_list": ("There's no such number on the list.",),
    "hint_name": ('A first and last name, such as "Ana Torres", is enough.',),
    "hint_email": ('I need an address like "ana@example.com".',),
    "hint_phone": ('I need a number with its area code, such as "212 555 0100".',),
    "hint_day": ('A number, a weekday or a date will do, such as "the 24th".',),
    "hint_time": ('A number or a time such as "10:30" will do, or "another day".',),
    "hint_proof": ('The code has eight letters and figures, such as "ABCD-2345".',),
    "hint_one_time": (
        "The e-mail has eight digits; it may be among the spam. It only comes if there is an "
        "appointment under that address.",
    ),
    "hint_yes_no": ('A "yes" or a "no" is enough.',),
    # when something is away
    "still_working": (
        "I'm still on it; it isn't done yet. Write to me in a moment and I'll tell you.",
        "It's taking longer than usual and isn't done yet. Ask me again in a moment.",
    ),
    "calendar_away": ("I can't reach the calendar right now.",),
    "not_changed": ("Nothing was changed.",),
    "ask_wish": (
        "Which day and time would you like?",
        "For which day, and at what time, shall I take the request?",
    ),
    "request_taken": (
        "I've taken your request for {time}. It isn't booked yet: you'll get an e-mail as soon as "
        "we know.",
    ),
    "request_done": ("Good news: your request went through, {time} is booked.",),
    "request_dropped": ("Your request for {time} is withdrawn.",),
    "too_slow": ("That took too long, and nothing was changed.",),
    "limit_network": (
        "I'm sorry, more has come from your connection within an hour than I may take, so I did "
        "not do that. Please try again in an hour.",
    ),
    "limit_person": (
        "I'm sorry, more has been asked for that contact today than I may take, so I did not do "
        "that. Please try again tomorrow.",
    ),
    "limit_business": (
        "I'm sorry, we have taken as much as we can today, so I did not do that. Please try again "
        "tomorrow.",
    ),
    "failed": ("I'm sorry, something went wrong on our side and I could not do that.",),
}

# Why a time cannot be had. "": no appointment begins at that minute.
REASONS: dict[str, str] = {
    "closed": "we're closed then",
    "too_soon": "that's too soon for us",
    "too_far": "that's further ahead than we can book",
    "past": "that has already passed",
    "taken": "it isn't free",
    "too_many": "you have as many appointments as one person can have",
    "": "no appointment begins at that time",
    "closed_day": "we're closed that day",
    "full_day": "nothing is free that day",
}
FIELDS: dict[str, str] = {"name": "full name", "email": "e-mail", "phone": "phone number"}
CHANGES: dict[str, str] = {
    "name": "the name to {value}",
    "contact": "the contact to {value}",
    "no_phone": "the phone to none",
    "email": "the e-mail to {value}",
    "phone": "the phone to {value}",
    "visitor": "the visitor to {value}",
    "people": "the number of people to {value}",
}
LANGUAGE_NAMES: dict[str, str] = {"en": "English", "es": "Spanish"}
WORDS: dict[str, str] = {
    "automatic": "I'm an automatic assistant.",
    "yes": "Yes",
    "no": "No",
    "another_day": "Another day",
    "either": "or",
    "both": "and",
    "by_phone": "by phone at {phone}",
    "by_email": "by e-mail at {email}",
    "for_contact": "for {contact}",
    "for_visitor": "for {visitor}, contact {contact}",
    "visiting": " for {visitor}",
    "people": ", {people} people",
    "record_visitor": "visitor {visitor}",
    "record_name": "contact {name}",
    "record_people": "{people} people",
    "record_reason": "reason “{reason}”",
    "record_email": "e-mail {email}",
    "record_phone": "phone {phone}",
    "phone_hint": "ending in {digits}",
    "to_email": " The confirmation goes to {email}.",
    # wishes, said back
    "day_range": "from {first} to {last}",
    "from_day": "from {day}",
    "until_day": "until {day}",
    "not_before": "from {clock}",
    "not_after": "until {clock}",
    "only": "{days}",
    "except": "no {days}",
    "except_range": "nothing from {first} to {last}",
    # opening hours: "Monday 9:00 AM to 5:00 PM"
    "hours_of": "{days} {spans}",
    "span": "{opens} to {closes}",
    "day_span": "{first} to {last}",
}
WEEKDAYS_PLURAL: tuple[str, ...] = (
    "Mondays",
    "Tuesdays",
    "Wednesdays",
    "Thursdays",
    "Fridays",
    "Saturdays",
    "Sundays",
)
# Sounds that a joining word changes before: none in English.
SAME_SOUND: dict[str, tuple[str, str]] = {}
# What two words become together: none in English.
CONTRACTED: tuple[tuple[str, str], ...] = ()
