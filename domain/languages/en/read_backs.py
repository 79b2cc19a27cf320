"""How a receptionist reads back, asks whether it is right, and says that it is done."""

SYMBOLS = {
    "at": "@", "dot": ".", "point": ".", "period": ".", "underscore": "_", "dash": "-",
    "hyphen": "-", "minus": "-", "plus": "+",
}  # fmt: skip
DIGITS = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7",
    "eighty": "8", "ninety": "9",
}  # fmt: skip
TIMES = {"double": 2, "triple": 3}
# Between the digits of one number.
JOINTS = frozenset({"and", "then", "plus", "dash"})
# "r as in Rome": what stands after the letter is no part of the address.
AS_IN = (("as", "in"), ("like",))

# A question that asks whether what was read back is right.
RIGHT = (
    "is that right", "is that correct", "is this right", "is this correct", "is it right",
    "is it correct", "is everything right", "is everything correct", "is all that right",
    "is all that correct", "is all of that correct", "is that all right", "is that alright",
    "is that okay", "is that ok", "right", "correct", "is that good", "does that sound right",
    "does that sound good", "sound good", "sounds good", "sound right", "does that work",
    "does this work", "do i have that right", "did i get that right", "have i got that right",
    "all correct", "all good", "all right", "alright", "okay", "ok", "yes", "do you confirm",
    "can you confirm", "could you confirm", "would you confirm", "do you agree", "shall i go ahead",
    "should i go ahead", "may i go ahead", "shall i do that", "should i do that", "shall i do it",
    "can you confirm that", "could you confirm that", "could you please confirm", "are you sure",
    "would that be right", "would that be correct",
)  # fmt: skip
# The same, by what it would do.
SHALL_I = {
    "book": ("book", "confirm", "reserve", "schedule", "make", "go ahead"),
    "move": ("move", "change", "reschedule", "switch", "confirm", "go ahead"),
    "cancel": ("cancel", "confirm", "go ahead"),
}
ASKS_WHETHER = (
    "shall i", "should i", "may i", "can i", "would you like me to", "do you want me to",
    "want me to", "is it okay to", "is it ok to", "are you sure you want", "do you want to",
    "would you like to", "you want to", "so you want me to",
)  # fmt: skip
# Words of the read-back that say what would be done.
DOES = {
    "move": ("move", "moving", "moved", "change", "changing", "reschedule", "rescheduling",
             "switch", "instead of"),
    "cancel": ("cancel", "cancelling", "canceling", "cancellation"),
}  # fmt: skip
OR_ELSE = frozenset({"or"})
PRESS_ONE = (
    "press 1", "press one", "press the 1", "press the one", "press key 1", "press key one",
    "press the number 1", "press number 1", "press number one", "key in 1", "dial 1", "type 1",
)  # fmt: skip

# A sentence that says that it is done; and the words that take that out of it.
DONE = {
    "book": ("is booked", "is now booked", "it's booked", "it's now booked", "that's booked",
             "been booked", "have booked", "i've booked", "you're booked", "you are booked",
             "got you booked", "booked you", "all booked", "you're all set", "you are all set",
             "is confirmed", "is now confirmed", "it's confirmed", "been confirmed", "is scheduled",
             "it's scheduled", "have scheduled", "i've scheduled", "been scheduled", "is reserved",
             "have reserved", "i've reserved", "been reserved", "booking is complete"),
    "move": ("has been moved", "is moved", "is now moved", "i've moved", "have moved",
             "has been changed", "i've changed your", "have changed your", "i've rescheduled",
             "has been rescheduled", "is rescheduled", "have rescheduled"),
    "cancel": ("has been cancelled", "has been canceled", "is cancelled", "is canceled",
               "is now cancelled", "is now canceled", "i've cancelled", "i've canceled",
               "have cancelled", "have canceled"),
    "note": ("passed it on", "passed that on", "passed this on", "passed your message on",
             "passed your message", "told the office", "told the staff", "informed the office",
             "informed the staff", "sent your message", "sent the message", "left a message for"),
}  # fmt: skip
# Before it in the sentence.
NOT_DONE = frozenset({
    "not", "isn't", "hasn't", "haven't", "won't", "don't", "once", "when", "until", "before",
    "after", "if", "unless", "will", "would", "could", "can", "can't", "shall", "should", "fully",
    "never", "whether", "nothing", "no", "time", "slot", "hour", "o'clock", "nobody", "want",
})  # fmt: skip

MACHINE = (
    r"after the (?:tone|beep)|at the (?:tone|beep)|record your message",
    r"leave (?:a|your) message after",
    r"voice ?mail|mailbox (?:is full|of)|answering machine",
    r"(?:number|person|subscriber) you (?:have )?(?:dialed|dialled|called|are calling|are trying)",
    r"(?:please )?press \w+ (?:for|to) |to continue in english",
)
