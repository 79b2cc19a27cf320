"""Several visits in one message, each with its hour: how many, and whose, in English."""

from domain.languages.en import contacts

SETS = {
    "my": contacts.SETS["my"],
    "relation": contacts.SETS["relation"],
    "count": "two three four 2 3 4",
    "visit": "appointments visits slots bookings times spots viewings",
    "and": "and &",
    "after": "for at on",
    "one": "appointment visit slot booking viewing",
    "against": "no not don't dont never have without any",
    "apart": "separate different individual consecutive back-to-back",
}
CUES = {
    "several": """
        [the] <count> [<apart>] <visit> [<apart>]
        <count> <apart>
        <count> of them
    """,
    "each": """
        [and] (one|another one|another|the other one|the other|the second one|the second) [is]
        one [for] each
        (one|each) (for|of) each of us
        (in a row|back to back|one after the other|one right after the other)
    """,
    "both": """
        for (both|both of them|both of us)
        both of us
    """,
    "self": "[is] [for] (me|myself|i)",
    "own": "[for] (mine|my own)",
    "other": """
        [is] [for] <my> <relation>
        [is] [for] <my> (older|younger|elder|little|big|oldest|youngest|late|dear) <relation>
        [is] for (him|her|them)
        (him|her|she|he)
    """,
    "for": "[is] for",
}
# Said apart from any hour: whose it is, and that it is one more.
WHOSE = {
    "own": """
        (its|it's|it is|it was|that's|thats|that is|this is|that one is|this one is) [for] mine
        (its|it's|it is|it was|that's|thats|that is|this is|that one is|this one is) for (me|myself)
        for myself
        in my [own] name
        [now] mine
    """,
    "named": """
        [is] for
        (in|under) the name of
    """,
    "denied": """
        (its|it's|it is|this is|that is|thats|that's) not for
        (it isn't|it isnt|it wasn't|it wasnt|that isn't|that isnt|not) for
        (take off|remove|drop) the name [of]
    """,
    "theirs": """
        [now|and] the one for <my> <relation>
    """,
    "apart": """
        another [one|<one>] (apart|as well|besides|separately)
        (a|one|an) (second|separate|additional|extra) (<one>|one)
        one more <one>
    """,
    "another": """
        [and] another [one|<one>]
        (a|one) new (<one>|one)
        [and] one more
    """,
}
# "My wife needs a visa at 11": the hour is of whoever needs, wants or comes.
NEEDING = "needs wants needed wanted comes can could would should"
# At the end of an owner these are a person's only where nothing follows that they would belong to.
OPEN = ""
LEADS = "is for"
VAGUE = "him her them she he"
JOINING = "and at on the one another"  # what may follow whose it is
PARTICLES = "de van von"
