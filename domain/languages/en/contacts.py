"""How people tell who they are and how to reach them, in English."""

SETS = {
    "my": "my our",
    "their": "his her their",
    "whose": "my his her their the",
    "visit": "appointment visit viewing booking reservation",
    "booking": "appointment booking reservation confirmation",
    "mail": "email e-mail mail emails",
    "phone": "number phone cell cellphone mobile tel telephone landline whatsapp",
    "sort": "new home personal work other best",
    "reach": "call reach text phone ring contact",
    "relation": """
        mother mom mum mama mommy mother-in-law father dad daddy papa parents son daughter kid child
        boy girl wife husband spouse partner fiance fiancee boyfriend girlfriend brother sister sis
        bro sibling grandmother grandma nana grandfather grandpa granddad grandson granddaughter
        aunt auntie uncle cousin niece nephew friend buddy neighbor neighbour roommate flatmate boss
        coworker colleague client employee tenant stepson stepdaughter stepmother stepfather
        godmother godson baby father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
    """,
    "relations": """
        mother's mothers mom's moms mum's mums father's fathers dad's dads son's sons daughter's
        daughters wife's wifes husband's husbands partner's brother's brothers sister's sisters
        grandmother's grandma's grandfather's grandpa's aunt's uncle's cousin's niece's nephew's
        friend's friends kid's kids child's boss's client's patient's patients visitor's guest's
        fiance's fiancee's boyfriend's girlfriend's neighbor's neighbour's
    """,
    "letter": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "is": "is is: : = be",
    "wrong": "wrong incorrect misspelled misspelt",
}
# What announces a name. "named" and "visitor" are sure of it; after the "perhaps" ones only what
# looks like one is a name.
NAMES = {
    "nobody": "[what's|whats|what is|is] your name [is]",
    "named": """
        (my|the) [full|legal|complete|real|whole|actual] name [is|:|=|would be|should be]
        [full|legal] name (is|:|=|would be|should be)
        my names
        [my|the] (id|passport|license|licence) [still] (says|reads|shows)
        (i'm|im|i am) (listed|down|registered) as
        [the|my] name's
        full name
        [the|my] name (on|in) [the|my] (id|passport|license|licence|document|documents|card) [is|:]
        name (of|for) [the|my] (appointment|booking|reservation) [is|:]
        (in|under) [the] name [of|is|:]
        (put|book|have|schedule|reserve|make) (it|me|this|that) (under|down as)
        [it is|it's|its|that's] under
        you're (speaking|talking) (with|to)
        you are (speaking|talking) (with|to)
        it (should|must) (be|say|read)
        spelled correctly it's
        [the|your|main] contact [person] (is|:|should be) [me] [,|:]
    """,
    "changed": """
        (change|changed|correct|fix|update|switch) [the|my] name to
        (change|correct|fix|update) [the|my] name (on|of|for|in) [the|my] <booking> (to|:)
        (change|correct|fix|update) my name (on|of|for|in) [the|my] <visit> (to|:)
        (change|changed|correct|fix|update|switch) it to
        [the] (right|correct) name is
        my name is (actually|really)
    """,
    "nickname": """
        [people|they|everyone|friends|just] call me
        (everybody|everyone|nobody|mom) calls me
        i go by
    """,
    "perhaps": """
        (i'm|im|i am|this is) [actually|really]
        (you can put|put down|name)
        (i'm|im|i am|this is) (<my>|<their>|the) <relation> [,]
        (i|i've) [just|already] (told you|told u)
    """,
    "it is": """
        (it's|its|it is|that's|that is|that would be|that'd be|should be|it should be)
        (i|i've) [just|already] (said|wrote)
    """,
    "changed visitor": """
        (change|changed|correct|fix) <their> name (on|of|for) [the|my] <visit> (to|:)
        (change|changed|correct|fix) [the] name (on|of|for) [the|my] (visit|viewing) (to|:)
        <my> <relations> (full|correct|right|real) name [is|:]
    """,
    "visitor": """
        <my> <relations> [full|first] name [is|:]
        <my> <relation> [full] name [is|:]
        <their> [full] name [is|:|should be]
        <their> name's
        under <their> name [:|,|-]
        (under|in) <my> <relations> name [:|,|-]
        [the] (patient|visitor|guest|client|applicant) (is|name is|is called|:)
        [the] patient's name [is|:]
        <my> <relation> [is] (named|called)
    """,
    "perhaps visitor": """
        for <my> <relation> [,|:|-]
        for <my> (sister|brother|mother|father|son|daughter) - in - law [,|:]
        for <my> (sister|brother|mother|father|son|daughter) in law [,|:]
        (behalf|instead) of <my> <relation> [,|:]
        (the|this|my) (<visit>|one) is for [<my> <relation>] [,|:]
        (it's|its|it is|book it|schedule it|that's|thats) for [<my> <relation>] [,|:]
        <visit> for [<my> <relation>] [,|:]
        (he's|she's|hes|shes|he is|she is)
        on behalf of
        for (me|myself) and <my> <relation>
    """,
    "and visitor": """
        (and|&|is) <my> <relation>
        <my> <relation> ,
    """,
    "for visitor": """
        for
    """,
    "perhaps other": "<my> <relation> (is|was)",
    "given": """
        [my|his|her] (first|given) name [is|:|,|-|'s]
        [my|his|her] (first|given) name's
    """,
    "family": """
        [my|his|her|the|and] [full] (last|family) (name|names) [is|:|,|-|are|should be]
        [my|his|her|the] (surname|surnames) [is|:|,|-|are|should be]
        [my|his|her|the] (surname's|surnames|last name's|family name's)
    """,
    "surname first": "(last name|surname|family name) first [:|,|-]",
}
# "You have my last name wrong": what follows is the right one.
MISNAMED = {
    "misnamed": """
        [<whose>] [first|full] name [is|was|got] <wrong>
        [<whose>] [first|full] name (on|in) [the|my] (<visit>|there) [is|was|got] <wrong>
        (misspelled|misspelt|mistyped) [<whose>] [first|full] name
    """,
    "misnamed family": """
        [<whose>] (last name|family name|surname) [is|was|got] <wrong>
        [<whose>] (last name|family name|surname) (on|in) [the|my] <visit> [is|was|got] <wrong>
        (misspelled|misspelt|mistyped) [<whose>] (last name|surname)
    """,
}
AFTER_NAME = """
here, speaking, on my license, on the license, on my id, on my passport, on the passport, on paper
"""
KIN = {"visitor": "[,] <my> <relation>"}  # "Rosa Delgado, my mother"
# A name in small letters ends before these.
NAME_ENDS = "again here from calling and but"
NAMED_BEFORE = """
is my name, is my full name, is the name, is my real name, as the contact person, as the contact,
as contact, is the contact, is the contact person
"""
# Who says these and then "it's Ana" says who they are.
GREETINGS = "hi hiya hello hey heya howdy yo"
# Who says this of themselves names whoever else is named as the one who comes: "I'm Ana, his
# daughter".
KIN_OF_THEM = {"kin": "[,] <their> <relation>"}
TITLES = "mr mrs ms miss mx dr doctor sir madam professor prof"
# Before a bare name: "oh hi, it's ...".
LEADS = """
oh hi hello hey yes yeah yep sure ok okay um uh well so and its it's sorry no
good morning afternoon evening course
"""
POLITE = "but please thanks thank you ma'am sir thx pls plz ty and"
# What people add to a name: "Karen with a K".
ADDED = "with spelled spelt as"
BEFORE_LETTER = "a an the"  # "with a K"
SPELLED = "spelled, spelt, that's spelled, it's spelled, i spell it"
NATIONS = "american canadian mexican british english irish french italian german chinese catholic"
NATIONS_END = "ian ish ese ican"

# For whom a visit is, by a word that is no name.
FOR_OTHERS = {
    "other": """
        for <my> <relation>
        for (him|her|them|someone else|somebody else)
        behalf of
        instead of me
        not for me
        filling this out for
    """
}
# Who is reached at what is another's gives it as their own.
LENT = {
    "lent": """
        (lends|lent|lets|borrows|borrowed) me
        (borrowing|using|i use|i'm using|im using) <my>
        <my> <relation> (lends|lent) me (hers|his|theirs|the email|the phone)
    """
}
MINE = "my mine me i'm im i our"
THEIRS = "his her their hers theirs he she"

CALENDAR_NAMES = "april may june august sunday"  # what people are called, too
# What announces the others, and what may follow them.
ANNOUNCED = {
    "email": """
        [<whose>|<my> <relations>] [<sort>] <mail> [address] [is|:|=|-|would be]
        [at] my (email|e-mail|mail)
        (send|write|mail|email) [it|that|the confirmation|everything|me] (to|at)
        (reach|contact) (me|us) at
        <my> <relation> (lends|lent) me (hers|his|theirs) [,|.] [it's|it is|its|is|:]
        <my> <relation> lets me use (hers|his|theirs) [,|.] [it's|it is|its|is|:]
        as i (wrote|said|put|told you) [before|above] [:]
    """,
    "phone": """
        [<whose>|<my> <relations>] [<sort>] [contact] <phone> [is|:|=|-|would be]
        [<whose>|<my> <relations>] [<sort>] (phone|cell|mobile|telephone) number [is|:]
        [<whose>] (phone's|number's|cell's|mobile's)
        [you can] <reach> (me|us|her|him) (at|on)
    """,
    "code": """
        [my|the] [confirmation|<visit>] (code|reference|ref) [number] [is|:|=|-|says]
        [my|the] confirmation [number] [is|:]
        [my|the] code (in|from) [the|my|your] (<mail>|text|message) (is|was|says)
        with [the] code
    """,
}
FOLLOWED = {
    "email": "is my (email|e-mail|mail) [address]",
    "phone": "(is my|that's my|thats my|is the) [phone|cell|mobile] (number|cell|phone|mobile)",
    "code": "is (my|the) code",
}
# With a capital after a name they begin the next thought.
STARTERS = """
i i'm i'd i'll can could would is are what when where how my do does did please and hello hi yes no
it it's we you the for this that thanks thank on at need want looking not here from
"""
# Small words within a name, and those that it may begin with.
NAME_PARTICLES = "ni o da das do dos di van von der den mac mc al bin"
LEADING_PARTICLES = "ni o van von di da mac mc"
ARTICLES = "the"  # before a title
ANDS = "and"
ABBREVIATED = "wm chas geo"  # "Wm. Trask"
UNLIKE_NAMES = "ing ed ly tion ness ious able"  # endings of other words
