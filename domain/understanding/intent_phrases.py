"""How people say what they want: one way a row, a regular expression over folded words.

`<visit>` and the like are replaced from `intent_fragments`. Commas and opening marks are gone
before.
"""

from domain.reading import Intent

# Strongest first: an emergency before anything, an action before a question.
PHRASES: dict[Intent, str] = {
    Intent.EMERGENCY: r"""
        emergenc(?:y|ies|ias?)
        (?:can'?t|cannot|can not|no puedo|no puede|isn'?t|not) (?:breathe|breathing|respirar|
            respira)
        heart attack|ataque (?:al|de|cardiaco)(?: corazon)?|infarto|stroke|derrame
        ambulanc(?:e|ia)|call 911|llam\w+ al 911
        bleeding (?:badly|a lot|out|heavily)|sangrando|overdose|sobredosis|unconscious
        inconsciente
        no respira\b|chest pains?|(?:my )?chest (?:hurts|is hurting)|dolor (?:de|en el) pecho
        duele(?: mucho| muchisimo)? el (?:pecho|corazon)
        (?:having|has|had) (?:a |an )?(?:seizure|convulsion)|convulsion\w*
        (?:house|building|kitchen|casa|edificio|cocina) (?:is )?(?:on fire|se (?:esta )?quem\w+)
        (?:hay|there'?s|there is) (?:un|a) (?:incendio|fire)\b|passed out|se desmay\w+
        (?:i'?m|am|esta|estoy|me estoy) (?:dying|muriendo)|suicid\w*|kill myself|matarme
    """,
    Intent.HUMAN: r"""
        (?:speak|talk|chat|connect\w*|transfer\w*|put me|get me|pass me)\b.{0,24}\b<staff>\b
        (?:hablar|habl\w+|comuni\w+|transfi\w+|transfer\w+|pase\w*|pasar\w*|
            atiend\w+)\b.{0,24}\b<staff>\b
        ^(?:(?:an?|una?|la|ok|no|si|yes) )*(?:person|persona|human|humano)(?: please|
             por favor)?(?= *(?:$|[.!?]))
        (?:real|actual|live) (?:person|human|agent)|ser humano|human being
        persona (?:real|de verdad|humana|fisica)
        (?:^|with |con |to )(?:an? |una? |el |la |the )?(?:human|humano|operator|operador[a]?|
            representative|representante)\b
        ^(?:an? |un )?agente?\b|(?:is there|hay) (?:an? |una? |algun )?<staff>\b
        (?:not|no|don'?t)\b.{0,24}\b(?:bot|robot|machine|maquina)\b
    """,
    Intent.CANCEL: r"""
        (?:cancel\w*|canselar|anul(?:ar|arla|e|en|a))\b
        call (?:it |off |the )?.{0,20}\boff\b|call off
        (?:delete|drop|remove|borrar|eliminar|quitar) <mine> (?:\w+ )?<visit>
        (?:can'?t|cannot|can not|won'?t|will not|not going to|not able to|
            unable to)(?: be able to)? (?:make it|come|be coming|attend|
            be there|go)
        no voy a (?:ir|asistir|acudir)\b
        no (?:voy a )?(?:podre|puedo|poder) (?:ir|asistir|llegar|acudir)
        ya no l[ao]s? (?:quiero|necesito)
        ya no (?:quiero|necesito|voy)(?: a)?(?: ir)?(?: <mine>)?(?: <visit>)?
        get rid of <mine> \w+|(?:want|get me) out of <mine> <visit>
        <mine> <visit> no longer works?|ya no (?:me|nos) sirve <mine> <visit>
    """,
    Intent.MOVE: r"""
        re-? ?schedul\w*|reprogram\w*|reagend\w*|re-?book\w*|postpon\w*|pospon\w*|pospong\w*
        aplaz\w*|aplac\w*
        (?:move|change|push|shift|swap|switch|modify|cambi\w+|mover\w*|muev\w*|pas(?:ar|e|ame|eme)|
            adelant\w+|atras\w+|recorr\w+|modific\w+) (?:de )?(?:me to )?(?:(?:<mine>|an?|
            de) )?(?:\w+ ){0,2}?(?:<visit>|<moment>|it|(?:other|that) one|flight|vuelo)\b
        (?:cambi|mov|pas|adelant|pospon|recorr)(?:ar|er|e|a|eme|ame)l[ao]\b
        l[ao]s? (?:puedo|puede|puedes|podemos|podria|podrias|quiero|quisiera|necesito) (?:cambi|mov|
            pasar|adelant|posponer|reprogram|recorr)\w*
        make it (?:earlier|later)
        (?:new|different|another|otra|nueva|distinta) <moment> (?:for|para) (?:my|mi)
        (?:move|change|switch|put|bring) me (?:to|on|up)\b
        cambio de (?:cita|hora|fecha|dia)
    """,
    Intent.LOOK_UP: r"""
        (?:when|what time|at what time|what day|cuando|a que hora|que dia) (?:is|
            was|are|do i have|did i \w+|es|era|son|tengo|tenia|me toca)(?: <mine>)?(?: next|
             proxima)? (?:<visit>|it\b)
        (?:check|confirm|see|view|look up|find|verify|ver|revisar|consultar|confirmar|checar|
            verificar|buscar|know|saber) (?:on |cuando es |when is )?(?:my|mis?|
            nuestra) (?:\w+ )?<visit>
        (?:do i|if i|that i|si|ya) (?:already )?(?:have|tengo) <a> (?:\w+ )?<visit>
        ^(?:hola |hi )?tengo <a> <visit>(?: \w+){0,3} \?
        (?:have|had) i (?:got )?(?:booked|an appointment)
        (?:is (?:it|that|everything)|am i|are we|did it|ya|si) (?:\w+ )?(?:confirmed|booked|all set|
            set|go through|quedo|esta (?:agendad|reservad|confirmad)[oa])\b
        qued[oe] (?:ya )?(?:agendad|reservad|confirmad|apuntad|list)[oa]\b
        what (?:have i|did i|i have|do i have)(?: \w+)? ?book(?:ed)?\b
        what do i have(?= *(?:$|[.?!]))
        what (?:did|have) you (?:just )?book(?:ed)?\b|que (?:me )?(?:reserv|agend|apunt)(?:aste|o)\b
        (?:do i have|have i got|tengo) (?:anything|something|algo|alguna?) (?:\w+ )?(?:booked|
            scheduled|agendad[oa]|reservad[oa]|programad[oa])\b
        (?:when'?s|what time'?s) (?:my|our) (?:\w+ )?<visit>
        (?:que|cuales|cuantas) citas (?:tengo|hay)|(?:son|ver) mis citas\b
        what are my <visit>|(?:did|has) <mine> <visit> (?:go|gone?|went) through
        (?:what's|what is|what was|cual (?:es|era)) (?:my|mi|the|el) (?:\w+ )?(?:code|codigo)\b
        (?:my|mi) (?:next|upcoming|proxima) <visit>|^(?:my|mi) <visit>$
        (?:cuando|a que hora|que dia) me toca
    """,
    Intent.RESTART: r"""
        start (?:over|again|from)|begin again|restart|from the (?:beginning|top)|scratch that
        (?:empezar|empecemos|comenzar|comencemos|empieza|empiece|volver a|
            volvamos a) (?:de nuevo|otra vez|desde|empezar|comenzar|de cero)
        desde (?:el principio|cero)|de cero|reiniciar|borron y cuenta nueva
        forget (?:it all|everything|all (?:of )?(?:that|this))|olvid\w+ todo
    """,
    Intent.BACK: r"""
        (?:go|take me|get) back\b(?! to you)
        ^(?:back|previous|volver|regresar|atras|regresa|vuelve)\b
        (?:volv\w+|vuelv\w+|regres\w+|ir) (?:a )?(?:atras|a los dias|a las fechas)
        <other> <moment>\b
        (?:the )?(?:next one|one after(?: (?:that|this)(?: one)?)?)(?= *(?:$|[.?!,]| please))
        ^(?:y |and |ok )?(?:(?:el|la) )?(?:siguiente|(?:que sigue|de despues))(?= *(?:$|[.?!]))
        (?:earlier|later|sooner) than (?:that|this)
        (?:antes|despues|mas temprano|mas tarde) (?:de|que) es[eoa]\b
        not (?:on )?(?:that|this|those|these)(?: <moment>| ones?)\b
        es[eao]s? (?:<moment> )?no(?: me| le)?(?: puedo| sirve| funciona| conviene)?\b
        (?:none|neither|nothing) (?:of )?(?:these|those|them|that)?.{0,12}works?
        none of (?:these|those|them)|^neither\b|(?:equivoqu\w+|wrong) (?:de |la |el )?<moment>
        ningun[oa](?: de (?:esos|esas|estos|estas))?(?: \w+)? ?(?:me|de|sirve|puedo|funciona)?
        something else|(?:show|see|ver|muestr\w+) (?:me )?(?:more|mas)\b
        (?:more|mas|other|otras?) (?:options|times|days|opciones|horarios|dias|horas|
            alternatives|alternativas)
        (?:what|que) (?:other|otros|otras) \w+
        (?:what|anything) else(?: is there| do you have| have you got| you got)?(?= *(?:$|[.?!]))
        (?:nothing else|nada mas) \?|que mas (?:hay|tienes?|tienen)\b|(?:algo|alguna) mas \?
        (?:earlier|later) (?:in the week|that week|options|times)
        (?:something|anything|bit|prefer|much|algo|prefiero|un poco|too|muy|demasiado) (?:mas )?
            (?:early|late|earlier|later|temprano|tarde)\b
        ^(?:earlier|later|mas temprano|mas tarde)\b|(?:about|maybe|quiza|but|pero) (?:later|earlier|
            mas tarde|mas temprano)\b
        (?:come|go|have|get|start|be|ser|venir|ir|llegar) (?:\w+ )?(?:earlier|later|sooner|
            mas temprano|mas tarde|mas pronto)(?= *(?:$|[.?!]))
    """,
    Intent.REPEAT: r"""
        \brepeat\b|\brep(?:et|it)\w+|say (?:that|it|them) again|say again|run that by me
        one more time|once more|otra vez(?! (?:la cita|desde))|de nuevo(?: por favor)?$|^again\b
        (?:what|que|como) (?:did you say|was that|dijo|dijiste|dices|dice|has dicho)
        ^(?:sorry )?(?:what|que|como) \?$
        what do you mean|(?:que|como) quieres? decir|a que se refiere
        pardon(?: me)?|come again|^mande\b|^como$|^perdon \?
        (?:didn'?t|did not|couldn'?t|can'?t) (?:\w+ )?(?:hear|catch|get|understand) (?:that|
            you|it)
        no (?:le |te |lo |la |se )?(?:oi|escuche|entendi|oigo|escucho|entiendo|oyo|escucha)
    """,
    Intent.MESSAGE: r"""
        (?:leave|take|send|give|pass)(?: \w+){0,3} (?:message|note|msg)
        (?:dej\w+|tom\w+|mand\w+|envi\w+|pas\w+)(?: \w+){0,3} (?:mensaje|recado|nota|razon)
        (?:call|ring|phone|get back to|text) me(?: back)?\b|call ?back
        me (?:pueden?|podrian?) (?:llamar|marcar|contactar)\b
        (?:que )?me (?:llamen?|marquen?|contacten?|devuelvan?|regresen)(?: la llamada)?\b
        (?:tell|let) (?:them|him|her|the \w+) (?:i|that|know)
        tell (?:them|him|her)(?: please)?(?: [.!])?$
        dig(?:a|an)(?:le|les|selo)?\b que
        dil(?:e|es) que|digales|diles|avis(?:e|en|a)(?:le|les)?\b
    """,
    Intent.BOOK: r"""
        \b(?:re)?book(?:ing)?\b(?! (?:club|store))|\bschedul(?:e|ing)\b(?! is)|\bsign (?:me )?up\b
        (?:sacar|pedir|tener|hacer|solicitar|tomar|coger|agarrar) (?:\w+ )?(?:turno|cita|hora)\b
        (?:<want>) (?:to (?:make|schedule|have|set up|get|book) )?(?:up )?(?:me )?(?:<a>|the|
            my|la|mi) (?:\w+ ){0,2}?<visit>\b
        (?:can|could|may) (?:i|we) have (?:<a>) (?:\w+ )?<visit>|to have (?:<a>) (?:\w+ )?<visit>
        (?:quiero|necesito|quisiera|ocupo|busco|want|need) <visit>\b
        (?:what|que) (?:do you have|do you got|have you got|is available|tienes?|tienen|hay)(?= *(?:
            $|[.?!]| (?:open|available|free|left|disponible|libre|for|on|this|next|in the|para|el|
            en la)\b))
        (?:what|which|que|cuales) (?:days?|times?|dates?|dias|horas|horarios|fechas)(?: \w+)??
            (?: are there|(?: do)? you (?:have|got)| have you| available| hay| tienen?|
            (?: disponibles?))\b
        agend\w+|\breserv(?:ar|arme|e|o|a una|ame|eme)\b|apunt(?:ar|e|a)me\b
        (?:fit|squeeze|slot|pencil|put) me (?:in|down)
        (?:get|come|stop|go) in(?: and| to)? (?:see|on|at|for|tomorrow|next|this|today|sometime)
        come (?:in|by|see)\b|see (?:the|a|an|dr|doctor|someone|somebody)\b
        (?:anything|something|any (?:\w+ )?(?:openings?|availability|slots?|appointments?|
            times?|spots?)|openings?) (?:open|free|available)\b
        (?:do you have|have you got|is there|are there|got)(?: \w+)?? (?:anything|something|
            any (?:\w+ )?(?:openings?|availability|slots?|appointments?|times?|spots?))\b
        (?:tienes?|tienen|hay|habra|tendra)(?: \w+)?? (?:algo|algun|alguna|lugar|espacio)\b
        (?:what's|whats|what is|cual es|que es) (?:the|your|la|lo|el) (?:very )?(?:earliest|
            soonest|next|first|mas pronto|mas temprano|proxima|proximo|primera|primer)
        ^(?:anything|something|algo)\b
        any (?:openings?|availability|free slots?)|openings? (?:for|on|this|next)
        (?:look at|ver|visitar) (?:an?|the|una?|el|la|es[ea]) (?:\w+ )?(?:house|flat|apartment|
            property|condo|place|piso|casa|depa\w*|apartamento|propiedad|inmueble)\b
        what'?s (?:available|open|free|left)(?= *(?:$|[.?!]))
        when (?:can|could) (?:i|we) (?:come|see)|are you (?:free|available)|next available
        (?:algo|alguna hora|algun \w+|lugar|espacio|hueco|citas?|horarios?|
            turnos?) (?:disponibles?|libres?)
        disponibilidad|(?:hay|tienen?) (?:citas?|turnos?|lugar|espacio|huecos?|hora)\b
        cuando (?:puedo|podria|podemos) (?:ir|pasar|verl)
        ^(?:hi |hello |hola |a |an |una |new |nueva )*(?:appointments?|appt|citas?|sita|turno|
            booking|reserva|reservation)\b(?! (?:is|was|es|era|no|at|number))
        (?:appointment|cita|turno|viewing|visita|reunion|tour) (?:please|por favor|para|for|
            con|with|on|this|next|tomorrow|manana)\b
        (?:want|need|quiero|necesito|quisiera) (?:two|three|2|3|dos|tres) <visit>
        (?:otr[oa]|one more|another|another one) (?:mas )?(?:para|for) (?:mi|my|nuestr[oa]|our)\b
        (?:quiero|necesito|dame|deme|want|need|make|book) (?:una?|a) (?:nueva|new one)\b
        want <a>?(?: \w+)? ?<visit>|otra cita|new appointment|nueva cita|una cita\b
        an appointment\b
    """,
    Intent.QUESTION: r"""
        (?:^|[.?!] |\b(?:and|y|but|pero|hi|hey|hello|hola|ok|so|um|also|tambien|oye|oiga|yes|no|
            si|first|antes) )(?:what(?! about)|what's|where|where's|how|how's|which|who|why|when|
            do you|does|is there|are there|are you|is it|is the|are the|is parking|
            can i (?:pay|bring|park|get|use)|should i|do i|must i|will i)\b
        (?:^|[.?!] |\b(?:and|y|but|pero|hola|ok|tambien|oye|oiga|no|
            antes) )(?:que(?! (?:tal|asco|pesad|no$|porqueria|tenga|le vaya|me llam))|donde|como|
            cual|cuales|quien|por que|cuanto|cuanta|cuantos|cuantas|cuando|tienen|hay|aceptan|hacen|
            se puede|ofrecen|atienden|abren|cierran|estan|debo|tengo que|puedo (?:pagar|llevar|
            estacionar|usar)|hablan|necesito (?:llevar|traer|mi))\b
        how (?:much|long|far|many|do i)|where (?:are|is|do)|con cuant\w+ (?:anticip|antel)acion
        what (?:are|is|do|should|documents|kind|time do)
        do you (?:have|take|accept|offer|do|speak|know|work|open|sell|provide|charge)
        cuanto (?:cuesta|cuestan|vale|dura|tarda|es|cobran|sale|tiempo)
        donde (?:estan|esta|queda|quedan|se)|a que hora (?:abren|cierran|atienden)
        que (?:horario|necesito|documentos|debo|tengo que|precio|servicios|papeles|requisitos)
        (?:have|tengo|una|a|another|otra)(?: \w+)? (?:question|pregunta|duda)\b
        (?:i was|just) wondering|(?:like|want|need) to know
        (?:quisiera|quiero|gustaria|necesito) saber|(?:can|could) you tell me
        (?:puede|puedes|podria|podrias) decirme|me (?:puede|podria|puedes) decir|saber si
        (?:your|the|su|sus|el|la|los) (?:address|hours|prices?|opening hours|direccion|
            precios?|horarios? de atencion|ubicacion|requisitos)\b
    """,
}  # fmt: skip
