"""What gives a day or an hour its part in a sentence: wanted, refused, busy, replaced."""

CUES = """
wanted: vamos | iremos | iriamos | reserva el | reserve el | reserva para | agenda el | agende el
wanted: aparta el | aparte el
wanted: cambie la | cambia la | cambiela | cambiala | muevela | muevala | si | no trabajo
wanted: no me toca trabajar | quiero | quisiera | quisieramos | queremos | necesito | necesitamos
wanted: me dijeron que viniera | me dijeron que fuera | me dijeron que podia | le caigo
wanted: les caigo | te caigo | caemos | estaba pensando en | pensaba en | pensabamos en
wanted: ocupamos | necesita | necesitan | ocupa | queria
wanted: ocupo | me gustaria | prefiero | preferiria | de preferencia | preferentemente | preferible
wanted: puedo | podria | podriamos | podemos | puede ser | podria ser | me sirve | me sirven
wanted: nos queda | nos queda bien | nos sirve | nos viene bien | nos va bien | nos acomoda
wanted: me queda | me queda bien | me viene | me viene bien | me viene mejor | me va bien
wanted: me va mejor | me conviene | me acomoda | me late | me funciona | funciona | estaria bien
wanted: esta bien | esta perfecto | estaria perfecto | seria | seria bueno | seria mejor | sea
wanted: que sea | tiene que ser | que caiga en | agendame | agendeme | apuntame | apunteme
wanted: apunteme para | anoteme | anotame | reservame | reserveme | apartame | aparteme | ponme
wanted: pongame | deme | dame | me da | agendar | reservar | sacar cita | una cita | cita para
wanted: la cita | el turno para | turno para | a ver si | tendra | tendran | ponle | pongale
wanted: ponme en | apartalo | hay algo | tiene algo | tienen algo | habra | que tal | mejor
wanted: si hay | si tienes | si tiene | si es posible | ojala | estoy libre | estoy disponible
wanted: suelo estar libre | descanso | tengo libre | voy | vengo | ahi estare | paso | llego a
wanted: quise decir | dije | te dije | le dije | les dije | yo dije | pedi | le pedi | era para
wanted: era el | era a las | solo puedo | me apunto | habia puesto | te habia puesto | yo creo
wanted: creo que | me quedo con | escojo | elijo | tomo | agarro | me agarro | vamos con
wanted: nos vemos | perfecto | cambiala al | muevela al | cambiela al | muevala al | pasala al
wanted: pasela al | pasarla al | moverla al | cambiarla al | moverla para | cambiarla para
wanted: i'll take | can come | la cambiamos | da igual | que pase | al final | si puedo
wanted: con gusto el | si quiero | no pase del | hasta el
wanted: nada mas estoy | nada mas puedo | nada mas tengo libre | nomas estoy | nomas puedo
wanted: pudiera | pudiera ser | si pudiera | si se pudiera | si se pudiera el | fuera | que fuera
wanted: si fuera | pudieran | si pudieran | si la pasan | si la pasan al | puedo ir a ver
wanted: podria ir a ver | quiero ir a ver | pasar a ver | que mejor
wanted: ya estoy desocupada | ya estoy desocupado | ya me desocupe | estoy desocupada
wanted: estoy desocupado | me re sirve | re sirve | me super sirve | me sirve mucho
wanted: me quedaria bien
wanted: busco | ando buscando | estoy buscando | te he dicho | le he dicho | os he dicho | he dicho
wanted: ya dije | dije que si | dije q si | te dije que si | le dije que si | que si a las
amend: o sea | dia equivocado | fecha equivocada | hora equivocada | no era ese dia | perdon | digo
amend: mejor dicho | mentira | no mentira | no espera | espera | no espere | esperame | no esperame
amend: no no no | ay perdon | upps | uy no | para para | dedazo | espere | me equivoque | corrijo
amend: correccion | mas bien | no mejor | disculpa | disculpe | no perdon | ay no | ups | no no
amend: o mejor | o mas bien | bueno no | pera | en realidad | cambio
idle: ponselo asi | pongaselo asi | pongale asi | ponlo asi | asi ponselo | ponle asi
idle: para mi | para nosotros | para mi y mi * | para mi y para mi * | para mi * y para mi
idle: no manches | no manche | no mames | no inventes
thereafter: despues de esa hora | despues d esa hora | despues de eso | despues d eso
thereafter: pasada esa hora
thereafter: a partir de esa hora | a partir de ahi | de esa hora en adelante | de ahi en adelante
thereafter: desde esa hora | despues puedo | despues si | despues si puedo | despues ya puedo
thereafter: mas tarde que eso | luego de esa hora | ya despues | ya despues de eso
theretofore: tiene que ser antes | debe ser antes | que sea antes | seria antes | ha de ser antes
thereafter: tiene que ser despues | debe ser despues | que sea despues | seria despues
theretofore: antes de esa hora | antes d esa hora | antes de eso | hasta esa hora | antes que eso
idle: las dos para mi | los dos para mi | ambas para mi
idle: ahi luego veo | luego veo | despues veo | no para mi | los mismos datos | mismos datos
idle: con los mismos datos | la hora que sea
idle: usted escoja | escoja usted | usted elija | los demas si | las demas si | los otros si
idle: y cacho | de vuelta | tal vez | mi amor
idle: mi reina | mi vida | si hay chance | mi estimado | a la hora que sea | por favor | de una vez
idle: si se puede | como antes | como la otra vez | como siempre
not: borre lo de | borra lo de | quite | quita | no | ni | tampoco | ni tampoco | ya no | mejor no
not: olvida | olvidese de | olvidate de | olvidemos | descarta | descarte | nel | que no
instead: en vez de | en vez del | en lugar de | en lugar del
except: excepto | salvo | menos | que no sea | que no sean | quitando | aparte de | a excepcion de
except: con excepcion de | todo menos | cualquiera menos | todos menos | cualquier dia menos
idle: si o no | yes or no
idle: nada mas | mas o menos | ver el depa | ver el departamento | ver la casa | conocer el depa
except: nada de | que no caiga en | evitando | evitar | sin que sea | siempre que no sea
except: mientras no sea | con tal que no sea | preferible no | jamas | nunca | nada | ninguno
unable: no me laten | no me cuadra | no me cuadran | no me checa | no me checan | ni pensarlo
unable: no me acomodan | no me quedan bien | descartado | descartada | descartelo | descartelos
unable: descarteselos | descartalos | descartalo | descartame
unable: ya no me arrimo | ni loca | no me la pongan | no me lo pongan | no me vayan a poner
unable: para nada | no me quedan | no me dan permiso | no puedo | no podria | no podre | no podemos
unable: no me sirve | no me sirven | no me queda | no me va | no me viene | no me vienen
unable: no me conviene | no me convienen | no me da tiempo | no me acomoda | no me late
unable: no alcanzo | no llego | imposible | es imposible | me es imposible | me queda imposible
unable: queda imposible | no se puede | no se me hace | no estoy | no voy a poder | no voy a estar
unable: no voy a llegar | no quiero | no me gusta | no me funciona | no funciona | ni como
unable: ni de chiste | ni modo que | ni me busquen | ni loco | muy temprano | demasiado temprano
unable: demasiado tarde | muy pronto | tempranisimo | no hay manera | no hay forma | no es posible
unable: no sirve | no cuenten conmigo | olvidenlo | olvidelo | no tengo tiempo | se me complica
unable: me resulta imposible | no hay modo | no tengo chance | me queda mal | me viene mal
unable: no me queda bien | no me viene bien | no me va bien | no le hago | no soporto | odio
unable: no puedo ir | no asisto | no estare | no estaremos | que no puedo | no puedo los
unable: no puedo el | no vivo
idle: de trabajar | del trabajo | de la chamba | de mi trabajo | de la escuela | del turno
idle: de la uni
busy: ocupado | ocupada | ocupados | tengo junta | junta | reunion | dentista | doctor | medico
busy: trabajo | trabajamos | trabajando | estoy trabajando | mi turno | turno de noche | guardia
busy: vuelo | mi vuelo | el vuelo | avion | camion | autobus | tren | viaje | viajo | viajamos
busy: de viaje | me operan | operacion | cirugia | quimio | dialisis | terapia | consulta | examen
busy: examenes | clase | clases | escuela | universidad | entreno | entrenamiento | gimnasio | misa
busy: iglesia | boda | funeral | velorio | cumpleanos | graduacion | bautizo | fiesta
busy: primera comunion | posada | partido | concierto | entrevista | juzgado | audiencia | mudanza
busy: plomero | electricista | paquete | entrega | me entregan | la pipa | recojo | recoger
busy: me recogen | llevo a | paso por los ninos | los ninos | se me juntan | tengo algo
busy: tengo compromiso | compromiso | tengo que trabajar | tengo que ir | tengo que llevar
busy: tengo que estar | otra cita | tengo cita con | cita con el | ya tengo | salgo de viaje
busy: salgo de vacaciones | vacaciones | fuera de la ciudad | estoy fuera | me voy a | llega
busy: llega a | sale | sale a | sale de | salgo | salgo de | entra | entra a | entro | entro a
busy: cierra | se alivia | da a luz | mi hijo entra | tengo clase | tengo clases | tengo dentista
busy: tengo terapia | tengo visita | nos visitan | fui | es mi dia de | es la graduacion
busy: empieza | empiezo | termina | termino | ceno | tengo cena
busy: tengo comida con | comida familiar | tengo entrega | tengo vuelo | tengo examen
busy: tengo consulta | tengo doctor | tengo medico | tengo reunion
said: tengo una cita | tengo cita | tengo mi cita | ya tengo cita | me dieron cita
said: me dieron la cita
said: me agendaron | mi cita es | mi cita era | la cita que tengo | traigo cita
said: no le pedi | no te pedi | no pedi | no dije | no le dije | no te dije | no quise | ese es
said: esa es | eso es | dice que | dice | decia | pusiste | puso | puse | escribio | escribiste
said: me puso | me pusiste | usted dijo | dijiste | me apuntaste | apunto mal | me agendo
said: me agendaste | me dio | me diste | yo puse | no era para | no era
next: el siguiente | la siguiente | el que sigue | la que sigue | el que le sigue | la que le sigue
next: el otro | la otra | la de despues | el de despues | el proximo | la proxima
question: eso es | es a las | eso seria | verdad | cuanto | cuantos | cual | cuales | quien
question: que dia | que hora | que horarios
question: a que hora | por que
fact: regreso | regresamos | vuelvo | volvemos | regreso hasta | regreso el | ya de vuelta
fact: en la mia | a la mia | en la tuya
fact: fue | fuimos | era | estaba | estuve | estuvo | llegue | entre yo | la ultima vez
fact: la vez pasada | hace | desde hace | naci | nacio | cumplo | cumple | anos | tenia | dijo
fact: hable | son las | vence | caduca | se vence | expira | me quedo | vivo | vivo en
address: calle | colonia | avenida | interior | piso | departamento
fact: edad | sucedio | pasaron | ya son
fact: me tuvieron | entre a las | ayer fui | desayuno
reason: porque | xq | pq | ya que | como que | es que | puesto que
else: si no | y si no | o si no | si no se puede | o si no se puede | y si no se puede
else: de lo contrario
else: y si no hay | si no hay | y si no tiene | o en su defecto | o de perdida | o de plano
that: que | q | k | cuando | cuando ya
join: pero | pues | asi que | entonces | aunque | sino | por eso | para que | y si | de ahi
join: que es | donde | mientras | porfa
and: y | e | tambien | ademas
"""
FILLERS = """
uff uf ufff
xfis xfi porfi estaria quedaria justito exactos exacto juntos juntas ups nomas namas apenas onda
manito compa pariente mande mijita gente siempre obvio obviamente claro el la los las lo un una uno
unas unos de del a al en por para pa con que q k es son sea sean seria sera esta estan este estos
estas ese esa eso esos esas aquel yo mi me se te le les nos tu su sus mis usted ustedes ud uds vos
tengo tiene tienen tienes hay haber he ha va voy ir ya o u y e pues bueno bien muy mas tan solo
solamente tambien todavia aun mismo misma como entonces luego asi favor porfa porfavor xfa xfavor
plis please ok okay sale vale hola oiga oye mire mira buenas buenos dias dia tardes noches tarde
noche manana hora horas horario visita visitas cita citas turno turnos fecha fechas algo alguna
alguno algun
cualquier cualquiera ser estar puede poder posible quiza quizas tal acaso eh ah ay uy mmm um pos
mero hoy ahi alla aca aqui che wey guey jaja jeje amor amigo amiga joven senorita senor senora don
dona oigan jefe dato opcion opciones punto fin todo toda todos todas alguien cual cuando donde qué
cosa cosas ratito rato favorcito corazon porfis pal ponle verdad reina mija mijo senito seno maximo
minimo chido ja je ji perfecta perfecto modo modos
"""
# Who says of whom: with these a sentence states something, it does not just name a time.
PERSONS = """
yo mi mis nos nosotros nuestro nuestra su sus ella ellos tengo tiene tienen tenemos hay voy va
vamos ando anda andamos estoy esta estan mama papa hijo hija hijos esposo esposa marido mujer jefe
jefa hermano hermana suegra suegro abuela abuelo nene nena nino nina vecina vecino ustedes usted
abren cierran atienden
"""
# What begins a clause that speaks of the day or hour just named.
POINTING = "ese esa eso esos esas este esta esto"
# Who asks for something may begin with a no before these: "¿no tendrá a las tres?"
HAVING = "tendra tendran tienes tiene tienen tendras habra hay podria podra sera seria"
# Of an hour that was just named, these ask whether it is to be had.
IF_FREE = "es libre | esta libre"
IS = """
es son esta estan
"""
