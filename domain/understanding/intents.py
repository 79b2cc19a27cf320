"""What a person wants done, in both languages; several may stand in one sentence."""

import re

from domain.reading import Intent

_THING = (
    r"(?:appointments?|citas?|turnos?|bookings?|reservations?|reserva(?:cion)?(?:es)?|meetings?|"
    r"reunion|slots?|horas?|visits?|visitas?|consultas?|consultations?|it|la|lo|one|mine|that|this|viewings?|"
    r"hora|espacio|tour|interview|entrevista|tramite)"
)
_MY = r"(?:my|the|that|an|a|mi|la|el|una|un|otra|another|this|esa|esta|mis|our|nuestra)"
_CAN = r"(?:can|could|may|might|would|puedo|podria|podrias|puede|puedes|quiero|quisiera|necesito)"

# Strongest first: an emergency before anything, an action before yes and no, courtesies last.
_PATTERNS: dict[Intent, str] = {
    Intent.EMERGENCY: r"emergenc(?:y|ia|ies|ias)|(?:can't|cannot|no puedo) (?:breathe|respirar)|heart attack|ambulanc(?:e|ia)|"
    r"infarto|bleeding|sangrando|suicid\w*|call 911|overdose|sobredosis|unconscious|inconsciente|"
    r"chest pain|dolor de pecho|me estoy muriendo|(?:i'm|am) dying|matarme|kill myself|stroke|derrame",
    Intent.INSULT: r"(?:stupid|idiot|moron|dumb|useless|shut up|fuck\w*|asshole|bitch|bastard|bullshit|"
    r"imbecil|idiota|estupid[oa]|pendej[oa]|cabron\w*|inutil|mierda|put[oa]s?|callate|tont[oa]s?|"
    r"piece of (?:shit|crap|junk)|you suck|maldit[oa]|chinga\w*|gilipollas|joder|screw you|wtf|porqueria)",
    Intent.HUMAN: r"(?:speak|talk|chat|connect\w*|transfer\w*|pass|put|get|hablar|comunic\w*|transfi\w*|pas\w+|habl\w+)\b.{0,30}\b"
    r"(?:human|person|someone|somebody|agent|representative|manager|operator|staff|people|real|receptionist|persona|"
    r"humano|alguien|agente|representante|encargad[oa]|operador[a]?|asesor[a]?|gerente|recepcionista|supervisor[a]?)|"
    r"(?:real|actual|live) (?:person|human|agent)|human(?: please)?$|operator$|representative$|agente$|"
    r"(?:una )?persona (?:real|de verdad|humana)|(?:a|un|una) (?:human|humano|operador|operadora|representative|agent|agente)\b|"
    r"ser humano|(?:not|no) (?:a|un|con un|con una)? ?(?:bot|robot|machine|maquina)",
    Intent.CANCEL: rf"cancel(?:ar|ala|arla|arlo|lar|e|o|en|ado|ing|led|ed|lation|acion)?\b|anul(?:ar|arla|a|e|en)\b|call (?:it )?off|"
    rf"(?:delete|drop|remove|borrar|eliminar|quitar) (?:{_MY} )?{_THING}|(?:can't|cannot|won't) (?:make it|come|attend)|"
    r"no (?:voy a )?(?:podre|puedo) (?:ir|asistir|llegar)|get rid of (?:my|the) \w+|ya no (?:quiero|necesito|voy)(?: a)?(?: ir| la cita)?",
    Intent.MOVE: rf"re-?schedul\w*|reprogram\w*|reagend\w*|re-?book\w*|postpon\w*|pospon\w*|aplaz\w*|"
    rf"(?:move|change|push|shift|switch|bring|cambi\w+|mover\w*|muev\w*|mueve|pasar|adelantar|atrasar|recorrer|modificar|modify) "
    rf"(?:back |forward |de )?(?:{_MY} )?(?:{_THING}|dia|fecha|hora|horario|date|time|day|flight|vuelo)\b|(?:different|otra|another|new|nueva) (?:time|date|fecha|hora) for (?:my|mi)|"
    rf"\b(?:cambiarla|moverla|cambiarlo|moverlo|pasarla|adelantarla|posponerla)\b|make it (?:earlier|later)|(?:move|change) me to|cambi\w+ (?:la|mi|de) (?:cita|turno|hora|dia|reserva)",
    Intent.LOOK_UP: rf"(?:when|what time|at what time|cuando|a que hora|que dia|what day|where) (?:is|was|are|es|era|son|tengo|do i have|did i) (?:{_MY} )?{_THING}|"
    rf"(?:check|confirm|see|view|look up|find|verify|ver|revisar|consultar|confirmar|checar|verificar|buscar) (?:{_MY} )(?:existing |next |upcoming |proxima )?{_THING}|"
    rf"(?:do i have|have i got|tengo|hay) (?:an|any|alguna|una) (?:{_THING})|(?:my|mis) (?:appointments|bookings|citas|reservas)|what(?: have| did) i book\w*|(?:que|cuales) citas|"
    r"my (?:next|upcoming) appointment|mi proxima cita|cuando (?:me toca|es lo mio)|what (?:do i have|i have) booked",
    Intent.RESTART: r"start (?:over|again|from)|from the (?:beginning|start|top)|begin again|restart|reset|(?:empezar|empecemos|comenzar|empieza|volver a empezar|comencemos|empezamos) (?:de nuevo|otra vez|desde)|"
    r"desde (?:el principio|cero)|de cero|reiniciar|scratch that|forget (?:it|everything|all)|olvida(?:lo)? todo",
    Intent.BACK: r"(?:go|take me|get) back\b|previous|another (?:day|date|one)|(?:a )?different (?:day|date|one)|other (?:days|dates|day)|otr[oa]s? (?:dia|fecha|dias|fechas)|some other day|"
    r"volver(?: atras| a los dias)?$|regresar|atras\b|(?:show|see|ver) (?:me )?(?:the |los |otros )?(?:days|dias)|none of (?:these|those|them)|ningun[oa] (?:me|de)|another time|otra hora|otr[oa]s? (?:horas?|horarios?)|other times?|something else|(?:more|mas) (?:options|times|opciones|horarios|dias|days)",
    Intent.REPEAT: r"repeat|repet\w+|repit\w+|say (?:that|it) again|(?:come|run that by me) again|one more time|otra vez$|(?:what|que|como) (?:did you say|dijo|dijiste|dices|has dicho)|pardon|(?:i )?didn't (?:hear|catch|get) (?:that|you|it)|no (?:le|te|lo)? ?(?:oi|escuche|entendi)|again(?: please)?$|come again|^(?:mande|como)$|sorry what",
    Intent.MESSAGE: r"(?:leave|take|send|pass(?: on| along)?|dejar?|tom\w+|deje|mandar|enviar) (?:\w+ )?(?:un |a |el |the |him |her |them |this )?(?:message|note|mensaje|recado|nota|msg)|(?:call|ring|phone|get back to) me back|call ?back|me (?:llam\w+|marquen|devuelv\w+)|dejarles? (?:un )?(?:mensaje|recado)|tell (?:them|him|her|the (?:doctor|owner|agent))|digale|que me llamen",
    Intent.BOOK: rf"\bbook(?:ing)?\b(?! (?:club|is))|(?:make|schedule|set up|set|arrange|get|need|want|like|have|reserve|fix|take|looking for|request) (?:to (?:make|schedule|have|set up|get) )?(?:up )?(?:an?|my|the|another|una|some) (?:\w+ ){{0,2}}{_THING}\b|"
    r"\bschedule\b|agend\w+|reserv(?:ar|arme|o|e|a una|ame)\b|(?:sacar|hacer|pedir|pedirle|solicitar|tomar|apartar|programar|tener|dame|darme|deme|necesito|quiero|quisiera|busco|queria|querria|gustaria|concertar|coger|obtener|conseguir|ocupo) (?:\w+ ){0,2}(?:una?|otra|la|mi) (?:\w+ ){0,1}(?:citas?|turno|hora|reserva|reunion|visita|consulta|espacio|entrevista)\b|"
    r"(?:come|stop) (?:in|by|see)|(?:see|visit) (?:the|a|dr|doctor)|appointment (?:please|for|on|with|at)|^(?:an? |una )?(?:appointment|cita|turno)(?: please| por favor)?$|cita (?:para|con|el|manana)|new appointment|nueva cita|make (?:an )?appointment|^(?:cita|appointment)\b",
    Intent.QUESTION: r"^(?:and |y |but |pero |hi |hello |hola |ok |so |um |also |tambien )*(?:what|where|how|which|who|why|when|do you|does|is there|are there|are you|is it|is parking|can you tell me|could you tell me|"
    r"que|donde|como|cual|cuales|quien|por que|cuanto|cuanta|cuantos|cuando|tienen|hay|aceptan|hacen|se puede|ofrecen|atienden|puede decirme|puedes decirme|abren|cierran|estan|are the|is the|will|should i|do i|must i|debo|tengo que)\b|"
    r"\b(?:how much|how long|how far|where (?:are|is)|what (?:are|is|do|should|documents|time)|do you (?:have|take|accept|offer|do|speak|know|work|open)|cuanto (?:cuesta|cuestan|vale|dura|tarda|es|cobran|sale|tiempo)|donde (?:estan|esta|queda|se)|"
    r"a que hora (?:abren|cierran)|que (?:horario|necesito|documentos|debo|tengo que|precio|servicios)|tienen (?:estacionamiento|parking|servicio|wifi)|i have a (?:quick )?question|tengo una (?:pregunta|duda)|una (?:pregunta|duda|consulta) (?:sobre|rapida)|"
    r"(?:your|the|su|sus|el|la|los) (?:address|hours|prices?|opening hours|direccion|precios?|horarios?|ubicacion)|what's (?:the|your)|where's|parking|estacionamiento|i was wondering|i'd like to know|quisiera saber|quiero saber|me gustaria saber|saber si|want to know)\b",
    Intent.NO: r"^(?:no|nope|nah|not really|negative|para nada|de ninguna manera|tampoco|claro que no|por supuesto que no|of course not|no thanks|no gracias|never mind|nel|ni modo|absolutely not|definitely not|i don't think so|creo que no|mejor no)\b|"
    r"\b(?:that's|it's|is|that is|es|esta|it is) (?:not right|not correct|wrong|incorrect|incorrecto|mal|no)\b|\b(?:incorrecto|incorrect|not correct|no es correcto|no esta bien|don't confirm|no confirm\w*|not that one|i'd rather not|prefiero que no)\b|, no(?: gracias| thanks)?$",
    Intent.YES: r"^(?:(?:oh|ah|um|uh|eh|well|bueno|pues|hmm|ok|okay) )*(?:yes|yeah|yep|yup|ya|yea|sure|ok|okay|okey|okei|correct|right|exactly|exacto|absolutely|definitely|of course|si|sip|sii+|claro|correcto|vale|dale|perfect|perfecto|great|fine|sounds (?:good|great|perfect|fine)|"
    r"por supuesto|desde luego|de acuerdo|adelante|go ahead|please do|do it|confirm(?:ed|o|ar|a)?|confirmado|confirmalo|hazlo|hagalo|eso es|asi es|that's (?:right|correct|fine|it|good|perfect|great)|that works|works for me|that would be (?:great|fine|perfect)|it is|is correct|me parece bien|esta bien|orale|sale|andale|excelente|genial|estupendo|afirmativo|listo|bien|good|cool|alright|all right|you got it|ese|esa|me sirve|me va bien|me viene bien|si por favor|cierto|it's correct|es correcto|todo bien|uh huh|mhm|aja|y|si senor|si senorita)\b|"
    r"\b(?:yes please|si por favor|that's correct|that is correct|es correcto|esta correcto|esta bien|all correct|todo correcto|looks good|i confirm|lo confirmo|me parece bien|sounds good|works for me)\b|, (?:yes|si)$",
    Intent.THANKS: r"thank(?:s| you)|thx|ty\b|gracias|(?:i )?appreciate it|te agradezco|le agradezco|much obliged|cheers",
    Intent.GOODBYE: r"good ?bye|bye|adios|see you|hasta (?:luego|pronto|la vista|manana$|mañana$)|nos vemos|chao|chau|take care|cuidese|have a (?:good|nice|great) (?:day|one|evening|night|weekend)|que tenga\w* (?:un )?buen|good night|that's all|that is all|eso es todo|es todo|eso seria todo|seria todo|nothing else|nada mas|hang up|colgar|later alligator",
    Intent.GREETING: r"^(?:hi|hello|hey|hola|good (?:morning|afternoon|evening)|buen(?:os|as)? (?:dias?|tardes|noches)|buenas|howdy|que tal|saludos|greetings|alo|bueno$|hi there|yo$|what's up|good day)\b",
}  # fmt: skip

_COMPILED = {
    intent: re.compile(rf"(?:\b|(?<=^))(?:{pattern})") for intent, pattern in _PATTERNS.items()
}
_QUESTION_MARK = re.compile(r"\?\s*(?:$|\w)")


def find_intents(plain: str) -> dict[Intent, list[tuple[int, int]]]:
    """The intents, strongest first, with the places in `plain` that show them."""
    found: dict[Intent, list[tuple[int, int]]] = {}
    for intent, pattern in _COMPILED.items():
        spans = [match.span() for match in pattern.finditer(plain)]
        if spans:
            found[intent] = spans
    return _consistent(found, plain)


def _consistent(
    found: dict[Intent, list[tuple[int, int]]], plain: str
) -> dict[Intent, list[tuple[int, int]]]:
    """Actions beat what their words also look like: "cancel my booking" books nothing."""
    if Intent.CANCEL in found or Intent.MOVE in found:
        found.pop(Intent.BOOK, None)
        found.pop(Intent.BACK, None)
    if Intent.CANCEL in found and re.search(
        r"\b(?:don't|do not|not|no) (?:want to )?cancel", plain
    ):
        found.pop(Intent.CANCEL)
    if Intent.LOOK_UP in found or Intent.HUMAN in found or Intent.MESSAGE in found:
        found.pop(Intent.BOOK, None)
        found.pop(Intent.QUESTION, None)
    if Intent.REPEAT in found or Intent.BACK in found or Intent.RESTART in found:
        found.pop(Intent.QUESTION, None)
        found.pop(Intent.LOOK_UP, None)
    if Intent.NO in found and Intent.YES in found:
        found.pop(Intent.YES)
    return found
