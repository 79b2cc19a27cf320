"""Whom a visit is about, what the office should know, in English; see `doings.notation`."""

PARTIES = {
    "note_lead": """
        pass on (to|for) (them|him|her|[the|your] _) that
        (tell|inform|notify|warn|remind|advise) (them|him|her|everyone|whoever|[the] _) [that]
        (tell|inform|notify|warn|remind|advise) (the|your|my|dr|mr|ms|mrs) (front desk|_) [too|
            please] [that]
        let (them|him|her|everyone|whoever|the _|your _|dr _|mr _|mrs _|_) know [that]
        <can you> let (them|him|her|everyone|the _|your _|dr _|_) know [that]
        <can you> (tell|inform|notify|warn|remind|advise) (them|him|her|the _|your _|dr _|_) [that]
        (put|make|add|leave|write) (a|this) note [that|saying|to say|for [the] _]
        (put|make|add|leave|write) (a|this) note (on|in|to) [my|the|it] [_] [that|saying]
        (please note|just so (you|they) know|for your info|fyi|for your information|heads up|
            for the record|please be aware|you should know|they should know|note to [the] _) [that]
        message for [the] _
        (message|note) (:|.|,)
    """,
    # Passed on with these words: they say to whom, or that it is a question.
    "note_whole": """
        [please] ask (your|the) (colleague|colleagues|team|office|boss|staff|consul|doctor|dentist|
            manager|people) (if|whether|what|when|how|about|to)
        (tell|warn|inform|remind) whoever (comes|is coming|visits|does _ [_]|_ _) [that|to]
        let whoever (comes|is coming|visits|does _ [_]) know [that]
    """,
    # These lead a question to them where one follows.
    "ask_lead": """
        [just|please|and|also] ask (them|him|her|the _|your _|whoever comes)
        ^ <leads> ask
        (please|just) ask
        [a|one|my|another|the] [_] question (for|to) (them|him|her|the _|your _)
    """,
    "asks": "(if|whether|what|when|how|who|where|which|why|can|could|do|does|is|are|will|about)",
    "message_lead": """
        (leave|take|send|pass|give) [_] [on] (a|this|my|the) (message|note) [on] [(to|for) [the|
            your] _]
        [please] pass on (to|for) [the|your] _
        pass (it|this|that) on
    """,
    # Between "take a message" and the message.
    "message_that": "that|saying [that]|to say [that]",
    "not_note": """
        (no|without) (message|note)
        (should|must|shall|do|did|would|can) (i|we) [have to|need to|_] (tell|inform|notify|warn|
            advise) ...
        (tell|remind|inform|notify|warn|advise) (me|us|you|myself) ...
        let (me|us|you) know ...
        (tell|told) (them|him|her) (you|that already)
        did (you|they|he|she) (tell|let|inform|notify) ...
        (don't|do not|not|never) (tell|inform|notify|contact|warn|let) ...
        tell (by|from|apart|if|whether|what|which)
        (remind|tell|advise) (me|us)
        someone to (tell|let|notify)
    """,
    "note": """
        (i'll|i'm|we'll|we're|i|we|she'll|he'll|i will|we will|i am|she's|he's) [going to|might|
            may|probably|likely|definitely] [be] [running|going to be|a bit|a little|maybe|
            probably|like|about] [_ [_]] [<number>|a few|some|couple of] [minutes|hour|
            half an hour] late
        running [a bit|a little|about|some|very|_] [#] [minutes] (late|behind|over)
        stuck in traffic
        (i|we) (use|am in|need|have|come in) (a|my) [_] (wheelchair|walker|crutches|cane|ramp|
            interpreter|translator|sign language interpreter|service dog|guide dog|pacemaker|
            walking stick|hearing aid*)
        (i'm|we're|i am) [_] (allergic to ...|deaf|blind|hard of hearing|diabetic|pregnant|
            in a wheelchair|on crutches|epileptic|autistic|vegan|claustrophobic|needle phobic|
            terrified of ...|scared of ...)
        (i|we) have (an|a) [_ [_]] (allergy|pacemaker|service dog|guide dog|heart condition|
            latex allergy)
        (i'm|we're|i'll|we'll|i am|i will) [be] (bringing|bring) (my|our|a|the|an) ...
        (i'll|i'm|we'll|we're) [be] coming (with|by|in) (my|our|a|the) ...
        (please|and) pass (this|that|it) on to [the] _ ...
        (the doorbell|my doorbell|buzzer|the bell) (is|doesn't|isn't) ...
        (yesterday|today|last time|_) (you|they|you guys) (left|kept|had|stood) (me|us)
            (waiting|standing|up|hanging) ...
        i only (speak|understand|read) ...
    """,
    # Who they are to somebody: it is somebody else's appointment where one is changed.
    "kin": """
        (i'm|i am|this is|it's) (his|her|their) [_] (<relative>|secretary|pa|nurse|caretaker|
            social worker|lawyer|attorney|care worker|guardian|helper|aide)
        (i'm|i am|this is) the (assistant|secretary|carer|caregiver|nurse|helper|wife|husband|
            daughter|son|mother|father|lawyer|pa|driver) (of|for|to) ...
        (i'm|i am|this is) [_] *'s [_] <relative>
        (i'm|i am|this is) the [_] <relative> of ...
    """,
    # Who speaks for somebody: it is their own new visit where nothing that stands is changed.
    "behalf": """
        (i'm|i am) (calling|writing|texting|messaging|asking|here|speaking|booking) on behalf of
            [my|mr|mrs|ms|dr|a] _
        on behalf of [my|mr|mrs|ms|dr|a] _
    """,
    # Whose an appointment is: the same.
    "theirs": """
        my [_] <relatives> [_] (<visit>|one|booking)
        my [_] <relative> [_ [_]] (has|had|booked|made|has got|has booked) (an|a|this|the|his|her)
            [_] <visit>
        (he|she) (has|had|has got) (an|a) [_] <visit> (with you|there|at your _|today|tomorrow)
    """,
    "third_party": """
        <the holder> (asked|told|wants|wanted|sent|needs|begged|got|has asked|has told) me to
        <the holder> [_] (asked|wants|needs|would like) to (cancel|move|reschedule|change|
            push) (his|her|their|it|hers|theirs)
        <my> [_] <relative> [_ [_]] (can't|cannot|couldn't) (write|type|text|call|
            come to the phone|use the computer|use a phone)
        (cancel|move|reschedule|change|push|check|confirm) (his|her|their) [_] (<visit>|one|thing)
        (cancel|move|reschedule|change|push|postpone) my [_] (<relative>|<relatives>) [_]
            (<visit>|one)
        (cancel|move|reschedule|change|postpone) my [_] <relatives> $
        (cancel|move|reschedule|change) (mr|mrs|ms|dr) _ [_] <visit>
        (cancel|move|reschedule|change) (it|that|this|the [_] <visit>) for (him|her|them)
        (it's|it is|that's|this is|it isn't|that isn't) (not my|my _|not mine it's my _) [own]
            <visit> , (it's|but) my [_] <relatives>
        (it's|it is|that's|this is) not my [own] <visit>
        (the|that|this) <visit> (isn't|is not) mine
        (what time|what day|when) is my [_] <relative> [_] (booked|scheduled|coming) [in|for]
        my [_] <relative> (booked|has|made|has got|had) [it|this|one|an|a] [_] [<visit>] but
            (she's|he's|she|he|they|they're) ...
        <the holder> [_] (booked|made|has) (it|this|the|an|a) [_] [<visit>] ... asked me
    """,
    "for_other": """
        it's my [_] <relative> (who|that|_) (needs|wants|is|would) [_]
        it's my [_] (<relative>|_) (who's|that's|who is|that is|who|that) (coming|going|visiting)
        (isn't|is not|not) (me|for me) [(who's|that's|who is|that is) (coming|going)] [,] it's my _
        (it's|is|it is|this is|that's|be|one|<visit>|appointment's|viewing's|place|not for me [,]
            it's|filling this [out] [in]|filling this in|writing|calling|asking|booking|book|
            something|spot|here|this|all this|check up|checkup|cleaning|inquiring|looking|this one|
            not me [,] it's) [actually|really] for (my|our|a|his|her|mr|mrs|ms) [_] [_] <relative>
        for (my|our) [_] [<number> year old] <relative>
        (for|not for me [,] for) (someone|somebody|somebody else|someone else|another person)
        <my> [_] <visit> [would be|is|will be|was|should be] [under|in|for] (my|our) [_ [_]]
            (<relative>|_)
        (visit|appointment|viewing|booking|it|one|that|this) (is|will be|would be) (my|
            our) [_] (son's|daughter's|mother's|mom's|mum's|father's|dad's|wife's|husband's|
            brother's|sister's|friend's|kid's|child's|baby's|grandma's|grandmother's|grandpa's|
            grandfather's|neighbor's|neighbour's|partner's|boyfriend's|girlfriend's|aunt's|uncle's|
            nephew's|niece's|roommate's|boss's|mother in law's|father in law's|sons|daughters|moms|
            dads|wifes|husbands)
        under (my|our) [_] <relative>
        under (my|our) [_] (*'s|mother's|mom's|mum's|wife's|husband's|son's|daughter's|dad's|
            father's|friend's|partner's) name
        (in|under) (his|her|their|*'s) name
        i'm not the (patient|one) [_ [_]]
        (i'm|i am) (booking|calling|asking|writing) (for|on behalf of) (my|our|a|someone) [_]
            [<relative>]
        on behalf of my [_] <relative>
        (patient|visitor|person) is (my|our) [_] <relative>
        my [_] <relative> (needs|wants|would like|has to get|is looking for) (a|an|to see|to come|
            to view|one|to get|to renew|his|her|their)
        (bring|bringing|taking|take) my [_] <relative> (in|in for|to see|for) [a|an|the|his|her|_]
    """,
    "relative": """(my|our|his|her|a|the) [_] <relative>|my [_ [_]] <relative>|(someone|
        somebody) [else]""",
    "not_for_other": """
        my [_] <relative> (wants|want|would like|needs) to (see|come|join|visit|hear) [_ [_
            [_]]] (as well|too)
        for (me|myself|us) and (my|our) [_] <relative>
        for (my|our) [_] <relative> and (me|myself|i|us)
        (time|present|gift|wait|waiting|ask|asking|looking|thank you|thanks|search) for (my|
            our) [_] <relative>
        <not> for (my|our) [_] <relative>
        (room|space|place|seat|waiting area|parking) for (my|our) [_] <relative>
    """,
    "people": """
        for (the|all|both) [of] <number> of us
        (the|all|both) [of] <number> of us
        there (are|is|will be|would be) <number> [of us|people]
        there's <number> [of us|people]
        (we're|we are|we'll be|we will be|party of|group of|table for) <number> [people]
        <number> (people|persons|adults|of us|guests|visitors|applicants|patients)
        for <number> people
    """,
    "people:one": """
        (1|one|a single) person
        (just|only) (me|myself)
    """,
    "people:both": """
        (both|the pair|two) of us
        for (me|myself) and (my|our) [_] <relative>
        for (my|our) [_] <relative> and (me|myself|i)
        (we both|me and my <relative>|my <relative> and (i|me)) [are|will|would|can|need|want]
    """,
    "complaint": """
        (my|a|his|her) [_] (tooth|back|knee|head|throat|ear|eye|stomach|foot|shoulder|gum|gums|
            neck|wisdom tooth|molar) (hurts|aches|is hurting|is killing me|is sore|broke|is broken|
            has been hurting|fell out|is swollen)
        i (have|ve got|got|broke|chipped|lost|cracked) (a|my) [_] (toothache|cavity|filling|crown|
            tooth|rash|cough|back pain|sore throat|infection|abscess)
        i've got (a|my) [_] (toothache|cavity|rash|cough|infection|abscess|sore throat)
    """,
    # The purpose itself; "I need to", "it's for" and "please" are only around it.
    "purpose": "<purpose>",
    "reason": """
        ^ <leads> (a|an|the) <purpose>
        (i'm|we're|i am|we are) (selling|buying|renting out|letting) (my|our|a|the) [_] (condo|
            house|flat|apartment|home|place|property|land|unit)
        (want|need|like) (it|my _|our _|the _) [_] (valued|appraised|renewed|notarized|looked at|
            checked|fixed|legalized|apostilled)
        (<i want>|<can you>|to|for|about|regarding|need to|have to|want to|came to|here to|here for|
            it's for|it's about|this is about|visit is for|be for|book|schedule|reserve) [to|
            me] [book|schedule|
            reserve|have] [a|an|the|my|his|her|our|
            some] [_] <purpose>
        (it's|this is|i'm calling|i'm writing|it is) about (my|a|an|the|some) [_ [_ [_]]]
        (to|for) (fix|check|discuss|talk about|remove|treat|review) (my|a|an|the|his|her|our|their|
            some|for|about|about my) [_ [_ [_]]]
        for (a|an|the|my) [_] (toothache|tooth|shot|rash|back pain|notary)
    """,
}
