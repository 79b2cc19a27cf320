"""By what Spanish is told from other languages, and how it is slipped and shortened."""

ENDINGS = (
    r"cion|ciones|dad|dades|mente|ando|iendo|aron|ieron|aba|ada|adas|ado|ados|ido|ida|idos|"
    r"illo|illa|ito|ita|ero|era|eros|eras|oso|osa|ar|er|ir|arme|erme|irme|anza|encia|ancia|"
    r"aje|ez|os|as|o|a"
)
LETTERS = ""
SURE_MARKS = "ñÑ¿¡"
ACCENTS = "áéíóúÁÉÍÓÚ"
SPEAKING = "en habla hablan hablas hablar prefiero"
NAMES = "spanish espanol castellano"
SHARED = "ya ago sos"
COUNTRIES = "MX ES AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR"
SHORTHAND = {"q": "que", "k": "que", "xq": "porque", "tb": "tambien", "xfa": "porfa"}
PAUSES = "mmm eh ehh"
STRETCHED = "mmm eh ehh"
ASKED = """
cancelar cancela agendar reservar disponible cambiar persona repetir confirmar mensaje reprogramar
reagendar gracias horario horarios direccion pregunta emergencia numero telefono correo
"""
HONEST = """
marte manzana mangana marted martel martin martinez juevez montar secundo cancer cancion cambia
cambie cambios cambio lunas ventas venta sextos perdona perdone minuta reserva cancelo cancele
montana mananero sacado
"""
DATING = "de el proximo este"
ABBREVIATIONS = "sr sra dr dra"  # a full stop after these ends no sentence
