"""What is dangerous or cannot wait, in Spanish; see `understanding.doings.notation`."""

DANGERS = {
    "danger": """
        hay un [_] (ladron|muerto|cadaver|herido|tirador|hombre armado|tipo armado|sujeto armado|
            intruso|asaltante)
        (hombre|tipo|sujeto|hombres|tipos|sujetos|senor) armad*
        (me|se) (cai|cayo|resbale) [_ [_ [_]]] (no me puedo|no se puede|no puedo|no puede) [_]
        (me|le|la|lo) pego (mi|su|el|un) _
        (atropellaron|atropello|balearon|balacearon|mataron|apunalaron|golpearon|secuestraron) (a|
            al) [un|una|mi|el|la] _
        (me|se) (envenene|enveneno|intoxique|intoxico|electrocute|electrocuto|queme feo|
            corte las venas)
        que (la|lo|me|los) (matan|mata|van a matar|esta matando)
        (la|lo|me) (estan|esta|quieren|quiere) (matando|matar|violando|violar|golpeando|ahorcando)
        (no le|no me) (para|deja de salir|paran) (la|el|de) (sangre|sangrado|hemorragia|sangrar)
        le (dio|esta dando|da) un (ataque|infarto|derrame|paro)
        me (pega|golpea|tiene encerrad*|tienen encerrad*|tiene amenazad*|amenaza|quiere matar|
            quiere pegar|ahorca)
        (me|la|lo) (tiene|tienen) (encerrad*|secuestrad*|amarrad*|amenazad*)
        se (oyen|escuchan|oyeron) [_] (balazos|disparos|tiros|gritos|detonaciones)
        (huele|olor|apesta|huelo|oliendo|olio|olia) [_ [_]] (a|como a) [_] (gas|quemado|humo|
            quemandose|plastico quemado|chamuscado|cable quemado)
        (fuga|escape|fugas|tufo) de gas
        (se esta|esta|se) (fugando|saliendo|tirando|escapando|sale) [el|mucho] gas
        (gas) (se esta saliendo|se esta fugando|saliendo|por todos lados)
        (hay|sale|saliendo|veo|mucho|lleno de|esta saliendo|entra|viene|llena de|sale un) [_] humo
            [_]
        humo (saliendo|en el|en la|negro|por|que sale)
        (hay|es|se hizo|se armo) [un] (incendio|fuego|lumbre|explosion|tiroteo|balacera) [_]
        se (esta|estan|nos esta|me esta) (quemando|incendiando|prendiendo|ahogando|muriendo|
            desangrando|asfixiando|inundando|convulsionando) [_ [_]]
        (se prendio|se incendio|se quemo|agarro lumbre|en llamas|exploto|se esta prendiendo) [_ [_]]
        (chispas|echando chispas|cortocircuito|corto circuito) [_ [_]]
        (se desmayo|me desmayo|me desmaye|desmayado|desmayada|inconsciente|se desvanecio|
            perdio el conocimiento|perdio el sentido|se desplomo|se colapso|colapso|no reacciona|
            no responde|no despierta|no vuelve en si|no se mueve|no respira|sin respirar)
        no (puede|puedo|podia|esta|logra) (respirar|respirando|despertar*|moverse|moverme|
            reaccionar)
        (me|le) (cuesta|falta) (respirar|el aire|aire|mucho respirar)
        se (ahoga|muere|atraganto|esta atragantando|asfixia|esta poniendo (morado|morada|azul)|
            puso morado|puso azul|desangra)
        (infarto|paro cardiaco|ataque al corazon|derrame cerebral|embolia|convulsion*|
            convulsionando|sobredosis|ataque cardiaco|un derrame)
        (dolor|punzada*|presion|opresion) [_ [_ [_]]] (en el|de|del) (pecho|corazon)
        (me|le) (duele|aprieta|oprime) [_] el (pecho|corazon)
        (sangra|sangrando|sangre|hemorragia) (mucho|bastante|por|demasiado|y no|no para|por todos|
            del|de la|de la cabeza|muchisimo)
        (mucha sangre|no para de sangrar|perdiendo sangre|lleno de sangre|llena de sangre|
            esta sangrando|chorreando sangre)
        (se cayo|se callo|se resbalo|se golpeo|se pego) [_ [_ [_ [_ [_]]]]] (no se mueve|
            no reacciona|no se levanta|inconsciente|no despierta|sangrando|sangra|la cabeza|
            no responde|no se puede mover|no se puede parar)
        (se tomo|tomo|trago|se trago|bebio|ingirio|comio) [_ [_ [_]]] (pastillas|veneno|cloro|
            raticida|detergente|pila|pilas|medicinas)
        (se|me) (quiere|quiero|voy a|va a|quisiera|intento) (matar|suicidar|quitar la vida|matarme|
            suicidarme|cortar las venas)
        (suicid*|quitarme la vida|quitarse la vida|matarme|matarse|ya no quiero vivir|
            no quiero vivir|quiero morir|quiero morirme|me quiero morir|lastimarme)
        (me|nos|le|lo|la|los) (acaban de|estan|van a|esta|estaban|acaba de) (asaltar|robar|golpear|
            golpeando|asaltando|robando|pegar|pegando|disparar|disparando|atacar|atacando|
            secuestrar|secuestrando|matar|matando|apunalar|acuchillar|amenazar|amenazando|
            siguiendo|persiguiendo|violar|atropellar|balacear|acosando|acosar|ahorcando|
            asfixiando) [_ [_]]
        (me|nos|lo|la|le) (atacaron|secuestraron|golpearon|apunalaron|balacearon|dispararon|
            acuchillaron|atropellaron|violaron|persiguen|sigue|siguen|amenazan|amenazo|pegaron|
            apuntan) (ahorita|con|afuera|en|hace|un|desde|y|dos|_) [_ [_ [_]]]
        (estan|esta|hay) [_] (asaltando|robando|golpeando|pegando|disparando|peleando|balaceando|
            secuestrando|pegandole|golpeandola|golpeandolo|matando|acuchillando|metiendose|
            queriendo entrar|tratando de entrar|forzando|apuntando) [_ [_]]
        (le|la|lo|me) (esta|estan) (pegando|golpeando|ahorcando|matando|apuntando|atacando) [_ [_]]
        (con|trae|tiene|traen|traia|saco|tenia) [un|una|la|el] (cuchillo|pistola|arma|machete|
            navaja|rifle|arma de fuego|armas|pistolas) [_]
        (se metio|se metieron|entro|entraron) [a robar|unos|un|dos|tres|alguien] [tipos|tipo|
            hombres|
            hombre|ladrones|ladron|sujetos|weyes|rateros] (a|en) (la|mi|nuestra) (casa|depa|
            departamento|cuarto|tienda)
        se (le|me) (chueco|enchueco|torcio|paralizo|durmio|fue de lado) la (boca|cara)
        (le|me) (pegaron|dieron|dispararon) con (la|una|un) (pistola|cuchillo|bat|tubo|palo|machete)
        (balazo*|disparos|tiroteo|balacera|tiros|apunalad*|secuestr*) [_]
        (alguien|un hombre|un senor|un tipo|unos hombres|un desconocido|mi ex|dos tipos|unos tipos|
            un carro) [_] (se metio|esta dentro|quiere entrar|me sigue|esta siguiendo|
            intenta entrar|esta afuera|entro a|me esta siguiendo|me viene siguiendo|
            trata de entrar|anda siguiendo|me amenaza) [_ [_ [_]]]
        (se metio|se metieron|entraron|entro|quieren entrar|quiere entrar|quieren meterse) [_] (a
            mi casa|a la casa|a robar|a mi departamento|a la oficina|un ladron|ladrones)
        (se puede|puede|podria|va a|pueden|se va a|nos vamos a|me voy a|nos podemos|se pueden) [_]
            (morir|morirse)
        (alguien|se|me|nos) (va a|puede|podria|podria|voy a|vamos a) (morir|morirse|matar)
        (me estoy|se esta) (muriendo|ahogando|desangrando|asfixiando)
        (llame*|llamen|manden|mande|necesito|necesitamos|urge|pidan|llama|manda) [a] [una|un|la|al|
            los|a la] (ambulancia|policia|patrulla|bomberos|911|paramedicos|emergencias|066|
            cruz roja)
        (choque|chocamos|chocaron|accidente|atropellaron|me atropellaron|volco|volcamos) [_ [_
            [_]]] (herido*|heridos|atrapad*|lastimad*|sangr*|grave*|inconsciente|muert*)
        (esta|estoy|quedo|hay) [_] (muy grave|herido|herida|heridos|mal herido|atrapad*|
            secuestrad*|intoxicad*|envenenad*|electrocutad*)
        (no encuentro|se perdio|desaparecio|se robaron|se llevaron) a (mi|el|la) [_] (hijo|hija|
            nino|nina|bebe|nene|nena)
        se (rompio|le rompio) la fuente
        (techo|edificio|pared) [_] (se cayo|se derrumbo|se esta cayendo|se vino abajo) [_]
        mi ex [_ [_ [_ [_ [_]]]]] (cuchillo|pistola|arma|amenaza*|golpe*|pego|matar*) [_]
        (huele|huelo|apesta|olor|huela|oliendo) [_ [_ [_]]] a (huevo|huevos) [_]
        (hay) [un] olor a gas
        (todos|todas|los dos|mis hijos|los ninos|varios) [aqui|en la casa|ya] [estamos|estan|
            andamos|
            nos sentimos|tenemos|tienen] [muy|bien|con] (maread*|dolor de cabeza|vomitando|nauseas)
        estamos [todos|todas|muy|bien] maread*
        (me|nos|la|lo) (viene|vienen|anda|andan|estan|esta|siguen|sigue) siguiendo [_]
        me (sigue|siguen) (un|una|dos|unos|el|desde|por|hasta) [_]
        (camina|caminando|viene|vienen) (detras|atras) de mi [_]
        <mi> [_] <pariente> (me|nos) (pego|golpeo|pateo|ahorco|aventó|avento|empujo|encerro) [_]
        no (me|nos|la) (deja|dejan) salir
        (se|me) (le|me) (durmio|entumio|paralizo) [_] (brazo|cara|pierna|lado|cuerpo|lengua)
        (tiene|trae|con) la (cara|boca) (chueca|torcida|de lado)
        no siente [_] (brazo|pierna|cara|lado|piernas)
        (me|se) (tome|tomo|trague|trago) (todas|un monton|muchas|un frasco|todo el frasco|
            un puno|toda la caja) [de|las|sus] [_]
        hay [mucha|un charco de] sangre [_]
        se (va a|esta por) (caer|derrumbar|venir abajo) [el|la] (techo|pared|edificio|barda|balcon)
        (el|la) (techo|pared|edificio|balcon) se (va a|esta por) (caer|derrumbar)
        (algo|se) [_] esta quemando [algo]
        (suena|sono|esta sonando|pitando|no deja de sonar) la alarma de (gas|monoxido|humo|
            incendio*)
        la alarma de (gas|monoxido|humo) (suena|esta|no) [_ [_]]
        (estamos|estoy) (atrapad*|encerrad*) [_]
    """,
    # None of these alone is one; two kinds in one message are.
    "sign:smell": """
        (huele|huelo|olor|oliendo|apesta|apestando|tufo|olia|peste) [_]
    """,
    "sign:ill": """
        (maread*|mareo|mareos|nausea*|vomit*|dolor de cabeza|duele la cabeza|debil|desvanec*|
            sueno de repente|confundid*|se siente mal|me siento mal|nos sentimos mal)
    """,
    "sign:gas": """
        (gas|boiler|calentador|calenton|estufa|monoxido|monoxido de carbono|brasero|anafre)
    """,
    "sign:water": """
        (agua|gotera|fuga|inundacion|inundado) [_ [_ [_]]] (cayendo|escurriendo|saliendo|chorreando|
            llegando|entrando|en los|sobre|goteando|al departamento|a la casa|por todos lados|
            escurre|cae)
        (cae|cayendo|entra|escurre|chorrea|gotea|se metio|se esta metiendo|en el|hay) [el|mucha]
            agua
    """,
    "sign:power": """
        (cable|cables|enchufe|enchufes|contacto electrico|contactos|la luz|corriente|apagador|
            apagadores|switch|centro de carga|tablero|medidor de luz|electricidad)
    """,
    "sign:pills": """
        (pastillas|frasco vacio|frasco de _|navaja|soga|somniferos)
    """,
    "sign:despair": """
        no (quiero|puedo) (estar aqui|seguir|vivir|mas con esto)
        ya no (quiero|aguanto) (seguir|estar|la vida|vivir)
        (cansad*|harto|harta) de vivir
    """,
    "sign:fall": """
        (se|me) (cayo|caia|resbalo|tropezo|fue) [_] (de|del|por|en|para)
    """,
    "sign:broken": """
        (quebr*|rompi*|romper*|rompieron|patear*|patean|patearon) [me|nos] (el|la|los|las|
            mi) [_ [_]]
            (vidrio|vidrios|ventana|ventanas|puerta|cristal|cristales|chapa|reja)
    """,
    "sign:there": """
        [todavia] [ahi|aqui|aca|alla] (siguen|sigue) [ahi|aqui|aca|alla|afuera|adentro]
        (estan|esta) (ahi|aqui|afuera|adentro) [todavia]
    """,
    "sign:down": """
        (en el piso|en el suelo|tirad* en|no [me|nos] (contesta|responde|reacciona|abre)|
            no se levanta|no puede levantarse)
    """,
    "sign:pale": """
        se (puso|esta poniendo) [muy|todo|toda|bien] (palid*|blanco|blanca|amarillo|amarilla|frio|
            fria|azul)
    """,
    "sign:speech": """
        no puede (hablar|mover|pararse|caminar|ver) [bien]
        (habla|hablando) (raro|enredado|como borracho)
    """,
    # Others shall do it.
    "plea": """
        (llamen|llame|llamenle|llamele|llama|llamales|marquen|marque|marcale|hablen|hablenle|
            hableles|avisen|avisenle) (ustedes|usted|tu|por mi|al 911|a la policia|a los bomberos|
            a alguien|a emergencias|a una ambulancia)
        <puede> (llamar|marcar|hablar|llamarles|hablarle) (ustedes|usted|tu|por mi|al 911|a _ _|
            a emergencias)
        manden (a alguien|ayuda|una ambulancia|a la _|una patrulla)
        (ustedes|usted) (llamen|llame|marquen|hablen|hablenle|hablele)
    """,
    "emergency": """
        (me|nos|lo|la|le|les) (asaltaron|robaron|asalto) [_]
        (me|nos) (arrebataron|arrebato|quitaron|bajaron) (el|la|mi) [_] [y (corrio|corrieron|
            se fue*|se fueron)]
        (es|tengo|hay|tenemos) [una|un] (emergencia|emergencia medica)
        ^ <leads> (emergencia|auxilio|socorro|ayuda) [por favor|ayuda|ayudenme|_] $
        (ayudenme|auxilio|socorro|ayudeme por favor)
        manden (a alguien|ayuda)
        (estoy|estamos|esta) en peligro
        tengo [mucho] miedo (de que|que me)
    """,
    # Said of an emergency that is none, or is over.
    "denied": """
        (nadie|ninguno|ninguna) [_] (en peligro|herido|herida|lastimado|lastimada|corre peligro)
        nadie (esta|anda|corre|corrio|salio|resulto) [_] (peligro|herido|herida|lastimado|lastimada)
        no (estoy|estamos|esta|corro|corremos) [en] (peligro|herido|herida|heridos)
        (no|ninguna|ni) (es|era|fue|hay|hubo) [una|ninguna|ningun] (emergencia|peligro)
        (al|el) (911|112) no [por favor|gracias]
        no (llame|llames|llamen|hace falta [llamar|que llamen]|necesito|ocupo|quiero|mande|mandes|
            manden|hay que llamar) [a|al|el|la|una] (911|112|policia|ambulancia|bomberos)
        (nada de|sin) (911|policia|ambulancia)
        [fue] falsa alarma
    """,
    # The same, where one was told before.
    "denied:then": """
        ya paso [todo|el susto|eso|lo peor]
        (estoy|estamos|todos|todo|ya) [estamos|esta|estoy] (bien|a salvo|tranquilo|tranquilos|
            controlado|resuelto|solucionado) [ya|gracias]
        ya (llegaron|llego|vinieron|vino|se fueron|estan aqui|esta aqui) (los|la|el) [de la|de los]
            (ambulancia|bomberos|policia|policias|paramedicos)
        ya (se [me] (arreglo|resolvio|controlo)|lo (arreglaron|resolvieron|controlaron))
    """,
    # Sigue, poco después del aviso.
    "not_over": """
        no (esta|estan|estoy|estamos) [_] (a salvo|bien|seguro|segura|seguros|controlado|resuelto)
        (todavia|aun) no [_ [_]] (llega|llegan|viene|vienen|pasa|acaba|termina)
        (sigue|siguen|todavia|aun) [esta|estan] [_] (adentro|dentro|atrapad*|encerrad*|ahi|afuera|
            herid*|sangrando|perdid*)
    """,
    "asks_if_over": """
        ¿ [ya] (estoy|estamos|esta) [_] (bien|a salvo) ?
    """,
    # Un peligro de antes, que se sostiene.
    "told_of": """
        (sí|si|claro que|de verdad|realmente) (fue|era|hubo|había) [una|un] (emergencia|peligro)
            [real|de verdad|de veras|en serio]
        (fue|era|hubo|había) [una|un] (emergencia|peligro) (real|de verdad|de veras|en serio|
            verdadera|verdadero)
        (no fue|no era) [una|ninguna|un|ningún] (broma|falsa alarma|juego)
    """,
    "no_danger": """
        (denuncia|reporte|acta|parte|informe) [_ [_]] (policia|policial|policiaco|policiaca)
        (que|como|a quien|donde) [_ [_]] (en caso de|si hay|si tengo) [una|un] emergencia
        (murio|fallecio|muerte|murieron) [_ [_]] de [un|una] _
        (me|te|le|nos) pego (el|la|un|una) (sol|gripa|gripe|calor|frio|hambre|nostalgia|tos|fiebre|
            diarrea|crudo)
        (me|nos) (va a|vas a|van a) matar (si|cuando|por)
        (recibo|cuenta|factura|pago|pagar|tanque|estufa|pipa|servicio|medidor|camion|agua|estacion|
            cilindro) (del|de|el|de la) gas [_]
        me (muero|estoy muriendo|moria|mori|ando muriendo) de (hambre|risa|ganas|sueno|pena|frio|
            calor|verguenza|curiosidad|sed|la risa|los nervios|nervios|amor|aburrimiento|miedo|
            cansancio)
        (matar|mata|matando|mato) (el tiempo|tiempo|el rato|dos pajaros|el hambre|la curiosidad)
        (me|nos) (mata|matan|esta matando|estan matando) (la|el|de|los|las) _
        (se me|mi|el|la) (murio|descargo|acabo) (el|la) (celular|telefono|bateria|pila|carro|coche|
            computadora|cel|laptop)
        (mi|el) (celular|telefono|cel|carro) (se murio|murio|se esta muriendo|esta muerto)
        (muerto|muerta|muertos) de (hambre|sueno|risa|cansancio|frio|miedo)
        (aplicacion|app|pagina|chat|maquina|sistema|fila|cola|dieta|tarea|chamba|calor|frio|muela|
            diente|espalda|rodilla|pies|espera|trafico|sol|hambre|tos|gripa|sueno|
            nervios|humedad|ruido|cruda) [que|ya] (me|nos) (esta|estan|va a|van a|mata|matan) [_]
        dia de [los] muertos
        (no|ninguna|ningun|sin|tampoco|ni) [es|hay|era|una|un] (emergencia|incendio|peligro|
            urgencia|urgente|grave)
        (documento|pasaporte|numero|contacto|cita|salida|telefono|visa|linea|dentista) de emergencia
        (hay|algo|alguien|tienen|atienden) [_] de emergencia
        (alarma|seguro|simulacro|salida) (de|contra) (incendio*|emergencia|fuego)
        [acaban de|acaba de|me|nos] (robaron|asaltaron|robar|robarme|robaron|robado) (el pasaporte|
            mi pasaporte|la cartera|mi cartera|mi bolsa|la bolsa|mis papeles|los papeles|mis
            documentos|mi identificacion|la identificacion|mi visa|la visa|mi ine|la ine)
        maread* de (tanto*|tantas|tanta|esperar|dar vueltas) [_]
        sangre (cuando|al) [me] [_]
        gas (o|y) (luz|electric*|agua)
        (siguen|sigue|siguio|siguiendo) en (instagram|facebook|twitter|tiktok|face|insta|redes)
        (se murio|murio|fallecio) (mi|el|la|un|su) [_ [_]]
        humo (de cigarro|de segunda mano)
        (area|zona|libre) [_] de (humo|fumar)
        (si|por si|en caso de) (hay|me|algun dia|hubiera) [_] (incendio|desmayo|emergencia|temblor)
        quemarme las pestanas
        que (robo|asalto)
        (es|esta) un (robo|asalto)
    """,
    # A robbery of then: somebody needs papers now, and not the police.
    "over": """
        (anoche|ayer|antier|anteayer|antenoche|esta manana|en la manana|en el viaje|
            en mis vacaciones|el otro dia|hace dias|hace rato no)
        hace (un|una|unos|dos|tres|#|varios) (dia|dias|semana|semanas|mes|meses|noches)
        (la|el) (semana|mes|noche|fin|lunes|martes|miercoles|jueves|viernes|sabado|domingo) [de
            semana] pasad*
        el (lunes|martes|miercoles|jueves|viernes|sabado|domingo)
    """,
    "just_now": """
        (ahorita|ahora mismo|acaba|acaban|ayuda|auxilio|todavia esta*|siguen aqui|sigue aqui|
            esta aqui|estan aqui|afuera|hace un momento|hace unos minutos|hace # minutos|herid*|
            sangr*)
    """,
    "settled": """
        (ya|esta) [lo|la|esta|quedo|fue] (arregl*|repar*|compusieron|compuesto|resolvio|controlad*)
        (ya paso|falsa alarma|fue falsa alarma)
    """,
    # Long over, or only told: it takes a "now" in the sentence to be meant.
    "long_ago": """
        (hace|desde hace) (#|un|una|unos|unas|dos|tres|cuatro|cinco|varios|muchos|anos) (ano|anos|
            mes|meses|semana|semanas|tiempo)
        (el|la|los) (ano|mes|semana|vez|verano) (pasado|pasada|pasados)
        la (ultima|otra|primera) vez
        (cuando era|de chiquito|en aquel entonces|una vez|de nino)
        (en|de) (la|una|el|esa|un) (pelicula|serie|novela|libro|cancion|videojuego)
        (pelicula|serie|novela|libro|cancion) (de|sobre|del)
        (vi|vimos|viste|salio|pasaron|vieron) [_ [_ [_]]] en (la|las) (tele|television|noticias)
    """,
    "get_out": """
        (gas|humo|fuego|incendio|incendia|llamas|lumbre|monoxido|quemado|quema|quemando|
            huevo podrido|huevos podridos|chispas)
    """,
    "cannot_call": """
        no (puedo|podemos|me dejan|me deja|se puede|les puedo|le puedo|
            los puedo) [_] (hablar fuerte|
            llamar|hablar|marcar|hacer ruido|
            llamarles|usar el telefono|hacer llamadas|llamarlos)
        (no tengo|sin|no hay|me quede sin|no traigo|no contamos con) [_] (telefono|saldo|senal|
            credito|celular|pila|bateria|datos para llamar|cel)
        (el telefono|el celular|la linea|el 911) (no sirve|no funciona|no jala|no contesta|
            no entra|esta ocupada|se descompuso)
        (me|nos) (va a|puede|pueden|van a) (oir|escuchar)
        (estoy|estamos) escondid*
        (si me|que no me) (oye|escucha|oiga|escuche)
        (nadie|el 911|no me) [me] (contesta|contestan)
        (soy|estoy) (sordo|sorda|mudo|muda)
    """,
    "place": """
        (calle|avenida|av|colonia|calzada|blvd|boulevard|privada|andador|carretera|plaza|
            fraccionamiento|col) [_ [_ [_]]] [numero|num|no|#] [#] [,] [interior|int|depto|
            departamento|piso|colonia|col] [#|_]
        (en|afuera de|fuera de|dentro de|atras de|frente a|enfrente de|cerca de|a la salida de|
            adentro de|al lado de|debajo de|por) (la|el|mi|su|tu|mis|sus|los|las|una|un|
            nuestra) [_] <sitio> [de la _|de _ _|de _]
        (en|afuera del|dentro del|frente al|cerca del|atras del|enfrente del) <sitio> [de] [#|_]
        (en casa|en la calle|en el metro|afuera|aqui afuera|en mi casa|en el trabajo)
        (departamento|depto|depa|casa|piso|interior|edificio|local|cuarto) [numero|num|no] #
        (primer|segundo|tercer|cuarto|quinto|#) piso
        esquina [de|con] _ [y|con] _
    """,
    # A hurry only for somebody who needs papers or a visit for it.
    "hurry:event": "(funeral|entierro|velorio|sepelio) [_ [_ [_]]]",
    "hurry": """
        (urgente|urgentemente|urgentisimo|urge|me urge|nos urge|urgencia|de urgencia|con urgencia|
            cuanto antes|apurate|apurese|apurense|apurele|es para ya|para ya|de inmediato|
            inmediatamente|lo antes posible|lo mas pronto posible|a la brevedad)
        (robaron|robo|robado|robar|robarme|llevaron|perdi|perdio|extravie|extravio|se me perdio|
            se perdio|quitaron|
            asaltaron) [_ [_ [_]]] (pasaporte|cartera|bolsa|visa|documentos|papeles|identificacion|
            mochila|ine|acta)
        (pasaporte|cartera|bolsa|visa|documentos|papeles) [_ [_]] (robado|robaron|perdido|perdi|
            extraviado|extravie|se perdio)
        (vuelo|avion|viajo|viaja|viajamos|vuelo sale|salgo|salimos|volamos|me voy|nos vamos|viaje|
            camion|tren|operacion|operan|juicio|entrevista|cruzar|boda|cirugia|audiencia) [_ [_
            [_]]] (manana|hoy|hoy mismo|pasado manana|esta noche|en unas horas|en # horas|ahorita|
            al rato|esta tarde|en dos dias|de madrugada|en la madrugada)
        (manana|hoy|esta noche|en la madrugada|al rato) (sale|es|tengo|tenemos) [mi|el|un|nuestro]
            (vuelo|avion|viaje)
        (volaron|bajaron|sacaron) [_ [_]] (cartera|bolsa|mochila|pasaporte)
        (necesito|ocupo|urge) [_ [_]] (pasaporte|visa|papeles|documentos) para [_ [_]]
        no (puede|puedo|podemos|pueden) [_] (esperar*|aguantar*|seguir esperando) [_ [_]]
        (vence|vencen|caduca|expira|se vence|se me vence|se me acaba|termina|se acaba|se cumple|
            cierra|expires) [_ [_]] [el|este|la] (hoy|manana|pasado manana|lunes|martes|miercoles|
            jueves|viernes|sabado|domingo|esta semana|en dos dias|en # dias|esta noche)
        (pasaporte|visa|permiso|licencia|identificacion|poliza|green card) [_ [_]] (vence|caduca|
            expires|expira) [_ [_]]
        (se murio|murio|fallecio|se me murio|se esta muriendo|esta muriendo|acaba de morir|
            acaba de fallecer|agoniza|se muere) [mi|el|la|un|su] [_ [_ [_ [_ [_ [_]]]]]] (tengo|
            necesito|debo|urge|hoy|viajar|cruzar|ir|llegar|hay) [_ [_ [_]]]
        (tengo que|necesito|debo|hay que) [_] (viajar|cruzar|salir|volar|irme|llegar|
            ir) [_ [_]] (hoy|manana|hoy mismo|ya|ahorita|esta noche|de emergencia)
        (necesito|ocupo|quiero|tiene que ser|debe ser|tendria que ser) [_ [_ [_]]] (hoy mismo|
            ahorita mismo|para hoy|hoy sin falta|de emergencia|lo mas rapido|ya mismo|ahora mismo)
        (me quedo|nos quedamos|me voy a quedar|quedarme) sin (trabajo|chamba|vuelo|visa|papeles|
            casa|empleo|viaje|jale)
        (pierdo|voy a perder|perder|se me va|se me pasa) (el|mi|la) (vuelo|avion|trabajo|chamba|
            viaje|visa|camion|cita de|beca|plazo|empleo)
        (ultimo dia|plazo|fecha limite) [_ [_ [_]]]
        (dolor|duele) (insoportable|horrible|muchisimo|terrible|espantoso|que no aguanto|demasiado)
        (no aguanto|ya no aguanto|no puedo dormir|no he dormido|no he podido dormir) [_ [_ [_]]]
        es (de vida o muerte|algo de emergencia|cuestion de horas)
    """,
    "no_hurry": """
        (no|sin|nada|tampoco|ninguna|ni) [me|es|hay|tengo|tan|muy] (urge|urgente|prisa|prisas|
            urgencia|apuro|apurado|apurada|nada urgente)
        (no) corre prisa
        sin (prisa|apuro)
    """,
    "papers": """(pasaporte|visa|vuelo|avion|permiso|documentos|papeles|viaje|viajar|aeropuerto|
        cartera|passport|cruzar|dentista|muela|identificacion|ine|acta|consulado|tramite)""",
    "now": """(ahorita|ahora|acaba|acaban|en este momento|hoy|ayuda|todavia|sigue|por favor|
        en este instante|urgente|rapido|hace rato|hace un momento|minutos)""",
}
