"""E-mail addresses as they are said in English: "rosa dot diaz at gmail dot com"."""

AT_SIGNS = "at"
SURE_SIGNS = ""  # no other word
AT_SIGN_NAMES = "the rate, sign, symbol"  # "at the rate", "at sign"
DOTS = "dot point period"
# Said nowhere but in addresses: the words around them belong to one.
SIGN_WORDS = "dot period underscore dash hyphen"
FILLERS = "um uh uhm eh er"
# What a microphone makes of the names of hosts.
HOSTS = {"gee mail": "gmail", "jmail": "gmail", "gemail": "gmail"}
# Words that a sentence goes on with are no ends of an address, save these.
ENDS = "me us info live online name no it in is be work"
# A local part, though everyday words: "contact at mystore dot net".
GREETERS = "info contact hello hi mail"
PARTICLES = ""  # "punto de la fuente"
# A local part does not go back beyond these.
STOPS = """
is email mail e-mail address my it's its to the and ok okay sure yes um uh please thanks be me
full names write contact hello hi hey no at or with use using send
"""
# "all lowercase", "one word": how it is written, not what.
PLAINLY = "one lowercase together spaces"
BEFORE_PLAINLY = "all no"
# Everyday words that addresses are made of.
ADDRESS_WORDS = "me info contact mail out look live line"
# After these a letter's name is the word that it is: "would be".
AUXILIARIES = "would should will can it'll to"
COPULAS = "is it's its mail email be"
LIKENING = "as in for"
NOT_IN_FRONT = ""  # "con ana arroba ...": begins no address
NO_NUMBERS = ""  # a label of hosts that is a number word too
