"""What gives a day or an hour its part in a sentence: wanted, refused, busy, replaced."""

CUES = """
except: excepto | salvo | menos | que no sea | que no sean | quitando
except: aparte de | a excepcion de | con excepcion de | todo menos | cualquiera menos
except: todos menos | cualquier dia menos | nada de | que no caiga en | evitando | evitar | sin que sea
except: siempre que no sea | mientras no sea | con tal que no sea | pero no | preferible no | jamas
except: nunca | nada | ninguno
idle: tal vez | mi amor | mi reina | mi vida | si hay chance | mi estimado | a la hora que sea | por favor | de una vez | si se puede
not: no | ni | tampoco | ni tampoco | ya no | mejor no | olvida | olvidese de
not: olvidate de | olvidemos | descarta | descarte | y no | nel | que no
unable: ya no me arrimo | ni loca | no me la pongan | no me lo pongan | no me vayan a poner | para nada
unable: no me quedan | no me dan permiso | no puedo | no podria | no podre | no podemos | no me sirve | no me sirven | no me queda
unable: no me va | no me viene | no me vienen | no me conviene | no me convienen | no me da tiempo
unable: no me acomoda | no me late | no alcanzo | no llego | imposible | es imposible | me es imposible
unable: me queda imposible | queda imposible | no se puede | no se me hace | no estoy | no voy a poder
unable: no voy a estar | no voy a llegar | no quiero | no me gusta | no me funciona | no funciona
unable: ni como | ni de chiste | ni modo que | ni me busquen | ni loco | ni loca | muy temprano
unable: demasiado temprano | demasiado tarde | muy pronto | tempranisimo | no hay manera | no hay forma
unable: no es posible | no sirve | no cuenten conmigo | olvidenlo | olvidelo | no tengo tiempo
unable: se me complica | me resulta imposible | no hay modo | no tengo chance | me queda mal | me viene mal
unable: no me queda bien | no me viene bien | no me va bien | no le hago | no soporto | odio
unable: no puedo ir | no asisto | no estare | no estaremos | que no puedo
unable: no puedo los | no puedo el | no vivo
busy: ocupado | ocupada | ocupados | tengo junta | junta | reunion | dentista | doctor | medico
busy: trabajo | trabajamos | trabajando | estoy trabajando | mi turno | turno de noche | guardia
busy: vuelo | mi vuelo | el vuelo | avion | camion | autobus | tren | viaje | viajo | viajamos | de viaje
busy: me operan | operacion | cirugia | quimio | dialisis | terapia | consulta | examen | examenes
busy: clase | clases | escuela | universidad | entreno | entrenamiento | gimnasio | misa | iglesia
busy: boda | funeral | velorio | cumpleanos | graduacion | bautizo | fiesta | primera comunion | posada
busy: partido | concierto | entrevista | juzgado | audiencia | mudanza | plomero | electricista
busy: paquete | entrega | me entregan | la pipa | recojo | recoger | me recogen | llevo a | paso por los ninos
busy: los ninos | se me juntan | tengo algo | tengo compromiso | compromiso | tengo que trabajar
busy: tengo que ir | tengo que llevar | tengo que estar | otra cita | tengo cita con | cita con el | ya tengo
busy: salgo de viaje | salgo de vacaciones | vacaciones | fuera de la ciudad | estoy fuera | me voy a
busy: llega | llega a | sale | sale a | sale de | salgo | salgo de | entra | entra a | entro | entro a | cierra
busy: se alivia | da a luz | mi hijo entra | tengo clase | tengo clases | tengo dentista | tengo terapia
busy: tengo visita | visita | nos visitan | fui | es mi dia de | es la graduacion | mi esposa | mi esposo
busy: empieza | empiezo | termina | termino | ceno | tengo cena | tengo comida con | comida familiar
busy: tengo entrega | tengo vuelo | tengo examen | tengo consulta | tengo doctor | tengo medico | tengo reunion
said: no le pedi | no te pedi | no pedi | no dije | no le dije | no te dije | no quise
said: ese es | esa es | eso es | dice que | dice | decia | pusiste | puso | puse | escribio | escribiste | me puso | me pusiste | usted dijo
said: dijiste | me apuntaste | apunto mal | me agendo | me agendaste | me dio | me diste | yo puse
said: en vez de | en vez del | en lugar de | en lugar del | no era para | no era
next: el siguiente | la siguiente | el que sigue | la que sigue | el que le sigue | la que le sigue
next: el otro | la otra | la de despues | el de despues | el proximo | la proxima
question: verdad | cuanto | cuantos | cual | cuales | quien | que dia | que hora | que horarios | a que hora | por que
fact: fue | fui | fuimos | era | estaba | estuve | estuvo | llegue | entre yo | la ultima vez | la vez pasada
fact: hace | desde hace | naci | nacio | cumplo | cumple | anos | tenia | dijo | hable | decia | son las
fact: vence | caduca | se vence | expira | me quedo | vivo | vivo en | calle | colonia | avenida | interior
fact: piso | departamento | edad | sucedio | pasaron | ya son | me tuvieron | entre a las | ayer fui | desayuno
wanted: no trabajo | no me toca trabajar | quiero | quisiera | quisieramos | queremos | necesito | necesitamos | ocupo | me gustaria
wanted: prefiero | preferiria | de preferencia | preferentemente | preferible | puedo | podria | podriamos
wanted: podemos | puede ser | podria ser | me sirve | me sirven | me queda | me queda bien | me viene
wanted: me viene bien | me viene mejor | me va bien | me va mejor | me conviene | me acomoda | me late
wanted: me funciona | funciona | estaria bien | esta bien | esta perfecto | estaria perfecto | seria
wanted: seria bueno | seria mejor | sea | que sea | tiene que ser | que caiga en | agendame | agendeme
wanted: apuntame | apunteme | apunteme para | anoteme | anotame | reservame | reserveme | apartame | aparteme
wanted: ponme | pongame | deme | dame | me da | agendar | reservar | sacar cita | una cita | cita para | la cita
wanted: el turno para | turno para | a ver si | tendra | tendran | ponle | pongale | ponme en | apartalo | hay algo | tiene algo | tienen algo
wanted: habra | que tal | mejor | si se puede | si hay | si tienes | si tiene | si es posible | ojala
wanted: estoy libre | no trabajo | estoy disponible | suelo estar libre | descanso | tengo libre | voy | vengo | ahi estare
wanted: paso | llego a | quise decir | dije | te dije | le dije | les dije | yo dije | pedi | le pedi | era para
wanted: era el | era a las | solo puedo | me apunto | habia puesto | te habia puesto | yo creo | creo que | me quedo con
wanted: escojo | elijo | tomo | agarro | me agarro | vamos con | nos vemos | perfecto | cambiala al | muevela al
wanted: cambiela al | muevala al | pasala al | pasela al | pasarla al | moverla al | cambiarla al | moverla para
wanted: cambiarla para | i'll take | can come | la cambiamos | da igual | a la hora que sea | que pase
wanted: al final | si puedo | con gusto el | de una vez | el que sigue | si quiero | no pase del | hasta el
amend: perdon | digo | mejor dicho | quise decir | mentira | no mentira | no espera | espera | no espere
amend: esperame | no esperame | no no no | ay perdon | upps | uy no | para para | no que | dedazo
amend: espere | me equivoque | corrijo | correccion | mas bien | mejor | no mejor | disculpa | disculpe
amend: no perdon | ay no | ups | no no | no | o mejor | o mas bien | bueno no | era para | te dije | le dije
amend: para | pera | dije | en realidad | cambio
reason: porque | xq | pq | ya que | como que | es que | puesto que
join: pero | pues | asi que | entonces | aunque | si no | sino | por eso
join: para que | y si | de ahi | que es | donde | cuando | mientras | porfa
and: y | e | tambien | ademas
"""
FILLERS = """
el la los las lo un una uno unas unos de del a al en por para pa con que q k es son sea sean seria
sera esta estan este estos estas ese esa eso esos esas aquel yo mi me se te le les nos tu su sus
mis usted ustedes ud uds vos tengo tiene tienen tienes hay haber he ha va voy ir ya o u y e pues
bueno bien muy mas tan solo solamente nomas tambien todavia aun mismo misma como entonces luego
asi favor porfa porfavor xfa xfavor plis please ok okay sale vale hola oiga oye mire mira buenas
buenos dias dia tardes noches tarde noche manana hora horas horario cita citas turno turnos fecha
fechas algo alguna alguno algun cualquier cualquiera ser estar puede poder posible quiza quizas
tal acaso eh ah ay uy mmm um pos mero hoy ahi alla aca aqui che wey guey jaja jeje amor amigo
amiga joven senorita senor senora don dona oigan jefe dato opcion opciones punto fin todo toda
todos todas alguien cual cuando donde qué cosa cosas ratito rato favorcito corazon porfis porfi
pal ponle verdad reina mija mijo senito seno maximo minimo chido
"""
# Who says of whom: with these a sentence states something, it does not just name a time.
PERSONS = """
yo mi mis nos nosotros nuestro nuestra su sus ella ellos tengo tiene tienen tenemos hay voy va vamos
ando anda andamos estoy esta estan mama papa hijo hija hijos esposo esposa marido mujer jefe jefa
hermano hermana suegra suegro abuela abuelo nene nena nino nina vecina vecino ustedes usted abren
cierran atienden
"""
IS = """
es son esta estan
"""
