"""How people ask, and about what, in English; see `understanding.doings.notation`."""

QUESTIONS = {
    # Begins a question, and with it a clause of its own.
    "opener": """
        ^ <ask leads> <interrogative>
        (and|or|but|so|also|btw|plus|cos|then|anyway|tell me|wait) [also|btw|then|just|
            like] <interrogative>
    """,
    # These begin one where a question mark ends it.
    "opener_if_marked": """
        ^ <ask leads> (you|kids|pets|if|anything|everything|everyone|anyone|who|what|how|where|
            when|which|a|my _|your _|walk ins|minors|both|cash|card*|only|still|already|all|no) _
        (and|or) (if|whether) (i|we|you|the|there|my|it)
        and (my|the) _
    """,
    # What follows is asked, though it need not begin as a question does.
    "embedded": """
        (i|we|just|was|am|i'm) [just|also|still|really] (wondering|asking|curious|asked|wonder|
            ask) [about|if|whether|you]
        (like|want|need|love|wanted) to (know|ask|find out|check|understand) [about|if|whether|you]
        <can you> (explain|clarify|confirm|advise) [me|us] [about|if|what|how|when]
        <can you> (tell|remind|let) (me|us) [know] [about|if|what|how|when]
        <can you> tell (if|whether|what|how|when)
        (tell|remind) me [about|again|when|what|how|where|if|whether|the]
        (have|got|had) [a|one|another|some|two|a few|a quick] [quick|last|other|more] question*
        (one|last|another|quick|two) [more|last|quick] (question*|thing|q)
        (i|still) (don't|do not|didn't) know (what|how|when|where|if|whether|which|the|who)
        no idea (what|how|when|where|if|whether|which)
        (not sure|unsure|confused about) (what|how|when|where|if|whether|which) [i|to]
        (you|still) (didn't|haven't|ignored|never) (answer|answered|my question|told|tell|
            said) [me|my question|about]
        before i [_] [_] [_] [_] ,
    """,
    "ask:hours": """
        (<weekday>|<day>) , yes or no
        (what|which) (days|hours) (do|are|does) (you|the office|they) [guys] (work|open|there)
        (what|which) [are|r|is] [the|your|ur|office|opening|business|its] [opening|business|office|
            working] (hours|opening times|business hours)
        (what|which|at what|til what|until what|till what) (time|times|hours|hour) (do|are|does|r|
            will|is|did) (you|the|it|they|your|you guys|the (office|place|clinic|shop|consulate|
            building|store|lobby)) [guys] [open|close|shut|start|finish|there|closed]
        (when|how late|how early|till when|until when) (do|are|does|is|will) (you|they|it|
            the (office|place|clinic|shop|store|consulate|building|lobby)|your (office|place|
            clinic|shop|store)) [guys] (open|close|closed|opened|opening|closing|stay open|shut|
            start|finish)
        (are|is|r|do|does|will) (you|the _|they|your _|it|anyone|u|anybody) [guys|be|stay] [also]
            (open|closed|opened|close|work|in) [on|at|_]
        (open|opening|closing|business|office|working) (hours|time|times|days)
        how late [are you open]
        (you|u|guys) open (on|at|until|till|past|late|tomorrow|today|weekends|saturday*|sunday*|now)
        (open|closed|work) on (weekends|saturday*|sunday*|holidays|monday*|christmas*|the weekend)
        24 7
    """,
    "ask:address": """
        where [exactly] (are|is|r|exactly) [exactly] (you|u|it|this|that|the [_] (office|place|
            building|clinic|consulate|entrance|property|apartment|house|shop|_)|your [_] _|
            you guys) [guys|all] [located|based|at|exactly|again]
        (where|how) (do|can|should|will|would|must|exactly) [exactly] (i|we|do i) (go|come|
            find [you|it|the _]|get [there|to _|in]|show up|meet|enter|arrive)
        (what|what's|whats|which|give me|send me|need|and|know|the) [is|'s] (the|your|ur|its|full|
            exact|an) [full|exact|street|office] (address|location|directions|street|postcode|
            zip code)
        how (do|can|would) (i|we) get (there|to you|to the _|to your _|in)
        (which|what) (floor|building|street|suite|entrance|office|bus|train|subway|stop|station|
            part of town|neighborhood)
        where (to go|it is|you are|to come|that is|to find you|you're located)
        (give|send|share|text|show) [me] [the|your] (directions|location|address|a map|map)
        is (that|it|this) [right] (near|next to|close to|by|around|across from|far from|in) [the] _
    """,
    "ask:price": """
        how much (is|are|does|do|for|would|will|it|does it|money|you|to|did|am i) [it|that|this|
            the|a|i|you|they|be|cost|charge|_]
        how much $
        how much ?
        (what|what's|whats|any|is there|which|the|know) [is|'s|are|do you] [the|a|an|your|
            any] [_] (fee|fees|cost|costs|price|prices|pricing|charge|charges|rate|rates|deposit|
            commission)
        (does|do|will|would|did) (it|this|that|they|you|the _|a _|i|we) (cost|charge|have to pay|
            need to pay|pay) [anything|me|extra|for|_]
        (is|are) (it|they|this|that|the _|your _|viewings|a _|consultations) [all|really|
            totally] (free|expensive|free of charge|included|cheap|covered|extra)
        (cheapest|price list|price range|ballpark)
        (do|can|how|should|could|must) (i|we|you) [have to|need to] (pay|take cash|accept cash|
            take cards|take credit cards|accept _|pay by _|pay with _)
        (take|accept) [my|_] (insurance|credit cards|cards|card|cash|visa|amex|venmo|apple pay|
            medicaid|checks)
        (covered by|payment plans|installments)
    """,
    # How it is paid, and not how much.
    "paid_with": """
        (pay|paying|paid|payment|take|accept) [_] [by|with|in|via] [a|my|credit|debit] (card|cards|
            cash|check|checks|cheque|visa|amex|venmo|paypal|zelle|apple pay|bank transfer|
            transfer|credit|debit)
        (card|cash|credit|debit) or (card|cash|credit|debit)
    """,
    "ask:services": """
        what (do you|services|kind of|types of|sort of|kinds of|type of) [do|guys|_] [you] [guys|
            actually|_] (do|offer|provide|handle|sell|treat|have|services) [there|here|exactly]
        what (services|treatments|kind of _|kinds of _|types of _|sort of _) (do|does|are|can|have|
            is) (you|the _|u|there|they) [guys] [offer|do|provide|have|got|available]
        (do|can|does|would) (you|u|they|the office|the _) [guys|also|actually|by any chance] (do|
            offer|provide|handle|sell|treat|rent|perform|make|take care of|deal with|process|
            work with|notarize|translate|help with|help me with)
        (which|what) services
        what can (you|i) [_] (do|help [me] with|get here|do here|book)
        (do you|you guys) have (any|a|an|english|spanish) (# bedroom*|bedroom*|english speaking _|
            spanish speaking _|specialist*|_ specialist*|rentals|listings|properties|# bed _)
    """,
    "ask:bring": """
        (what|which|anything|something|do i need|do we need|should i|should we|must i|
            what else) [_ [_ [_]]] (bring|take with me|bring along|carry)
        (what|which) [_] (documents*|papers|paperwork|docs|forms|ids|id|requirements|documentation)
        (need|have) to (bring|take|carry|show)
        (what|which) (do|should|must|will|would) (i|we) [have to|need to] (bring|take|carry|show)
        (what|which) (do|should|will|would) (i|we|my _) need [to bring|to have|for (it|that|this|
            the _|a _)|with me] [with me]
        what (is|are|'s) (needed|required|the requirements|necessary)
        what's (needed|required|necessary)
        (documents|paperwork|docs) (needed|required|do i need)
        (do|will|should|would|must|does|don't) (i|we|you|they|my _|she|he) [_] (need|require|want)
            (my|an|a|the|any) [_] (id|passport|birth certificate|license|insurance card|card|
            proof of _|photos|original|copies)
        (need|require|want) (my|an|a|the) [_] (id|passport|birth certificate|license|
            insurance card|card|proof of _|photos|original|copies) [_ [_]] ?
        requirements
    """,
    "ask:parking": """
        (leave|put|drop) (my|the|a|our) (car|truck|van|bike|vehicle)
        (where|can|could|is there|any|anywhere|somewhere) [_ [_ [_]]] (park|parking|parking lot|
            car park|garage|to park)
        (is|hows|how's) [the|your] parking
    """,
    "ask:duration": """
        (does|will|would) (it|the _|this|a _|my _) [_] (take|last) [more than|less than|about|
            longer than|very|that|too] (long|#|an|hours|one|two|half|a while|minutes|all)
        how (long|many minutes|many hours|much time) (is|does|do|will|would|are|should|did|it|till|
            until|am i|can) [it|this|that|i|we|the|a|an|my|each|one|they|you|usually|plan|be|take|
            last] [_] [_] [take|last|be|plan|for|allow]
        how long [it|the _|this|that|a _] [takes|lasts|is|will take|roughly|approximately|
            more or less]
        (duration|length) of (the|my|a) _
        (how long|what's the duration|what is the duration)
        (will|does|is) it (take|be|last) [_] (long|quick|an hour|all day|more than # _)
        (when|what time|how soon) (will|would|do|am|can) (i|we|it) (be|get) (done|out|finished|
            over) [by]
        what time (does|will) (it|the _) (end|finish|be over)
    """,
    "ask:availability": """
        (is|are|isn't|aren't) [this|next|the] <day> [at|the|_] [_ [_ [_]]] (free|available|taken) ?
        (do|did|don't|would|will) (you|they|we|y'all|you guys) [guys|still|happen to|also] (have|
            got|have got|get) (anything|something|space|room|availability|[_] (times|slots|
            openings|appointments|spots|dates|days|time|slot|opening|appointment|spot|mornings|
            afternoons|evenings)|any (thing|time|room|space) [_])
        (do|did|would) (you|they) [still|also] have [on|at|the|for] (#|<day>)
        have you got [on|at|the|for] (#|<day>)
        (do you|you|u|what) [have|got|have got] (anything|any (openings|slots|times|spots|space|
            availability|appointments|days|room|other _))
        (is|are|isn't|aren't|was) there [still|also|really] (anything|something|nothing|space|room|
            availability|an opening|a slot|a spot|(any|an|a|no|some) [_] (opening*|slot*|
            appointment*|time*|spot*|availability|day*|space|room|morning*|afternoon*|evening*|
            date*))
        (anything|something|any|nothing) [_] (free|open|available|left|opening*|slot*|spots|spot|
            times|availability|appointments|days|going)
        (any|got) (anything|openings|slots|spots|times|availability|appointments|space|room) [left|
            _]
        (anything|something) (earlier|later|sooner|before|after) [than|_]
        what else (do you have|have you got|is there|you got)
        (what|which|whats|what's|when) [_] (have you got|do you have|have you|you got|do you got|
            do u have|is|are|was|were|you have|else) [_] (free|open|available|left|the next|
            your next|soonest|the earliest|your earliest|the first)
        (what|which) (days|times|slots|dates|hours|day|time|mornings|afternoons|openings|
            appointments) [else|other|_] (are|do|have|is|would|can|did|does|were) [you|there|u|i|
            your|the] [_] [free|open|available|have|left|got|get]
        (what|what's|whats) (do you have|have you got|you got|u got|is) [free|open|available|left|
            for|on|in|_]
        what's (available|free|open|left|your availability|the soonest|the earliest|the next|
            your soonest|your earliest|your next)
        when (is|are|'s|would|can) (the|your) (next|earliest|soonest|first|nearest) [available|
            free|open|possible]
        when('s|) (available|the next)
        how soon (can|could|would) (i|you|we|he|she|they|my _)
        (when|what time|what day) (can|could|would|will) (i|you|we|he|she|my _) (come|come in|
            get in|be seen|see me|get an _|fit me _|be there|stop by|have|see _)
        when are you (free|available)
        (is|are) (he|she|they|the (doctor|dentist|consul)|dr _|monday|tuesday|wednesday|thursday|
            friday|saturday|sunday|tomorrow|today|it|that|that day|that time|# [pm|am]|this week|
            next week|the # _|the #|anyone) [still|also] (free|available|taken|booked|open then|
            full|possible|fully booked)
        (is|are) [_ [_]] (still|also) (free|available|open)
        are you (fully booked|booked [up|out|solid]|full|free|available)
        (any|how about) availability
        is that the only one
        how far (out|in advance) [are you|can i|do you|_]
    """,
    "ask:own_appointment": """
        (tell|give|send) (me|us) (both|the|my|our|all) [_] (times|hours|dates|days) [again] [so|_]
            [_ [_ [_]]]
        (what|which) <visit> (do|did|have) (i|we) (have|got|make|made|booked) [?]
        what have (you|they) (booked|got|put down|written down) [down] for (me|us|_ and (me|i)|my _|
            both of us)
        (i|we) [already] (made|have|had|booked) (an|a|one|the|this) <visit> [_ [_ [_ [_ [_]]]]]
            [and] (forgotten|forgot|i've forgotten|i forgot|can't remember|lost track) [_ [_ [_]]]
        [i|we] already have one , (i|we|just) [only] (want|need|would like) to (know|see|check)
            [_ [_ [_ [_ [_]]]]]
        is (my|our|the) [_] <visit> [_ [_ [_ [_ [_]]]]] still there
        is (it|that|mine) still there [?]
        (i|we) [only] have [only|just] one <visit> [_ [_ [_]]] right ?
        (tengo|have) a <visit> [and|but|pero] [ya] (no longer|don't) know [if|when|what day] [_ [_]]
        [i|we|i've|we've|i'd] [have|'ve|had] [completely|totally|_] (forgot|forgotten|lost track of|
            can't remember|cannot remember|don't remember|don't recall|can't recall|not sure|
            unsure|no idea) [of|about] (when|what day|what time|which day|the day|the time|
            what hour) [_ [_ [_]]]
        [to] (know|tell me|remember|see|hear|confirm) the (day|time|hour|date) [and [the] (day|time|
            hour|date)]
        (have|got|booked|made|had) (an|a|one|my) <visit> [_ [_]] [.|,|and] (when|what time|
            what day) (is|was) (it|that)
        (have|got) i (an|a|any) [other|more] <visit> [_ [_]] ?
        (am|are) (i|we) [still] (down|booked|booked in|confirmed|scheduled|on the list) (for|on|at)
            [_]
        ^ <leads> and (my|the) <visit> [then|now] [?] $
        (and|so|but) [what about|how about] my <visit> [then] ?
        (what|which) (day|date|time) [(and|or) [at] [what] (time|hour|day)] (was|were) (it|that|
            hers|his|mine|ours) [at|on|for|again]
        what (day|date|time) and [at] [what] (time|hour|day) is (it|that|hers|his|mine)
        (when|what time|what day) is my [_] (<relatives> [_] <visit>|<relative> [_] (booked|
            scheduled|coming))
        (did|has|have) (anyone|anybody|someone|somebody|you|they) [already] (confirm|confirmed) my
            [_ [_ [_]]]
        (is|are|was) (it|mine|ours|that|we|the _) still [on|for|at|set|set for|the|this|next] [the]
            (#|<weekday>|noon|midday|morning|afternoon|on|happening|valid|good|same|mine)
        (it's|that's|we're|i'm) still [on|for|at|set for|the] (#|<weekday>|noon|on|good|mine) [_ [_
            [_]]] [,] [right|no|yes|correct|yeah] ?
        (is|it's|that's) still (on|happening) [_ [_]] ?
        (it's|that's|is (it|that|mine|<visit>)) still (good|valid) [_ [_]] ?
        (do|did|have|had) (you|they) [still|already|got|guys|_] (have|got|put|book|wrote|write|
            written|pencil|penciled) (me|us|mine) [down|in|on|at|for|still] [for|at|on|as|in]
        (what|when|which|where) [time|day|date|days|hour] [exactly] (do|did|have|had) (you|they)
            [still|actually|guys] [have|got|get|put|book] (me|us) [down|in|on|booked|scheduled|
            written|penciled] [for|at|on|in] [_]
        (what|when|which) [time|day|date|hour] (did|do|have) (i|we) [_] (get|got|have|end up with|
            choose|pick|take|settle on|book) [in the end|again|finally|now|then]
        (tell|know|remember|remind|check|confirm|say|see) [me|us|you] [again|just|please] (when|what
            time|what day|which day) (mine|ours|it|my _|our _|i|i'm|we|we're|am i|is it|the
            <visit>) [is|was|am|are|come|go|'s|has] [_]
        (when's|whens|when is|what time is|what day is) (mine|ours|(my|our) [_] (thing|turn|slot|
            one|session|<visit>))
        (do|did|have) (i|we) [still|even|actually|really] (have|got|have got) (the|my|that|an|a|any)
            [_] (<visit>|one|spot|slot|time|it) [_ [_ [_]]]
        [or] (did|have|has) (you|they|someone) [just|accidentally|really|by mistake] (delete|
            deleted|
            remove|removed|erase|erased|lose|lost|drop|dropped) (it|mine|my _|that|the <visit>|me)
        (do|did|will) you have _ [_] (on|in) (the|your) (list|book|books|system|calendar|
            schedule)
        would you have (me|us|mine|ours|(my|our) _) [_] (on|in) (the|your) (list|book|books|system|
            calendar|schedule)
        (am i|are we) [still] (on|in) (the|your) (list|book|books|system|calendar|schedule)
        (is|was) (it|mine|that) [really|actually] (on|at|for) (#|<weekday>) [_ [_]] ?
        (when|what time|what day) (my|our) [_] <visit> is
        (did|has|have) (the|my|that) [_] _ (go through|gone through|work|get through|register|
            go thru)
        (when|what time|what day) (did|do|had) we (say|agree|agree on|settle on|pick|book) [again]
        (when|what time|what day|what date|where|which day|at what time|who) (is|was|'s|are|
            were) (my|our|mine|the one i (booked|have|made)) [next|upcoming|_] [<visit>|again|
            one] [again|now|with]
        (when's|what's|whats) (my|our) [next|upcoming|_] (<visit>|time|date|code|
            reservation number|confirmation number)
        (when|what time|what day|what date|at what time) (am|are|do|did|will|have|was|is|were) (i|
            we|it) [supposed to|have|got|booked|book|just|coming|come|meeting|due|scheduled|
            expected|in|seen|need to|to|again]
        (what|which [one]) (do|did|have|am) (i|we) [just|already|actually] (have|book|booked|
            got booked|got|have booked|schedule|made) [now|again|booked]
        (when|what time|what day) (was|is|'s) it [again|for|now|at]
        when('s|) it again
        (do|did|have|don't|haven't|didn't) (i|we|you) [already|still|even|not|actually] (have|got|
            book|booked|make|made|get|cancel|cancelled|move|moved|change|changed|had) [_] (<visit>|
            both|it|anything|something|one|mine|my [_] <visit>|two|that|booked|scheduled)
        (is|are|was|were|has|have|did|isn't|wasn't) (my|our|the # _|mine|the _ one|the one [on] _)
            [_ [_ [_]]] (still on|on|get moved|get cancelled|get changed|go through|been moved|
            been cancelled|been changed|gone through|confirmed|booked|moved|cancelled|canceled|
            changed|happening|valid|scheduled|rescheduled|set|reserved|under _)
        (is|are|did|has|was|am|does) (it|that|everything|i|we|this) [_] [all|still|already|
            actually|even|definitely|really] (go through|gone through|booked|confirmed|on|still on|
            moved|cancelled|canceled|set|all set|scheduled|saved|reserved|in the book|in your book|
            changed|happening|in the system|registered|go thru)
        (did|have|has) (you|it|they|anyone|the office) [just|even|already|actually|get|got|
            also] (book|booked|move|moved|change|changed|cancel|cancelled|confirm|confirmed|get|
            got|save|saved|receive|schedule|update|updated)
        (remind|tell) me (when|what time|what day|what|which) [again] (i'm|im|i am|my|i|we're|we|
            time|it) [coming|come|booked|in|_]
        (what|which) (have i|did i|have we|do i|did we|i have|have i got|appointments do i|
            appointment do i|did you|have you|one do i|ones do i) [got|have|just|already|
            even] [book*|have|now|made|_]
        (what|which) (one|<visit>) (do|did|have|am|is) (i|we|it)
        what [_] (name|email|phone|number|address) is (it|the [_] [_] <visit>|my _|that) [under|
            booked under|_]
        (whose|what) name [is|was|will] [it|the _ <visit>|my <visit>] [under|in|_]
        (is|will|was) (the|my|that|it|this) [_] [<visit>|one] [be] under (my|his|her|our|*'s|
            their) [_] name
        what (did|have) (i|you) [just] (book|booked|schedule|reserve)
        (my|our) [_] <visit> [still] (confirmed|booked|on) ?
        (still|we still|are we still) on for _
        (when|what time) (am|are) (i|we) (coming|going|supposed|due|in|on|booked|seeing|expected|
            there|meant|scheduled|meeting)
        (it|everything|that) (went|gone) through ?
        so i'm (booked|all set|confirmed|down|good) [_ [_]] ?
        (am i|are we) [all] (booked|set|confirmed|good|registered|down|on the list|in)
        what time (did|does|is|was) (it|my _) [_] (end up|again|set for|moved to|for|at|now)
        (how many|any) <visit> (do|did|have) (i|we) [have|booked]
        confirm (my|our) [_] <visit> ?
        code (is|was|for) my <visit> ?
        did i (get|give|put|type|write|say|leave|book|enter)
    """,
    # What stands on their own, beside its time.
    "ask:record": """
        (under|in|on) (which|what|whose) (name|phone|number) [and (name|phone|number|email)] (is|
            was) (it|that|the <visit>|my <visit>)
        (who|whom) [_] (is|'s|are|am) [down|listed|registered|put] [down] as [the|a] (contact|
            visitor|patient|applicant) [,] [_ [_ [_ [_ [_]]]]]
        did (you|they|it) [_] (fix|delete|remove|correct|change|update|get|save) (my|the|our) [_]
            (name|phone|number|phone number|email|e mail|surname|last name|address)
        (has|have) (you|they|my _) [_] (fixed|deleted|removed|corrected|changed|updated|been
            (changed|fixed|corrected|updated)) [my|the] [_] [name|phone|number|email|surname]
        ^ <leads> and (my|the) (phone|number|email|name|e mail|phone number) [?] $
        what (does|did) (my|the) [_] (<visit>|booking|confirmation|reservation) say
        what (is|'s|have you got|do you have) (on|in) (my|the) [_] (<visit>|booking|reservation)
        what (is|was|'s|is it|was it) (it|that|this|my <visit>|the <visit>) for
        what (it's|it is|it was|that's|my <visit> is|the <visit> is) for
        what (did|have) (i|we) [_] (put|say|give|write|book it for|come for)
        (who|whom) (is|was|'s) (it|my <visit>|the <visit>) for
        (under|in|on) (which|what|whose) name
        (whose|which|what) (name|phone|number|phone number|email|e mail|mail|address|
            email address) (is|was|do you have|did i|have you got|are you using|did you) [_ [_ [_
            [_]]]]
        (has|have|does|do|did|is|got) (it|you|they|that) [_] (got|have|has) [_] [_] (my|our|
            the) [_ [_]] (number|phone|telephone|mobile|email|mail|name|address|details) [_ [_ [_
            [_ [_]]]]]
        is (my|the|our) [_] (email|number|phone|telephone|name|address) [_] (right|correct|wrong|
            on it|on file|on there|in there)
        [where|which email|to which email|what address|what email] (did|does|do|will|has|was) (it|
            you|they|the _) [_] (send|sent|go|gone|going) [_] (the (code|confirmation|mail|email)|
            to) ?
        (where|which email|which address) (did|does|will|do) (the|my) (code|confirmation|mail|
            email) (go|get sent|land|end up) [to]
    """,
    "ask:receipt": """
        did (the|my|that) [_ [_ [_ [_]]]] (question|message|note|request) [_] (go out|go through|get
            sent|go|get through|reach (them|anyone)) [yet]
        (did|have|has|had) (you|they|it|anyone|anybody|someone|the office|he|she) [really|just|even|
            already|actually|ever|also|get|got|honestly|truly] (tell|told|send|sent|pass|passed|ask|
            asked|alert|alerted|inform|informed|notify|notified|contact|contacted|forward|
            forwarded|call|called|let them know) [them|him|her|it|this|that|my _|the _|anyone|
            anybody|someone|somebody] [on|along|_] [at|to|in] [the] [office|_]
        (did|has|have) (my|the|that|this|it) [message|note|question|request|email|mail] (get|got|
            gotten|reach|reached|go|gone|arrive|arrived|been|go through|gone through) [there|
            through|sent|to|passed|delivered|read|forwarded] [the|them|on|_]
        (did|do|have) (they|the office|she|he|someone|anyone) [_] (get|got|receive|received|see|
            seen|
            read|have) (my|the|that) (message|note|question|request|complaint)
        (is|are) (someone|anyone|somebody|help|they|the office|people) [really|actually] (coming|
            informed|notified|aware|on the way|on their way|told)
        (do|does) (they|the office|anyone|someone|he|she) [really|already|even] know [about] [it|
            this|that]
        (was|is|has) (it|that|the message|my message|the note) [really|actually|already|been]
            (passed|forwarded|delivered|sent) [on|along|to|out]
        (really|actually) (told|sent|passed|alerted|informed) [it|them|someone] [on] ?
    """,
    "ask:process": """
        if (i|we) (cancel|move) [it|this] [now|_] (can|could|may) (i|we) [_] (book|make|get|rebook|
            have) [_] again [in _|later|_]
        (so|and|but) (can|could) (i|we) (still|also) (book|rebook|come|make one) again [later] [on]
        (what time|when|how early|at what time) (should|do|must|shall|would) (i|we) [have to|
            need to] (get there|arrive|be there|show up|turn up|get to _) [_ [_]]
        (do|should|must|shall) (i|we) [have to|need to] (bring|take) (my|our) [_] <relative> [_ [_
            [_]]]
        how (this|it|that|everything|things) (works|work)
        how (do|can|would|could|should|to|does|will|did) [i|we|you|one|it|my _|somebody|this|
            the _] [_] (cancel*|mov*|chang*|reschedul*|book*|work|works|confirm*|make an _|
            get the _|get a _|get my _|schedule*|register*|apply*|sign up|pay you|know|find out|
            join|contact you|reach you|reach [_ [_]]|prove|check in|sell) [_ [_ [_]]]
        (how|what) (happens|would happen|will happen) [_] (if|when|after|next|with|now) [_ [_ [_]]]
        what (if|about if) (i|we|he|she|my|it|they|the _) ...
        (and|,) if (i|we|my _) [don't|do not|can't|am|forget|lose|come|arrive|get|cancel|
            _] [_ [_]] [_] [what|then] [then|happens] ?
        (can|could|may|am|will|would) (i|we) [_] [able to|allowed to|free to|_] [_] (cancel*|
            reschedul*|change|move|postpone|swap) [it|that|this|the <visit>|my <visit>|the time|
            the date|_] [_] (later|if ...|any time|anytime|afterwards|afterward|after|for free|
            free of charge|online|by phone|by email|at the last minute|last minute|up to ...|
            the day before|without ...|on the day|within ...|before ...) [_ [_]]
        (is|would) it [be] (ok|okay|possible|easy|allowed|a problem|free) to (cancel|reschedule|
            change|move|come) [it|that|_] [later|afterwards|_] [_]
        (do|does|is|can|will|should|must|did) (i|we|you|my _|it|there|walk ins|walkins|
            someone) [_] (have to|need to|need|required|require|need an|have to have|take|accept|
            allowed|welcome) [_] (<visit>|walk in*|to (book|cancel|call|confirm|register|come|
            be there|pay|
            let you know|give ...|make)|<cancel>|<move>|in advance) [_ [_]]
        (can|do|should|could) (i|we|people|you) [just|also|take|accept] (walk in*|show up|drop in*|
            walk ins|come without|come early|arrive early) [_ [_]]
        (what's|what is|whats|is there) (the|your|a|any) [_] (cancellation|cancel|refund|late|
            no show|privacy) [policy|fee|charge|rule*] [_]
        cancellation (policy|fee|fees|rules)
        (how|what) (does|do|is|'s) (this|it|that|the process|the procedure|things|the whole thing)
            [all] [work|like|here]
        how early (should|do|must|can) (i|we) [need to|have to] (arrive|come|be there|show up|
            get there|cancel) [_]
        how (long|much|far) (in advance|ahead|notice|before) [_ [_ [_]]]
        (do|will|when will|would) (i|we) (get|receive) [an|a|my|the|any|another] [_] (confirmation|
            email|reminder|mail|code|text|sms) [_ [_]]
        (will|would|can|could) (someone|you|anyone|they|she|he|the _|anybody) [then] (call|email|
            text|contact|remind|confirm|meet|send|ring) [me|us|him] [_ [_ [_]]]
        when will (you|he|she|they|someone|the _) (call|email|text|contact|get back|answer|
            ring) [_ [_]]
        (what|which) (number|phone number|phone) (do|can|should|is|are) [i|we|the] [_ [_]]
        (what|what's) next
    """,
    # Whom to call in one, where nobody tells of any.
    "ask:emergency": """
        (an|the|any|your|some|what|another) <after hours> [contact|consular|phone|consulate]
            (number|numbers|phone|line|hotline|contact|telephone) [_ [_ [_ [_ [_]]]]]
        ^ <leads> <after hours> (number|phone|line|hotline|contact) [_ [_]]
        (number|phone|line|hotline) [_ [_]] (for|in) [an|a|any] [_] (emergency|emergencies)
        (number|phone|line|someone|somebody|anyone) [_ [_ [_]]] (after hours|out of hours|
            outside [_] hours|when (you|you're) [are] closed|if it gets worse|at night)
        (who|whom|where) (do|can|should) (i|we) (call|ring|phone|reach|contact) [_ [_]] (in an
            emergency|after hours|out of hours|outside [_] hours|if it gets worse|when you're
            closed|at night)
    """,
    "ask:why": """
        (do|can|must|should) (i|we) (have to|need to|must|really need to|actually need to|really
            have to|absolutely have to) (give|provide|leave|share|tell|show|say|put) [_ [_ [_]]]
        (is|are) (it|that|this|a phone|the phone|an email|the email|my _|a _|the _) [really|
            absolutely|actually|all|even] (compulsory|mandatory|required|necessary|obligatory|
            optional|needed|a must) [_ [_]]
        (can|could|may) (i|we|you) [_] (skip|leave out|omit|do without|book without|go without|
            do it without|book it without|continue without|pass on) [giving|the|my|a|an|that|it|
            this] [_]
        (can|could|would|will) (you|i|we|it|this) [_ [_ [_ [_]]]] without (<contact>|giving|one|it|a
            <contact>|my <contact>|the <contact>|an <contact>|that) [_]
        (possible|ok|okay|fine|alright|allowed) [to _ [it]] without (a|the|my|an|any|giving|
            <contact>|one) [_]
        without (a|my|the|an) <contact> ?
        (and|so|but) if (i|we) (don't|do not|won't) (give|share|leave|say|tell) [you] (it|that|
            them|one|my _) [then] [(i|we) (can't|cannot|can not|won't) (come|go|book|_) [_]] [?]
        what if (i|we) (don't|do not|won't|would rather not|prefer not to|can't) [want to|wanna]
            (have|give|share|got|use|own|leave|tell) [you] (a|an|any|my|the|it) [_]
        (why|wat for|y|what for) (you|u|do u|they|ya|the|my|a) (need|want|ask|asking|require|have|
            <contact>) [_ [_]]
        why (my|the|a|all|this|that|so|would|need|ask|always|again) [_ [_]]
        (what's|whats|what is) [it|that|this|my _|the _] (for|used for|good for) [exactly] ?
        what('s|) (the|my) [_] for
        (what|why) [do|would|will|are] (you|they|u) [guys|gonna|going to|even] (do|doing|need|want)
            [with] (my|it|that|the) [_] (for|with)
        (who|what) (sees|gets|uses) (my|it|that|the) [_]
        (why|what for|for what) (do|does|did|are|is|would|should|must|can't|don't|have|has|was|
            were|can|will|isn't|didn't|not just|the|so) [_ [_ [_ [_]]]]
        what do you [need|want] (it|that|this|my _|them) for
        what (do|would|will) (you|u|they) (need|want|use|do with) (it|that|this|my _|them|with it|
            with my _) [for]
        what's (it|that|this|my _) for
        ^ <leads> why [though|so|exactly|please] [?] $
        how come [_ [_ [_]]]
        what('s| is) the reason [_ [_]]
    """,
    "ask:other": """
        (is|too) (big|small|young|old|late|early|heavy) ?
        (should|do|can|may|must|shall) (i|we) [_ [_]] (open|close|shut|turn off|switch off|turn on)
            [the|my|all] (window*|door*|gas|stove|valve|electricity|light*|breaker|heat*)
        (are|r) (you|u) [_] (a|an|real|human|actually|talking|chatgpt|ai) [_] (bot|robot|person|
            human|ai|machine|computer|real|real person|answering machine|program|chatbot|assistant|
            people) [_ [_]]
        (can|could|may|should|is it okay|is it ok|do you mind|are|is) (i|we|if i|to|my _|kids|
            children|pets|dogs|someone|my _ _) [also|just|_] (bring|come with|come too|
            come along|join|come|with|allowed|welcome|okay|ok|go too|take|be there|get in|
            enter) (my|a|an|the|some|with|too|along|us|me|_) [_ [_ [_]]]
        (can|could|may|should|are|is) (he|she|they) [also|just] (bring|come with|come too|come
            along|join|allowed|welcome|go too|be there|get in) [_ [_ [_ [_]]]]
        (who|whom|which (doctor|agent|dentist|person|one of you)) (do|will|am|is|are|would|does|
            can|should|has|was|did) [i|we|it|the|going] [_ [_ [_]]]
        would you have _ [_] (on|in) (the|your) (list|book|books|system|calendar|schedule)
        what's your (name|email|phone|number)
        (what|which) (ai|model|company|country*) [_ [_ [_]]]
        (do|does) (you|u|they|your _) (allow|take pets|take dogs|take walk ins|accept pets) [_ [_]]
        any chance [_ [_]] (of|for|with) _
        (can|could|may) _ [also] (come with|come along with|join) (me|us) [_ [_ [_]]]
        must (i|we|he|she|they) [really|_] bring [_ [_ [_ [_ [_]]]]]
        (does|did|will|would|is) (anyone|anybody|someone|he|she) [_ [_ [_]]]
    """,
    # Nouns that are asked about once something is asked.
    "about:hours": "(hours|open|closing|closed|your schedule|office hours|weekends|opening hours)",
    "about:address": "(address|location|located|directions|entrance|zip code)",
    "about:price": """(price*|cost|costs|pricing|fee|fees|charge|charges|pay|payment|rate|rates|
        expensive|cheap|cheaper|commission|deposit|insurance|discount*|how much)""",
    "about:services": "(services|treatments|offerings|mortgages|rentals|specialties)",
    "about:bring": "(documents|paperwork|papers|docs|requirements|forms|documentation)",
    "about:parking": "(parking|park|garage|parking lot|parking spot|car park)",
    "about:duration": "(duration|how long|takes long|take long)",
    "about:availability": "(availability|available|openings|vacancies|free slots|vacancy)",
    # A question in its form, a wish in its meaning: nothing to be answered.
    "wish_like": """
        (can|could|can't|couldn't|will|would) you [please|just|also|maybe|then|rather] _ [_]
        (can|could|may|shall|should|would|will) (i|we|he|she|it|this|that|my _|the _) [_] [please|
            just|also|maybe|then|rather] (come|do|have|get|make|take|see|view|book|go|be|say|use|
            switch|try|say|look|put|bring it|come by|pick|choose|send|resend|fix|add|give|meet|
            work) [_ [_ [_]]]
        (what|how) (about|bout) [_ [_ [_]]]
        (does|would|will|is|do) [_ [_]] (work|suit|be ok|be okay|be possible|be fine|be better|ok|
            okay|fine|possible|good|alright|too early|too late|work for you|work out) [for|with|
            _] [_]
        (did|didn't|have|haven't|hadn't) i [just|already|not|ever] (say|tell|ask|write|mention|
            said|told|asked|mean) [_ [_ [_]]]
        (you|it) (know|see|good|there) ?
        (right|ok|okay|yeah|yes|no|huh|eh|please|deal|correct|really|seriously|sorry|hello|what|
            pardon|anyone there|are you there|are you listening|get it|understand|understood|
            capisce|can you hear me) ?
        (would|could) (that|it|this) (be|work) [_ [_]]
        is (that|it|this) (ok|okay|fine|possible|alright|all right|cool|good) [_ [_]]
        isn't (it|that) [_]
        (remember|see|got it) ?
    """,
}

QUESTION_CLASSES = {
    "after hours": "emergency|emergencies|after hours|out of hours|24 hour|urgent",
    "contact": "phone|number|cell|mobile|telephone|phone number|email|e mail|mail|name|address",
    "weekday": """monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|
        # [am|pm]""",
    "day": """monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|tomorrow|today|
        tonight|mon|tue|wed|thu|fri|sat|sun|january|february|march|april|may|june|july|august|
        september|october|november|december|jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec""",
    "ask leads": """[<lead>|before i book|one thing|quick question|btw|anyway|hang on|wait|
        one more thing|last q|ok last q|besides [,]|no rush but|first] [<lead>] [<lead>]""",
    "interrogative": """(what|where|how|which|who|whose|why|when) [_ [_]] (is|are|was|were|do|does|
        did|can|could|will|would|should|has|have|am|to|happens|if)|what's|where's|how's|who's|
        when's|how (much|long|far|many|early|late|soon|come|exactly|about)|why|(what|which) (time|
        day|kind|about|documents|else|if|floor)|do (i|you|they|we|the|your|my|any|people|kids|dr)|
        (does|did|is|are|was|were|am|can|could|will|would|should|shall|may|has|have|had|isn't|
        aren't|don't|doesn't|didn't|can't|won't|couldn't|wouldn't|haven't|must) (i|you|it|there|
        they|he|she|we|the|your|my|this|that|these|those|someone|anyone|parking|kids|pets|dogs|our|
        viewings|walk|dr|people|any|children|minors|his|her|everything|cards)|any (chance|openings|
        spots|slots|availability|parking|fee|fees|charge|discount*|news)|got any|anything else i""",
}
