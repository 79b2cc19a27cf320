"""How people tell why, in English; see `understanding.asides`."""

# These begin an explanation, also in the middle of a clause.
EXPLAINING = "because|cause|bc|cuz|coz|cos|since|as my|as the|as i'm|as we|otherwise"
# Of these the ones that begin an explanation only where a clause begins.
LINKING = ""
# A clause that begins with one of these tells something of the world.
TELLING = """
my|our|the|a|an|his|her|their|he|she|they|he's|she's|they're|it's|its|that's|thats|there's|theres|
i'm|im|we're|i am|we are|i've|ive|we've|i got|i have|i had|we have|we had|i work|i just|i live|
i was|we were|i hear|i know|i told|i asked|i get|i finish|i start|i put|i love|i hate|too much|
so much|lots of|long story|turns out|i gave|i wrote|i typed|i read|people|everybody|everyone
"""
# Before either: they say nothing.
LEADING = "and so well ok okay oh plus anyway honestly see"
# What names a limit or a choice is no mere explanation.
LIMITING = """
if unless when whenever while after before until till by except but only other others another
instead rather or either neither than later earlier sooner soon next last first second third both
week weeks month months weekend weekends day days morning mornings afternoon afternoons evening
evenings half quarter same emergency hurry urgent mistake mistaken meant most least more less
"""
# Nor, where no word explains, what refuses, doubts, asks or speaks to somebody.
TURNING = """
you your u ur yours please pls can could would should let lets let's make put give send tell ask
change cancel move book call keep leave stop forget wait what which who how where why maybe
perhaps probably might may time hour hours late wrong mean actually yes yeah all any
"""
DENYING = """
not don't dont can't cant won't wont never isn't isnt wasn't doesn't doesnt didn't didnt no nope
"""
NUMBERING = "number option choice"  # what a chosen one is called
# What a detail is called and how it is written, where it is told.
LABELS = {
    "name": "name names surname called spelled spelt",
    "email": """email e-mail mail address lower case lowercase letters small spaces underscore dash
        hyphen capital""",
    "phone": "phone number cell cellphone mobile digits whatsapp area",
    "code": "code reference ref confirmation",
}
# Behind a yes these limit it, put it off, or take it back, wherever they stand; the others where a
# clause begins with them.
HOLDING = """
if unless first except instead rather another maybe perhaps probably might unsure not don't dont
can't cant won't wont isn't isnt no nope never wait hold change move cancel stop forget wrong
mistake mistaken actually mean meant make check confirm think depends depending provided whether
monday tuesday wednesday thursday friday saturday sunday tomorrow tonight
"""
HOLDING_FIRST = "when once until till before after but only or other else than later earlier as"
