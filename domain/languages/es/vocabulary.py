"""Everyday words: they tell the language, and are never a name or a slip."""

WORDS = """
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
