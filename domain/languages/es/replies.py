"""How people agree, decline and are polite, in Spanish; see `understanding.doings.notation`."""

REPLIES = {
    "yes": """
        a huevo
        (tomelo|tomalo|anotelo|anotalo|apuntelo|apuntalo|mandelo|mandalo)
        [si] confirmo [la|el|mi] (cancelacion|cita|cambio|reserva|turno|reservacion)
        (apartamela|agendamela|reservamela|apartemela|agendemela|reservemela|apuntamela|cambiamela|
            cancelamela)
        ^ s $
        simona la mona
        (si|sip|simon|sipi|sep|claro|correcto|correcta|exacto|exactamente|efectivamente|afirmativo|
            cierto|ei|eit|arre|confirmado|confirmo|confirmar|obvio|obviamente|seguro|simona|cimon|
            sis|ciertamente|ese mero|esa mera|ese mismo|esa misma|eso mero|eso mismo|ahi mero|
            asi es|asi mero|asi mismo|eso es|por supuesto|desde luego|de acuerdo|como no|
            faltaba mas|claro que si|pues si|que si|si si|lo confirmo|la confirmo|se lo confirmo|
            confirmalo|confirmela|confirmelo|confirmala|hazlo|hagalo|haganlo|haz eso|hagale|
            haga eso|adelante|andale|andele|andale si|orale|dele|dale|aja|ajam|mjm|mju|aha|mhm|
            reservalo|reservala|reservelo|reservela|apartalo|apartala|apartelo|apartela|agendalo|
            agendala|agendelo|agendela|apuntame|apunteme|anotame|anoteme|lo quiero|la quiero|
            lo tomo|la tomo|me lo quedo|me la quedo|jalo|le entro|sin duda|ya dijo|ya dijiste|esa|
            ese|hecho|trato hecho|es correcto|es correcta|esta correcto|esta correcta|es ese|
            es esa|ese es|esa es|si es|si soy|asi quedamos|quedamos asi|como dices|positivo|ponme|
            pongame|metele|va que va|me apunto)
        (m hm|mm hm|mm|aja aja)
        (claro|pues|por supuesto) que si
        (si|claro) (lo|la) (quiero|confirmo|acepto)
        si quiero [que] (la|lo|me la|me lo) (agende*|aparte*|reserve*|confirme*|anote*|apunte*|
            haga*)
        [ya|si] (le|te|se lo|te lo) dije que si
        acepto
        estoy de acuerdo
        por que no
        porque no $
    """,
    "fine": """
        (pregunte|pregunta|preguntale|preguntele|preguntales|pregunteles) [por] lo (del|de (la|el|
            los|las|mi)) _ [_]
        que (padre|chido|bien|bueno|padrisimo|bonito)
        con eso (basta|esta bien|es suficiente)
        (sas|arre|zas|fino|ta bien|tabien|okas|me parece|bobis)
        ^ (k|oki|oks) $
        ^ <leads> [le|la|lo] (seguimos|sigamos|continuamos|continuemos|proseguimos|siga|sigale|
            continue|continuelo|siguele|prosiga) [con (eso|esto|lo mismo|la <cita>|lo de la _|lo _)|
            entonces|ya|pues] [?] $
        ^ (por favor|porfa|porfis) $
        (me|nos) (queda|va|viene|parece|acomoda|sirve|conviene) [muy|super] [bien|perfecto|
            excelente|genial] [a esa hora|ese dia|asi|ese horario|esa hora|para mi|a mi]
        (pasalo|paselo|pasala|pregunta|pregunte|preguntale|preguntele|preguntales|avisales|diles|
            digales)
        (ok|va|vale|sale|sale y vale|sale pues|bueno|bien|muy bien|esta bien|perfecto|perfecta|
            excelente|genial|buenisimo|estupendo|listo|lista|juega|sobres|chido|padre|padrisimo|
            fantastico|magnifico|maravilloso|conforme|enterado|enterada|que bien|suena bien|
            me late|va pues|ahi va|entendido|ya|me parece|barbaro|joya|de lujo|con gusto|
            sin problema|no hay problema|no hay bronca|encantado|encantada|ni modo|pues ya|
            pues ya que|ya que|que asi sea|a darle|fierro|camara|chevere|de pelos|de perlas|
            esta perfecto|quedo|quedamos|todo bien|sin falla)
        (esa|ese|eso|esta|este|si|asi|todo|asi todo|a esa hora|ese dia|esa hora|ahi) [hora|
            dia] [si] (esta|me queda|me va|me viene|me parece|me sirve|me conviene|me funciona|
            me acomoda) [muy|super|bastante] [bien|perfecto|perfecta|excelente|genial|de perlas|
            barbaro|de maravilla|chido]
        (me|nos) (queda|va|viene|parece|sirve|funciona|conviene|acomoda|cae) [muy|super|bastante|
            re] [bien|perfecto|excelente|genial|de perlas|barbaro|de maravilla|chido|joya|de lujo]
        (esta|estaria|suena|quedaria|quedo) [muy|super|re] (bien|perfecto|perfecta|excelente|
            genial|chido|padre)
    """,
    # Of what was read back, or of what stands.
    "as_it_is": """
        [ya] asi [como] esta [muy|todo] bien
        (esta|quedo|queda) [muy|todo] bien asi
    """,
    # Beside a leave-taking these agree to nothing.
    "half": "(k|ok|oki|oks|va|vale|sale|bueno|bien|ya|sale pues|va pues)",
    "leaving": "(adios|bye|baybay|chao|chau|hasta luego|hasta pronto|me despido)",
    "no": """
        (ningun|nada de) (recado|mensaje|aviso) [por favor|gracias]
        sin (recado|mensaje)
        ni (de chiste|en suenos|madres|de loco|modo que si)
        (ese|esa|esos|a esa) (dia|hora|fecha|semana|horario) no
        (obvio|obviamente|pues|desde luego|ya|seguro|evidentemente) que no
        (ya no|ya no gracias)
        (no|nop|nope|nel|nones|nanay|nel pastel|noo|negativo|jamas|nunca|tampoco|para nada|ni loco|
            ni loca|nelson|no no|que no|ni de broma|ni hablar|de ninguna manera|de ningun modo|
            claro que no|por supuesto que no|pues no|creo que no|mejor no|no gracias|ahorita no|
            ahora no|hoy no|todavia no|aun no|no por ahora|asi no|ese no|esa no|eso no|esos no|
            no es|no lo es|no esta bien|no es asi|no es correcto|incorrecto|equivocado|equivocada|
            esta mal|estan mal|esta equivocado|no quiero|no lo quiero|no la quiero|no lo haga|
            no lo hagas|no lo hagan|no me interesa|prefiero que no|prefiero no|preferiria no|
            siempre no|no hace falta|no es necesario|no estoy de acuerdo|no de momento|
            por el momento no|la verdad no|la verdad que no|nombre|no hombre|nada que ver|
            no confirmo|no lo confirmo|no lo confirme|en absoluto|que va|qué va|no es esa|
            no es ese|no soy|no era|no era eso|no era esa|no es eso|no dije eso|no fue lo que
            (dije|pedi)|no es lo que (dije|pedi|quiero|queria|
            buscaba|busco|necesito|esperaba|andaba buscando))
        [asi|esa|ese|eso|esa hora|ese dia|ese horario|a mi] no (me|nos) (sirve|convence|gusta|
            queda|va|viene|parece|funciona|conviene|acomoda|late) [bien|nada]
        (me|nos) (queda|va|viene|cae) [muy] mal
        (esa|ese|ese dia|a esa hora) no puedo
        no [lo|la] (pase|pases|pasen|pregunte|preguntes|pregunten) (eso|esa|ese|nada|lo del _|
            lo de (la|el|los|las) _)
        no (le|les) (pase|pases|pasen|diga|digas|digan|pregunte|preguntes|pregunten) nada [a (nadie|
            ellos|la oficina)]
        no (lo|la|le|los) (voy a|quiero) dar [_]
        no (quiero|voy a|pienso|me gusta|deseo|puedo) (dar|darlo|darle|darles|compartir|
            darte) [_ [_ [_]]]
        prefiero no (darlo|decirlo|darle|compartir*|dar) [_ [_]]
        no (contacten|contactes|contacte|avises|avise|avisen|pases|pase|pasen|mandes|mande|
            le digas|le diga) [a] [nada|nadie]
        no doy [_ [_]]
    """,
    "filler": """
        (que|como) ?
        (rapido|rapidito|apurele) [antes (de que|que) [se|me|nos] [la|lo] (vaya|ocupe|ganen|gane|
            quiten|acabe|tomen) [tambien|esa|ese] [tambien]]
        antes (de que|que) [se|me|nos] [la|lo] (vaya|ocupe|ganen|gane|quiten|acabe|tomen) [esa|ese]
            [tambien]
        (gmail|hotmail|outlook|yahoo|icloud) [. com|punto com] $
        ya con eso [todo]
        (m|uff|uf|uy|por mi|para mi|por favorcito|favorcito|porfavorcito|yo creo que|creo que)
        (tons|entons|por favor|porfa|porfis|porfavor|plis|gracias|muchas gracias|mil gracias|
            muy amable|amable|pues|jaja|jajaja|jeje|jiji|jajaj|ay|ah|oh|eh|este|mmm|entonces|ya|
            ahora|ahorita|de una vez|de una|nomas|nada mas|mi amor|mi vida|mi cielo|amor|corazon|
            hermano|carnal|amigo|amiga|jefe|jefa|compa|compadre|senor|senora|senorita|joven|mija|
            mijo|doctor|doctora|licenciado|licenciada|lic|che|hombre|hola|buenas|buenos dias|
            buenas tardes|buenas noches|oye|oiga|mira|mire|wey|guey|bro|boludo|tio|tia|q bueno|
            que bueno|por fin|al fin|se lo agradezco|te lo agradezco|le agradezco|le digo|te digo|
            ya se lo dije|ya te lo dije|ya se lo dije arriba|ya te lo dije arriba|ya lo dije|
            ya te dije|ya le dije|te dije|le dije|la verdad|creo|yo creo|asi|todo|todo bien|muy|
            mucho|eso|la|el|y|con eso|a todo|dios le bendiga|dios te bendiga|bendiciones|adios|bye|
            nos vemos|hasta luego|ahi nos vemos|si puede|si se puede|si es posible|si puedes|mi|a|
            me|las|los)
    """,
    "contrast": """
        (pero|solo que|nomas que|excepto|menos|salvo|aunque|siempre y cuando|si es que|espera|
            espere|esperate|esperese|aguanta|mejor|en vez|en lugar|perdon|mas bien|a ver|depende|
            tal vez|quiza|quizas|dejame|dejeme|deja|deje|tengo que|no|nunca|tampoco|cuando|
            en cuanto|primero|antes|despues|cambiala|cambialo|cambiela|mas tarde|mas temprano|otro|
            otra|luego|lo pienso|dije|te dije|le dije|pedi|queria|quise|si hay|si tienen|si puedo)
    """,
    # A longer text may go on after a yes with these.
    "and": """(a las|a la|el|y|e|tambien|ademas|que|cuanto|como|donde|cuando|hay|mi|me|el nombre|
        soy|es a nombre)""",
    # All of what was proposed.
    "all": "[para] (las dos|los dos|ambas|ambos)",
    "day_word": """(lunes|martes|miercoles|jueves|viernes|sabado*|domingo*|manana|hoy|tarde|noche|
        mediodia|semana|madrugada|pasado manana)""",
    "unsure": """
        (no se|no lo se|quien sabe|tal vez|quiza|quizas|a lo mejor|puede ser|depende|
            no estoy segur*|no estoy seguro|no estoy segura|a ver|dejame (ver|pensar*|checar*|
            preguntar*)|dejeme (ver|pensar*|checar*|preguntar*)|ya vere|ya veremos|lo pienso|
            ni idea|no sabria decir*|yo te aviso|yo le aviso|luego te digo|luego le digo|
            mas o menos|igual y si|igual y no|chance|chance y si)
    """,
    "thanks": """
        (gracias|muchas gracias|mil gracias|muchisimas gracias|de antemano gracias|muy amable|
            mil gracias) [por (su|tu|la|el|todo|nada) [_]|igualmente|de nuevo|de antemano|de verdad]
        [se|te] (lo agradezco|le agradezco|te agradezco|les agradezco|agradecido|agradecida|
            se agradece) [mucho|de antemano]
        de antemano [muchas] gracias
        se (paso|pasa|pasaron) de (amable|lindo|linda|buena gente)
        (es|eres|son|fue) [usted|ustedes] [muy|tan|bien] (amable|amables|linda|lindo|buena gente)
        gracias (de todos modos|de todas formas|de cualquier forma|por la paciencia)
    """,
    "greeting": """
        ^ [muy] (hola|holi|holis|buenas|buenos dias|buen dia|buenas tardes|buenas noches|que tal|
            que onda|saludos|alo|bueno dias|quiubo|que hay|que hubo|como estas|como esta usted|
            como esta) [buenas|buenos dias|buenas tardes|buenas noches|que tal|a todos|de nuevo|
            otra vez|amigos|che]
    """,
    "goodbye": """
        (adios|bye|baybay|chao|chau|hasta (luego|pronto|la vista|la proxima|entonces|manana|el _)|
            nos vemos [luego|pronto|alla|el _|manana|entonces]|ahi nos vemos|nos estamos viendo|
            cuidese|cuidate|cuidense|ya me voy|me voy|me retiro|los dejo|le dejo|me despido)
        que (tenga|tengas|tengan|pase|pases) [un|una|muy] [muy] (buen|feliz|bonito|linda|bonita|
            lindo|excelente|buena|buenas|bonitas) [dia|tarde|noche|fin|semana|tardes|noches]
        (que) (este|estes|le vaya|te vaya|esten) [muy] bien
        que (descanse|descanses|descansen) [,] [buenas noches]
        (eso|seria|es|con eso) (es|seria) todo [gracias|por hoy|por ahora]
        (es todo|eso es todo|seria todo|eso seria todo|nada mas|ya con eso|
            es todo por hoy) [gracias|muchas gracias|por hoy|por ahora] $
        (igualmente|buen dia|buena tarde|linda tarde|feliz dia|buen fin de semana) $
        me tengo que ir
    """,
    "apology": """
        (perdon|perdone|perdona|perdoneme|perdoname|disculpe|disculpa|disculpen|disculpeme|
            lo siento|una disculpa|mil disculpas|que pena|que pena con usted|me disculpo|ups|chin|
            fue mi error|mi error) [la (molestia|tardanza|demora|hora)|por (la|el|lo) _|
            las molestias|la ignorancia]
    """,
    "insult": """
        (imbecil*|payasos|idiota*|estupid*|pendej*|cabron*|inutil*|mierda*|puta*|puto*|tonto|tontos|tonta|
            maldit*|chinga*|gilipollas|joder|porqueria*|pinche*|culero*|culera*|callate|vete al*|
            vayanse a la*|vayase a la*|pesimo servicio|mala atencion|que asco|boludo|ineptos|
            incompetentes|no sirven|no sirves|no sirven para nada)
    """,
    "small_talk": """
        (como esta|como estas|como estan|como le va|como te va|como va todo|como anda|
            como andas|como andan|
            como amanecio|que cuentas) [usted|hoy|ustedes]
        (vuelvo|regreso|volvere|regresare|vengo|ya vuelvo|luego vuelvo) en (enero|febrero|marzo|
            abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|unos meses)
        no (pasa|paso|sucede) nada $
        (mucho gusto|un placer|feliz (ano|navidad|dia|ano nuevo)|felices fiestas|dios (te|lo|la|le|
            los) bendiga|que dios (te|lo|la|le|los) bendiga|bendiciones|que calor|que frio|
            es broma|era broma|jaja es broma)
    """,
}
