"""How people tell who they are and how to reach them, in Spanish."""

SETS = {
    "my": "mi mis nuestra nuestro",
    "their": "su sus",
    "relation": """
        mama madre mami jefa papa padre papi papas padres hijo hija hijito hijita nino nina bebe
        esposa esposo marido mujer pareja novio novia prometido prometida hermano hermana hermanito
        hermanita abuela abuelo abuelita abuelito nieto nieta tia tio prima primo sobrino sobrina
        suegra suegro cunada cunado nuera yerno madrina padrino ahijado ahijada amiga amigo amiguita
        vecina vecino jefe patron companera companero roomie empleado empleada cliente
        clienta comadre compadre hijastro hijastra
    """,
    "relations": "",
    "is": "es : = seria sera",
}
# What announces a name. "named" and "visitor" are sure of it; after the "perhaps" ones only what
# looks like one is a name.
NAMES = {
    "named": """
        (mi|el) nombre [completo|real|correcto] [es|:|=|seria|a]
        nombre [completo] (es|:|=|-)
        [yo] me (llamo|yamo)
        (mi|el) nombre (en|de) (mi|la|el) (ine|pasaporte|identificacion|acta|credencial) [es|:]
        [a|al] nombre de
        a mi nombre [,|:]
        de parte de
        [le|les|te] habla
        [le|les|te] saluda
        (pueden|puede|puedes) llamarme
        (ponga|pon|pongale|ponle|ponganle|anote|anota|apunte|apunta) a
    """,
    "changed": """
        (cambie|cambia|cambiar|cambiarle|corrija|corrige|cambio) (el|mi) nombre (a|por)
        (cambie|cambia|cambiar|cambiarle|corrija|corrige|cambio) el nombre de la cita (a|por)
        el nombre (correcto|bueno) es
        mi nombre correcto es
        en realidad (soy|me llamo)
    """,
    "nickname": """
        me dicen
        (puedes|puede|pueden) decirme
        todos me (dicen|llaman)
        dime
    """,
    "perhaps": """
        [yo] soy
        [aqui|aca] (seria|es)
        (ponga|pon|pongale|ponle|ponganle|anote|anota|apunte|apunta|pongo)
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
        [la] (cita|visita) (es|seria|sera) (para|pa|de)
        (es|seria) (para|pa) [la|el]
        cita para
        (ella|el) es
    """,
    "perhaps other": "mi <relation> (es|era)",
    "given": "(mi primer nombre|nombre de pila) [es|:|,]",
    "family": """
        [y] [mi|mis|el|los|su|sus|de] [primer|segundo] (apellido|apellidos) [paterno|materno] [es|son|:|,|seria|serian]
        me apellido
    """,
    "surname first": "[primero] (apellido primero|apellidos primero|el apellido primero) [:|,]",
}
AFTER_NAME = "al habla, al aparato, a sus ordenes, para servirle"
NAMED_BEFORE = "es mi nombre, es mi nombre completo, es el nombre, me llamo yo"
PARTICLES = ""
TITLES = "senorita senora senor doctora doctor dona don srta sra sr lic licenciado licenciada ing"
# Before a bare name.
LEADS = """
oh hola si claro ok okay eh bueno pues buenas buenos tardes noches dias es soy seria perdon mire
mira no va sale yo por supuesto con mucho gusto a nombre de
"""
POLITE = "por favor porfa porfavor gracias y xfa xfavor"
# What people add to a name: "Martha con h".
ADDED = "con y"
SPELLED = "se escribe, se deletrea, deletreado, le deletreo, te lo deletreo, se lo deletreo, escrito"
NATIONS = "mexicano mexicana americano americana"
NATIONS_END = ""

# For whom a visit is, by a word that is no name.
FOR_OTHERS = """
(para|pa) mi <relation>
(para|pa) (el|ella|ellos|ellas|otra persona|alguien mas)
de parte de mi <relation>
en lugar (de mi|mio)
no es para mi
por mi <relation>
"""
MINE = "mi mio mia mis yo soy"
THEIRS = "su sus suyo suya el ella de"

NOT = """
no
(no|ya no) (es|era|soy|uso|tengo|sirve|ocupe|use|usen|manden a|lo manden a)
[el|la] que no es
(en vez|en lugar) de [mi|el|la]
no (a|al|con|en)
(olvide|olvida|borre|borra|quite|quita|ignora|ignore) [el|la|a]
"""
WRONG_AFTER = """
(esta|estaba) (mal|equivocado|equivocada|incorrecto|viejo)
(ya no|no) (sirve|existe|es|lo uso|la uso|funciona)
(no es|es incorrecto|era el viejo|era el anterior)
"""
INSTEAD = """
perdon
perdone
disculpa
disculpe
digo
mejor dicho
corrijo
correccion
(me equivoque|me confundi)
(quise|queria) decir
no espera
espera
espere
miento
(lo|la) (escribi|puse|di|anote) mal
(escribi|puse|di|anote) mal
(esta|estaba) mal
ups
uy
error
equivocado
mas bien
en realidad
(quedo|salio) mal
wait
"""
CHANGED = """
(cambie|cambia|cambiar|cambio|cambiarme|actualice|actualizar|corrija|corregir|corrige) [me] (mi|el|la|de)
ahora (es|uso|tengo|tenemos)
ya no (es|uso|tengo|sirve)
[mi|el] (nuevo|nueva) (correo|email|mail|numero|telefono|celular|cel|direccion)
(correo|numero|telefono|celular|cel) nuevo
(el|la) (correcto|correcta|bueno|buena|nuevo|nueva) (es|:)
con <letter>
con [la] (hache|ese|ce|zeta|ve|be|uve|jota|ge|ye|acento)
no ,
"""
REFUSALS = """
(prefiero|preferiria) no (dar|darlo|darle|compartir|compartirlo|decir|decirlo|dejar|dejarlo|proporcionar) [lo|el|mi|ese|ningun]
(no|nunca) (quiero|quisiera|puedo|pienso|voy a|deseo|me gusta|quiero tener que) (dar|darlo|darle|darles|compartir|compartirlo|decir|decirlo|proporcionar) [el|mi|ese|ningun]
no (doy|comparto) [el|mi]
no (tengo|uso|manejo|cuento con|hay) [un|el|mi|ningun]
sin
"""
DETAILS = {
    "email": "correo correos mail email e-mail correito electronico",
    "phone": "telefono numero celular cel movil fono tel",
    "name": "nombre apellido apellidos nombres",
    "code": "codigo clave",
}
PRONOUNS = ""
SECRET = ""
