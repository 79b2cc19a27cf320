"""What English says around telephone numbers."""

CUES = """
phone number cell mobile call text reach tel telephone whatsapp contact contacted landline
"""
# Numbers of other things.
OTHERS = """
account card visa mastercard amex order invoice case ticket reference ref policy ssn zip code
apartment passport license room tracking
"""
AREA = "area"  # makes a code one of a telephone
SETS: dict[str, str] = {}
# A piece of a number follows.
PIECES = {
    "begins": """
        (starts|begins) with
        (the|my|its|it's) first (part|digits|three|two|four) [is|are]
        area code [is|:]
        first (comes|digits)
    """,
    "ends": """
        (it|and|that) (ends|ended) (in|with)
        (ends|ending) (in|with)
        [the|my] last (four|three|two|digits|part) [digits] [is|are]
        [the] rest (is|of it is)
    """,
}
# May stand between a message of nothing but a number, and the number.
AROUND = """
in parts part pieces piece
my is the it it's its that that's thats phone number cell mobile tel then and so ok okay here yes
yeah sure um uh please thanks thank you area code of course : first starts begins with next now
rest ends in last finally digits
"""
# Between a number and the place that it is of: "..., it's a Miami number".
PLACE_LINKS = """
is it it's its a an the from in of , . ( ) ? ! - number phone cell mobile that's thats that my area
code but so and one local for ok :
"""
# After a figure these make it an hour, or a number of something.
UNITS = """
am pm a.m p.m a p o'clock oclock hours hour hrs h ish people persons kids minutes min mins days
weeks years year th st nd rd dollars bucks cats sq ft options
"""
FROM = "from"  # "writing from Bogota": then the number is of there
