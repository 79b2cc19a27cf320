"""What Spanish says around telephone numbers."""

CUES = """
telefono numero celular cel movil llama llame llamen llamar llamarme llameme llamame whatsapp
contacto contactar contactarme contacteme marcar marque marqueme marcame tel cell
"""
# Numbers of other things.
OTHERS = """
cuenta tarjeta pedido factura expediente folio referencia poliza codigo clabe curp pasaporte
"""
AREA = ""
SETS: dict[str, str] = {}
# A piece of a number follows.
PIECES = {
    "begins": """
        (empieza|comienza|inicia) (con|en|por)
        [la] lada [es|:]
        (los|mis) primeros [digitos|numeros|son]
        primero (es|va|van)
    """,
    "ends": """
        (termina|acaba|terminan) (con|en)
        (los|mis) ultimos [cuatro|tres|dos] [digitos|numeros] [son]
        [el|lo que] (resto|falta) (es|son)
    """,
}
# May stand between a message of nothing but a number, and the number.
AROUND = """
te se mi es el la lo y luego son telefono numero cel celular movil tel pues si claro ok bueno eh por
favor gracias lada con primero empieza comienza termina despues sigue siguen ahi va le doy mas en
partes parte primera segunda
"""
# Between a number and the place that it is of: "..., es de Miami".
PLACE_LINKS = """
es de del la el un una movil en pero , . ( ) ? ! - numero telefono celular cel que lada y con ya
esta son mi ese este :
"""
# After a figure these make it an hour, or a number of something.
UNITS = """
am pm a.m p.m h hs hrs horas hora personas persona ninos minutos min dias semanas anos pesos de la
opciones
"""
FROM = "desde"  # "writing from Bogota": then the number is of there
