"""What people want done, kept or left alone, in English; see `understanding.doings.notation`."""

DOINGS = {
    "want:cancel": """
        (see|ask|check|wondering|asked|know) if (you|i|we|they) (could|can|might|would) [please]
            <cancel>
        ^ <leads> <cancel>
        <i want> [<just>] <cancel>
        <can you> [<just>] <cancel>
        (and|then|also|so|now|instead|just|was|meant|said|to) <cancel>
        (he|she|they|<my> [_] <relative>) (wants|needs|asked me|told me|would like|
            asked) to <cancel>
        (me|you) to <cancel>
        (i|we) (can't|cannot|won't|can not|will not be able to|won't be able to) (make it|
            come) <lost>
        <leads> (take|strike|scratch|cross|remove|delete|drop) (me|us|him|her|my name|
            our names) (off|
            out|from) [of] [the|your] [list|book|schedule|calendar|it|that] [please|then|now]
        <leads> (remove|delete|drop|unbook) (me|us) (from|please|for) [the|your] [list|book|
            schedule|
            calendar|<weekday>|_]
        (free|give) up <my> [_ [_]] <visit>
        [you can] (give|offer|let) [my|our] <my> (slot|spot|place|time) [to] (somebody|someone|
            anyone) [else] [have it]
        let (it|my <visit>|my slot|my spot) go
        (i|we) no longer (need|want) <my> [_] <visit>
        (i|we) don't need <my> [_] <visit> <lost>
    """,
    # Who will not come: a cancellation, unless something else is asked for in its place.
    "absent": """
        (i|we|he|she) (can't|cannot|won't|can not|will not be able to|won't be able to|couldn't|am
            not able to|not going to|not gonna) [possibly] (make it|come|be there|attend|go) [any
            more|after all|anymore|any longer|then] $
        (i'm|i am|we're|we are) not (coming|going|going to (come|make it|be there|go)|gonna (come|
            make it|be there)|able to (come|make it)) [any more|anymore|after all|then] $
        (i|we) (won't|will not) be (coming|there|able to (come|make it|attend)) [any more|anymore|
            after all] $
        ^ <leads> not (coming|gonna make it|going to make it) [any more|anymore|after all] $
    """,
    # The same of a day, which is no cancellation where none is known.
    "absent:then": """
        (i|we|he|she) (can't|cannot|won't|can not|will not be able to|won't be able to) (make it|
            come|
            be there|attend|go) (<day named>) $
        (i'm|i am|we're|we are) not (coming|going|going to (come|make it|be there)|gonna (come|make
            it)) (<day named>) $
        (i|we) (won't|will not) be (coming|there|able to (come|make it|attend)) (<day named>) $
        ^ <leads> not (coming|gonna make it|going to make it) (<day named>) $
    """,
    "want:move": """
        (see|ask|check|wondering|asked|know) if (you|i|we|they) (could|can|might|would) [please]
            (<move>|move (him|her|them))
        ^ <leads> <move>
        ^ <leads> (move|change|reschedule) $
        <i want> [<just>] <move>
        <can you> [<just>] <move>
        (and|then|also|so|now|instead|just|was|meant|said|to) <move>
        (he|she|they|<my> [_] <relative>) (wants|needs|asked me|told me|would like|asked) to <move>
        (me|you) to <move>
        i need (a different|another|a new) (time|day|date) for <my> [_] <visit>
        need to be (moved|rescheduled|changed|postponed)
        needs to be (moved|rescheduled|changed|postponed)
    """,
    "want:book": """
        (and|then|also) (book|schedule|fit|squeeze|pencil|put) (me|us|him|her) [in|down|for]
        <i want> [<just>] <a> [_ [_]] <visit>
        <i want> [<just>] (make|set up|arrange|get) [me|us|him|her] (in|<a> [_ [_]] <visit>)
        <i want> [<just>] (book|schedule|reserve) [me|us|him|her|my _] [in|<a> [_ [_]] <visit>|
            something|sth|that|it|one]
        <can you> [<just>] (book|schedule|reserve|make|set up|arrange|get|have) [me|us|him|her|
            my _] (in|<a> [_ [_]] <visit>)
        <can you> [<just>] (book|schedule|fit|squeeze|pencil|put) (me|us|him|her) [in|down]
        ^ <leads> (book|schedule|fit|squeeze|pencil|put|sign) (me|us|him|her) [in|down|up|for]
        ^ <leads> (book|schedule|reserve|make|set up|arrange|get me) <a> [_ [_]] <visit>
        ^ <leads> (book|schedule|reserve) [me|us] (another|a second|one more) [one]
        ^ <leads> (<a>|new) [_] <visit> [please|for|with|on|at|this|next|tomorrow]
        ^ <leads> <visit> (please|for|with|on|at|this|next|tomorrow)
        ^ <leads> <visit> $
        (like|want|need|love) to (see|view|visit|tour|look at|check out|come see) [_ [_]] [of] [_]
            (<place>|it)
        can (i|we) [come] (see|view|visit|tour|look at|come see|check out) [_ [_]] [of] [_]
            (<place>|it)
        (looking|hoping) to (see|view|visit|tour|look at|book|get|schedule) [_ [_ [_]]] (<place>|
            <visit>|in)
        (come|come see|see|view) [_ [_]] <place>
        (can|could|may) (i|we) come [in|by|over|to you|there] [_] (at|around|on|#|this|next|
            tomorrow|<day>) [_ [_ [_ [_]]]]
        (can|could|may) (he|she|they|my [_] <relative>) come [in|by] (at|around|on|#|this|next|
            tomorrow|<day>) [_ [_ [_ [_]]]]
        can (i|we) (come in|come by|stop by|book|get in|get <a> [_] <visit>|make <a> [_] <visit>)
        (like|want|need) to (come in|be seen|come by|get in)
        (like|want|need) to see (a|the|dr) [_]
        (like|want|need) to (see|meet|talk to|meet with) (someone|somebody) (about|for|regarding)
        give me <a> <visit>
        ^ <leads> (give me|book me|make me|get me) (a new|another) (one|time|day)
        can (i|we) [come] (look at|see|view|visit) (your|ur|the|that) place
    """,
    "want:look_up": """
        ^ <leads> (look|pull) (it|that|mine|ours|them) up [for (me|us)]
        <i want> (to) (look|pull) (it|that|mine|ours|them) up [for (me|us)]
        <i want> (look|pull) (it|that|mine|ours|them) up [for (me|us)]
        <can you> (look|pull) (it|that|mine|ours|them) up [for (me|us)]
        ^ <leads> (check|find|look up|show|show me|pull up|confirm|see|verify) [on] (my|
            our) [_] <visit>
        <can you> (check|find|look up|show me|pull up|confirm|verify|see) [on] [when] (my|
            our) [_] <visit> [is]
        <i want> (check|find|look up|confirm|verify|see|know about) [on] [when] (my|
            our) [_] <visit> [is]
    """,
    "want:person": """
        <i want> (a|an|some|to have a) [real|actual|live|proper] (person|human|human being|agent|
            operator|representative) [please|now|instead]
        (can|could|will|would) (a|some) [real] (person|human) (call|phone|ring|contact) (me|us)
            [back]
        <can you> (call|phone|ring) (me|us) [back] [instead|please|now|today|later] $
        (see|reach|contact|complain to) (your|the|a) (manager|supervisor|boss|owner)
        [<i want>|<can you>] (speak|talk|chat|connect me|connected|transfer me|transferred|
            put me through|get me|put me) [to|with|through to|in touch with] [_ [_]] <staff>
        (speak|talk) (to|with) (him|her|them|dr _|mr _|mrs _|ms _)
        can i (speak|talk) (to|with) _
        (a|an|real|actual|live) (human|real person|actual person|live person|human being|
            live agent|human agent) [please]
        ^ <leads> [a] (person|human|agent|operator|representative) [please] $
        (is there|isn't there) (a|an|any|some) [real|actual|live] <staff> [i can (talk|speak) to]
        (is there|isn't there) (someone|anyone) [i can (talk|speak) to]
        (have|get|ask) (someone|them|her|him|_ _|the _) [to] call me [back]
        (call|phone|ring) me [back] (please|now|today|asap|urgently)
        <can you> (call|phone|ring) me [back]
        (someone|they|she|he) (call|to call|should call|can call) me [back]
        (i|we) (want|need) a call [back]
        call back please
    """,
    "want:message": """
        [please] ask (your|the) (colleague|colleagues|team|office|boss|staff|consul|doctor|dentist|
            manager|people) (if|whether|what|when|how|about|to)
        (leave|take|send|pass|give) [_] [a|this|my|the] message [(for|to) [the|your] _]
        <can you> pass (it|that|this|something|a message|my _|a note) (on|along) [to [the] _]
        ^ <leads> pass (it|that|this) (on|along) [to [the] _]
        ^ message for [the] _
    """,
    "keep": """
        <not> <cancel>
        <not> <move>
        <not> (touch|lose|delete|remove|drop|give away|give up|change|move|cancel) (it|anything|
            mine|my [_] <visit>|the time|the date|<my> slot|my spot)
        (leave|keep) (that|this|mine|things|everything|<it>|my slot|my spot|both of them) [exactly|
            just] (how|as|like|the way|where) [it|they|is|was|are|they're|it's] [is|was|are|it]
        (leave|keep) (it|<it>|everything) (alone|as is|the same|for now|unchanged|please|in|on|
            there)
        (keep|keeping) (it|mine|<my> [_ [_]] <visit>|that one|this one|the old one|
            the old [_] (time|date|day)|the original [_]|what i have|both|<my> # [_]|
            <my> slot|<my> <weekday> one)
        leave (my|the) [_] <visit> [alone|as it is|as is]
        (i'll|i'd rather|let me|i|we'll|let's|i'd like to|i want to) (keep|stick with|
            stay with) (it|mine|<it>|the old _|what i have|the one i have|the original [_])
        i still (want|need) (it|to come|to go|<my> [_] <visit>)
        i'm still coming
        the (old|original|first|current) (time|date|one|day|appointment) (stays|stands|is fine|
            is better)
        stick with the (old|original) [one|time|date]
    """,
    # So told, and not asked, it shall.
    "stands": """
        (that|it|<my> [_] <visit>) [still|just] (stays|stands|is on) [as it is]
    """,
    "dont_do": """
        <not> (do|change|touch) (it|that|this|anything)
        (hold off|hold fire) [on that]
    """,
    "leave": """
        (leave|keep) (it|that|things) [for today|for now|then|at that|be|please|as is|as it is|
            the way it is|
            how it is|like that|alone|there] $
        let it be $
        never mind leave it
    """,
    # Names what stands; "cancel that" may mean only what is going on.
    "names_visit": "<visit>|mine|(my|the) [old|other] (one|#)|(that|old|other|existing) one",
    "stop": """
        (i|we) no longer (need|want) (it|this|that|anything) $
        <can you> (drop|stop|end|forget) (this|it|that|about it)
        (stop|quit) (asking|texting|messaging|bugging|bothering) me
        [just] forget (i|we) (asked|said anything)
        ^ <leads> (never mind|nevermind|forget it) (i'll|i will|i'm|i can|i don't|it's|this|we'll|
            i just|i'd|i found|i got)
        ^ <leads> (forget|forgot) [about] (it|that|this|everything|the whole thing|all that|
            all of it|i asked|i said anything) [please|then|thanks|now] $
        forget the [_] <visit>
        ^ <leads> (nevermind|never mind) [then|thanks|it|please|that] $
        ^ <leads> (nevermind|never mind) , (not now|no thanks|thanks|bye|i'm good|forget it|
            i changed my mind) $
        ^ <leads> (drop|scrap|scratch|stop|skip|abandon|quit) (it|this|that) [please|then|now] $
        ^ <leads> (stop|quit|enough|exit) [please|now|already|it] $
        stop (asking|offering|sending|telling|messaging|texting|pushing|it|this|with) [me|the|
            about] [_ [_]]
        (i'll|we'll|i will|i'd rather|i can|let me|i might|will) (do|book|try|call|write|come back|
            sort|handle|get to|do it|look) [it|this|that] [again] (later|another time|
            some other time|
            another day|some other day|tomorrow|online|elsewhere|myself|next time|in person)
        (i'll|i will|we'll) (come|get|call|write|text|check) back [to you] (later|another day|
            some other day|next week|another time|some other time|when i know|when i have|tomorrow)
        maybe (later|another time|next time|some other time|another day) $
        (some other time|another time|not today|not right now) [then|thanks|maybe|please] $
        (i|we) (gave|give) up
        (i'm|we're) (done|out|no longer interested|not interested|good thanks) [here|now|
            with this] $
        not interested [anymore|thanks] $
        (i|we) (changed|have changed) (my|our) mind $
        i've changed my mind $
        (don't|do not) (bother|worry about it|worry about that) [then|anymore|about it] $
        (i|we) don't (need|want) (it|this|that|anything) [<lost>] $
        (can we|can i|let's|i'd) [just|rather] not $
        (i|we) [have|'ve] [already] (found|got|chosen|booked) (a|an|another|somewhere|something)
            [_] (place|one|flat|apartment|doctor|dentist|lawyer|else) [already|now|elsewhere] $
        ^ found (a|an|another|somewhere|something) [_] [place|one|flat|apartment|else] [already|
            now|elsewhere] $
        (not|i'm not) (bothering|wasting [_] time) [with|on] (this|it|that)
        ^ <leads> no need [anymore|any more|any longer|now|thanks] $
        (going|gone|i'll go|we'll go|found|i found) (with|to|it) (someone|somewhere) else $
        (end|close) (the|this) (chat|conversation)
        hang up $
    """,
    "stop:book": """
        <not> (an|a|any|another|more|the|one of the|no) [_] <visit>
        <not> (another|any other|a second) [one] $
        <not> (book|schedule|reserve|set up|make|booking|scheduling) (anything|something|me|it|
            <a> [_] <visit>|any [_] <visit>|this|another [one])
        ^ <leads> no [new|more] <visit> [please|thanks] $
        ^ <leads> no [new|more] <visit> , (just|only) [_ [_ [_]]]
        (i'm|i am) not (booking|making|scheduling|trying to book|looking to book) [anything|_]
        (who|nobody|i never|i didn't) (said|asked) [anything about|for] (an|a) <visit>
    """,
    "cannot": """
        (not|don't) (able|feel) [_ [_]]
        no (longer|more)
    """,
    "not_yet": """
        <not> <cancel> (yet|for now|right now|at the moment|just yet)
        <not> <move> (yet|for now|right now|at the moment|just yet)
        <not> (do|change|touch) (it|that|anything) (yet|for now|just yet)
        <not> (book|schedule|reserve|cancel|move|change|confirm) [_ [_]] (yet|for now|just yet)
        <not> (an|a|any|another) [_] <visit> (yet|for now|just yet|right now)
        not <cancel>
        not <move>
        (was not|wasn't|not) to <cancel>
        (was not|wasn't|not) to <move>
    """,
    "nothing": """
        [just|and|please|then|so] put (me|us|him|her) in the (morning|afternoon|evening)
        (never|ever|always|usually|often|has|have|had|already) (cancelled|canceled|moved|
            rescheduled) [_ [_]]
        (i|we) (booked|had|have|have got|got|made|already have|already had|already booked) [<a>|my|
            our|an existing] [_] <visit>
        (i've|we've) [already] [got|booked|made] [<a>|my|our] [_] <visit>
        (my|our) last <visit>
        cancellation (policy|fee|fees|charge|rules)
        the earliest <visit>
        forget about [_] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mornings|
            afternoons|it) [_]
        get back to you
        about (my|the|an) <visit>
    """,
    "retract": """
        no wait
        wait no
        (wait|hang on|hold on) , no
        no no
        (jk|just kidding|only joking|i was joking|kidding|joking)
        (scratch|scrap|strike|forget|ignore) that
        on second thought*
        ^ or (wait|hold on|hang on|actually|rather|better|maybe|can|could)
        (actually|wait) [no] [,] (don't|can you|keep|move|change|leave|could you)
        (i|we) changed my mind
        i take that back
        no ,
    """,
    "repeat": """
        ^ <leads> (shall|can|should|do|could) we (go on|continue|carry on|proceed|keep going|
            move on)
            [then|now] [?] $
        ^ <leads> (let's|lets) (go on|continue|carry on|proceed|keep going|move on) [then|now] $
        where were we [again]
        ^ <leads> (is|was) (that|it|this|everything) [all] clear [now|to you] ?
        (say|repeat|tell me|read) (that|it|them|this) [all] (again|back|once more) [please]
        (can|could|would) you [please] repeat [that|it|them|the ...]
        (repeat|again) please
        ^ <leads> repeat [that|it] $
        (what|which) (was|were) (that|it|those|the (times|days|options|dates)) [again]
        what did you [just] say
        (come again|pardon me|say again|i beg your pardon|i didn't catch that|didn't catch that|
            i missed that|didn't hear [that|you]) [please]
        ^ (pardon|sorry) [what] ?
        (show|give|list|send) me (those|the (options|times|days|list)) again
        what (are|were) (my|the) (options|choices) [again]
        one more time [please]
        (are|r) you [still] (there|here|with me|around|alive)
        (is there|is) (anyone|anybody|someone|somebody) [still] (there|here|around)
        ^ (anyone|anybody) [still] (there|here) [?] $
        ^ [hello ,|hello] you [still] there [?] $
    """,
    # Only where a conversation stands: else it opens one.
    "repeat:called": "^ (hello|hi|hey) ?",
    "other:days": """
        (any|some|what|no|have|got) (other|more|different) (day|days|date|dates|week|weeks)
        (other|more|different) (days|dates)
        (another|a different|some other|a better) (day|date|week) [please|then]
    """,
    "other:times": """
        (any|some|what|no|have|got) (other|more|different) (time|times|slot|slots|hour|
            hours) [that day|available]
        (other|more|different) (times|slots|hours)
        (a different|some other|another|a better) (time|slot|hour) [that day|please|then]
    """,
    "other:later": """
        (anything|something|any|nothing|one|some|a) [a] [bit|little] [much] (later|after that)
        (later|after) than (that|this|those|these)
        (got|have) [anything|any] later
        ^ <leads> [a] [bit|little] later [please|maybe|if possible] [?] $
        (a bit|a little|any|bit) later
    """,
    "other:earlier": """
        (anything|something|any|nothing|one|some|a) [a] [bit|little] [much] (earlier|sooner|
            before that)
        (earlier|sooner|before) than (that|this|those|these)
        (got|have) [anything|any] (earlier|sooner)
        ^ <leads> [a] [bit|little] (earlier|sooner) [please|maybe|if possible] [?] $
        (a bit|a little|any|bit) (earlier|sooner)
    """,
    "other": """
        (anything|something|what|nothing) else
        (other|more|different) options
        (none|neither) of (these|those|them) [_ [_]]
        (show|give) me (more|others|other ones)
        the next (ones|few)
    """,
    "pause": """
        (let me|i need to|i have to|i should|need to|have to|i want to|i'd better|i'll|i must|
            i'd need to|can i) [first|just|quickly] (check|ask|think|consult|confirm|talk|speak|
            look [it] up) (with|about|it|that|this|if|whether|my|our|first|to my|on) [my|our|the|
            it] [_] [first]
        let me (call|ring|text|message|write|phone) [you] back
        let me (check|ask|think|see|look|find) [_ [_ [_]]]
        (give me|just|wait|hold on|hang on|need|one|just a|only a|in) (a|one|two|a few|couple|
            <number>) (moment|sec|secs|second|seconds|minute|minutes)
        (one|1|just a) (sec|second|moment|minute) [please]
        ^ <leads> (hold on|hold up|hang on|wait|bear with me|stand by|brb|be right back) [please|
            a bit|up|a moment|a sec|a minute|a second] $
        (i'm|i am) (looking for it|checking|searching for it|getting it|just looking)
        (still|i'm) thinking
    """,
}
