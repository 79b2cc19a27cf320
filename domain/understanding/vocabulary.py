"""Everyday words of each language: they tell the language, and are never a name or a typo."""

from domain.reading import Language
from domain.understanding.patterns import word_set

_EN = """
a able about access account actual actually address afraid again agent ago ahead all almost
already also always am an and another any anyone anything anytime anywhere appointment
appointments appt are aren't as asap ask asking at availability available away awesome back be
because been before being best better between bit book booked booking both bring but by bye call
called calling can can't cancel cancelled cannot change changed check choose city close closed
code codes come coming complete confirm confirmation consult contact correct cost could couldn't
couple customer date daughter day days dear delay delivery details did didn't different do doctor
does doesn't doing don't done down each earlier earliest early either else email end english
enough ever every everything exactly except father few fine first fit flight for forget forgot
found free from full gave get getting give go going good goodbye got great guess had hang happen
hard has have haven't having he hear hello help her here hey hi him his hmm hold home hope hour
hours house how however huh human husband i i'd i'll i'm i've idea if in info instead insurance
into is isn't issue it it's its job just keep kind know last late later latest lease least leave
less let let's license like line list little live long look looking lost lot lovely made mail make
many may maybe me mean meet meeting menu message mhm mind mine minute missed moment more morning
most mother move much must my myself name names need needed never new next nice no nobody none
nope not nothing now number of off offer office oh ok okay old on once one ones online only open
opening operator option options or order other our out over own package passport password pay
payment people perfect perhaps person phone place please possible prefer preferably preference
pretty price probably problem put question questions quick quite rather real really reason
receptionist refund renew renewal repeat replace representative request requests reschedule
rescheduled right running said same saturday say saying says schedule second seconds see seen send
sent service services set several shall she should show since sir slot slots so some somebody
someone something somewhere son soon sooner soonest sorry sound sounds spanish speak speaking
speaks spell spelled start started still stop sure take talk tell text than thank thanks that
that's the their them then there there's these they thing things think third this those though
thought through ticket time times to today together told tomorrow tonight too try trying two type
under understand until up upon urgent us use used using usually very visit wait want wanted was
wasn't way we we'd we'll we're we've week weekday weekend weekends weeks well were what what's
whatever when whenever where whether which whichever while who why wife will wish with without
won't wondering work working works worries worry would wouldn't write wrong yeah year yep yes
yesterday yet yo you you'd you'll you're you've your yours
"""
_ES = """
a abierto abren abrir acaso acuerdo adelante adios agenda agendada agendar agente ahi ahora
ahorita al algo alguien algun alguna algunas alguno algunos alla alli ambos anda andale anotar
antes anular apellido apuntar aquel aqui asi asunto asuntos atencion atender aun aunque ayuda
ayudame ayudar ayudarme ayudeme bien boleto buen buena buenas bueno buenos cada cambia cambiar
cambiarla cambio cancelar cancelarla cancele casa casi castellano celular cerca cerrado cierran
cita citas claro codigo como comprendido comprendo con confirmacion confirmar conmigo consulta
contestar contrasena contrato correctamente correcto correo correos cosas creo cual cuales
cualquier cuando cuanta cuantas cuanto cuantos cuenta cuentan cuesta dale dame dan dar dato datos
de debe deberia debo decir dejar dejo del demas dentro desde despues dia dias dice digame digamos
dije dime direccion disculpa disculpe disponibilidad disponible disponibles donde dos duda dudas
el ella ellas ellos email en encantada encantado entendida entendido enterado entiendo entonces
entre era eran es esa esas ese eso esos espanol espera espere esposa esposo esta estaba estado
estan estar estare estaria estas este esto estos estoy exacto excelente factura favor fecha fechas
fin fue fuera genial gracias gran gusta gustan gustaria ha habla hablar hablo hace hacen hacer
hacerme hacia han hasta hay haya he hecho hija hijo hola hora horario horarios horas hoy humano
igual igualmente importa incluso info informacion ingles ir irme jueves junto la las le les
licencia listo llama llamar llamo llega llegar lo los luego lugar lunes madre mal mama manana
mandar mande mando martes mas me mejor menos mensaje mensajes menu mes mi mia mientras mio mire
mis misma mismo momentito momento mover mucha muchas mucho muchos muy nada nadie necesita
necesitamos necesitar necesito ni ningun ninguna no nombre nos nosotros nuestra nuestro nueva
nuevo numero nunca o ocupada ocupado ocupo oficina oiga ok olvide opcion opciones operador
operadora orale ordenes otra otras otro otros oye padre papa paquete par para parece pasaporte
pedido pedir pena perfecto pero persona personas podemos poder podria podriamos podrian poner por
porfa porfavor porque posible preferencia preferiblemente preferiria prefiero pregunta preguntar
preguntas primera primero problema problemas pronto proximo puede pueden puedes puedo pues que
quedar quede queria querria quien quiere quieren quiero quise quisiera quisieramos rato recordar
reembolso registrar repetir repita repite reserva reservar sabe saber sacar sale salir saludos se
sea seguro semana semanas senor senora senorita ser seria servicio servicios servirle si sido
siempre siento sin sino sirve sita sobre sola solamente solicitar solicitud solicitudes solo son
soy su sus tal tambien tampoco tan tanto tarde tarjeta te telefonico telefono temas temprano
tendra tener tengo tenia tiene tienen tienes toda todas todavia todo todos tomar tomarme trabajo
tramite tratar tu tus u ubicados ultima ultimo un una unas uno unos urgente usted ustedes va vale
vamos van vaya veces vengo venir ver verdad verla vez viene voy vuelo vuelta vuelvo y ya yamo yo
"""

WORDS: dict[Language, frozenset[str]] = {"en": word_set(_EN), "es": word_set(_ES)}
COMMON = WORDS["en"] | WORDS["es"]
