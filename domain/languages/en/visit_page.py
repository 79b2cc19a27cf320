"""The page that an appointment's link leads to, in English. {name} is the business, {when} a day
and an hour, {notice} a span, {ways} how to reach the business."""

PAGE = {
    "title": "Your appointment",
    "loading": "One moment, please.",
    "attend": "I'll be there",
    "attending": "You have said that you will be there. Thank you!",
    "move": "Choose another time",
    "cancel": "Cancel the appointment",
    "map": "Map",
    "call": "Call",
    "add": "Add it to your calendar",
    "file": "Apple and others",
    "days": "Which day suits you?",
    "times": "Which time?",
    "other_days": "Other days",
    "ask_move": "Move the appointment to {when}?",
    "ask_cancel": "Cancel the appointment on {when}?",
    "yes_move": "Yes, move it",
    "yes_cancel": "Yes, cancel it",
    "no": "No, leave it as it is",
    "retry": "Try again",
    "no_ticket": "This link is not complete. It has to be opened from the e-mail once more.",
    "offline": "That did not get through. Nothing is lost: please try again.",
    "busy": "One moment, that was a lot at once. Please try again in a few seconds.",
    "noscript": "This page needs JavaScript. Without it, the confirmation code in the e-mail works "
    "in our chat.",
    "chat": "To the chat",
}

REPLIES = {
    "shown": "",
    "gone": "This link no longer works: the appointment was changed, or is over. What is so now is "
    "in the latest e-mail about it.",
    "days": "",
    "no_days": "There is no free day to move to right now.",
    "times": "",
    "no_times": "There is no free time left on that day. Please choose another one.",
    "moved": "Your appointment has a new time: {when}. The new confirmation is on its way by "
    "e-mail, with a new link.",
    "cancelled": "The appointment is cancelled. A confirmation of that is on its way by e-mail.",
    "attending": "Thank you! See you on {when}.",
    "taken": "That time is not free any more. Please choose another one; your appointment stays as "
    "it is until then.",
    "notice": "It is too late to change it here: that can be done up to {notice} before. You "
    "reach us at {ways}.",
    "over": "This appointment is over.",
    "again": "Our calendar cannot be reached right now. Nothing was changed: please try again in a "
    "moment.",
    "pending": "We are still working on it. You get an e-mail once it is done.",
    "limited": "That was changed too often today. You reach us at {ways}.",
}
