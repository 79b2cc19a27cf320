"""Cómo se repiten los datos por teléfono, se pregunta si están bien y se dice que quedó hecho."""

SYMBOLS = {
    "arroba": "@", "punto": ".", "guion": "-", "menos": "-", "mas": "+", "guion bajo": "_",
    "raya": "_", "subguion": "_",
}  # fmt: skip
DIGITS = {
    "cero": "0", "uno": "1", "una": "1", "un": "1", "dos": "2", "tres": "3", "cuatro": "4",
    "cinco": "5", "seis": "6", "siete": "7", "ocho": "8", "nueve": "9",
    "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15",
    "dieciseis": "16", "diecisiete": "17", "dieciocho": "18", "diecinueve": "19",
    "veintiuno": "21", "veintiun": "21", "veintidos": "22", "veintitres": "23",
    "veinticuatro": "24", "veinticinco": "25", "veintiseis": "26", "veintisiete": "27",
    "veintiocho": "28", "veintinueve": "29",
}  # fmt: skip
TENS = {
    "veinte": "2", "treinta": "3", "cuarenta": "4", "cincuenta": "5", "sesenta": "6",
    "setenta": "7", "ochenta": "8", "noventa": "9",
}  # fmt: skip
TIMES = {"doble": 2, "triple": 3}
# Entre las cifras de un mismo número.
JOINTS = frozenset({"y", "luego", "despues", "mas", "guion"})
# «r de Roma»: lo que sigue a la letra no es parte de la dirección.
AS_IN = (("de",), ("como", "de"), ("como", "en"), ("como",))

# Una pregunta sobre si lo repetido está bien.
RIGHT = (
    "es correcto", "correcto", "es correcta", "correcta", "son correctos", "estan correctos",
    "esta correcto", "es asi", "asi es", "esta bien", "estan bien", "todo bien", "todo correcto",
    "esta todo bien", "esta todo correcto", "todo esta bien", "todo es correcto", "de acuerdo",
    "esta de acuerdo", "estas de acuerdo", "le parece", "le parece bien", "te parece",
    "te parece bien", "asi esta bien", "verdad", "cierto", "si", "vale", "confirma", "confirmas",
    "lo confirma", "lo confirmas", "la confirma", "la confirmas", "me confirma", "me lo confirma",
    "me confirmas", "me lo confirmas", "puede confirmarlo", "puede confirmar", "procedo",
    "le queda bien", "te queda bien", "le va bien", "te va bien", "son los datos correctos",
    "los datos son correctos", "los datos estan bien", "esta seguro", "esta segura",
    "estas seguro", "estas segura", "seguro", "segura", "ok", "okey",
)  # fmt: skip
# Lo mismo, por lo que haría.
SHALL_I = {
    "book": ("reservo", "agendo", "confirmo", "aparto", "reserve", "agende", "aparte", "anoto",
             "reservarla", "agendarla", "apartarla", "reservar", "agendar", "apartar",
             "confirmar", "hago"),
    "move": ("cambio", "muevo", "cambie", "mueva", "paso", "confirmo", "reprogramo", "reprograme",
             "cambiarla", "moverla", "cambiar", "mover", "reagendo", "reagende", "hago"),
    "cancel": ("cancelo", "cancele", "anulo", "anule", "cancelarla", "cancelar", "confirmo"),
}  # fmt: skip
ASKS_WHETHER: tuple[str, ...] = ("la", "lo", "se la", "se lo", "te la", "te lo", "quiere que",
    "quieres que", "desea que", "deseas que", "desea", "quiere", "quieres", "le", "te",
    "entonces",
)  # fmt: skip
# Palabras de la repetición que dicen qué se haría.
DOES = {
    "move": ("cambio", "cambiar", "cambiaria", "cambiarla", "cambiamos", "cambio de", "muevo",
             "mover", "moveria", "moverla", "movemos", "paso", "pasar", "pasaria", "pasarla",
             "reprogramo", "reprogramar", "reprogramaria", "reagendar", "reagendo", "en lugar de",
             "cambie", "mueva", "pasamos"),
    "cancel": ("cancelo", "cancelar", "cancelaria", "cancelarla", "cancelamos", "cancele",
               "cancelacion", "anular", "anularia", "anulo"),
}  # fmt: skip
OR_ELSE = frozenset({"o"})
PRESS_ONE = (
    "marque el 1", "marque 1", "marque uno", "marque el uno", "marque la tecla 1", "marca el 1",
    "marca 1", "marca uno", "marca el uno", "oprima el 1", "oprima 1", "oprima uno",
    "oprima el uno", "oprime el 1", "oprime el uno", "presione el 1", "presione 1",
    "presione uno", "presione el uno", "presiona el 1", "presiona el uno", "pulse el 1",
    "pulse 1", "pulse uno", "pulse el uno", "pulsa el 1", "pulsa el uno", "teclee 1",
    "teclee el 1",
)  # fmt: skip

# Una frase que dice que ya quedó hecho; y las palabras que se lo quitan.
DONE = {
    "book": ("quedo reservada", "quedo agendada", "quedo apartada", "quedo confirmada",
             "quedo registrada", "queda reservada", "queda agendada", "queda confirmada",
             "esta reservada", "esta agendada", "esta confirmada", "ha sido reservada",
             "ha sido agendada", "ha sido confirmada", "ya reserve", "he reservado",
             "he agendado", "ya agende", "ya la reserve", "ya la agende", "le reserve",
             "te reserve", "le agende", "te agende", "quedo su cita", "quedo tu cita",
             "quedo lista su cita", "cita reservada", "cita agendada", "cita confirmada"),
    "move": ("quedo cambiada", "queda cambiada", "quedo movida", "queda movida",
             "quedo reprogramada", "queda reprogramada", "ha sido cambiada", "ha sido movida",
             "ha sido reprogramada", "ya la cambie", "ya la movi", "he cambiado su",
             "he cambiado tu", "he movido"),
    "cancel": ("quedo cancelada", "queda cancelada", "esta cancelada", "ha sido cancelada",
               "ya la cancele", "he cancelado", "quedo anulada", "ha sido anulada"),
    "note": ("ya lo pase", "ya pase su recado", "ya pase tu recado", "le pase su recado",
             "ya avise", "ya les avise", "ya le avise al personal", "ya deje su recado",
             "ya deje el recado", "he pasado su recado", "he pasado su mensaje",
             "ya envie su mensaje", "ya mande su mensaje"),
}  # fmt: skip
# Antes de ella en la oración.
NOT_DONE = frozenset({
    "no", "aun", "todavia", "cuando", "hasta", "antes", "despues", "nunca", "ni", "sin", "vez",
    "podria", "puede", "nada", "hora", "horario", "quiere", "quieres", "apenas",
})  # fmt: skip

MACHINE = (
    r"despu[eé]s (?:del? |de o[ií]r el )(?:tono|beep|se[ñn]al|pitido)|buz[oó]n de voz",
    r"deje su mensaje (?:despu[eé]s|al)|contestador(?:a)? autom[aá]tic",
    r"el n[uú]mero (?:que usted )?(?:marc[oó]|marcado)|(?:marque|oprima|presione) \w+ para",
)
