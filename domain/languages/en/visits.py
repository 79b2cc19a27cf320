"""Several visits in one message, each with its hour: how many, and whose, in English."""

from domain.languages.en import contacts

SETS = {
    "my": contacts.SETS["my"],
    "relation": contacts.SETS["relation"],
    "count": "two three four 2 3 4",
    "visit": "appointments visits slots bookings times spots viewings",
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
        (him|her)
    """,
    "for": "[is] for",
}
# At the end of an owner these are a person's only where nothing follows that they would belong to.
OPEN = ""
LEADS = "is for"
VAGUE = "him her them"
JOINING = "and at on the one another"  # what may follow whose it is
PARTICLES = "de van von"
