"""How letters, figures and signs are dictated in Spanish."""

LETTERS = {
    "be": "b", "ce": "c", "efe": "f", "ge": "g", "hache": "h", "jota": "j", "ka": "k", "ele": "l",
    "eme": "m", "ene": "n", "pe": "p", "cu": "q", "erre": "r", "ere": "r", "ese": "s", "te": "t",
    "uve": "v", "ve": "v", "elle": "ll", "equis": "x", "ye": "y", "zeta": "z", "ceta": "z",
    "de": "d",
}  # fmt: skip
# Names of letters that are everyday words, or what people are called, as well.
DOUBTFUL_LETTERS: frozenset[str] = frozenset()
ALPHABET = ""
PHRASES = {
    "uve doble": "w", "ve doble": "w", "doble ve": "w", "doble u": "w", "doble uve": "w",
    "i griega": "y", "i latina": "i", "be larga": "b", "be grande": "b", "ve corta": "v",
    "ve chica": "v", "guion bajo": "_", "barra baja": "_", "raya baja": "_", "guion medio": "-",
    "guion normal": "-", "signo mas": "+", "una palabra": "", "sin espacios": "",
}  # fmt: skip
SIGNS = {"punto": ".", "guionbajo": "_", "subguion": "_", "guion": "-"}
TIMES = {"doble": 2, "triple": 3}
# "b de burro"
LIKENESS = "de, como"
# Said beside letters, and no letter themselves.
SILENT = "mayuscula mayusculas minuscula minusculas letra numero con todo junto"
ZERO = "cero"
PLUS = "mas"
# Between the groups of a number.
JOINTS = "guion punto y luego"
AND = "y"  # between tens and units: "noventa y nueve"
