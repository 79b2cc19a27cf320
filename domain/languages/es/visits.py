"""Several visits in one message, each with its hour: how many, and whose, in Spanish."""

from domain.languages.es import contacts

SETS = {
    "my": contacts.SETS["my"],
    "relation": contacts.SETS["relation"],
    "count": "dos tres cuatro 2 3 4",
    "visit": "citas visitas turnos lugares espacios horas",
    "one": "cita visita",
    "and": "y e",
    "after": "para pa a al el",
    "remove": "quite quitele quita quitale borre borra saque saca",
    "against": "no sin ni alguna ninguna tengo tenia tiene hay",
    "apart": "seguidas separadas distintas diferentes juntas consecutivas continuas individuales",
}
CUES = {
    "several": """
        [las] <count> <visit> [<apart>]
        <count> <apart>
    """,
    "each": """
        [y] (una|otra|la otra|la segunda) [es]
        una [para] cada (quien|uno|una)
        una y una
        (una tras otra|una detras de otra|una despues de otra|una despues de la otra)
    """,
    "both": """
        [para|pa] (las|los) dos
        [para] ambas
        [para] ambos
    """,
    "self": "[es] [para|pa|a] (yo|mi|mi mismo|mi misma)",
    "own": "[es] (la mia|el mio)",
    "other": """
        [es] [para|pa|a|de] <my> <relation>
        [es] (para|pa|a) (el|ella|ellos|ellas)
        (ella|ellos|ellas)
    """,
    "for": "[es] (para|pa)",
}
# Said apart from any hour: whose it is, and that it is one more.
WHOSE = {
    "own": """
        (es|era|seria|sera) [una|la] [cita] para mi [mismo|misma]
        para mi [mismo|misma]
        [esta|esa] (es|era) (la mia|mia)
        [ahora|primero] la mia
        (a nombre mio|a mi nombre)
    """,
    "named": """
        [es] (para|pa)
        [es] a nombre de
    """,
    "denied": """
        no (es|era|seria) (para|de|la de)
        [<remove>] el nombre de
    """,
    "theirs": """
        [ahora|y|primero] la de <my> <relation>
    """,
    "apart": """
        (una|otra) [<one>] (aparte|adicional)
        (una|otra) <one> mas
        (una|la) segunda <one>
        <one> (aparte|adicional)
    """,
    "another": """
        [y] otra [<one>]
        una <one> nueva
        una nueva <one>
    """,
}
# "Mi esposa necesita visa a las 11": the hour is of whoever needs, wants or comes.
NEEDING = "necesita ocupa quiere requiere busca viene va puede podria necesitaria"
# At the end of an owner these are a person's only where nothing follows that they would belong to.
OPEN = "mi el"
LEADS = "es para pa a ahora y primero la de"
VAGUE = "el ella ellos ellas"
JOINING = "y e a la las el una otra"  # what may follow whose it is
PARTICLES = "de la las los del"
