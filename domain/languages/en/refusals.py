"""How people keep a detail to themselves, in English."""

from domain.languages.en.contacts import SETS as CONTACTS

SETS = CONTACTS | {
    "dont": "don't dont won't wont can't cannot not never",
    "give": "give share giving sharing provide disclose tell handing hand",
}

REFUSALS = {
    "refused": """
        (rather|prefer) not [to] [<give>|say|leave] [you|out]
        (do not|will not|<dont>) [want to|wanna|wish to|going to|gonna|like to] <give> [you|out]
        (don't|dont|do not|haven't|havent) [really|actually|even] (have|use|got|own) [a|an|any|my]
        (can't|cant|cannot|couldn't|couldnt|don't|dont) (find|see|remember) [<my>|the|that|any]
        (lost|deleted|misplaced) [<my>|the|that]
        (remove|delete|erase|drop|take off) (my|that|the) [old]
        (don't|dont|do not|never|not) (call|ring|text|phone|dial) (that|this|the|my) [old]
        (not|isn't) comfortable (giving|sharing|with)
    """,
    "keep": "[i'd|id|i would|would] [rather|prefer to|like to|want to] keep <my>",
    "without": "(no|without|skip) [the|a|my]",
}
DETAILS = {
    "email": "email e-mail mail emails mailbox gmail e",
    "phone": "phone number cell cellphone mobile telephone landline phones",
    "name": "name surname names",
    "code": "code",
}
PRONOUNS = "it that one those them"  # "I'd rather not share it": what was asked
SECRET = "private secret confidential myself"  # "I'd rather keep it private"
