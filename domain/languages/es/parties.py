"""Whom a visit is about, what the office should know, in Spanish; see `doings.notation`."""

PARTIES = {
    "note_lead": """
        (le|les) (puedes|puede|podrias|podria|pueden) (decir|avisar|comentar|contar) [al _|a la _|
            a los _|a mi _] que
        que (les|le) (diga|digas|digan|avise|avises|avisen|comente|comenten) [al|a la|
            a] [<oficina>] que
        <puede> (decirle|decirles|avisarle|avisarles|avisar|comentarle|comentarles|informarle|
            comunicarle|recordarle|mencionarle|hacerle saber|pasarle) [a] [al|a la|a los|el|la|los|
            don|dona] [<oficina>|_] [que|de que]
        (dile|digale|diganle|diles|digales|avisale|avisele|avisales|aviseles|avisenle|avise|avisen|
            avisa|comentale|comentele|comentales|comenteles|recuerdale|recuerdele|informale|
            informele|mencionale|mencionele|decile|hazle saber|hagale saber|pasale|pasele|
            paseles) [al|a la|a los|el|la] [<oficina>|_] [que|de que]
        (nada mas|nomas|solo|solamente|para|queria|quiero|quisiera) (avisar|avisarles|avisarle|
            comentar|comentarles|comentarle|informarles|que sepan|decirles|decirle|avisarte) que
        para que (sepan|sepas|sepa|lo sepan|esten enterados|lo tengan en cuenta|lo tomen en cuenta)
        (tomen|toma|tome|tengan|tenga) en cuenta que
        (les|le) (aviso|informo|comento|comunico|recuerdo) [de] que
        (anota|anote|anoten|apunta|apunte|apunten|pon|ponga|pongan|agrega|agregue) [una nota|
            la nota] que
        (pon|ponga|ponle|pongale|agrega|agregue|deja|deje|dejale) (una nota|la nota|un comentario)
            [de] [que]
        (mensaje|recado|nota|aviso) [para [el|la] _] (:|.|,)
        que (conste|sepan) que
    """,
    # Passed on with these words: they say to whom, or that it is a question.
    "note_whole": """
        (pregunte|pregunta|preguntale|preguntele|preguntales|pregunteles|preguntar) (a|al|con) [sus|
            tus|la|el|los|su] (companeros|companeras|colegas|equipo|oficina|jefe|jefa|<oficina>)
            (si|que|cuando|como)
        (dile|digale|avisale|avisele|diganle) a (quien|el que|la que|quienes) (venga|vaya) que
    """,
    # De una pregunta para ellos, donde la hay.
    "ask_lead": """
        [y|nomas|solo|mejor] (preguntale|preguntele|preguntales|pregunteles|pregunten|pregunte) [a
            ellos|a ellas|al _|a la _|a los _|en la _]
        pregunta (a ellos|a ellas|al _|a la _|a los _|en la _)
        [una|mi|otra|la] [_] pregunta para (ellos|ellas|el _|la _|los _|usted*)
    """,
    "asks": "(si|que|cuando|cuanto|cuanta|cuantos|como|quien|quienes|donde|cual|por que|puedo)",
    "message_lead": """
        (tomelo|tomalo|anotelo|anotalo|apuntelo|apuntalo)
        (tome|toma|tomen|tomeme|tomame|anote|apunte|apunta|anota) (un|el|este|mi|ese) (recado|
            mensaje|recadito|mensajito) [por favor|porfa|porfavor]
        (dejar|dejarle|dejarles|mandar|mandarle|mandarles|tomar|dejo|deja|deje|dejale|dejele|
            dejales|
            dejeles|pasa|pase|pasale|pasele|pasales|paseles|pasar|pasarle|pasarles|dale|dele|dar|
            darle|darles|mandale|mandeles) [_] (un|el|este|mi) (recado|recadito|mensaje|mensajito|
            aviso) [(a|para) [la|el|los|las] _|al _]
    """,
    # Between "take a message" and the message.
    "message_that": "que|de que|diciendo que",
    "not_note": """
        (ningun|sin|no|nada de) (mensaje|recado|nota|aviso)
        (dime|digame|diganme|avisame|aviseme|avisenme|recuerdame|recuerdeme|informame|informeme|
            avisarme|decirme|comentame|comenteme|dinos) ...
        (ya|le|les) (le|les|te) (dije|avise|comente) ...
        no (le|les) (diga|digas|avises|avise) ...
        (me|nos) (avisan|avisas|avisa|dice|dices|dicen) ...
    """,
    "note": """
        (voy|llego|llegare|llegaremos|llegamos|voy a llegar|vamos a llegar|vamos|viene|llega|
            puede que llegue|quiza llegue|tal vez llegue|a lo mejor llego) [a] [como|unos|un|
            un poco|un poquito|tantito|algo|mas o menos|tal vez|quiza] [_ [_]] [<numero>|unos|
            media] [minutos|min|mins|minutitos|hora] (tarde|tardecito|retrasado|retrasada|
            retrasados|demorado|demorada|de retraso|retardado)
        se me (hizo|esta haciendo|va a hacer) [un poco|un poquito] tarde
        (me|se me) (retrase|atrase|demore|voy a retrasar|voy a demorar|voy a atrasar|retraso|
            demoro) [_ [_]]
        (ando|estoy) (atorado|atorada|atrasado|atrasada|en el trafico|retrasado|retrasada)
        (uso|usamos|ando en|voy en|estoy en|necesito|tengo|ocupo|ando con|voy con) [una|
            un] [_] (silla de ruedas|muletas|andadera|baston|interprete|rampa|traductor|traductora|
            marcapasos|perro guia|aparato auditivo)
        (soy|somos) (alergico|alergica|diabetico|diabetica|sordo|sorda|ciego|ciega|hipertenso|
            hipertensa|epileptico|epileptica|celiaco|celiaca|vegetariana|autista) [a|al] [_ [_]]
        estoy embarazada
        (le|me) tengo (panico|miedo|fobia|mucho miedo) a _ [_]
        (tengo|padezco|sufro) [de] (alergia|la presion alta|presion alta|asma|claustrofobia) [a]
            [_ [_]]
        (voy a|vamos a|voy|vamos|yo) (llevar|llevo|llevare|traer|llevo a|con) (mis|mi|mis|las|los|
            unas|unos|a mi) (radiografias|placas|estudios|analisis|documentos|papeles|hijos|hijo|
            hija|ninos|perro|bebe|mama|esposo|esposa|silla) ...
        (llevo|llevare|traigo) (mis|mi|las|los|unas) (radiografias|placas|estudios|analisis|
            papeles|resultados) [_ [_]]
        [ayer|hoy|la vez pasada|el otro dia|_] (me|nos) (dejaron|dejo|tuvieron) [ahi]
            (plantad*|esperando) ...
        (el timbre|la puerta|el portero) (no sirve|esta descompuest*|no funciona)
        solo hablo (ingles|espanol|_)
    """,
    # Who they are to somebody: it is somebody else's appointment where one is changed.
    "kin": """
        soy (su|la|el) [_] (<pariente>|secretaria|secretario|asistente|enfermera|cuidadora|
            cuidador|trabajadora social|chofer|abogado|abogada|nana|tutor|tutora) [de|del] [_ [_]]
        <pariente> de (don|dona|la senora|el senor) _
    """,
    # Who speaks for somebody: it is their own new visit where nothing that stands is changed.
    "behalf": """
        (hablo|llamo|escribo|vengo|pregunto|marco) (de parte|en nombre|a nombre|en representacion)
            (de|del) [mi|la|el|don|dona|senor|senora] _
        (de parte|en nombre|en representacion) (de|del) (mi [_] <pariente>|(la|el|don|dona|senor|
            senora) _)
    """,
    # Whose an appointment is: the same.
    "theirs": """
        (la|el) [_] <cita> (de (mi [_] <pariente>|ella|(don|dona) _|la senora _)|del senor _)
        (mi|nuestra|nuestro) [_] <pariente> [_ [_]] (tiene|tenia|saco|agendo|hizo|reservo|quedo con)
            [ya] [una|un|su|la|el] <cita>
        (la|lo) de mi [_] <pariente>
    """,
    "third_party": """
        <cancelar> por (ella|ellos|ellas)
        <mover> por (ella|ellos|ellas)
        <cancelar> por el $
        no es mia (la|esa) <cita>
        (la|esa) <cita> no es mia
        (cancelar|cancelarla|moverla|saber de|preguntar por) la <cita> de mi [_] <pariente>
        mi [_] <pariente> [_] (a que hora|que dia|cuando) (quedo|es|era|tiene|le toca|va)
        <el titular> [_] (me|nos) (pidio|pidieron|encargo|encargaron|mando|pide) [a mi] [que|
            cancelar|mover|cambiar|a]
        (me|nos) (pidio|pidieron|encargo|encargaron|mando|mandaron) [a mi] (que|cancelar|mover|
            cambiar|avisar|llamar|hablar|el favor)
        (el|ella) (es el|es la) de la <cita>
        <mi> [_] <pariente> no (puede|sabe|le sabe) (escribir|hablar|usar|marcar|llamar|leer|
            al telefono|a la computadora|comunicarse)
        (el|ella|mi [_] <pariente>) (necesita|quiere|quisiera|desea|tiene que) (cancelar|mover|
            cambiar|reagendar|pasarla|moverla|cancelarla|cambiarla|posponer) [su|la] [<cita>]
        (cancelar|cancele|cancela|mover|mueva|mueve|cambiar|cambie|cambia|reagendar|reagende|pasar|
            checar|revisar|cancelo|cancelen|cancelenle|cancelele) [a] (la|el) [<cita>|turno] (de|
            del) (mi [_] <pariente>|senor _|senora _|don _|dona _|la senora [_]|el senor [_]|ella)
        (cancelar|cancele|cancela|mover|mueva|cambiar|cambie|reagendar|cancelarle|moverle|
            cambiarle) (la suya|la de (el|ella|mi [_] <pariente>)|su <cita>|la del (senor|
            licenciado|ingeniero|doctor|arquitecto|contador|patron|profe|maestro|joven|
            <pariente>) [_])
        (que le|para) (cancele|cancelen|mueva|cambie|cancelar|mueva) (la suya|su <cita>|la <cita>)
        yo (cuido|le ayudo|atiendo|asisto|acompano) a (una|un|la|el|mi|don|dona) [_]
    """,
    "for_other": """
        (es|seria|sera|era|no es para mi [,] es|va a ser|cita|citas|turno|consulta|visita|espacio|
            lugar|reservar|agendar|sacar|apartar|escribo|llamo|pregunto|escribiendo|la|el|otra|una|
            hora|esto|esta|eso) [la|el] [<cita>|turno] [tambien|mas bien] para (mi|mis|la|el|una|
            un|su|nuestra|nuestro|don|dona) [_] <pariente>
        para (mi|mis|nuestro|nuestra) [_] <pariente>
        (a nombre|bajo el nombre) de (mi|mis|la|el) [_] <pariente>
        (la|el) (cita|turno|consulta|visita|reserva) (es|seria|sera|va a ser) (de|para) (mi|mis|la|
            el|ella|don|dona) [_] [<pariente>]
        (es|seria|sera) (de|para) (ella|el|otra persona|alguien mas|un amigo|una amiga|un familiar)
        no es para mi [,] (es|sino) para [_ [_]]
        no es para mi
        (a nombre|el nombre) de (ella|el) [_]
        (la|el) (paciente|visitante|interesada|interesado|solicitante) es (mi|la|el) [_] <pariente>
        (mi|mis) [_] <pariente> (necesita|quiere|ocupa|quisiera|anda buscando|requiere|va a sacar|
            tiene que sacar) (una|un|cita|turno|sacar|renovar|tramitar|su|ver|que lo|que la)
        (llevar|traer|llevo|traigo) a (mi|mis) [_] <pariente> (a|al|para|con) [consulta|dentista|
            la|el|que|su|_]
        (for|para) mi [_] <pariente>
    """,
    "relative": """(mi|mis|nuestra|nuestro|la|el|una|un|su|don|dona) [_] <pariente>|otra persona|
        ella|(don|dona) _""",
    "not_for_other": """
        mi [_] <pariente> tambien (quiere|quisiera|va|viene) [_ [_]]
        mi [_] <pariente> (quiere|quisiera) (ver*|ir|venir|acompanar*) [_ [_ [_]]] tambien
        para (mi|mis) [_] <pariente> y (para mi|yo|para nosotros|mi persona)
        para (mi|nosotros|mi persona) y (para|con) (mi|mis) [_] <pariente>
        para mi y (mi|mis) [_] <pariente>
        para (mi|mis) [_] <pariente> (tambien|igual)
        (lugar|espacio|silla|estacionamiento|regalo|tiempo|sitio) para (mi|mis|la|el) [_] <pariente>
    """,
    "people": """
        (somos|seremos|seriamos|vamos|venimos|iriamos|iremos|vamos a ser|vamos a ir|vendrian|
            vienen) <numero> [personas]
        <numero> (personas|adultos|pasajeros|visitantes|integrantes|solicitantes)
        para <numero> personas
        para (los|nosotros|nosotras) <numero>
        (nosotros|nosotras) <numero>
        (los|las) <numero> (juntos|juntas|vamos|iremos)
    """,
    "people:one": """
        1 persona
        (para|seria|es|somos|solo|nada mas|nomas) una [sola] persona
        una sola persona
        (solo|nomas|nada mas|solamente) yo
        yo (solo|sola)
    """,
    "people:both": """
        (por|para|somos|vamos) (los dos|las dos|ambos|ambas|nosotros dos)
        (los|las) dos (juntos|juntas)
        para (mi|mis) [_] <pariente> y (para mi|yo)
        para (mi|nosotros) y (para|con) (mi) [_] <pariente>
        para mi y (mi) [_] <pariente>
        (mi [_] <pariente> y yo|yo y mi [_] <pariente>)
    """,
    "complaint": """
        me (duele|duelen|molesta|arde|lastima) [mucho|un poco] (la|el|una|un|los|las) [_ [_]]
        (tengo|traigo|ando con) (un|una|mucho|mucha) (dolor [de] [_]|muela|diente|caries|infeccion|
            fiebre|tos|flemon) [_]
        se me (rompio|cayo|quebro|safo|zafo|inflamo|partio) (un|una|la|el) _
    """,
    # The purpose itself; "quiero", "es para" and "por favor" are only around it.
    "purpose": "<proposito>",
    "reason": """
        ^ <leads> [un|una|la|el] <proposito>
        (estoy|estamos|voy a|vamos a|quiero) (vendiendo|comprando|rentando|vender|comprar|rentar)
            (mi|nuestro|nuestra|un|una|el|la) [_] (casa|departamento|depa|piso|terreno|propiedad|
            local)
        (quiero|queremos|necesito|ocupo|quisiera) que (lo|la|me lo|me la) (valuen|renueven|revisen|
            legalicen|apostillen|notaricen|arreglen|tasen)
        (para|por|sobre|<quiero>|<puede>|vengo a|vengo por|voy a|a|es para|es por|de|lo de|lo del|
            acerca de) [el|la|un|una|mi|su|lo del|lo de la|lo de|los|las|del] <proposito> [de
            <mi> [_] <pariente>]
        (es|vengo|llamo|hablo|voy) (por|sobre|acerca de|para) (lo de|un|una|el|la|mi) [_ [_ [_]]]
        para (renovar|renovacion|tramitar|sacar|apostillar|legalizar|registrar|recoger|solicitar|
            revisar|arreglar|checar|checarme|limpiar|quitar|cambiar el|vender|comprar|rentar|
            firmar|obtener|valuar|sacarme|extraer|poner|hacerme|pedir) [el|la|un|una|mi|su|mis|los|
            las|de|del] [_ [_ [_]]]
        (renovar|renovacion de|tramitar|apostillar|legalizar|reponer) [el|la|un|una|mi|su|
            del] _ [de _]
        para [el|la|un|una|mi|lo del|lo de la] (visa|visado|pasaporte|licencia|acta|limpieza|
            revision|caries|endodoncia|extraccion|muela|diente|corona|chequeo|consulta general|
            vacuna|estudio|matricula|poder|tramite de _|blanqueamiento|frenos|brackets|valuacion|
            avaluo)
        por [un|una|el|la|mi] (muela|dolor [de _]|diente|caries|tos|fiebre|revision|chequeo|
            limpieza|golpe|infeccion|problema [de|con] [_]|pasaporte|visa|herencia|divorcio|
            endodoncia)
        (cita|turno) de (pasaporte|visa|limpieza|revision|valoracion|matricula|ortodoncia)
    """,
}
