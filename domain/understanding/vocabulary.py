"""Everyday words of each language: they tell the language, and are never a name or a typo."""

from domain.reading import Language

_EN = """
a about able actually address afraid again ago ahead all almost already also always am an and another any
anyone anything anytime appointment appointments are aren't as ask asap at available availability away back
be because been before being best better between book booked booking both bring but by bye call called calling
can can't cancel cancelled cannot change check choose city close closed come coming complete confirm
confirmation consult contact correct cost could couldn't customer date day days dear delay details did didn't
different do doctor does doesn't doing don't done down each earlier earliest early either else email end enough
ever every everything exactly except fine first flight for forgot forget found free from full gave get getting
give go going good goodbye got great guess had hang happen hard has have haven't having he hear hello help her
here hey hi him his hold home hope hour hours house how however human i i'd i'll i'm i've idea if in instead
into is isn't it it's its job just keep kind know last late later latest least leave less let let's like line
list little live long look looking lot made mail make many may maybe me mean meet meeting message mine minute
missed moment more morning most move much must my myself name need needed never new next nice no nobody none
nope not nothing now number of off offer office oh ok okay old on once one ones online only open opening or
other our out over own pay people perfect perhaps person phone place please possible prefer pretty price
problem probably put question questions quick quite rather real really reason receptionist reschedule
rescheduled right said same saturday say saying schedule second see seen send sent service services set
several shall she should show since sir slot slots so some somebody someone something soon sorry speak
speaking spell start started still stop sure take talk tell text than thank thanks that that's the their them
then there there's these they thing things think third this those though thought through time times to today
together told tomorrow tonight too try trying two type under understand until up upon us use used using usually
very visit wait want wanted was wasn't way we we'd we'll we're we've week weeks well were what what's whatever
when where whether which while who why will with without won't wondering work working works would wouldn't write
wrong yeah year yep yes yesterday yet yo you you'd you'll you're you've your yours account access issue
request requests couple few replace renew sounds sound thanks lovely awesome
"""
_ES = """
a abierto abren abrir acaso acuerdo adelante adios agenda agendar agendada ahi ahora al algo alguien algun
alguna algunas alguno algunos alla alli anotar antes anular apellido apuntar aqui aquel asi atender aun aunque
ayuda ayudar ayudarme bien bueno buena buenas buenos cada cambiar cambiarla cambio cancelar cancelarla cancele
casa casi celular cerca cerrado cierran cita citas claro codigo como con confirmar confirmacion conmigo consulta
contestar correcto correo creo cual cuales cualquier cuando cuanto cuanta cuantos cuesta dame dan dar de debe
deberia debo decir dejar dejo del demas dentro desde despues dia dias dice digame dime direccion disculpe
disculpa disponible disponibles disponibilidad donde dos duda el ella ellas ellos email en encantado entonces
entre era eran es esa esas ese eso esos espera espere esta estaba estado estan estar estare estaria estas este
esto estos estoy exacto excelente favor fecha fin fue fuera genial gracias gran gustaria gusta ha hablar habla
hablo hace hacen hacer hacia han hasta hay haya he hecho hola hora horario horarios horas hoy humano igual
importa incluso informacion ir irme jueves junto la las le les listo llama llamar llamo llega llegar lo los
luego lugar lunes mal mando manana mandar martes mas me mejor menos mensaje mensajes mi mia mientras mio mire
mis misma mismo momento mover mucho mucha muchas muchos muy nada nadie necesitar necesita necesito ni ningun
ninguna no nombre nos nosotros nuestra nuestro numero nunca o ocupada ocupado oficina oiga ok oye olvide otra
otras otro otros par para parece pedir pena perfecto pero persona personas podemos poder podria podriamos podrian
poner por porfa porfavor porque posible pregunta preguntar preguntas prefiero preferiria primera primero
proximo pronto puede pueden puedes puedo pues que quedar quede quien quiere quieren quiero quisiera quise
recordar registrar repetir repita repite reserva reservar saber sabe sacar salir se sea seguro semana senor
senora senorita ser seria servicio servicios si sido siempre siento sin sino sirve sobre sola solo solamente
son soy su sus tal tambien tampoco tan tanto tarde te telefono temprano tendra tener tengo tenia tiene tienen
tienes todavia toda todo todas todos tomar trabajo tratar tu tus u ubicados ultima ultimo un una unas uno unos
usted ustedes va vale vamos van vaya veces vengo venir ver verdad verla vez viene voy vuelta vuelvo y ya yo
buen buena correctamente dudas hacerme cuentan telefonico semanas dia fechas mes ayudeme ayudame necesitamos
vuelo problema problemas cuenta solicitar solicitud solicitudes unas cuantas cuantos temas cosas asunto asuntos
nuevo nueva gustan mejor saludos encantada tomarme mande anda andale orale sale va dale
"""

WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(_EN.split()),
    "es": frozenset(_ES.split()),
}
COMMON = WORDS["en"] | WORDS["es"]
