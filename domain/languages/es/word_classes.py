"""Words that do the same work in a phrase, in Spanish; see `understanding.doings.notation`."""

# Before an answer of another kind they say no more than "pues".
OPENING = "si sip claro simon ok va sale bueno"
# As people type them, and as the phrases have them.
SPELLINGS = """
    q=que k=que qe=que ke=que x=por xfa=porfa xfavor=porfa xq=porque pq=porque porq=porque pa=para
    pal=para tb=tambien tmb=tambien kiero=quiero qiero=quiero kisiera=quisiera kita=quita
    sita=cita sitas=citas ola=hola olaa=hola grax=gracias grasias=gracias grs=gracias
    salu2=saludos bn=bien tqm=gracias toy=estoy ta=esta tas=estas tamos=estamos sii=si noo=no
    aki=aqui ai=ahi hai=hay habren=abren abeis=habeis cansela=cancela canselar=cancelar
    canselala=cancelala kancela=cancela kancelar=cancelar ps=pues pos=pues pus=pues ombre=hombre
    oie=oye dnd=donde dond=donde qiere=quiere mvr=mover bno=bueno weno=bueno oki=ok okis=ok
    okey=ok okei=ok nesesito=necesito nececito=necesito necesitio=necesito
"""

CLASSES = {
    "mi": "mi|mis|la|el|las|los|esta|esa|ese|este|nuestra|nuestro|su|sus|tu|una|un",
    "cita": """cita|citas|appointment|appointments|turno|turnos|reserva|reservas|reservacion|
        reservaciones|consulta|consultas|visita|visitas|entrevista|hora reservada|recorrido|sesion|
        tramite|espacio|lugar|hueco""",
    "eso": """[a] (mi|la|el|esta|esa|ese|este|nuestra|su|una|otra|las|los|mis|tu) [otra|ultima|
        nueva|primera|segunda] (cita|citas|turno|turnos|reserva|reservas|reservacion|consulta|
        visita|entrevista|hora|fecha|dia|horario|limpieza|revision|terapia|masaje|corte|clase|
        sesion|valoracion|chequeo|examen)|(la|el) [de|del] [_ [_]] (mia|mio|#|lunes|martes|
        miercoles|jueves|viernes|sabado|domingo|segunda|primera|otra|tarde|manana)|la (mia|suya|
        nuestra|otra|segunda|primera|nueva)|todo|eso|esto|esa|ese|todas|ambas|las dos""",
    "ya": "ya|mejor|tambien|solo|nada mas|nomas|entonces|por favor|porfa|nuevamente|favor de",
    "quiero": """(quiero|quisiera|queria|querria|necesito|necesitaria|deseo|desearia|ocupo|busco|
        prefiero|vengo a|hablo para|llamo para|escribo para|me gustaria|me encantaria|me urge|
        voy a|tengo que|tendria que|hay que|quisieramos|queremos|necesitamos|nos gustaria|
        tenemos que|vamos a|ando buscando|es para|era para|era|trato de|quiere|necesita|quieren|
        es que|pensaba|estoy buscando|estaba buscando|ocupamos|te pido|le pido|les pido|pido|
        solicito) [<ya>] [que] [me|le|se|lo|la|nos]""",
    "puede": """(puede|puedes|podria|podrias|podran|podrian|pueden|puedo|podemos|podriamos|podre|
        podeis|podes|podriais|se puede|se podra|se podria|sera posible|es posible|hay forma de|
        hay manera de|hay chance de|me|te|le|nos|por favor|porfa|favor de|me ayuda a|me ayudas a|
        ayudame a|ayudeme a|ayuda para|seria posible|habra manera de|tendria la amabilidad de|
        haganme el favor de|hazme el favor de|si me hace el favor de) [<ya>] [me|le|la|lo|se|nos|
        te]""",
    "lead": """hola|buenas|buenos dias|buenas tardes|buenas noches|oye|oiga|oigan|mira|mire|pues|
        entonces|y|ok|si|por favor|porfa|bueno|ya|mejor|tambien|disculpe|disculpa|perdon|perdona|
        ay|eh|este|che|va|vale|sale|gracias|ah|luego|favor de|se|me|nomas|solo|pero|orale|andale|
        a ver|uy|hey|ahora|ahorita|que|dale|muy bien|bien|de hecho|la verdad""",
    "leads": "[<lead> [<lead> [<lead>]]]",
    "cancelar": """(cancelar|cancelarla|cancelarlo|cancelarle|cancelarmela|cancela|cancelala|
        cancelalo|cancelamela|cancelame|cancele|cancelela|cancelelo|cancelemela|canceleme|cancelen|
        cancelenla|cancelenmela|cancelemos|cancelarlas|cancelalas|cancelas|cancelo|cancelara|
        cancelaras|canceles|cancelar|cancelenlo|anular|anularla|anulala|anule|anulela|anula|anulen|
        anulame) [<eso>]|(eliminar|borrar|quitar|borra|elimina|quita|quitame|quite|borre|elimine|
        dar de baja|dame de baja|deshacer) <eso>""",
    "mover": """(mover|moverla|moverlo|moverle|movermela|mueve|muevela|muevelo|muevemela|muevame|
        mueveme|mueva|muevala|muevalo|muevamela|muevan|muevanla|moveme|movela|movemela|muevas|
        reagendar|reagendara|reagendaran|moviera|movieran|cambiaran|cambiara|pasara|pasaran|
        recorrieran|reagendarla|reagenda|reagende|reagendala|reagendame|reagendemela|reprogramar|
        reprogramarla|reprograma|reprograme|reprogramame|reprogramela|posponer|posponerla|pospon|
        posponga|pospongala|pospongan|aplazar|aplazarla|aplaza|aplace|adelantar|adelantarla|
        adelantarme|adelanta|adelante|adelanteme|adelantame|atrasar|atrasarla|atrasame|recorrer|
        recorrerla|recorre|recorrame|recorreme|recorran|cambiarla|cambiarmela|cambiala|cambiela|
        cambiemela|cambiamela|cambialo|cambienla|cambienmela|pasarla|pasarmela|pasala|pasela|
        pasemela|pasamela|pasenla|cambielo|correrla|correla|correr <eso>|corran <eso>) [<eso>]|
        (cambiar|cambia|cambie|cambien|cambiame|cambieme|cambienme|cambiarme|cambies|pasar|pasa|
        pase|pasame|paseme|pasarme|pasen|corre|corra) [de] <eso>|(cambiar|cambiame|cambieme|pasar|
        pasame|paseme|pasarme) de (dia|hora|fecha|horario)|cambiar (el|la|de) (dia|hora|fecha|
        horario)|cambio de (dia|hora|fecha|horario|cita)|(pasame|paseme|moveme|cambiame|cambieme|
        mueveme|muevame|pasarme|cambiarme|pasenme) (para|al|a)""",
    "hacer": """(agendar|agendarme|agendame|agendeme|agenda|agende|agendenme|reservar|reservarme|
        reservame|reserveme|sacar|sacarme|sacame|hacer|hacerme|pedir|pedirle|tomar|apartar|
        apartame|aparteme|apartarme|programar|programarme|programame|dar|darme|dame|deme|denme|
        concertar|coger|obtener|conseguir|tener|solicitar|apuntame|apunteme|apuntarme|anotame|
        anoteme|anotarme|tramitar|poner|ponme|pongame|ponerme|registrar|generar|crear|coordinar|coordinarme|
        cuadrar|concretar|organizar|planear)""",
    "una": "una|otra|un|otro|alguna|la|dos|tres|2|3|mi|nueva|su",
    "no": """(no|nunca|tampoco|ni|jamas) [me|se|le|te|lo|la|les|nos|vaya a|vayan a|vayas a|
        hay que] [la|lo|las|los|le] [vaya a|vayan a|vayas a]""",
    "no quiero": """(no|ya no|nunca|tampoco|no no) [me|se|le|te] (quiero|queria|quisiera|necesito|
        deseo|pienso|voy a|quise|pedi|pedi que|dije que|estoy pidiendo|ocupo|busco|interesa|
        hace falta|es necesario|quiero que|quise decir que|vine a|vengo a|tengo que|vamos a|
        queremos|necesitamos|ando buscando) [me|la|le|lo|se|que]""",
    "pariente": """mama|mami|madre|papa|papi|padre|papas|padres|hijo|hijos|hija|hijas|nino|nina|
        ninos|ninas|nene|nena|bebe|chamaco|chamaca|muchacho|muchacha|esposo|esposa|marido|mujer|
        senora|senor|novio|novia|pareja|hermano|hermana|hermanos|hermanito|hermanita|carnal|primo|
        prima|tio|tia|sobrino|sobrina|abuelo|abuela|abuelito|abuelita|abuelos|nieto|nieta|suegro|
        suegra|cunado|cunada|yerno|nuera|amigo|amiga|vecino|vecina|jefe|jefa|companero|companera|
        cliente|clienta|paciente|empleado|empleada|roomie|compadre|comadre|ahijado|ahijada|padrino|
        madrina|viejo|vieja|viejito|viejita|jefecita|jefita|chiquita|chiquito|peque|chavito|chavita|morrito|morrita|hijito|hijita|
        bebita|bebito|familia|ex|
        trabajador|trabajadora|patron|patrona|padrastro|madrastra|hijastro|hijastra|chava|chavo|
        concuno|inquilino|inquilina|socio|socia|doctora|cuate""",
    "dia nombrado": """(el|este|ese|para el|a|manana|hoy|pasado manana) [a] [lunes|martes|miercoles|
        jueves|viernes|sabado|domingo|dia|#|la <cita>|mi <cita>]""",
    # A lo que viene la gente, y lo que viene a hacer.
    "asunto": """pasaporte|pasaportes|visa|visas|visado|poder (notarial|general|simple|amplio|
        especial)|poderes [notariales]|carta poder|acta [de (nacimiento|matrimonio|defuncion)]|
        registro (de nacimiento|civil)|nacimiento|matrimonio|matricula [consular]|
        doble nacionalidad|nacionalidad|licencia|ine|credencial|identificacion|apostilla|
        legalizacion|limpieza|revision|caries|endodoncia|extraccion|muela|corona|chequeo|
        consulta general|blanqueamiento|frenos|brackets|valuacion|avaluo|tasacion|vacuna|
        divorcio|herencia""",
    "proposito": """(renovar|renovarle|tramitar|sacar|sacarle|apostillar|legalizar|registrar|
        recoger|
        solicitar|reponer|pedir|obtener|hacer|firmar|corregir|cambiar|notarizar|renovacion de|
        renovacion del|tramite de|tramite del|reposicion de|reposicion del) [el|la|un|una|mi|su|mis|
        los|las|unos|nuestro] [nuevo|primer|_] (<asunto>|poder)|[renovacion de|renovacion del|
        reposicion de|tramite de|tramite del|tramite de la] <asunto>|(un|el) poder [notarial|
            general|simple|amplio|especial]|(renovacion|
        reposicion) [de|del] <asunto>|(registrar|registro de) (a mi|al|a la|a nuestra|a nuestro|
            a un|
        mi) [_] <pariente>""",
    "el titular": """<mi> [_] <pariente>|don _|dona _|(el|la) (senor|senora|ingeniero|licenciado|
        licenciada|doctor|doctora|arquitecto|contador|jefe|jefa|paciente) [_]|el|ella|ellos""",
    "persona": """persona|personas|alguien|humano|humana|agente|representante|encargado|encargada|
        operador|operadora|asesor|asesora|gerente|recepcionista|supervisor|supervisora|duena|dueno|
        doctor|doctora|dentista|licenciado|licenciada|consul|ejecutivo|ejecutiva|secretaria|
        responsable|ser humano|abogado|abogada|oficina""",
    "sitio": """edificio|casa|depa|departamento|apartamento|cocina|recamara|cuarto|bano|sala|
        pasillo|escalera|escaleras|elevador|sotano|azotea|techo|cochera|estacionamiento|calle|
        banqueta|esquina|parque|metro|estacion|camion|carro|coche|oficina|tienda|escuela|patio|
        piso|puerta|entrada|consulado|puente|carretera|avenida|hotel|iglesia|banco|plaza|mercado|
        colonia|vecindad|unidad|fraccionamiento|central|trabajo|consultorio|centro""",
    "numero": "#|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez",
    "oficina": """doctor|doctora|dr|dra|dentista|oficina|consul|consulado|licenciado|licenciada|
        encargado|encargada|recepcion|secretaria|agente|asesor|asesora|senorita|muchacha|equipo|
        personal|jefe|jefa|consultorio|senor|senora|ingeniero|abogado|abogada""",
}

NUMBERS = {
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
}
# What follows what is cancelled or moved, where that is named: "el gimnasio" is none of ours.
ARTICLES = "mi mis nuestro nuestra su sus el la los las un una"
DENIALS = "no nunca tampoco ni jamas sin"
# They may stand behind the end of a phrase: "ya no, gracias".
COURTESIES = """
    por favor porfa porfis gracias muchas jaja jajaja adios bye pues amigo
    amiga senorita joven amable muy disculpe
    perdon mi amor vida ya nomas saludos
"""
# What follows only may be so.
CONDITIONS = "si"
WEEKDAYS = (
    "lunes martes miercoles jueves viernes sabado domingo"  # from the first day of the week on
)
