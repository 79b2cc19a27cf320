"""E-mail addresses as they are said in Spanish: "rosa punto diaz arroba ge mail punto com"."""

AT_SIGNS = "arroba"
SURE_SIGNS = "arroba"  # no other word: "ana arroba gmail" is an address
AT_SIGN_NAMES = ""  # "at the rate", "at sign"
DOTS = "punto"
# Said nowhere but in addresses: the words around them belong to one.
SIGN_WORDS = "punto guion bajo"
FILLERS = "mmm este eh"
# What a microphone makes of the names of hosts.
HOSTS = {
    "gmeil": "gmail", "yimeil": "gmail", "gimail": "gmail", "jimeil": "gmail",
    "hotmeil": "hotmail", "jotmail": "hotmail", "jotmeil": "hotmail", "autlook": "outlook",
    "yaju": "yahoo",
}  # fmt: skip
# Words that a sentence goes on with are no ends of an address, save these.
ENDS = "es de no me"
# A local part, though everyday words.
GREETERS = "info hola"
PARTICLES = "de la del las los"  # "punto de la fuente"
# A local part does not go back beyond these.
STOPS = """
es email mail e-mail correo electronico direccion mi ok si eh bueno pues claro gracias favor porfa
seria sera hola que no con y usar escribir escribirme escriba mandar mandelo envie enviar anote
apunte arroba nombre completo completa apellido apellidos
"""
# "sin espacios", "una palabra": how it is written, not what.
PLAINLY = "espacios"
BEFORE_PLAINLY = "sin"
# Everyday words that addresses are made of.
ADDRESS_WORDS = "es me info mail"
# After these a letter's name is the word that it is.
AUXILIARIES = ""
COPULAS = "es correo email mail seria sera"
LIKENING = "de con"
NOT_IN_FRONT = "con"  # begins no address: "con ana arroba ..."
NO_NUMBERS = "mil"  # a label of hosts that is a number word too
