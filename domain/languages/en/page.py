"""The words of the chat page, in English."""

PAGE: dict[str, str | list[str]] = {
    "locale": "en-US",
    "tagline": "Answers right away",
    "hello": "Hello!",
    "help": "Ask a question, or book, move or cancel an appointment.",
    "restart": "Start over",
    "message": "Write a message",
    "send": "Send",
    "privacy": "What is kept, and for how long",
    "typing": "Writing…",
    "retry": "Try again",
    "log": "Conversation",
    "options": "Choices",
    "booked": "Appointment booked",
    "cancelled": "Appointment cancelled",
    "starters": [
        "Book an appointment",
        "Move my appointment",
        "Cancel my appointment",
        "What are your hours?",
    ],
    "offline": "That did not get through. Nothing is lost: please try again.",
    "busy": "One moment, that was a lot at once. You can try again in a few seconds.",
    "long": "That message is too long. Please shorten it.",
    "gone": "This chat is not available right now.",
    "noscript": "Please turn on JavaScript.",
}
