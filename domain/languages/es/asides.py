"""How people tell why, in Spanish; see `understanding.asides`."""

# These begin an explanation, also in the middle of a clause.
EXPLAINING = (
    "porque|xq|pq|porq|es que|es q|ya que|que ya|que me|que mi|que es|que ando|que estoy|que tengo"
)
# Of these the ones that begin an explanation only where a clause begins.
LINKING = "que"
# A clause that begins with one of these tells something of the world.
TELLING = """
mi|mis|nuestro|nuestra|el|la|los|las|un|una|su|sus|es|son|era|soy|somos|ando|andamos|estoy|estamos|
tengo|tenemos|vengo|venimos|trabajo|trabajamos|vivo|vivimos|llevo|traigo|hay|me toca|le toca|
me toco|nos toca|me operan|lo operan|la operan|me dieron|me dijeron|les dije|le dije|te dije|
escribi|puse|vi|fui|a mi|a esa|ese|esa|ya ve|ni modo|con la|que dios|dios se|se me|se le|me dan|
me quede|me dejaron|me mandaron|salgo|entro|perdi|no me|no nos
"""
# Before either: they say nothing.
LEADING = "y pues bueno ok ay ah este oiga fijese fijate"
# What names a limit or a choice is no mere explanation.
LIMITING = """
si cuando despues antes hasta menos excepto salvo pero solo solamente otro otra otros otras o
mejor tarde temprano proximo proxima ultimo ultima primero primera segundo segunda tercera
semana semanas mes meses dia dias fin finde mismo misma urge urgente emergencia equivoque
equivocado error sino mas
"""
# Nor, where no word explains, what refuses, doubts, asks or speaks to somebody.
TURNING = """
usted ustedes ud uds tu tus te puede puedes
pueden podria podrian pongame ponme ponga deme dame mandeme digame dime cambie cambia cancele
cancela mueva mueve agende agenda deje deja dejeme que q qual cual cuales como donde cuanto quien
tal quiza quizas hora horas rato ahorita luego mal digo perdon aunque entonces igual
"""
DENYING = "no nunca jamas ni tampoco nada nadie ninguna ninguno"
NUMBERING = "numero num opcion"  # what a chosen one is called
# What a detail is called and how it is written, where it is told.
LABELS = {
    "name": "nombre apellido apellidos llamo llama",
    "email": "correo mail email minusculas minuscula guion bajo medio punto arroba todo",
    "phone": "cel celular telefono numero movil lada whatsapp fijo",
    "code": "codigo clave folio referencia",
}
# Behind a yes these limit it, put it off, or take it back, wherever they stand; the others where a
# clause begins with them.
HOLDING = """
si primero excepto salvo sino mejor otra otro quiza quizas tal depende no nunca ni tampoco espere
espera esperame espereme cambie cambia cambio cancele cancela mueva mueve deje deja detenga
equivoque equivocado digo perdon confirmo confirmar consulto consultar pienso pensar reviso revisar
lunes martes miercoles jueves viernes sabado domingo manana
"""
HOLDING_FIRST = """
cuando hasta antes despues pero menos solo solamente o otros otras aunque luego tarde temprano
"""
