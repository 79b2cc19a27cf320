"""How people tell who they are and how to reach them, in Spanish."""

SETS = {
    "my": "mi mis nuestra nuestro",
    "their": "su sus",
    "id": "ine pasaporte identificacion acta credencial",
    "change": """
        cambie cambiele cambienle cambia cambiale cambiar cambiarle corrija corrige cambio corrijan
        corrijale corrigele corregir corrijanle cambien corrijame corrigeme cambieme
        cambiame actualice actualicen
    """,
    "send": """
        mande mandeme manda mandame mandelo mandalo envie envieme enviame envielo escribame
        escribeme
    """,
    "phone": "telefono numero celular cel movil whatsapp tel",
    "relation": """
        mama madre mami jefa papa padre papi papas padres hijo hija hijito hijita nino nina bebe
        esposa esposo marido mujer pareja novio novia prometido prometida hermano hermana hermanito
        hermanita abuela abuelo abuelita abuelito nieto nieta tia tio prima primo sobrino sobrina
        suegra suegro cunada cunado nuera yerno madrina padrino ahijado ahijada amiga amigo amiguita
        vecina vecino jefe patron companera companero roomie empleado empleada cliente
        clienta comadre compadre hijastro hijastra
    """,
    "relations": "",
    "letter": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "is": "es : = seria sera",
}
# What announces a name. "named" and "visitor" are sure of it; after the "perhaps" ones only what
# looks like one is a name.
NAMES = {
    "nobody": """
        (tu|cual es su|cual es tu|es su) nombre [es]
        te llamas
        (hablo|llamo|escribo|vengo) (de parte|en nombre|a nombre) de
    """,
    "named": """
        (mi|el) nombre [completo|real|correcto] [es|:|=|seria|a]
        nombre [completo] (es|:|=|-)
        [yo] me (llamo|yamo)
        (anotame|apuntame|ponme|poneme|registrame|anoteme|pongame) (como|a nombre de)
        [en] (el|la|mi) <id> (dice|aparece|aparezco|sale|salgo|viene|vengo|estoy) [como|que]
        [segun] (el|la|mi) <id> (soy|me llamo)
        (mi|el) nombre (en|de) (mi|la|el) <id> [es|:]
        [a|al] nombre de
        a mi nombre [,|:]
        de parte de
        [el|la] contacto (es|soy) [yo] [,|:]
        [le|les|te] habla
        [le|les|te] saluda
        (pueden|puede|puedes) llamarme
        (ponga|pon|pongale|ponle|ponganle|anote|anota|apunte|apunta) a
    """,
    "changed": """
        <change> (el|mi) nombre (a|por)
        <change> el nombre de la cita (a|por)
        el nombre (correcto|bueno) es
        mi nombre correcto es
        en realidad (soy|me llamo)
        <change> (el|mi) nombre (de|en) (la|mi) (cita|reserva) (a|por|:)
    """,
    "nickname": """
        me dicen
        (puedes|puede|pueden) decirme
        todos me (dicen|llaman)
        dime
    """,
    "perhaps": """
        [yo] (soy|soi)
        y yo
        [yo] soy (su|la|el|tu) <relation> [,]
        (ponga|pon|pongale|ponle|ponganle|anote|anota|apunte|apunta|pongo)
    """,
    "it is": """
        (seria|es|debe ser|deberia ser|deberia decir)
        ya (te|le|les) (dije|escribi|puse|di)
    """,
    "and visitor": """
        (y|es) mi <relation>
        mi <relation> ,
    """,
    "for visitor": "(para|pa)",
    "changed visitor": """
        [que] <change> su nombre (de|en) (la|mi) (cita|visita|reserva) (a|por|:)
        [que] <change> el nombre (de|en) (la|mi) visita (a|por|:)
        [que] <change> (el|su) nombre de (mi|la) <relation> (a|por|:)
        (el|su) (nombre|apellido) (completo|correcto|bueno) de (mi|la) <relation> (es|:|seria)
    """,
    "visitor": """
        mi <relation> se llama
        [el|ella] se llama
        su nombre [completo] (es|:|seria)
        el nombre [completo] de mi <relation> (es|:)
        [a] nombre de mi <relation> [,|:]
        (a|bajo) su nombre [,|:]
        [el|la] paciente (es|se llama|:)
        se llamaria
    """,
    "perhaps visitor": """
        (para|pa) mi <relation> [,|:|-]
        en lugar de mi <relation> [,|:]
        [la] (cita|visita) (es|seria|sera) (para|pa|de) [mi <relation>] [,|:]
        (es|seria) (para|pa) [la|el|mi <relation>] [,|:]
        cita para [mi <relation>] [,|:]
        (ella|el) es
        para mi y (para|pa) mi <relation>
        para mi y mi <relation>
    """,
    "perhaps other": "mi <relation> (es|era)",
    "given": "(mi primer nombre|nombre de pila) [es|:|,]",
    "family": """
        [y] [mi|el|su] [primer|segundo] apellido [paterno|materno] [es|:|,|, es|seria]
        [y] [mi|el] apellido (va|es|se escribe) con <letter> [al final|al principio] [:|,]
        [y] [mis|los|sus|de] apellidos [es|son|:|,|serian]
        me apellido
    """,
    "surname first": "[primero] (apellido primero|apellidos primero|el apellido primero) [:|,]",
}
# "Tienen mal mi apellido": what follows is the right one.
MISNAMED = {
    "misnamed": """
        [mi|el] nombre [en la cita] [esta|estaba|quedo|salio] (mal|equivocado|incorrecto) [escrito]
        (mal|equivocado) [mi|el] nombre
        <change> [me] [mi|el] nombre
    """,
    "misnamed family": """
        [mi|el] apellido [en la cita] [esta|estaba|quedo|salio] (mal|incorrecto) [escrito]
        (mal|equivocado) [mi|el] apellido
        <change> [me] [mi|el] apellido
    """,
}
AFTER_NAME = """
en el pasaporte, en mi pasaporte, en mi ine, en la ine, al habla, al aparato, a sus ordenes,
para servirle
"""
KIN = {"visitor": "[,] mi <relation>"}  # "Rosa Delgado, mi mamá"
# A name in small letters ends before these.
NAME_ENDS = "otra de desde y pero al hablando"
NAMED_BEFORE = """
es mi nombre, es mi nombre completo, es el nombre, me llamo yo, me llamo, como contacto,
como el contacto, como la contacto, es el contacto, es la contacto
"""
# Who says these and then "soy Ana" says who they are.
GREETINGS = "hola ola holi buenas buenos dias tardes noches"
# Who says this of themselves names whoever else is named as the one who comes: "soy Ana, su hija".
KIN_OF_THEM = {"kin": "[,] (su|la|el) <relation>"}
TITLES = "senorita senora senor doctora doctor dona don srta sra sr lic licenciado licenciada ing"
# Before a bare name.
LEADS = """
oh hola si claro ok okay eh bueno pues buenas buenos tardes noches dias es soy seria perdon mire
mira no va sale yo por supuesto con mucho gusto a nombre de
"""
POLITE = "pero todos por favor porfa porfavor gracias y xfa xfavor"
# What people add to a name: "Martha con h".
ADDED = "con y"
BEFORE_LETTER = "la"  # "con la h"
SPELLED = (
    "se escribe, se deletrea, deletreado, le deletreo, te lo deletreo, se lo deletreo, escrito"
)
NATIONS = "mexicano mexicana americano americana"
NATIONS_END = ""

# For whom a visit is, by a word that is no name.
FOR_OTHERS = {
    "other": """
        (para|pa) mi <relation>
        (para|pa) (el|ella|ellos|ellas|otra persona|alguien mas)
        de parte de mi <relation>
        en lugar (de mi|mio)
        no es para mi
        por mi <relation>
    """
}
# Who is reached at what is another's gives it as their own.
LENT = {
    "lent": """
        me (presta|presto|prestan|prestaron|deja|dejan) [usar] (el|su|un)
        (uso|usamos|ocupo) (el|su) [<phone>|correo] de mi <relation>
        (el|al) de mi <relation>
    """
}
MINE = "mi mio mia mis yo soy"
THEIRS = "su sus suyo suya ella ellos ellas"

CALENDAR_NAMES = "domingo abril julio"  # what people are called, too
# What announces the others, and what may follow them.
ANNOUNCED = {
    "email": """
        [mi|su|el] [nuevo] (correo|email|mail|e-mail) [electronico|personal|nuevo] [es|:|=|-|seria]
        <send> [la confirmacion|todo|el codigo] a
        [mi] direccion de correo [es|:]
        mi <relation> me (presta|presto|deja usar) (el suyo|su correo|el de ella) [,|.] [es|:]
        [es] (el|al) de mi <relation> [es|:|,]
        como (le|te|ya le|ya te) (puse|dije|di|escribi) [antes|arriba] [:]
    """,
    "phone": """
        [mi|su|el] [nuevo] <phone> [de telefono|de cel|de contacto|nuevo] [es|:|=|-] [el]
        [mi|su|el] [nuevo] <phone> seria [el]
        [mi|su|el] numero de celular [es|:|=|-] [el]
        (llameme|llamame|llamenme|marqueme|marcame|contacteme) [al|a] [el]
        (al|a mi) (numero|cel|celular|telefono)
    """,
    "code": """
        [mi|el] (codigo|folio|clave) [de confirmacion|de la cita|de mi cita] [es|:|=|-|dice] [el]
        con [el] codigo
        [el] codigo (que|q) (me|le) (llego|mandaron|dieron|enviaron) (es|dice|fue)
    """,
}
FOLLOWED = {
    "email": "es mi (correo|email|mail)",
    "phone": "(es mi|ese es mi) (numero|celular|cel|telefono)",
    "code": "es (mi|el) codigo",
}
# With a capital after a name they begin the next thought.
STARTERS = """
quiero quisiera necesito ocupo puedo puede me mi mis es tengo hola y por para cual que como si no se
gracias buenas buenos el la los las un una le les de con en a soy estoy ya su cuando donde
"""
# Small words within a name, and those that it may begin with.
NAME_PARTICLES = "de del la las los san santa y e le"
LEADING_PARTICLES = "de la san santa le"
ARTICLES = "el la"  # before a title
ANDS = "y e"
ABBREVIATED = "ma fco gpe fdo"  # "Ma. del Carmen"
# Endings of other words.
UNLIKE_NAMES = """
ame eme enme ale enle ate ase ese ense ando iendo aste aron ieron cion mente amos emos ria
"""
