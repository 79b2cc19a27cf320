"""How people agree, decline and are polite or not: written as in `intent_phrases`."""

from domain.reading import Intent

# Strongest first, courtesies last.
REPLIES: dict[Intent, str] = {
    Intent.INSULT: r"""
        \b(?:stupid|idiots?|morons?|dumb|dumbass|useless|fuck\w*|asshole|bitch|bastards?|
            bullshit|wtf|crap)\b
        pesad[oa] (?:eres|es usted)|(?:que|eres|es) (?:muy |tan )?pesad[oa](?= *(?:$|[.!]))
        shut up|go to hell|you suck|screw you|piece of (?:shit|crap|junk)
        \b(?:imbecil(?:es)?|idiotas?|estupid[oa]s?|pendej[oa]s?|cabron\w*|inutil(?:es)?|
            mierdas?|put[oa]s?|tont[oa]s?|maldit[oa]s?|chinga\w*|gilipollas|joder|porqueria|
            pinches?|culer[oa]s?)\b
        callate|(?:vete|vayase|vayanse) (?:al|a la)\b
    """,
    Intent.NO: r"""
        ^(?:(?:oh|um|uh|well|bueno|pues|hmm|ay|perdon|sorry|disculpe) )*(?:<refusal>|nope|nah|
            not really|not quite|negative|para nada|de ninguna manera|tampoco|claro que no|
            por supuesto que no|never mind|nevermind|nel|ni modo|absolutely not|definitely not|
            forget it|olvid(?:elo|alo)|wrong|not exactly|
            i don'?t think so|la verdad (?:es )?que no|creo que no|mejor no|nada)\b
        (?:that'?s|it'?s|is|are|was|es|esta|eso) (?:not (?:right|correct|it|mine|me|good|great|
            fine|ideal)|wrong|incorrect|incorrecto|mal|equivocad[oa]|not what)
        ^(?:ok|okay|yes|si|bueno|vale|sure|well|hell|god|hold on|wait|esper[ae])(?: pero| but)?
             no(?= *(?:$|[.!]))
        (?:pero|but) no(?= *(?:$|[.!]))|guess not\b
        me (?:quedan?|van?|vienen?) (?:muy )?mal\b
        no me (?:sirve|convence|gusta|(?:viene|va|queda|parece) bien)\b
        (?:doesn'?t|does not|won'?t|don'?t think (?:that|it)) (?:really )?(?:works?|suits?)\b
        not (?:right|correct)|no (?:es|esta) (?:correct[oa]|bien|asi)|^incorrect[oa]?\b
        i'?d rather not|prefiero (?:que )?no|don'?t (?:confirm|do (?:it|that))
        ^(?:(?:ya )?te dije )?que no\b(?! (?:me|se|te|le)\b)
        no (?:confirm|lo hag)\w*|no gracias$|no thanks$
    """,
    Intent.YES: r"""
        ^(?:(?:oh|ah|um|uh|eh|well|bueno|pues|hmm|thanks|gracias) )*(?:yes|yeah|yep|yup|ya|
            yea|yess+|sure|ok|okay|okey|okei|k|correct|right(?! now)|exactly|exacto|exactamente|
            absolutely|definitely|certainly|of course|si|sip|sii+|simon|claro|correcto|correcta|
            vale|dale|perfect|perfecto|perfecta|great|fine|excellent|wonderful|
            awesome|amazing|brilliant|lovely|buenisimo|por supuesto|
            desde luego|de acuerdo|adelante|go ahead|go for it|dele|please do|do it|
            confirmed?|confirm[oa]|
            confirmado|confirmar|confirmalo|confirmela|hazlo|hagalo|eso es(?! todo)|asi es|orale|
            sale|andale|excelente|genial|estupendo|afirmativo|listo|bien|muy bien|
            good(?! (?:morning|afternoon|evening|day|night|bye))|cool|alright|all right|
            you got it|cierto|ciertamente|sounds|uh huh|uh-huh|mhm|aja|ajá|efectivamente|indeed|
            affirmative|book it|ese mismo|esa misma)\b
        (?:that'?s|it'?s|that is|it is|is|looks|sounds|that sounds|esta|es|todo) (?:right|
            correct|fine|perfect|great|good|ok|okay|correcto|correcta|bien|perfecto)\b
        (?:that|it|this) works|works for me|that would be (?:great|fine|perfect)
        me (?:parece|queda|va|viene) (?:bien|perfecto)|me sirve|i confirm|lo confirmo
        ^(?:ok |si |yes )?(?:es[eoa]|that one|this one)(?= *(?:$|[.!]))
        that'?(?:ll| will) do\b|let'?s do (?:it|that)|si por favor|yes please|(?:yes|si)$
    """,
    Intent.THANKS: r"""
        \bthank(?:s| you| u)\b|\bcheers\b|\bthx\b|\bty\b|\btysm\b|gracias
        appreciate (?:it|that|your)|agradezco|agradecid[oa]|much obliged
    """,
    Intent.GOODBYE: r"""
        \bgood ?bye\b|\bbye\b|\bbye-bye\b|adios|see (?:you|ya)\b
        hasta (?:luego|pronto|la vista|la proxima|manana$|entonces)|nos vemos|\bcha[ou]\b
        take care|cuidese|cuidate
        have a (?:good|nice|great|lovely) (?:day|one|evening|night|weekend)
        que (?:tengas?|pases?) (?:una? |muy )*(?:buen|feliz|lind|bonit|excelente)\w*
        que (?:este|estes|le vaya|te vaya) (?:muy )?bien
        that'?(?:s|ll be) (?:all|it for now|everything)|that is all
        (?:eso|seria|es)(?: es| seria)? todo\b
        (?:nothing else|nada mas)(?! \?)|hang up|colgar
    """,
    Intent.GREETING: r"""
        ^(?:oh |well )?(?:hi|hiya|hii+|hello|hey|hola|holaa*|howdy|greetings|alo|yo$|
            good (?:morning|afternoon|evening|day)|buen(?:os|as)? (?:dias?|tardes|noches)|buenas|
            que tal|saludos|what'?s up)\b
    """,
}  # fmt: skip
