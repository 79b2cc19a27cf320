"""What people want done, kept or left alone, in Spanish; see `understanding.doings.notation`."""

DOINGS = {
    "want:cancel": """
        (me|nos) (pidio|pidieron|encargo|encargaron) que [_] (pidiera|preguntara|viera|hablara|
            llamara) [para|si|lo de] [se|la|le] <cancelar>
        ^ <leads> <cancelar>
        (la mia|lo mio|la nuestra|la de mi [_] <pariente>) [tambien|mejor|si] [me|nos] <cancelar>
        <quiero> <cancelar>
        <puede> <cancelar>
        (y|luego|tambien|mejor|ya|entonces|que|favor de|porfa|a|para) [me|la|le|se] <cancelar>
        (me|nos) (pidio|pidieron|dijo|encargo|mando|ordeno|encargaron) [a] [mi] [que|a] [le|la|se|
            lo] [la|lo] <cancelar>
        (quitela|quitala|quitenla|quitemela|quitamela|borrela|borrala|borrenla|borremela|eliminela|
            eliminala|tumbela|tumbala|descartela|descartala|saquela|sacala) [de ahi|de la _|ya|
            por favor|porfa|nomas] [_]
        (quiteme|quitame|quitenme|quitenos|borreme|borrame|borrenme|borrenos|bajeme|bajame|bajenme|
            saqueme|sacame|saquenme|tacheme|tachenme|eliminame|elimineme) [de] [la|su|el|ahi]
            [lista|agenda|libreta|sistema|calendario] [ya|por favor|porfa]
        (dame|deme|denme|demos|dar|de|den|denla|dala|dela|dense) de baja [la|mi|esa|<eso>] [<cita>]
        (suelto|suelte|liberen|libere|libera|dejo) (mi|la|el) (lugar|espacio|<cita>) [para|a] [_]
        ya no (voy a|vamos a|podre|puedo) (ir|asistir|llegar|acudir|usar) [a|la] (mi|la|esa) <cita>
        ya no (necesito|quiero|ocupo|voy a necesitar|requiero) (mi|la|esa|esta) <cita>
        (quiten|quite|quitarle|quiteme) [le] (su|mi|la) <cita>
    """,
    # Who will not come: a cancellation, unless something else is asked for in its place.
    "absent": """
        [ya|al final|siempre|mejor|entonces|creo que] no (voy a (ir|poder|asistir|llegar|poder ir|
            alcanzar|poder asistir|presentarme)|vamos a (ir|poder|poder ir)|podre|podremos|ire|
            iremos|asistire) [ir|asistir|llegar|acudir|venir] [ya|siempre|al final] $
        (ya|al final|siempre|entonces) no (voy|vamos|puedo|podemos) [ir|asistir|llegar|venir] [ya|
            siempre|al final] $
    """,
    # The same of a day, which is no cancellation where none is known.
    "absent:then": """
        [ya|al final|siempre|mejor|entonces|creo que] no (voy|vamos|puedo|podemos|podre|ire) [a]
            [poder] [ir|asistir|llegar|venir] (<dia nombrado>) $
    """,
    "want:move": """
        (me|nos) (pidio|pidieron|encargo|encargaron) que [_] (pidiera|preguntara|viera|hablara|
            llamara) [para|si|lo de] [se|la|le] <mover>
        ^ <leads> <mover>
        <quiero> <mover>
        <puede> <mover>
        (y|luego|tambien|mejor|ya|entonces|que|favor de|porfa|a|para|de) [me|la|le|se] <mover>
        (me|nos) (pidio|pidieron|dijo|encargo|mando|ordeno|encargaron) [a] [mi] [que|a] [le|la|se|
            lo] [la|lo] [viera [lo] de] <mover>
        (cambia|cambie|cambien|mueva|mueve|muevan|pasa|pase|pasen) la (de|del) [mi|la|el|su] [_]
            <pariente>
        (pasala|pasela|muevela|muevala|recorrela|recorrala|reagendala|reagendela)
        ^ <leads> (cambiar|mover|reagendar|reprogramar|cambio) $
        [lo] de (cambiarla|moverla|pasarla|reagendarla)
        (es|era) (mover|cambiar|pasar|recorrer|reagendar) <eso>
        (la|lo) [que] (puedo|puede|puedes|podemos|podria|podrias|quiero|quisiera|necesito|queria|
            podriamos|pueden|quiere|necesita) (cambiar|mover|pasar|adelantar|posponer|reprogramar|
            recorrer|reagendar|atrasar|correr|aplazar)
        (se|me) la (cambien|cambie|muevan|mueva|pasen|pase|recorran|recorra)
        (y si|que tal si|mejor) la (muevo|cambio|paso|movemos|cambiamos|pasamos|recorremos)
        (y si) lo (muevo|cambio|paso)
        (otra|nueva|diferente|distinta) (hora|fecha) para (mi|la|esa) <cita>
        (puedo|podria|podemos|podriamos|se puede|se podria) (cambiarla|moverla|pasarla|recorrerla|
            reagendarla|adelantarla|posponerla) (a|al|para) [el|la|las|otro|otra] [_]
    """,
    "want:book": """
        (i need|i want|i'd like|id like|need|want) (una|otra) [nueva] <cita>
        <quiero> [<hacer>] [<una>] [nueva|primera] <cita>
        <puede> <hacer> [<una>] [nueva] <cita>
        ^ <leads> <hacer> [<una>] [nueva] <cita>
        ^ <leads> (una|otra|un|otro|dos|nueva) [nueva] (cita|citas|turno|reservacion|
            consulta) [por favor|porfa|para|con|el|este|esta|manana|hoy|de]
        (para|por) [<hacer>] (una|otra) [nueva] <cita>
        <quiero> (agendar|reservar|apartar|programar)
        ^ <leads> (agende|agenda|agendar|reserve|reserva|aparte|aparta|saque|haga) (otra|otro)
        (agendame|agendeme|apuntame|apunteme|anotame|anoteme|reservame|reserveme|apartame|
            aparteme) [tambien] [otra|otro|otras|en|el|la|para|a|un|una|ese|esa]
        <quiero> [ir|ir a|pasar a|venir a] (ver|visitar|conocer|recorrer) [_] (depto|casa|depa*|
            apartamento|propiedad|piso|local|inmueble|terreno|cuarto|recamara|estudio)
        (puedo|podria|podemos|podriamos) (ver|visitar|conocer) [_] (casa|depa*|apartamento|
            propiedad|piso|local|inmueble|terreno)
        <quiero> (ver|consultar) (al|a la|con el|con la) (doctor|doctora|dentista|dr|dra|medico)
        (me|nos) (da|das|dan|dais|dieran|pueden dar|puede dar|podrian dar|puedes dar) [<una>] <cita>
        <quiero> (que me atiendan|que me atendieran|que me vieran|que me vea|que me vean|
            que me revisen)
        otra <cita> para
        ^ <leads> (deme|dame|denme|hagame|hazme|agendeme|agendame) (una|otra) [nueva|mas|distinta]
            [<cita>] ,
        para (ver|visitar|conocer) [_] (depto|depa*|apartamento|casa|propiedad|piso)
        (puedo|podria|podemos) (ir a|pasar a|venir a) (ver|visitar|conocer) [_] (casa|depa*|
            apartamento|propiedad|piso|local|lugar)
    """,
    "want:look_up": """
        ^ <leads> (checa|cheque|checame|revisa|revise|revisame|busca|busque|buscame|verifica|
            consulta|confirma) [si] [tengo] (mi|mis|la|nuestra) [_] <cita>
        <puede> (checar|revisar|buscar|verificar|consultar|confirmar|ver|decir) [cuando es] (mi|
            mis|nuestra) [_] <cita>
        <quiero> (checar|revisar|buscar|verificar|consultar|confirmar|ver|saber) [cuando es] [de]
            (mi|mis|nuestra) [_] <cita>
        (puedes|puede|podrias|podria) (checar|revisar|buscar|verificar|consultarla|checarla)
    """,
    "want:person": """
        (quiero|quisiera|necesito|prefiero|deseo) (hablar|platicar|que me atienda|que me llame)
            [con] (una persona|un humano|un asesor|una asesora|alguien) [real|de verdad|por favor]
        (quiero|quisiera|necesito|prefiero) (a una persona|una persona real|un humano)
        (hablar|habl*|comunicar*|comunica*|comuni*|transfier*|transferir*|pasame|paseme|pasarme|
            atienda*|atender*|contactar*) [_ [_]] [con|a|me] [_ [_]] <persona>
        (comunicame|comuniqueme|comuniquenme|pasame|paseme) (con|a) [_] _
        (hablar|platicar) con (el|la|un|una|don|dona|alguien|mi) [_]
        ^ <leads> [una|un|con una|con un] (persona|humano|agente|asesor|asesora|operadora) [por
            favor|porfa|real|de verdad] $
        (persona|humano|gente) (real|de verdad|de carne y hueso)
        (hay|habra|no hay) [_] (alguien|alguna persona|un humano|una persona|algun asesor|
            algun encargado) [que|con|ahi|real] [me] [atienda|ayude|quien|hable]
        (me ayuda|me atiende|que me atienda|me puede atender) (una persona|alguien)
        (que|lo que quiero es que) me (marquen|llamen|hablen|contacten|regresen la llamada|marque|
            llame|hable) [por telefono|ya|hoy]
        (me|nos) (pueden|podrian|puede|podria|puedes) (marcar|llamar|hablar|contactar)
        (marquenme|llamenme|hablenme|llameme|marqueme|llamame|marcame)
    """,
    "want:message": """
        (pregunte|pregunta|preguntale|preguntele|preguntales|pregunteles|preguntar) (a|al|con) [sus|
            tus|la|el|los|su] (companeros|companeras|colegas|equipo|oficina|jefe|jefa|<oficina>)
            (si|que|cuando|como)
        (dejar|dejarle|dejarles|mandar|mandarle|tomar|dejo|dejar|deja|dejame dejar) [_] (un|el|
            este|mi) (recado|mensaje|mensajito|aviso|recadito)
        (pasa|pase|pasale|pasele|pasales|paseles|pasar|dejale|dejele|dejales|dejeles|dale|dele|
            mandale|mandeles) (el|mi|este|un) (recado|mensaje|aviso) [(a|para) [la|el] <oficina>|al
            <oficina>]
        <puede> (pasar|pasarle|pasarles|dar|darle) [_] (recado|mensaje|aviso)
    """,
    "keep": """
        (quedese|quede|que quede|que se quede) [asi] [la|mi|el] [<cita>] [asi|igual|como (esta|
            estaba)]
        <no> <cancelar>
        <no> <mover>
        <no quiero> <cancelar>
        <no quiero> <mover>
        <no quiero> (mover|cambiar|cancelar|modificar) [nada|la|ningun*]
        (no|nunca) [me|le] (toque|toques|toquen|quite|quites|quiten|borre|borres|pierda|pierdas|
            suelte|sueltes) [_] (<eso>|nada)
        (no|nunca) [me] (la|lo) (toque|toques|toquen|quite|quites|quiten|borre|borres|pierda|
            pierdas|suelte|sueltes)
        (dejala|dejela|dejenla|dejalo|dejelo|dejenlo|dejar|dejemos|dejemosla|dejemoslo|deja|deje|
            dejen|dejas) [todo|las cosas|<eso>|mejor] [en|el|a|para] [_] (como (esta|estaba|estan|
            estaban|quedo|va|era)|tal cual|tal como [esta|estaba]|igual|quieta|quieto|en paz|
            donde (esta|estaba)|asi como esta)
        (dejala|dejela|dejenla) (el|a|para|en|ahi) [las|la] [_]
        (dejame|dejeme|dejen|deja|deje) (la mia|mi <cita>|mi turno|la que tengo|la que tenia)
        (que) (quede|siga|se quede) (como esta|como estaba|igual|asi|la que tengo|en pie)
        (me quedo|nos quedamos|quedarme|mejor me quedo) con (la|el|mi|esa) [_] (que tengo|<cita>|
            mia|mio|original)
        (me quedo|nos quedamos|mejor me quedo) con (la|el) (mia|mio|original|anterior)
        (conservar|mantener|mantengo|mantenga|mantengan|conservo|mantenla|mantengala|
            conserva) [<eso>|la]
        (si|siempre si|todavia|aun) (voy a ir|quiero ir|la quiero|quiero la mia)
        siempre si (voy|vamos|la quiero)
        asi (la dejamos|lo dejamos|dejela|dejala|se queda) bien
        ya la tengo y asi
        la (vieja|original|anterior|de antes) se queda
        esta bien (como esta|como estaba|la que tengo)
    """,
    # So told, and not asked, it shall.
    "stands": """
        (mi|la|esa) <cita> (sigue|queda|quede|continua) (en pie|igual|como esta|firme)
    """,
    "dont_do": """
        <no> (haga|hagas|hagan) (eso|nada|ningun cambio|cambios)
        <no> le (mueva|muevas|muevan|haga|cambie|cambies) [a] [nada|eso]
        <no> (lo|la) (haga|hagas|hagan)
    """,
    "leave": """
        [asi|ahi] (le|lo|la) dejamos [asi|ahi] [por hoy|por ahora|hasta aqui] $
        [mejor] asi como (esta|estaba) [esta bien] $
        (dejalo|dejelo|dejenlo|dejala|dejela|dejemoslo|dejemosla|dejalas|dejelas) [asi|por la paz|
            ahi|ya|mejor|entonces|ahi nomas] [por favor|porfa|nomas|ya|mejor|gracias] $
        asi (dejalo|dejelo|dejala|dejela|lo dejamos|la dejamos) [por favor|porfa] $
        (que) (se quede|quede) asi $
    """,
    # Names what stands; "cancela eso" may mean only what is going on.
    "names_visit": "<cita>|(la|el) (mia|mio|de|del|#|que|segunda|primera|otra)",
    "stop": """
        ya no me (pregunte|preguntes|pregunten|mande|mandes|manden|escriba|escribas) [mas]
        ^ <leads> (olvidalo|olvidelo|olvidala|olvidela|olvidenlo|olvidate|olvidese|olvidemoslo)
            [ya|por favor|porfa|todo|eso|mejor|entonces|gracias|de eso|de todo] $
        (olvida|olvide|olvidemos) (todo|eso|lo de la <cita>|el asunto)
        ^ <leads> (dejalo|dejelo|dejemoslo|dejenlo) (ya|nomas|por la paz|para despues|para luego|
            para otro dia|para otra ocasion) [_]
        (luego|despues|mas tarde|al rato|otro dia|en otro momento|en otra ocasion|manana|
            mas adelante) (lo|la|le|les|los|te|me|regreso) [_] (veo|vemos|busco|hago|saco|hablo|
            marco|llamo|escribo|aviso|intento|checo|reservo|confirmo|comunico|contacto|digo)
        (luego|despues|al rato) (veo|regreso|vuelvo|marco|llamo|aviso|hablo|vemos|escribo)
        (lo|la) (veo|hago|checo|dejo|saco|dejamos|vemos|agendo) (luego|despues|al rato|otro dia|
            mas tarde|en otro momento|para despues|para otro dia|yo)
        (mejor|sera) (otro dia|en otra ocasion|luego|despues|para la otra|en otro momento) $
        no (voy a|vamos a|quiero) (batallar|lidiar|perder mi tiempo|perder el tiempo) [con] [esto|
            eso]
        ^ <leads> [mejor] ya no [gracias|por favor|porfa|nada|quiero [nada]|me interesa|
            hace falta] $
        ^ <leads> (mejor) (nada|asi|ya no|no) [gracias] $
        (no|ya no) (quiero|necesito|ocupo|deseo) [ya] nada
        (ya) no me (interesa|sirve nada|hace falta)
        (no me interesa|me arrepenti|cambie de opinion|cambie de idea|ya cambie de opinion|
            ya no se va a poder|desisto|me rindo)
        ^ <leads> (basta|alto|para ya|parale|parele|detente|detengase|salir|terminar|ya estuvo|
            ya dejalo|ya basta|suficiente) [_] $
        (ya no|no) quiero (seguir|continuar) [con] [esto|eso|la platica|mas] [ya] $
        (deja|deje|dejen|para|pare|paren) de (preguntar*|mandar*|ofrecer*|insistir|enviar*|
            escribir*|pedir*|dar*|molestar*)
        no (insistas|insista|insistan|me ofrezcas|me ofrezca|me mandes|me mande|me pregunte|
            me preguntes) [mas|nada|ya]
        no (preguntes|pregunte|pregunten) [nada] (mas|ya)
        (voy a|vamos a|mejor) (buscar|ir|voy) (en|con|a) (otro|otra) (lado|parte|lugar|_)
        ya (lo|la) (resolvi|consegui|saque|hice|arregle) [_ [_]] $
    """,
    "stop:book": """
        <no quiero> [<hacer>] [<una>|ninguna|ningun|mas|otra|nueva] [mas] <cita>
        no <cita>
        <no quiero> (otra|otro|ninguna otra) $
        sin <cita>
        <no quiero> (agendar|reservar|programar|apartar|sacar) [nada|_]
        <no> (agendes|agende|agenden|reserves|reserve|reserven|apartes|aparte) [nada|_]
        (nadie|yo no) (pidio|dijo|pedi|te pedi|le pedi|dije) [nada] [de] [una|de] <cita>
        ya no (la|lo) (quiero|necesito|ocupo)
    """,
    "cannot": """
        no (puedo|podre|podremos|podemos|voy a poder|vamos a poder|alcanzo|llego|puede|voy a ir)
    """,
    "not_yet": """
        <no> <cancelar> (todavia|aun|por ahora|por el momento)
        <no> <mover> (todavia|aun|por ahora|por el momento)
        <no> [le|la|lo] (mueva|muevas|muevan|haga|hagas|hagan|cambie|cambies|toque|cancele|
            canceles) [a|la|lo] [nada|eso] (todavia|aun|por ahora|por el momento)
        (todavia|aun) no [me|se|le|la|lo] (<cancelar>|<mover>|_) [nada]
        <no quiero> [<hacer>|agendar|reservar|cancelar|mover] [<una>] [<cita>|nada] (todavia|aun|
            por ahora|por el momento|ahorita)
        no (cancelar|cancelarla|cancelarlo|mover|moverla|moverlo|cambiarla|reagendar*)
        no era <cancelar>
        no era <mover>
        no (dije|digo) [que] <cancelar>
        no (dije|digo) [que] <mover>
        no es <cancelar>
        no es <mover>
    """,
    "nothing": """
        (que|ya) (me) (cancelaron|cancelo) [la|mi] [<cita>]
        (tengo|tenia|tenemos|ya tengo|teniamos|hice|saque|ya saque|agende|reserve|tiene|
            ya tiene) [ya] (una|mi|otra|la|su) <cita>
        politica* de cancelacion
        (una|otra) vez <cita>
        la ultima (vez|<cita>)
        no <cita> previa
        (hay|tienen|habra|tiene|tendran|queda|quedan) [alguna|una|_] (lugar|espacio|hueco)
        (pasar|paso|pase) (yo|con|a) [_ [_]]
        (paso|pasa|pasar|pase) [a] (recoger|por|algo|nada|lista)
        no pasa nada
    """,
    "retract": """
        no (espera|espere|esperate|esperese|perdon|mejor|mentira|aguanta|para)
        (espera|espere|esperate|esperese|aguanta|perdon|mentira|pera|perate|perese) [,] (no|mejor)
        (mentira|era broma|es broma|broma|bromeo|no es cierto|jaja no|olvida eso)
        (no no)
        ^ o (espere|espera|mas bien|mejor|mejor dicho|puede|puedo|podria)
        (perdon|digo|mejor) [,] (mejor|no)
        ^ (mejor) (no|muevala|muevela|cambiala|cambiela|dejala|dejela|movela)
        (me equivoque|quise decir|cambie de opinion|siempre no|siempre si|pensandolo bien)
        no ,
    """,
    "repeat": """
        ^ <leads> [le|la|lo] (seguimos|sigamos|continuamos|continuemos|proseguimos) [con (eso|esto|
            lo mismo|la <cita>|lo de la _|lo _)|entonces|ya|pues] [?] $
        en que (ibamos|quedamos|estabamos)
        ^ <leads> [le|te|me|si] (quedo|queda|esta) [todo] claro [todo] ?
        (repite|repita|repiteme|repitame|repitelo|repitalo|repiteme|repetir|repetirme|repitemelo|
            repetirlo|repitamelo) [eso|lo|los|las|por favor|porfa|otra vez|que dijo|la|
            el] [horarios|opciones|fechas|dias|horas|ultimo|que dijo]
        otra vez (por favor|porfa|los horarios|las opciones|los dias)
        (que|como) (dijo|dijiste|dice|dices|fue lo que dijo|dijo usted)
        ^ (mande|como|perdon|disculpe) [usted] ?
        no (te|le|lo|la) (escuche|oi|entendi|alcance a oir|alcance a escuchar) [bien|eso|nada|
            lo ultimo]
        (cuales|que) (eran|fueron) [las|los] [opciones|horarios|horas|dias|fechas]
        (me) (vuelve|vuelves|puede volver|puedes volver) a (decir|pasar|mandar|dar|repetir) [_ [_]]
        (dimelos|digamelos|dimelas|digamelas|dimelo|digamelo) (otra vez|de nuevo)
        [todavia|aun] (sigues|sigue|siguen|estas|esta|estan) ahi [todavia] [?] $
        hay alguien [ahi] [?] $
    """,
    # Only where a conversation stands: else it opens one.
    "repeat:called": "^ (hola|bueno|alo) ?",
    "other:days": """
        (otro|otros|otra|otras|algun otro|alguna otra|que otro|que otros|que otra|que otras|
            mas) (dia|dias|fecha|fechas)
        (mas|diferentes) (dias|fechas)
        un dia (diferente|distinto)
    """,
    "other:times": """
        (otra|otras|otro|otros|alguna otra|algun otro|que otra|que otras|que otros|mas|
            diferente) (hora|horas|horario|horarios|horarito)
        (hora|horario) (diferente|distinto|distinta)
    """,
    "other:later": """
        (algo|alguna|uno|una|nada|un poco|un poquito|un poquito|hora|cita|tantito|otra|otro|
            horario|la) [un poco|un poquito] (mas|para mas) (tarde|tardecito|noche|nochecita)
        ^ <leads> (mas tarde|mas tardecito|mas noche|despues de esa|despues de eso|mas al rato)
            [por favor|porfa|se puede|?] $
        (despues|mas tarde) (de|que) (eso|esa|ese|esas)
    """,
    "other:earlier": """
        (algo|alguna|uno|una|nada|un poco|un poquito|hora|cita|tantito|otra|otro|horario|
            la) [un poco|un poquito] (mas|para mas) (temprano|tempranito|pronto|antes)
        ^ <leads> (mas temprano|mas tempranito|antes|mas pronto|antes de esa) [por favor|porfa|
            se puede|?] $
        (antes|mas temprano) (de|que) (eso|esa|ese|esas)
    """,
    "other": """
        (que|algo|alguna|cual|cuales) (otra cosa|otra opcion|otras opciones|mas hay|mas tiene*|
            otras)
        (otras|mas|demas|diferentes) opciones
        (ninguno|ninguna|ningun|nada) (de esos|de esas|de estos|de estas|me sirve|me queda|
            me funciona|me acomoda|me conviene)
        no (hay|tienen|tiene|tendran|tendra) (otro|otra|otros|otras|mas) [_]
    """,
    "pause": """
        (dejame|dejeme|deja|deje|permiteme|permitame|tengo que|necesito|debo|primero|dejenme) [_]
            (ver|checar|checarlo|preguntar|preguntarle|consultar|consultarlo|pensar|pensarlo|
            revisar|hablar|hablarlo|platicar|platicarlo|buscar|buscarlo|verlo|confirmar|checo|veo|
            pregunto|reviso) [con|a|en|lo|el|la|mi|si|bien] [mi|el|la] [_]
        (un|1|dame un|deme un|espera un|espere un|espereme un|esperame un|me da un|
            me das un) (momento|momentito|segundo|segundito|minuto|minutito|ratito|rato|seg|min|
            cachito)
        (dame|deme|me da|me das|espereme|esperame) <numero> (minutos|min|minutitos|segundos)
        (dame|deme|me da|me das|espereme|esperame) (chance|oportunidad|tantito|tiempo|un _)
        ^ <leads> (espera|espere|esperate|esperese|espereme|esperame|aguanta|aguantame|aguante|
            pera|perame|permitame|permiteme|esperen|tantito|ahorita|ahorita vuelvo|ya vuelvo|
            ahorita regreso) [tantito|un poco|porfa|por favor|poquito|ahi] $
        (lo|la) (tengo que|voy a|quiero) (pensar|checar|consultar|platicar)
        lo (pienso|checo|consulto|platico) [y] [te|le|les] [aviso|digo]
    """,
}
