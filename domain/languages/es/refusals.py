"""How people keep a detail to themselves, in Spanish."""

from domain.languages.es.contacts import SETS as CONTACTS

SETS = CONTACTS | {
    "give": """
        dar darlo darle darles compartir compartirlo decir decirlo dejar dejarlo proporcionar
        proporcionarlo
    """,
}

REFUSALS = {
    "refused": """
        (prefiero|preferiria) no <give> [lo|el|mi|ese|ningun]
        (no|nunca) (quiero|quisiera|puedo|pienso|deseo|me gusta) <give> [el|mi|ese|ningun]
        no (voy a|quiero tener que) <give> [el|mi|ese|ningun]
        no (doy|comparto) [el|mi]
        (quite|quita|quiten|quitele|quitale|borre|borra|borren|borrele|elimine|elimina) (mi|el|ese)
        no (llamen|llame|llames|marquen|marque|marques|hablen) (a|al) (ese|mi|este)
        no (llamen|llame|llames|marquen|marque|marques|hablen) al
        no (tengo|uso|manejo|cuento con|hay) [un|el|mi|ningun]
    """,
    "without": "(sin|ni)",
}
DETAILS = {
    "email": "correo correos mail email e-mail correito electronico",
    "phone": "telefono numero celular cel movil fono tel",
    "name": "nombre apellido apellidos nombres",
    "code": "codigo clave",
}
PRONOUNS = ""
SECRET = ""
