"""How people ask, and about what, in Spanish; see `understanding.doings.notation`."""

QUESTIONS = {
    "opener": """
        ^ <ask leads> <interrogativo>
        (y|o|e|pero|entonces|tambien|ademas|oye|oiga|ah) [tambien|que|entonces] <interrogativo>
        ¿ <ask leads> <interrogativo>
    """,
    "opener_if_marked": """
        ^ <ask leads> (que|cual|cuando|como|hay|habra|para que|tiene|tienes|teneis|tenes|tendran|
            tendra|puedo|podria|podemos|puede|pueden|abris|hacen|estan|esta|es|son|eres|sos|
            necesito|necesitas|necesitan|tengo que|debo|hace falta|sigue|siguen|ya|si|quedo|venden|
            rentan|realizan|tramitan|cuesta|sirve|me|nos|le|van|va|ustedes|aun|todavia|trabajan|
            existe|dan|piden|sera|mi|su|no|tu|usted|solo|entonces|y|los|las|el|la|a) _
        (y|o|ni) si (el|la|hay|tienen|puedo|mi|es|se|tengo|ustedes|me|los|las|necesito|aceptan|
            cobran|abren)
    """,
    "embedded": """
        (quisiera|quiero|queria|necesito|me gustaria|solo quiero|nada mas quiero|ocupo|quisieramos|
            desearia|querria) [_] (saber|preguntar|preguntarle|preguntarles|preguntarte|consultar|
            entender|informacion) [_|sobre|de|si|que]
        (me|nos) (puede|puedes|podria|podrias|pueden|podrian|podeis) (decir|informar|explicar|
            indicar|orientar|aclarar|recordar) [_]
        (puede|puedes|podria|podrias) (decirme|informarme|explicarme|indicarme|decirnos|orientarme|
            recordarme) [_]
        (dime|digame|diganme|decime|dinos|informeme|expliqueme|explicame|recuerdame|recuerdeme|
            dimelo) [_] (si|que|cuando|cuanto|cuanta|donde|a|como|cual|cuales|tu|usted)
        (una|otra|tengo una|unas|dos) (duda|dudas|pregunta|preguntas|preguntita|dudita|consulta|
            consultita|ultima duda) [_]
        (no se|no sabia|no entiendo|no recuerdo|no me acuerdo|no me dijo|no me has dicho|
            se me olvido) (si|que|cuando|cuanto|cuanta|donde|a que|como|cual)
        (saber|checar|ver|preguntar|preguntarle|preguntaba|pregunto|le pregunte|te pregunte|
            pregunte) (si|que|cuando|cuanto|donde|a que|como|cual|por|del|de|lo|el|la|nomas)
        (informes|informacion) (de|sobre|para|del)
        pregunto nomas
        (solo|nomas|nada mas) (preguntaba|pregunto) [_]
    """,
    "ask:hours": """
        [los|el] (lunes|martes|miercoles|jueves|viernes|sabado*|domingo*) , si o no
        (van a|va a|vas a|ya) (cerrar|abrir|atender|cierran|abren|abrieron|cerraron)
        (a|en|de|desde|hasta|como a) (que|q|cual) (hora|horas|horario) (abr*|cierr*|atiend*|
            empiez*|termin*|estan|trabaj*|habr*|dan servicio|reciben|hay gente|empieza a atender|
            laboran|puedo ir|me atienden)
        (que|cual es|cuales son|cual|dime|digame|saber) [_] (horario*|horas) [de] (manejan|tienen|
            atienden|es|son|atencion|de atencion|oficina|trabajo|abren|tienes|ustedes|su|el|
            servicio)
        (abr*|cierr*|atiend*|trabaj*|habr*|laboran|estan abiertos|esta abierto) [tambien] [en|los|
            el|hoy|manana|toda|todos|por|a|hasta] [_] (sabado*|domingo*|lunes|martes|miercoles|
            jueves|viernes|fin*|festivo*|feriado*|hoy|manana|tarde*|noche*|dia*|medio dia|mediodia|
            navidad|puente|semana)
        [el|los|este] (sabado*|domingo*|lunes|martes|miercoles|jueves|viernes) [si|no|
            tambien] (abr*|trabaj*|atiend*|habr*|cierr*|estan abiertos)
        (estan|esta|van a estar|estaran|siguen) (abiertos|abierto|cerrados|cerrado|abiertas)
        (horario|horarios|hora) de (atencion|oficina|servicio|apertura|cierre|trabajo|verano)
        hasta (que hora|cuando|que horas) (estan|atienden|abren|hay|puedo|trabajan|reciben)
        (cuando|que dias) (abren|atienden|trabajan|cierran|abris|estan abiertos|laboran|
            dan servicio)
        (atienden|abren|trabajan) [las] 24 [horas|7]
        24 7
    """,
    "ask:address": """
        (donde|por donde|en donde|adonde|a donde) (estan|esta|es|quedan|queda|se encuentran|
            se encuentra|se ubican|se ubica|tengo que ir|hay que ir|voy|debo ir|llego|
            los encuentro|me presento|es la cita|va a ser|seria|estas|estais|exactamente|nos vemos|
            mero|tengo que llegar) [exactamente|ubicados|ustedes|la oficina|el consulado|
            el consultorio|la casa|_]
        (que|cual|cual es|dame|deme|me da|me pasa|pasame|paseme|mandame|mandeme|me mandas|me manda|
            manda|me regala|regaleme|me comparte|comparteme|me repite|me dice) [es] [la|su|tu|
            una] (direccion|ubicacion|domicilio|calle|colonia|
            direccion exacta) [exacta|_]
        como (llego|llegar|le hago para llegar|se llega|puedo llegar|llegamos|me voy) [a|al|hasta|
            ahi|alla|_]
        (en|de) que (calle|piso|colonia|edificio|parte|zona|estacion|puerta|entrada|esquina|ciudad)
        (que|cual) (metro|camion|autobus|linea|ruta)
        (esta|estan|queda|quedan) [ustedes] (cerca|lejos|por|junto|al lado|frente|enfrente) [de|
            del|a|al] [_ [_ [_]]] ?
        y (donde|por donde)
    """,
    "ask:price": """
        a como (es|esta|sale|el|la|los|las|cobran|dan) [_ [_ [_ [_]]]]
        a como (sale|es|esta|dan|estan|cobran|salen)
        (cuanto|en cuanto|a cuanto|como cuanto) (cuesta*|costaria|es|vale|valen|sale|salen|cobra*|
            seria|me sale|me costaria|me cobran|hay que pagar|se paga|tengo que pagar|debo pagar|
            pago|por|saldria|esta|estan|me va a costar|va a ser|queda|son|me sale el) [el|la|los|
            las|un|una|lo|por|todo|_]
        cuanto (el|la|los|las|por) _
        cuanto ?
        y cuanto $
        [y] (en|a) cuanto (lo|la|los|las) (rentan|venden|dan|dejan|cobran|renta|vende|da|deja)
        (que|cual es|cuales son|saber|cual) [el|los|la] (precio*|costo*|tarifa*|cuota*|comision)
        (precio*|costo*|tarifa*) (de|del|por|tiene*)
        (tiene|hay|lleva|cobran|cobra|lleva algun) [algun|alguna|un|una] (costo*|cargo*|cuota|
            precio|comision|tarifa)
        (lleva|cobran|cobra) algo
        (es|son|esta|sera) (gratis|gratuit*|caro|cara|barato|de paga|sin costo)
        (aceptan|reciben|toman) [pago|pagos] [con|en|por] [la|las|todas las] (tarjeta*|efectivo|
            transferencia*|seguro*|cheque*|meses|credito|debito|dolares|pesos|plazos|visa|
            mastercard|amex|american express|paypal|zelle|oxxo|vales|bitcoin|codi|spei)
        (se paga|hay que pagar|puedo pagar|se puede pagar|cobran|
            tienen pago) [con|en|a|por] (tarjeta*|efectivo|transferencia|seguro|cheque*|meses|
            credito|debito|dolares|pesos|plazos|aparte|extra|algo|_)
        (formas|forma|metodo|metodos) de pago
        how much es
    """,
    # Cómo se paga, y no cuánto.
    "paid_with": """
        (aceptan|reciben|toman|pagar|paga|pago|pagos|cobran) [pago|pagos] [con|en|por|a] [la|las|
            todas las] (tarjeta*|efectivo|transferencia*|cheque*|credito|debito|dolares|pesos|visa|
            mastercard|amex|american express|paypal|zelle|oxxo|bitcoin|codi|spei)
        (tarjeta|efectivo|transferencia) (o|u) (tarjeta|efectivo|transferencia)
        (formas|forma|metodo|metodos) de pago
    """,
    "ask:services": """
        (que|cuales) [tipo de|clase de|otros|_] (servicio*|tramite*|tratamiento*) [_] (ofrece*|
            tiene*|manejan|hacen|hay|dan|realizan|son|puedo hacer|brindan|prestan)
        (que) (hacen|ofrecen|venden|manejan|rentan|hacen ahi|servicios|atienden) [ustedes|ahi|aqui|
            _]
        (ustedes|tambien|ahi|aqui|si|alli) (hacen|ofrecen|manejan|atienden|venden|rentan|dan|
            tramitan|expiden|realizan|arreglan|traducen)
        (hacen|ofrecen|manejan|venden|rentan|tramitan|expiden|realizan|arreglan|traducen|
            apostillan|legalizan|notarizan|dan servicio de|tratan) [tambien] [_] (limpieza*|
            visa*|pasaporte*|casas|departamento*|depas|tramite*|extraccion*|acta*|poder*|
            apostilla*|matricula*|licencia*|consulta*|brackets|blanqueamiento*|radiografia*|
            implante*|endodoncia*|_)
        (tienen|tienes|teneis|hay) (departamento*|depa*|casa*|propiedades|renta*|especialista*|
            ortodoncista|pediatra|servicio de|personal que hable|alguien que hable|_ de # recamara*)
        (de que|cuales) se encargan
    """,
    "ask:bring": """
        que [_] (papel*|documento*|requisito*|identificacion*|tengo que llevar|debo llevar|
            hay que llevar|tengo que traer|debo traer|hay que traer|tiene que llevar|puedo llevar)
            [llevar|traer|llevo|traigo|necesito|ocupo|piden|son|debo|tengo|presentar|para]
        (y|saber|decirme|decir|dime|digame) que [_] (llevo|traigo|necesito|ocupo|se necesita|
            se ocupa|piden|necesita|me piden|pide) [llevar|traer|para]
        ^ <ask leads> que [_] (llevo|traigo|necesito|ocupo|se necesita|se ocupa|piden|necesita|
            me piden|pide) [llevar|traer|para]
        (cuales|cual) son los (requisito*|documento*|papeles)
        (tengo que|hay que|debo|necesito|ocupo|es necesario|hace falta|se necesita|necesitas|
            necesitan) (llevar|traer|presentar)
        (llevo|traigo) (algo|original*|copia*|mi|el|la|foto*|acta|ine|pasaporte|identificacion)
        (piden|necesitas|necesitan|se necesita|se ocupa|hace falta|requieren|ocupan) [el|la|mi|un|
            una|mis|tambien] (acta|ine|dni|pasaporte|identificacion|copia*|foto*|curp|
            comprobante*|original*|papeles|licencia|visa)
        (necesito|ocupo|necesitamos) [el|la|mi|un|una|mis|tambien] (acta|ine|dni|pasaporte|
            identificacion|copia*|foto*|curp|comprobante*|original*|papeles|licencia|visa) [_
            [_ [_]]] ?
        lo (del|de los) (dni|pasaporte|acta|papeles|documentos|ine)
    """,
    "ask:parking": """
        (hay|tienen|tiene|cuentan con|habra|existe|donde hay) [donde|algun|un|lugar|espacio|
            lugares] [de|para|con] [_] (estacion*|parking|aparca*|parquea*|parqueo|cochera|
            dejar (el|la|mi) (carro|coche|auto|moto|
            camioneta|troca|bici)|cajon*)
        (donde|en donde|puedo|se puede|podre|por donde|donde me|donde puedo|donde se puede) [me|
            dejar] [_] (estacion*|aparc*|parque*|el carro|mi carro|el coche|mi coche|el auto|
            la troca|mi troca|mi camioneta)
        (el|hay|su|tienen|del|de) (estacionamiento|parking|aparcamiento|parqueo)
    """,
    "ask:duration": """
        (cuanto|cuantos|cuantas|que tanto|como cuanto) (tarda*|dura*|tiempo|minutos|horas|
            se tarda*|demora*|se demora*|toma|lleva|va a durar|va a tardar|voy a tardar|me tardo|
            es de espera|me tarda*|me toma|tardo)
        (es|va a ser|sera) (rapido|tardado|largo|mucho tiempo)
        (se|me) (tarda|tardan|voy a tardar|tardare|demora) (mucho|bastante|demasiado)
        (a que hora) (salgo|termina*|saldria|acaba*|terminaria|me desocupo|salimos|me desocupan)
    """,
    "ask:availability": """
        (hay|tienen|tiene|tienes|teneis|tenes|habra|tendra|tendran|tendras|queda|quedan|habria|
            tendria|tendrian|no hay|no tiene*|no tendra*) [_] (algo|cita*|lugar*|espacio*|hueco*|
            turno*|disponib*|hora|horas|horario*|fecha*|algun dia|alguna hora|cupo|libre*|dia|dias|
            chance|alguna cita|nada|algun)
        (hay|habra) (el|para el|para|a las|manana|hoy|por la|en la|mas tarde|mas temprano|antes|
            despues)
        (que|cuales|cuando|a que|con que|cual es|cual|que otros|que otras) [_] (hora|horas|
            horario*|dia|dias|fecha*|espacio*|turnos|lugares|huecos) [ustedes|usted|si|le|les|
            mas|que|libre*|disponible*|se|son|no] (tiene*|teneis|tenes|hay|
            estan|quedan|queda|puedo|podria|manejan|disponible*|libre*|le queda|les queda|
            es la mas|mas cercana|mas proxima|tendran|tendra|tendria|se puede|me puede*|dan|son)
        (que|cuando) (tiene*|hay|tenes|teneis|tendra*|habra) (disponible*|libre*|para|el|de|manana|
            hoy|esta|la)
        (cuando|para cuando|que dia|a que hora) (puedo|podria|me puede*|me dan|me da|hay|tiene*|
            podemos|me atiende*|me podria*|me pueden atender|habria|seria lo mas pronto|me das|
            puede|pueden)
        (para cuando|que tan pronto|cuando) (hay|tiene*|seria|es|me dan|me pueden)
        (que|hay|tienen|tiene|su|alguna|tienes) (disponibilidad|disponibles|huecos libres|cupo)
        (esta|estara|sigue|estan) (libre|disponible|ocupado|ocupada|disponibles|libres|el _|la _|
            abierto el _)
        (el|manana|hoy) _ a (la|las) # [y media] (esta|estara) (libre|disponible|ocupado|ocupada)
        (el|la|manana|hoy) [_] [_] (esta|estara|tienen|tiene|hay|tendran|tendra) (libre|disponible|
            lugar|espacio|algo|ocupado|ocupada|cita|hueco)
        (lo|la) mas (pronto|temprano|proximo|proxima|cercano|cercana|tarde) (que tiene*|que hay*|
            que tengan|posible) [?]
        ^ [y|entonces|oye|oiga|hola|disculpe|pues|bueno] (tendran|tendra|tendrias|tendrian|
            tendria|tienen|tiene|tienes|tendras|habra|habria|queda|quedan) [para|en|a] (el|las|
            la|los) (#|<dia>)
        ^ <leads> (tendran|tendra|tendrias|tendrian|tendria|tienen|tiene|tienes|tendras|habra|
            habria) (#|<dia>)
        (algo|alguna|alguno) [_] (mas tarde|mas temprano|antes|despues|disponible|libre) ?
        (es|son) (la unica|lo unico|las unicas|los unicos)
        no hay [_] (a las|el|para|en la|por la)
    """,
    "ask:own_appointment": """
        (digame|dime|diganos|repitame|repiteme|me (dice|dices|repite|repites)) [otra vez|de nuevo]
            (las dos|los dos|mis|nuestras|ambas) [horas|citas|horarios|dias] [_ [_ [_ [_ [_]]]]]
        (a que|a q) (hora|horas) [si|es que|fue que|mero] (kedo|quedo|kede|quede|quedamos|kedamos)
        (tengo|tenia) (un|una) (viewing|<cita>) [_] (pero|y) [ya] no (se|recuerdo|me acuerdo) [si|
            cuando|de|que] [_ [_ [_ [_ [_]]]]]
        [ya|la verdad] (no se|no recuerdo|no me acuerdo|se me olvido|olvide|ando perdid*|
            no estoy segur*) [bien|ya|de] (si|cuando|que dia|para cuando|a que hora|cual|en que
            fecha) (es|era|fue|me toca|tengo|quedo|quede|iba) [_ [_ [_]]]
        (saber|recordar|decirme|confirmar) (cuando|que dia|a que hora) (es|era|fue|queda|quedo)
            [_ [_ [_]]]
        [que] [si] (tengo|tenemos) [yo|ya|alguna|una|otra|mas] [otra|mas] (cita*|turno*)
            [todavia|aun|mas|con ustedes|a mi nombre] [todavia|aun] [?|$]
        [me] (confirma|confirmas|confirman|repite|recuerda) (el dia|la hora|mi cita|la fecha) [(y|o)
            (el dia|la hora|la fecha)] [que quede|de mi cita|en que quede]
        (la|el) que ya (tengo|tenemos|habia)
        ^ <leads> y (mi|la) <cita> [entonces|ya|apa] [?] $
        y (mi|lo de mi) <cita> [entonces] ?
        que (tengo|tenemos|tenia) [yo|ya] (anotad*|apuntad*|reservad*|agendad*|programad*|
            registrad*|pendiente*) [ya|_]
        (sigue|siguen|todavia|aun|continua) [siendo|es|esta|son|la mia|lo mio|mi cita] (a las|a la|
            el|para el|para las|mi|lo mismo|igual|la misma|el mismo|hoy|manana) [_ [_]]
        (todavia|aun|sigo|si|ya no) [yo] (tengo|tenemos|tiene|con) (la|lo|mi|una|el) [<cita>|del|de|
            mia|lugar|espacio] [_ [_]]
        (a que hora|que hora|que dia|para cuando|para que dia|cuando|en que fecha|a que horas) [si|
            es que|fue que|mero] (me|nos) (tiene|tienes|tienen|tenia|tenias|tengo|apunt*|agend*|
            anot*|puso|pusiste|
            pusieron|dejaron|dejo|dejaste|registr*|program*|toca*|espera*|dio|dieron|diste|quedo)
            [_]
        [o] [ya] (la|lo|me|me la|me lo|nos la) (borraron|borraste|borro|quitaron|quitaste|quito|
            eliminaron|
            perdieron|perdio|tiraron|tumbaron) [ya|_] [_] ?
        (me|nos) (tiene*) [_] (apuntad*|anotad*|agendad*|registrad*|en la lista|en el sistema) [_
            [_]]
        (tiene*|estoy|estamos|esta|aparece|aparezco|sale|sigo) [yo|a _|_] en (la|el|su) (lista|
            sistema|agenda|libreta|calendario)
        (dime|digame|diganme|recuerdame|recuerdeme|saber|confirmame|confirmeme|nomas|decirme|
            recordarme) [otra vez] (cuando|a que hora|que dia|a que horas|para cuando) (es|era|
            quedo|tengo|tenia|me toca|voy|fue|seria) [_ [_]]
        (cuando|a que hora|que dia) (es|era|fue|seria|mero es) (lo mio|la mia|mi _|la nuestra|
            lo de _|la de _)
        (cual|que) (hora|dia|fecha) (me|nos) (quedo|toco|dieron|dio|tocaba|dejaron|pusieron)
        (a que hora|que hora|que dia|cuando|para cuando|para que dia|que fecha|en que dia|
            a que horas|con quien|donde) (quedo|quedo mi|quedamos|es mi|era mi|tengo mi|tengo|
            tenia|me toca|es la mia|era|seria mi|tengo que ir|tengo que estar|me tocaba|es|mi|
            quede|quedaba|quedaron|tenemos|nos toca|voy|va mi|me agend*|me anot*|me apunt*|
            la tengo|lo tengo|fue|es la cita|era la cita|esta mi|esta la)
        (a nombre de quien|a que nombre|a nombre|con que nombre|con que correo|a que correo) [de
            quien] (quedo|esta|es|la puso|lo puso|quedaron|lo pusiste|la pusiste|me llega*|va|
            salio|la tengo)
        (que|cuales|cuantas|cual) (cita|citas|turno|turnos|reserva|reservas) (tengo|tiene|es|hay|
            quedaron|quedo|son las mias|tenemos|tenia|agend*|me qued*|me toc*)
        (tengo|tenemos|sigo teniendo|no tengo|ya tengo|todavia tengo|aun tengo) [ya|yo|alguna|una|
            mi|la] (cita|citas|algo|turno|alguna|agendad*|reservad*|las dos) [_ [_]] ?
        (si|ya) (quedo|qued*|se hizo|se agendo|se cambio|se movio|se cancelo|esta|estan|cancelo|
            cancelaste|lo cambi*|la cambi*|me agend*|la mov*|me lleg*|se guardo|se reservo|
            la reserv*|paso) (agendad*|confirmad*|lista|listo|reservad*|cambiad*|bien|mi|la|el|
            registrad*|cancelad*|apuntad*|guardad*|hecho|hecha|movid*|firme)
        (quedo|quedaron|queda|quede|esta|estan) [ya] (agendad*|confirmad*|reservad*|cambiad*|
            registrad*|cancelad*|apuntad*|guardad*|movid*|hech*|firme)
        (quedo|quedaron|quede|esta todo|estamos) [ya] list* [_ [_]] ?
        (ya|si) (quedo|quedamos|quede|esta) [mi|la|el|lo] [_ [_]] ?
        (sigue|siguen|todavia sigue|aun sigue|continua|todavia esta|aun esta|esta) [en] (pie|
            mi cita|la cita|vigente|agendad*|activa|firme|mi turno|valida|igual)
        (mi|la) [_] (cita|turno|reserva|del #|de las #|del _) [_ [_ [_]]] (sigue*|quedo|
            esta confirmada|esta agendada|se movio|se cambio|se cancelo|todavia|aun|ya esta)
        (me|la|lo) (cancelaron|cancelo|movieron|cambiaron|agendaron|agendaste|agendo|movio|moviste|
            cambiaste|cambio|cancelaste|reservaste|reservo|apuntaste|apunto|confirmaron|confirmas|
            confirma) [_ [_ [_]]] ?
        (ya|si) (cancelaste|cancelo|moviste|movio|cambiaste|cambio|agendaste|agendo|reservaste|
            reservo|la cancelaron|la movieron|me la cambiaron|la cambiaron)
        (no recuerdo|no me acuerdo|se me olvido|no se|olvide|perdi) [de] (cuando|a que hora|
            que dia|que hora|what time|la hora|el dia|la fecha) [es|era|tengo|de] [mi|_]
        (cual es|cual era|dime|digame|saber|recuerdame|recuerdeme) [a] [que] (hora|mi hora|mi cita|
            dia|mi codigo|mi turno|la hora|cuando) [es|era|de|tengo]
        (saber|recordar|recuerdame|recuerdeme|recordarme|dime|digame|confirmar|checar) (a que hora|
            que dia|cuando|que cita|mi cita|mi hora|la hora de mi|la fecha de mi|los datos de mi)
        (what time|when) is my (cita|turno)
        (mi|tienes mi|tiene mi|tienen mi|cual) (correo|telefono|numero|nombre) (esta|quedo|tienes|
            tiene|tienen) (bien|correcto|mal|guardado|registrado|apuntado)
        [y] (ya|si) [me] (cambio|cambiaron|movieron|quedo|quedaron) ?
        (esta|quedo) a (mi|su|nombre|nombre de|mi nombre) [_ [_]] ?
        (que|a que hora) (hora|dia) es (mi|la)
    """,
    # Lo que está anotado en su propia cita, además de la hora.
    "ask:record": """
        (quien|quienes) (quedo|esta|aparece|sale|pusieron|pusiste) [anotad*|registrad*] (de|como)
            [el|la] (contacto|visitante|titular|paciente|interesad*)
        (ya|si) [me|le] (corrigio|corrigieron|corregiste|quito|quitaron|quitaste|borro|borraron|
            borraste|cambio|cambiaron|cambiaste|arreglo|arreglaron|actualizo) [bien] (mi|el)
            (nombre|apellido|telefono|numero|cel|celular|correo|mail)
        ^ <leads> y (el|mi) (telefono|numero|correo|nombre|mail|cel|celular) [?] $
        [y|si] (quedo|esta|la pusiste|la puso|la pusieron) a (mi|su|nuestro) nombre [?|$]
        que dice (mi|la) (<cita>|reserva|confirmacion)
        para que (es|era|fue) [la|mi|esa|esta] <cita>
        (para|por) (que|cual) [motivo|tramite] (tengo|saque|pedi|agende|quedo|esta) [_ [_ [_]]]
            <cita>
        (a|con|bajo) (que|cual|nombre de quien|nombre de que) (nombre|quien|persona) (esta|quedo|
            esta agendada|la tengo|tengo|es|esta puesta) [_ [_ [_]]]
        a nombre de quien [_ [_ [_ [_]]]]
        para quien (es|era|quedo|esta) [la|mi|esa|_] [<cita>|_]
        (que|cual|con que|con cual|a que|a cual) (correo|mail|email|telefono|numero|cel|celular|
            numero de telefono|nombre|datos) (quedo|esta|dieron|di|deje|
            puse|mandaron|mando|mandaste|llega|llego|enviaron|envio|quedaron|registraron|
            apuntaron|(tienen|tiene|tienes) (mio|mia|de mi|para mi|registrad*|anotad*|apuntad*|
            guardad*|en mi <cita>|en la <cita>)) [_ [_ [_ [_]]]]
        (tienen|tiene|tienes|esta|quedo) [bien|ya|correcto] [bien|el|mi] (mi|el) (correo|mail|
            telefono|numero|cel|celular|nombre) [_ [_ [_ [_ [_]]]]]
        (a donde|adonde|donde|a que correo|a que mail) (llega|llego|mandaron|mando|mandas|manda|
            enviaron|van a mandar|me llega|me mandan|me llego) (la|el|mi) (confirmacion|codigo|
            correo|mail)
    """,
    "ask:receipt": """
        [ya|si] (salio|paso|llego|se fue|mando|envio) (mi|la|el) (pregunta|mensaje|recado|duda)
        (usted|tu|ustedes) (me|nos) (dijo|dijiste|dijeron) que (tomaba*|pasaba*|mandaba*|avisaba*)
            [_ [_]] [,] [si] [ya] [lo] [paso|mando|aviso] [o no]
        (si|ya|de veras|de verdad|en serio|neta|realmente|deveras|seguro que) [si|ya|que] [les|le|
            lo|la|se lo|se la|me] (aviso|avisaste|avisaron|mando|mandaste|mandaron|paso|pasaste|
            pasaron|dijo|dijiste|dijeron|envio|enviaste|enviaron|pregunto|preguntaste|comunico|
            llamo|llamaste|hablo|hablaste) [a|al|el|mi|la|lo|eso] [alguien|_] [_ [_]]
        (les|le|lo|la|se lo|se la) (aviso|avisaste|avisaron|dijo|dijiste|paso|pasaste|mando|
            mandaste|pregunto|preguntaste|envio|enviaste) [ya|si|a _|el _|mi _|a la _] [_] ?
        (les|le|si|ya) [les|le] (llego|entrego|entregaron) (mi|el|lo) [_] [_]
        (recibieron|vieron|leyeron|recibio|vio|leyo) (mi|el|lo|ya) [_] [_] ?
        (ya|si) (saben|sabe|estan enterados|esta enterado|vienen|viene alguien|mandaron a alguien)
            [_ [_]] ?
        (se|ya se) (mando|envio|paso|entrego) (mi|el|lo) [_] [_] ?
    """,
    "ask:process": """
        si [la|lo] (cancelo|muevo|cancelamos) [la|mi] [<cita>] (puedo|podria|podemos|podre)
            (volver|sacar|agendar|pedir) [a] [sacar|agendar|pedir|reservar] [otra|una] [<cita>]
            [despues|luego|en _]
        (puedo|podria|podemos|podre) (volver a|despues) (sacar|agendar|pedir|reservar) [otra|una|la]
            [<cita>] [despues|luego|en _|mas adelante]
        (tengo que|hay que|debo|necesito|es necesario|hace falta) (llevar|traer|ir con|
            venir con) a (mi|mis|un|una|el|la|los|las) _ [_ [_ [_]]]
        (a que hora|que hora|con cuanto tiempo) (debo|tengo que|hay que|debemos|tenemos que|
            necesito) (llegar|estar ahi|estar alla|presentarme) [_ [_]]
        (cuanto|con cuanto|que tanto) tiempo antes [hay que|tengo que|debo] [_ [_]]
        (como|de que manera|que) (le hago|hago|hacemos|hay que hacer|se hace|puedo|le hacemos|
            cancelo|muevo|cambio|agendo|reservo|se cancela|tengo que hacer|debo hacer|funciona|
            es el proceso|es el tramite|saco|pido|confirmo|se agenda|se saca|le puedo hacer|
            es la cosa|pago|se pide|me inscribo|me registro|vendo|vendemos|los contacto|
            me comunico) [para|si|la|una|mi|el|esto|con] [_ [_ [_ [_ [_]]]]]
        (que|q) (pasa|pasaria|hago|sucede|procede|sigue|pasara|hay) (si|cuando|despues|luego|ahora|
            con) [_ [_ [_ [_]]]]
        [y] si (llego|no puedo|no llego|quiero|pierdo|se me|cancelo|necesito|falto|no voy|
            me) [_ [_ [_ [_ [_]]]]] ?
        (puedo|podria|se puede|podemos|podre|se podria|se vale|es posible) [yo|luego|
            despues] (cancelar*|mover*|cambiar*|reagendar*|posponer*) [la|mi|el|_] [_] (despues|
            luego|mas adelante|si ...|sin ...|hasta ...|por telefono|en linea|el mismo dia|
            un dia antes|cualquier dia) [_ [_]]
        (hay que|se necesita|se ocupa|es necesario|es obligatorio|hace falta|es con|atienden sin|
            puedo ir sin|me atienden sin) [sacar|hacer|pedir|agendar|tener|una|previa] [_] (cita|
            turno|citas|cita previa)
        (necesito|ocupo|tengo que|debo|necesitamos) [sacar|hacer|pedir] [una] cita para (recoger|
            pagar|preguntar|dejar|entregar|*arme|ir) [_ [_ [_]]]
        ¿ (necesito|ocupo|tengo que|debo|necesitamos) [sacar|hacer|pedir] [una] cita [_ [_ [_
            [_]]]] ?
        (tengo que|debo|hay que|es necesario) (avisar*|llamar*|confirmar*|llegar*|registrarme|
            pagar antes) [_]
        (me|nos) (llega|llegara|van a mandar|mandan|manda|mandas|envian|va a llegar|avisan|
            confirman|van a llamar|llaman|marcan|va a marcar|van a marcar|llamaran|marcaran|
            va a llamar|mandaran|recuerdan) [_ [_ [_]]]
        (con cuanto|con cuanta|cuanto|cuantos dias|que tanto) [tiempo] (antes|de anticipacion|
            anticipacion|antelacion|antes hay que|tiempo de anticipacion) [_ [_ [_]]]
        (puedo|se puede|podria|puede) (llegar|ir|pasar|venir|entrar|presentarme) (sin cita|antes|
            directo|sin avisar|asi nomas|tarde) [_ [_]]
        cual es (el proceso|el procedimiento|la politica|el numero|el telefono) [_ [_]]
        (politica*|penalizacion|multa|cargo) (de|por) (cancelar|cancelacion|no asistir)
        (cobran|hay cargo|pasa algo|hay problema|hay bronca|hay multa) (si|por) [no] (cancelo|
            cancelar|muevo|falto|llego|voy|_) [_ [_]]
        (a que|que|cual) (numero|telefono) (llamo|marco|hablo|es|tienen|puedo|me) [_ [_]]
    """,
    "ask:why": """
        (es|sera|son) [muy|tan] (obligatorio|necesario|forzoso|indispensable|opcional|obligatoria|
            requisito|obligacion|forzosa|necesaria) [dar|dejar|poner|tener] [_ [_ [_]]]
        (a fuerza|a huevo|forzosamente|por fuerza|necesariamente) [tengo que|hay que|debo|ocupan|
            quiere*|tiene que] (dar*|dejar*|poner|tener|ser|decir*|mi|el) [_ [_ [_]]] ?
        (tengo que|debo|hay que|es necesario) (dar*|dejar*|decir*|proporcionar*|compartir*|poner)
            [_] <contacto> [_]
        (se puede|puedo|podemos|podria|se podra|pueden|me pueden|puede|podrian|me puede|me puedes|
            me podria|hay forma|habra manera|se podria) [_ [_ [_]]] sin [dar|poner|dejar|tener] [el|
            un|mi|mis|ese] <contacto>
        se puede o no [se puede]
        [y|que pasa] si no (os|te|se|le|les) (lo|la|los|las) (doy|dejo|digo|paso|mando|quiero dar|
            quiero decir) [[ya] no (puedo|me|podre|hay) [_ [_]]] [?]
        [y|que pasa] si no (tengo|quiero dar|doy|quiero dejar|uso|lo doy|le doy|pongo) [el|un|mi]
            [<contacto>] [_] ?
        sin [el|mi|un] <contacto> [no] (se puede|me dan|no se puede|se podra|hay cita|puedo) [_ [_]]
        (no) (me|nos) (dan|da|pueden|puede) [dar|hacer] [la|una] [cita] sin [_] <contacto>
        (por|para) que (mi|el|tanto*|tanta*|todo|tan|lo|la|les|le|los|tu|usted*|chingados|rayos|
            demonios) [_ [_]]
        para que (lo|la|le|los|las|me lo|me la|seria|sirve|quisieran|van a|va a|cosa) [_ [_ [_]]]
        (que|y que) (van a hacer|hacen|haran|va a hacer) con (mi|mis|el|los|eso) [_]
        (quien|quienes) (ve|ven|usa|usan|tiene acceso) [a] (mi|mis|el|los) [_]
        por que (quiere*|necesita*|pide*|tengo|debo|me|no|ocupa*|piden|es|tan|hay|estan|esta|
            preguntas|pregunta|le|se|dice|dices|el|la|tanto|tanta|mi|lo|van|va)
        para que (quiere*|necesita*|pide*|piden|ocupa*|usan|es)
        ^ <leads> (por que|para que|y eso por que|y para que) [?] $
        a poco (es|tengo) [_ [_ [_]]] ?
        cual es (el motivo|la razon) [_ [_]]
    """,
    # A quién llamar en una, sin que nadie cuente de ninguna.
    "ask:emergency": """
        (un|el|algun|su|sus|otro|que|cual|tienen|tiene|tienes|hay|habra|dan|el de) (numero|
            telefono|linea|contacto|tel|cel) [_] (de|para|en) [_] (emergencia|emergencias|
            urgencia|urgencias|guardia) [_ [_ [_ [_ [_]]]]]
        (numero|telefono|linea|alguien|guardia) [_ [_ [_]]] (fuera de horario|fuera de hora*|
            (cuando|si) [ya] (estan|esta) cerrad*|24 horas|las 24 horas|si se pone peor|de noche)
        (a quien|adonde|a donde|donde) (llamo|llamamos|hablo|marco|puedo (llamar|hablar|marcar)|
            se (llama|habla|marca)) [_ [_]] (en (una|caso de) (emergencia|urgencia)|
            fuera de (horario|hora*)|(si|cuando) [ya] (estan|esta) cerrad*|si se pone peor|de noche)
    """,
    "ask:other": """
        (se quedan|se queda|guardan|conservan|me devuelven|devuelven|me regresan) [con] (mi|el|la)
            [_ [_ [_]]]
        (todavia|aun) (lo|la|los) (puedo|podria|podre|puede) renovar
        (abro|cierro|apago|prendo|abrimos|cerramos|apagamos|abrir|cerrar|apagar|prender|corto|
            cortar) [el|la|las|los] [_] (ventana*|puerta*|gas|estufa|luz|luces|llave*|boiler)
        (eres|es|sos|estoy hablando con|hablo con|es usted|eres tu) [un|una|una persona|tu] (robot|
            bot|maquina|persona|humano|humana|ia|computadora|persona real|grabadora|contestadora)
            [_ [_]]
        (puedo|puede|podemos|podria|se puede|pueden|dejan) [yo|ella|el|mi _] (llevar|traer|entrar|
            acompanar*|ir con|pasar|llevarlo|llevarla|venir|ir|meter) [yo|con|a|al] [_ [_ [_ [_]]]]
        (quien|quienes|con quien) (me|nos|va|es|atiende|esta|son|viene|la|lo|voy|tengo|hace|
            habla) [_ [_ [_]]]
        (aceptan|admiten|dejan entrar|se permiten|permiten) [_] (perros|mascotas|ninos|animales|
            gatos|bebes) [_]
        como (te llamas|se llama) [usted|_]
        de que pais [_ [_]]
        (hablan|habla|hay alguien que hable|atienden en) (ingles|espanol|english|frances|
            nahuatl) [_]
        (puede|va a|podria) (venir|ir|pasar) (un|una|mi|otra|alguien) [_ [_ [_]]]
    """,
    "about:hours": """(horario|horarios|horas de atencion|abierto|abiertos|cerrado|cerrados|abren|
        cierran|atienden|abris|abriran|habren|laboran|trabajan|trabajais)""",
    "about:address": "(direccion|ubicacion|domicilio|ubicados|mapa)",
    "about:price": """(precio*|costo*|tarifa*|cuesta*|cobran|cobra|gratis|gratuito|gratuita|pago|
        pagar|cuota|renta|deposito|descuento*|comision)""",
    "about:services": "(servicios|tramites|tratamientos|hipotecas|creditos)",
    "about:bring": "(documentos|papeles|requisitos|papeleo|documentacion)",
    "about:parking": "(estacionamiento|estacionar*|parking|aparcamiento|aparcar*|parqueo|cochera)",
    "about:duration": "(duracion|tarda|tardan|dura|tardado|demora)",
    "about:availability": "(disponibilidad|disponible|disponibles|huecos|cupo)",
    "wish_like": """
        (puedo|podria|podemos|puede|puedes|podrias|pueden|podrian|me puede*|se puede|se podra|
            se podria|me da|me das|me podria*|la puedo|lo puedo|podriais|podeis) [_] [ir|venir|ser|
            tener|dar*|ver|mover*|cambiar*|pasar*|pasarme|llegar|hacer*|agendar*|apuntar*|poner*|
            mandar*|enviar*|darme|cancelar*|ayudar*|apoyar*] [_ [_ [_]]]
        (que tal|y que tal|como ve|como ves|que te parece|que le parece|y si|que tal si) [_ [_ [_]]]
        (esta bien|estaria bien|le parece|te parece|sera posible|seria posible|es posible|se podra|
            va) [_ [_ [_]]]
        (si|no|ok|verdad|cierto|va|sale|bueno|eh|okey|como|mande|perdon|hola|en serio|a poco|que|
            estan ahi|hay alguien|o que|o no|o si|ya|vale|listo|me explico|me entiende*|
            me escucha*|neta|de veras|alo|bueno bueno) ?
        como [ya] (te|le|les|se lo) (puse|dije|escribi|di|comente|mencione) [_ [_]]
        (te|le|se los|ya te|ya le) (dije|pedi|dije que|conte|comente) [_ [_]]
        me (das|da|dan|dais|regala*|ayuda*) [_ [_ [_]]]
    """,
}

QUESTION_CLASSES = {
    "contacto": """telefono|numero|celular|cel|correo|mail|email|nombre|datos|movil|numero de
        telefono|correo electronico""",
    "dia": """lunes|martes|miercoles|jueves|viernes|sabado*|domingo*|manana|hoy|pasado manana|
        este|esta|proximo|proxima""",
    "ask leads": """[<lead>|antes de eso|una cosa|otra cosa|por cierto|primero|antes|solo|es que|
        una pregunta|una duda|una preguntita] [<lead>] [<lead>] [¿]""",
    "interrogativo": """(que|cual) (hora|horas|dia|dias|horario*|documento*|papel*|tramite*|
        requisito*|servicio*|necesito|tengo|llevo|pasa|hay|onda con|costo|precio|tan|es|son|cita|
        citas|debo|direccion|otro|otra|fecha*|tipo|numero)|cual|cuales|donde|cuanto|cuanta|cuantos|
        cuantas|quien|quienes|por que|(a|de|en|con|desde|hasta) (que|quien|donde|cual|
        cuanto) [hora|horas|dia]|adonde|cuando (es|puedo|tienen|hay|me|abren|sale|quedo|tengo|
        seria|era|va)|como (le|se|llego|hago|puedo|funciona|es|cancelo|estan|llegar)|se puede|
        se podra|(puedo|podria|podemos) (llevar|ir con|traer|pagar|entrar|cancelar|llegar|pasar|
        acompanar*|estacionar*)|(aceptan|atienden|abren|cierran|cobran|ofrecen|manejan|tienen|
        hablan) [_]""",
}
