"""What is dangerous or cannot wait, in English; see `understanding.doings.notation`."""

DANGERS = {
    "danger": """
        blood [is] everywhere
        (house|kitchen|apartment|building|car|flat|roof|stove|oven|outlet|neighbor's _) [is|
            's] (burning|on fire|in flames|ablaze)
        there's (a|an) [_] (shooter|gunman|shooting|explosion|bomb|intruder|burglar|armed _|
            dead body|body)
        (is|are|was|were|got|i'm|he's|she's|they're|*'s) [_] (hurt|injured|wounded) [bad|badly|and]
        (killing|hurting|cutting|harming) myself
        (kill|killing|kills|murdering|murder) (her|him|my _|them|somebody|someone)
        an accident [_ [_ [_ [_]]]] (hurt|injured|bleeding|trapped|unconscious)
        (fell|fallen) [_ [_ [_]]] (can't get up|can't move|cannot get up|can't stand)
        armed (man|men|guy|robbers|person)
        (wont|won't|not) let me (leave|go|out)
        threaten* [to|me|us] [with|to|_] (kill|hurt|shoot|stab|a gun|a knife|beat|me)
        (i'm|i am|we're|we are) hiding (in|from|under|behind|because)
        (it's|is|keeps|started) sparking
        (took|swallowed|taken) too many [_] (pills|tablets|sleeping pills|meds|painkillers)
        (people|someone|somebody|man|woman|guy|kid|child|friend|brother|sister|mom|dad) [is|are|
            was|were|got] [_] (hurt|injured|bleeding|trapped|dying|unconscious|shot)
        (chest|heart) [_] (feels|is|really) [_] (tight|tightness|heavy|squeezed)
        (smell*|smelling|stinks|reek*) [_ [_]] [of|like] [a] (gas|smoke|burning|something burning|
            burnt|fumes|electrical fire|propane)
        smell* [_] like [when] [_ [_]] (stove|oven|burner|gas) ...
        (smell|odor|stench) of (gas|smoke|burning|propane)
        gas [is|seems] [to be] (leak|leaking|everywhere|is coming out|coming from|smell)
        (leak*|hissing) [of] gas
        carbon monoxide [_]
        (there's|there is|i see|see|lots of|full of|so much|thick|seeing|smell) [_] smoke [coming|
            everywhere|in|from|out]
        smoke (coming|pouring|is coming|is pouring|everywhere|filling|in the _)
        (on fire|caught fire|a fire in|a fire at|fire broke out|big fire|in flames|flames coming|
            fire spreading|kitchen fire|there's a fire|there is a fire|is burning down|on flames|
            went up in flames)
        (fire|flames) [is|are] (spreading|everywhere|in the _|coming)
        ^ <leads> (fire|gas|help help) [.] $
        (sparks|sparking) [_ [_]] (outlet|wall|panel|socket|fuse box|wires)
        (passed out|fainted|collapsed|unconscious|unresponsive|blacked out|keeled over|knocked out|
            lost consciousness)
        (isn't|is not|not|won't|doesn't|can't|stopped) (breathing|breathe|responding|moving|
            waking up|wake up|move|respond|waking) [_]
        (can't|cannot|can not|can barely|struggling to|trouble|hard to|difficulty) [_] (breathe|
            breathing)
        (can't|cannot|can not|can barely|struggling to) (get|catch) (my|his|her|their) breath
        (gone|went|going|turned|turning) [all] (blue|grey|gray|purple)
        (having|had|has|is having|think it's|might be|may be) [_] (a heart attack|a stroke|
            a seizure|seizures|convulsions|an overdose|an allergic reaction|anaphyla*|contractions)
        (heart attack|cardiac arrest|anaphylactic shock)
        (chest|heart) (pain|pains|hurts|is hurting|really hurts|is tight|tightness|is killing me)
        (pain|pressure|tightness) in (my|his|her|the) (chest|heart|left arm)
        (bleeding) (badly|a lot|out|heavily|everywhere|from|so much|and|won't stop|to death)
        (won't stop|can't stop|lots of|covered in|so much|losing) [_] (bleeding|blood)
        (is|he's|she's|there's|*'s|are|was|'s) [_] (choking|drowning|bleeding|turning blue|
            going blue|convulsing|seizing|suffocating|dying|trapped)
        (swallow*|took|taken|drank|drunk|ate) [_ [_ [_ [_ [_]]]]] (pills|bleach|poison|detergent|
            drain cleaner|battery|batteries)
        (overdos*|poisoned|electrocuted)
        (kill|hurt|harm|end|cut) (myself|my life|himself|herself|it all|themselves)
        (want|wanna|going|ready|wants) to (die|end it|end my life|end it all|kill myself|be dead)
        (suicide|suicidal|don't want to live|doesn't want to live|better off dead)
        (could|might|may|will|going to|gonna|about to) (die|be killed|get killed)
        (someone|somebody|he|she|we|they|people|everyone) [is|are|will|'s] [going to|gonna] (dying|
            die)
        (hitting|beating|attacking|choking|strangling|stabbing|threatening|hurting|punching|raping|
            hit|beat|attacked|stabbed|shot|strangled|raped|assaulted) <somebody> [up|with|_]
        (was|been|got|were|being|am|are|just got) (stabbed|shot|attacked|assaulted|raped|beaten|
            held up|kidnapped|carjacked|run over|hit by a car|followed|stalked|threatened) [_]
        (has|have|with|holding|pulled|carrying|waving|got) (a|the|his|her) (gun|knife|weapon|
            machete|rifle|bat|pistol) [_]
        (gun|knife|shots|shooter|shooting|gunshots|gunman|active shooter|bomb) (fired|here|in|
            outside|to my|at|inside|on me|at my)
        (shots fired|active shooter|gunshots|bomb threat)
        (breaking|trying to break|trying to get|kicking|forcing) [his way|their way] (in|into|
            down) [to] [my|the|our] [house|home|apartment|door|flat|window]
        there's (someone|somebody|a man|a guy|a stranger|an intruder) (in|inside|breaking into)
            (my|our) (house|home|apartment|flat|kitchen|basement|room|garage)
        (someone|stranger|intruder|burglar) [is] (in|inside|breaking into) (my|our) (house|home|
            apartment|flat|kitchen|basement|room|garage)
        (someone|man|guy|stranger|intruder|burglar|person|ex) [is|who] [outside|at|in] [my|the|
            our] [_] [with|and|holding] (a knife|a gun|a weapon|won't leave|trying to get in|
            trying to break in|banging on my door)
        (someone|somebody|a man|a guy|he|they|a car|two guys|two men|this guy) [is|are|'s|keeps|
            has been] [been] (following|stalking|chasing|threatening) (me|us|my _|her)
        (he's|she's|they're) (following|stalking|chasing|threatening|hurting|hitting|beating|
            choking|attacking|shooting|going to kill) (me|us|her|him|my _|them)
        (hostage|kidnapped|abducted|domestic violence|being held against)
        (fell|fallen|falls|crashed|jumped) [_ [_ [_ [_ [_]]]]] (isn't moving|not moving|
            unconscious|not breathing|can't move|can't get up|won't wake|hit his head|hit her head|
            not responding|bleeding|out the window|off the roof)
        (accident|crash|car crash) [_ [_ [_]]] (hurt|injured|trapped|bleeding|unconscious|dead)
        (badly|seriously|severely) (hurt|injured|burned|burnt|wounded)
        (call|need|send|get) [me|us|someone|somebody|for] [a|an|the] (ambulance|911|999|112|police|
            cops|fire department|paramedics|fire brigade|firemen)
        (won't|doesn't|isn't|not) (wake up|waking up)
        (ceiling|roof|building|wall|balcony|floor) [is|has|just] (collapsed|collapsing|caving in|
            coming down|fell in|falling down)
        (water|flood) [_ [_]] (electric*|sockets|outlets|fuse box) [_]
        (missing|can't find) [_] (child|kid|toddler|baby|little boy|little girl|son|daughter) [_]
        (life or death|matter of life)
        eyes are (stinging|burning)
        (gas|propane|smoke) smell [_]
        (smell*|stink*|reek*) [_ [_ [_]]] (rotten|bad) (egg|eggs)
        rotten (egg|eggs) smell
        (co|co2|carbon monoxide|gas|smoke) (alarm|detector) [is|has] [been|just] (won't|keeps|going|
            went|beeping|ringing|on|started|off) [_]
        something [is|'s] burning
        (everyone|everybody|we all|all of us|we're all|my whole family|the kids|two of us|both of
            us) [is|are|has|have|feel|feels|got|getting] [a|so|very|really] (dizzy|headache*|
            nauseous|sick|light headed|lightheaded|passing out)
        (guy|man|men|woman|someone|stranger|person|he|she|car|they) [has|is|'s|keeps|who|
            that] [been]
            (walking|following|coming|driving|running) (behind|after) (me|us|her) [_]
        (following|follows) (me|us) [since|for|home|from|everywhere|down|around|right|now] [_]
        (he's|she's|someone's|they're|who's) [_] following (me|us|her)
        (can't|cannot|can not|couldn't) (feel|move) (his|her|my) [whole|left|right] (arm|leg|face|
            side|legs|arms|body)
        (slurring|slurred) [his|her|my] (words|speech)
        face [is|looks|'s] [_] (drooping|droopy|crooked|numb on one side)
        (took|taken|swallowed) (all|the whole|a whole|a handful|handful) [of] [_ [_]] (pills|bottle|
            tablets|medication|meds)
        (trying|rattling|turning|forcing|banging on|pounding on|kicking) (the|my|our) door [handle|
            knob|down]
        there's [some|a lot of] blood [_]
        (ceiling|roof|building|wall|balcony|floor) [is|'s] (about|going) to (fall|collapse|come|
            cave)
        (i'm|we're|he's|she's|i am) (trapped|locked in|stuck inside) [_]
    """,
    # None of these alone is one; two kinds in one message are.
    "sign:smell": """
        (smell*|stink*|stench|odor|odour|fumes|reek*) [_]
    """,
    "sign:ill": """
        (dizzy|dizziness|light headed|lightheaded|nauseous|nausea|throwing up|vomiting|headache*|
            faint|feels sick|feel sick|sleepy all of a sudden|confused|drowsy|can't stand up)
    """,
    "sign:gas": """
        (gas|carbon monoxide|co|propane|boiler|furnace|water heater|the heater|the stove|fumes)
    """,
    "sign:water": """
        (water|flood|flooding|leak|leaking|flooded) [_ [_ [_]]] (coming|dripping|leaking|pouring|
            running|going|onto|into|on the|all over|everywhere|through|flooded|in the)
    """,
    "sign:power": """
        (wire|wires|wiring|cable|cables|outlet|outlets|socket|sockets|fuse box|breaker box|
            electrical panel|electric panel|power strip|electricity)
    """,
    "sign:pills": """
        (pills|pill bottle|bottle of [_] pills|empty [_] bottle|sleeping tablets|razor|rope)
    """,
    "sign:despair": """
        (don't want to|can't) (be here|go on|live|wake up|do this) (anymore|any more)
        (no reason|nothing) to live [for]
        goodbye (everyone|forever)
        tired of living
    """,
    "sign:fall": """
        (fell|fallen|falls|tripped|slipped) [_] (down|off|on|over|in|from|out)
    """,
    "sign:broken": """
        (smashed|broke|broken|smashing|breaking|kicked|kicking) [in] [_ [_ [_]]] (window|windows|
            door|windshield|lock|gate)
    """,
    "sign:there": """
        (still|right) (there|here|outside|inside)
        (they're|he's|they are|he is) [still] (there|outside|inside|here)
    """,
    "sign:down": """
        (on the floor|won't answer|isn't answering|not answering|won't get up|can't get up|
            won't open the door)
    """,
    # Others shall do it.
    "plea": """
        you (call|ring|phone) (them|911|999|112|someone|the _|for me|it in)
        (call|ring|phone|tell|get) (them|911|999|112|someone|help|the police|the fire _|
            an ambulance) (for me|please|now|quick)
        <can you> (call|ring|phone|get) (them|911|999|112|the police|an ambulance|help|someone)
        send (someone|help|the police|an ambulance|them)
    """,
    # Danger too, unless it is a passport or a plane that is lost.
    "emergency": """
        (broke|broken) into (my|our) (house|home|apartment|flat|car)
        (was|got|has been|been) broken into
        (was|been|got|were|being|just got|just been) (robbed|mugged|held up) [_]
        (robbed|mugged) (me|us)
        (grabbed|snatched|stole|took) (my|her|his|our) [_] (and|then) (ran|run|drove) [_]
        (stole|took|taken|robbed) [from] [me|us] (everything|all i had|all my things|all my stuff)
        everything (was|got|has been) (stolen|taken)
        (it's|this is|is|have|got|it is) [_] (an emergency|emergency|a real emergency)
        ^ <leads> emergency [_] $
        (help|help me|help us) (please|now|quick|hurry|he's|she's|my|i'm|someone)
        send (someone|help|the police) [_]
        call (someone|for help)
        (in danger|not safe|unsafe|i'm scared|fear for my life)
    """,
    # Said of an emergency that is none, or is over.
    "denied": """
        (nobody|no one|noone|none of us) [_] (in [any] danger|hurt|injured|in trouble)
        (i'm|we're|i am|we are|he's|she's) not (in [any] danger|hurt|injured)
        (it's|it is|this is|that's|it was|there's|there is|there was) (not|no) [an|a] [real] (
            emergency|danger|life threatening)
        (it|this|that) (isn't|wasn't) [an|a] [real] (emergency|danger)
        (no|not an) emergency
        no [need for|need to call] [the] (911|999|112|police|ambulance|cops|firemen) [please|
            needed|thanks|thank you]
        (don't|do not|didn't) (call|need|want|send|ask for) [the|an|a|any] (911|999|112|police|
            ambulance|cops|firemen|help from 911)
        false alarm
    """,
    # The same, where one was told before.
    "denied:then": """
        (i'm|we're|i am|we are|everyone|everybody|everything|all|it) [is|'s] [_] (safe|fine|ok|okay|
            good|unhurt) now
        (i'm|we're|i am|we are|everyone is|everybody is) [_] (safe|unhurt)
        (it's|it is|that's|all) [_] (over|sorted|resolved|taken care of|under control) [now]
        (ambulance|police|firefighters|firemen|fire department|paramedics) (is|are|has|have|already|
            just) [already|just] (here|come|came|arrived|left|been here)
    """,
    # It goes on, soon after an alarm.
    "not_over": """
        (not|isn't|aren't|never|hardly) [_] (safe|over|ok|okay|fine|sorted|resolved|under control)
        (not|isn't|aren't) (here|there) [yet]
        (haven't|hasn't) [_] (come|arrived|got here|gone)
        still [_] (inside|in there|trapped|stuck|bleeding|missing|unconscious|out there|in danger)
    """,
    "asks_if_over": """
        (is|are|am) (it|we|i|they|he|she|everyone|everything) [_] (safe|ok|okay|over|fine) [now]
    """,
    # A danger of before, that somebody stands by.
    "told_of": """
        (it|this|that|there) (was|really was|was really|was indeed) (a|an) [real|true|actual|
            genuine|serious] (emergency|danger)
        we were in [real|great|serious] danger
        (it|this|that) was [very|all|totally|absolutely] real
        (wasn't|was not) a (joke|false alarm|prank)
    """,
    "no_danger": """
        (police|fire) (report|reports|record|records|statement|certificate|clearance|file)
        (what|who|how|where) [_ [_ [_ [_ [_]]]]] in (an|case of) emergency
        passed out (flyers|candy|copies|leaflets|cards|the _|invitations|papers)
        hit me (that|up|back|with|when)
        attacked by (mosquitoes|bugs|ants|allergies|fleas|my cat|a cold)
        (feelings|pride|ego|budget|credit) [is|are|got|was] hurt
        (died|death|dead) [_] (of|from) [a|an] _
        kill (time|two|it|the _|for)
        (hurt|hurts|hurting) to (ask|say|move|pay|wait)
        (if|in case|when|unless) [_ [_]] (gets|get|is|are) hurt
        kill (me|us|him|her) (if|when|for)
        (gas|electric) (bill|bills|station|stove|meter|included|company|account|card|price*|tank|
            pump|heating|fireplace|line)
        (pay|paying|include*|fix|new) [the|my] gas
        (fire|fired) (my|the|our|a|him|her|you) [_]
        (got|get|was|been|were|being) fired
        fire (station|department|escape|drill|place|alarm test|safety|insurance|sale|extinguisher|
            exit|code|inspection)
        fireplace
        (not|isn't|no|wasn't|it's not|nothing|without|never) [_ [_]] (emergency|an emergency|
            in danger|danger|on fire|urgent|life threatening)
        (my|the|his|her|this) (phone|battery|laptop|car|computer|wifi|internet|connection|plant*|
            tv|cell|tablet|signal|line) [is|was|has|just|keeps|about] [_] (died|dying|dies|dead|
            going to die|about to die|burned out|passed out)
        (dying|die|killing) (to (see|know|meet|try|get|hear|visit|eat|live|for)|for (a|some)|
            of (boredom|curiosity|hunger|laughter|embarrassment))
        (to|i could|could|would) die (for|of (boredom|embarrassment|laughter|hunger))
        (kill|killing|kills) (time|an hour|the _|two birds|some time|me with|it)
        (is|are) killing me
        (feet|back|tooth|knee|head|legs|wait|waiting|suspense|you|commute|heat|shoes) (is|are|'s|
            guys are|kill|kills) killing me
        (my _|back|tooth|head|feet|knee|it's|that|this) [is|are|'s] killing (me|us)
        (hit|beat|shot|attack|stabbed|attacked) (me|us) (up|with|back|a (text|message|call|email)|
            on|him up)
        hit me up
        (flu|allergy|covid|botox|vaccine|booster) (shot|shots)
        (smoke|smoking) (free|detector*|area|allowed|break|section)
        (can|do|allowed to|non|no|don't|i|quit|may|stop) [i|you|to] (smoke|smoking)
        (heart|cardiac) (doctor|surgery|appointment|specialist|clinic|checkup|condition|murmur)
        (broke|broken) (up|my|his|her|the|a) [_] (tooth|glasses|phone|arm|leg|crown|with|screen|
            filling|brace*)
        emergency (travel document|passport|contact|appointment|number|exit|dentist|fund|visa|line|
            slot|clinic|service)
        (my|the|his|her|a|one of my) [_] (died|passed away) [_ [_]]
        (drill|practice)
        bombed
        (if|in case|when|whenever) [there's|there is|of|i|someone|_] [ever] (a fire|fire|
            an emergency|i faint|i pass out|needed)
        afraid of [_]
        (he|she|dad|mom|they|who) (died|had died) [_]
        smoke (inside|in the apartment|in there) ?
    """,
    # A robbery of then: somebody needs papers now, and not the police.
    "over": """
        (last|the other) (night|day|week|month|weekend|monday|tuesday|wednesday|thursday|friday|
            saturday|sunday)
        (yesterday|the day before yesterday|two days ago|days ago|a week ago|this morning|earlier
            today|on my trip|on vacation|on holiday)
        on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    """,
    "just_now": """
        (just|just now|right now|minutes ago|a minute ago|seconds ago|moments ago|still here|
            is here|are here|outside|help|hurry|quick|bleeding|hurt)
    """,
    "settled": """
        (is|was|it's|got|been|already|has been|all) (fixed|repaired|sorted|sorted out|over now|
            resolved|taken care of|fine now|okay now) [now|already]
        false alarm
    """,
    # Long over, or only told: it takes a "now" in the sentence to be meant.
    "long_ago": """
        (years|months|weeks) ago
        last (year|month|week|summer|winter|time)
        (since|back in) #
        in (199*|200*|201*|202*)
        (fire|safety|first aid|cpr) training
        (in|about) (the|a|that|this) (movie|film|show|series|novel|game|book|song)
        (movie|film|show|book|novel|song|story) (about|with|where)
        (saw|watched|seen|heard) [_ [_ [_]]] on (tv|the news|the tv)
    """,
    "get_out": """
        (gas|propane|smoke|fire|flames|fumes|carbon monoxide|burning|rotten eggs|sparks|sparking)
    """,
    "cannot_call": """
        (can't|cannot|can not|unable to|not able to|couldn't|don't want to|shouldn't|
            not allowed to|impossible to|am not able to) [_] (call|talk|speak|phone|use my phone|
            ring|make a call|dial|make calls|make any noise|speak up|use the phone) [anyone|right
            now|_]
        (no|don't have|haven't got|without|lost|out of|ran out of|zero) [a|any|my] (phone|signal|
            minutes|credit|service|battery|reception|bars|balance|airtime)
        (phone|line|911) [is|isn't|doesn't|won't|'s] (dead|not working|broken|locked|busy|working|
            work|down|go through)
        (he|she|they|he'll|she'll|they'll) [will|would|can|might] (hear|hears) me
        (i'm|i am) (hiding|deaf|mute)
        (nobody|no one|911) (answers|picks up|is picking up|answering|is answering|isn't answering)
    """,
    "place": """
        # [_ [_]] (st|street|ave|avenue|road|rd|lane|ln|blvd|boulevard|drive|dr|court|place|way|
            square|highway) [,] [apt|apartment|unit|floor|suite|flat|#] [#]
        # (#|_) (st|street|ave|avenue|road|rd)
        (in|at|outside|inside|behind|near|under|by|on|around|opposite|outside of|in front of) (my|
            your|our|the|his|her|this) [_] <spot>
        (at|in|outside|inside|behind|near|on|by) (home|work|_ street|_ avenue|_ park|room #|
            number #|flat #|apartment #|apt #|unit #|floor #)
        (flat|apartment|apt|house|unit|room) [at|number|no] #
        (first|second|third|fourth|fifth|ground|top|#) floor
        corner of _ and _
    """,
    # A hurry only for somebody who needs papers or a visit for it.
    "hurry:event": """
        (funeral|burial) [_] (is|on|tomorrow|today|this|in) [_ [_]]
        for (a|the|his|her) funeral
    """,
    "hurry": """
        (i|we|he|she|they|i'm|we're|he's|she's|they're) (leave|leaving|
            leaves) [_ [_ [_]]] (tomorrow|
            today|tonight|in # hours|in a few hours|this afternoon|this morning|this evening)
        (urgent|urgently|asap|a s a p|as soon as humanly possible|emergency travel|
            emergency passport|time sensitive|super urgent|in a rush|in a hurry|desperate|
            desperately)
        (stolen|stole|robbed|snatched|lost|missing|took|nicked|pickpocketed) [_ [_ [_]]] (passport|
            wallet|purse|bag|id|visa|documents|green card|papers)
        (passport|wallet|purse|bag|id|visa|documents|green card|papers) [_ [_ [_]]] (stolen|lost|
            missing|gone|snatched|taken|nicked)
        (flight|plane|fly|flying|travel|traveling|travelling|leaves|depart|trip|cruise|
            boarding|bus|interview|surgery|court|hearing|wedding|train|operation) [_ [_ [_]]]
            (tomorrow|today|tonight|in # hours|in a few hours|this afternoon|this morning|
            this evening|in two days|at dawn|in the morning)
        (tomorrow|tonight|today) (i|we|i'm|we're) (fly|flying|leave|leaving|travel|traveling)
        need [_ [_]] (passport|visa|papers|documents) by [_ [_]]
        (can't|cannot|can not|won't|not) [possibly|really] wait [till|until|for|any|another|that|
            _] [_ [_]]
        (expire*|expiring|lapse*|runs out|run out|due|deadline|overdue) [is|_] [on|at|by] [_]
            (today|tomorrow|tonight|midnight|this week|yesterday|monday|tuesday|
            wednesday|thursday|friday|saturday|sunday|in # days|in two days)
        (passport|visa|permit|id|license|green card|insurance) [_] (expires|lapses|runs out) [_ [_]]
        (deadline|due date) [_] (is|today|tomorrow|_)
        (died|passed away|is dying|was just killed|dying) [_ [_ [_ [_ [_]]]]] (need|have|fly|get|
            travel|must) [_ [_ [_]]]
        (need|must|have to) [_ [_ [_]]] (today|right now|right away|immediately|this instant|
            tonight|now|before tomorrow) [.]
        (need|must|have to) [to] (travel|fly|leave|go|be there|cross) [_ [_]] (today|tomorrow|
            tonight|now|immediately|asap)
        (hurry|hurry up|quick quick|time is running out|running out of time|no time|
            it's now or never|there's no time)
        (lose|losing|miss|missing) (my|the|our) (job|flight|visa|plane|benefits|house|spot|
            apartment|deposit|wedding|interview|papers) [if|unless|_]
        (in|so much|terrible|horrible|awful|unbearable|excruciating|severe|constant|a lot of|
            agonizing) (pain|agony)
        (swollen|killing me|unbearable|can't sleep|haven't slept|can't eat)
    """,
    "no_hurry": """
        (no|not|isn't|not in a|not super|there's no|not that|nothing|never|without|not very|
            it's not|not in any) [_] (hurry|rush|urgent|urgency|urgently|deadline|desperate|
            time sensitive)
        (hurry|rush) [up] is not
        don't (hurry|rush)
    """,
    # An emergency of papers and planes, not of life.
    "papers": """(passport|visa|flight|plane|permit|green card|travel|airport|documents|wallet|id|
        document|papers|paperwork|license|identification|embassy|consulate|dentist|tooth)""",
    "now": """(now|right now|just|just now|minutes ago|currently|still|today|help|please|hurry|
        quick|moment ago|this minute|a minute ago)""",
}
