"""How people put right what they told, in Spanish."""

from domain.languages.es.contacts import SETS as SETS

# Of what follows: "not 0123".
DENIALS = {
    "not": """
        no
        (no|ya no) (es|era|soy|uso|tengo|sirve|ocupe|use|usen|manden a|lo manden a)
        [el|la] que no es
        (en vez|en lugar) de [mi|el|la]
        no (a|al|con|en)
        (olvide|olvida|borre|borra|quite|quita|ignora|ignore) [el|la|a]
    """
}
# Of what stands before: "ana@x.com is wrong".
WRONG = {
    "wrong": """
        (esta|estaba) (mal|equivocado|equivocada|incorrecto|viejo)
        (ya no|no) (sirve|existe|es|lo uso|la uso|funciona)
        (no es|es incorrecto|era el viejo|era el anterior)
    """
}
# "instead" stands between the wrong one and the right one; "changed" says that there was one.
CORRECTIONS = {
    "instead": """
        (, no|. no) [,|.]
        perdon
        perdone
        disculpa
        disculpe
        digo
        mejor dicho
        o sea
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
    """,
    "changed": """
        no manches
        (le|te) (falta|falto|faltan|sobra|sobro) (la|el|una|un|los|las)
        (lo|la) (tienes|tenes|tiene|tienen|anotaste|anotaron) mal
        no (es|soy|me llamo)
        (<change>|actualice|actualizar|corregir|cambiarme) [me] (mi|el|la|de)
        ahora (es|uso|tengo|tenemos)
        ya no (es|uso|tengo|sirve)
        [mi|el] (nuevo|nueva) (correo|email|mail|numero|telefono|celular|cel|direccion)
        (correo|numero|telefono|celular|cel) nuevo
        (el|la) (correcto|correcta|bueno|buena|nuevo|nueva) (es|:)
        con <letter>
        con [la] (hache|ese|ce|zeta|ve|be|uve|jota|ge|ye|acento)
        no ,
    """,
}
DOUBTFUL = "no"  # denials that may be the answer no as well: "no es ana@..."
