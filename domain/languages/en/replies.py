"""How people agree, decline and are polite, in English; see `understanding.doings.notation`."""

REPLIES = {
    # Alone they agree to whatever was asked.
    "yes": """
        ^ y $
        (yes|yep|yup|yeah|ya|yessir|aye|yas|yis|yeh|yupp|affirmative|correct|absolutely|definitely|
            certainly|indeed|exactly|totally|precisely|confirmed|agreed)
        (i confirm|confirm|i agree|of course|by all means|go ahead|go for it|please do|do it|
            do that|let's do (it|that|this)|i do|it is|that's it|that's the one|that's me|
            that is me|i would|i'd love (to|that|it)|you got it|you bet|for sure|hell yes|
            hell yeah|oh yes|yes indeed|that one|book it|lock it in|i'll take (it|that|that one)|
            take it|put me down|sign me up|make it so|that is right|so be it|why not|go on then|
            go on|count me in|we do|we would|consider it done|it's a deal|deal|i'm in|do so|
            reserve it|book that|schedule it|make it happen|book me in|book me)
        all (correct|spot on)
        (that's|that is|it's|it is|thats|you're|you are|you have it|you got it) (right|correct|
            it|the one|spot on)
        no yeah
        (mm hm|mhm|mm hmm|mhmm|m hm|uh huh|hm hm|mmhm|mmhmm|uhuh|uhhuh|mm|hmhm)
        the answer is yes
        (that's|that is|it's|it is|everything's|everything is|this is) all (right|correct|good|fine)
        (i've|i have|i) (said|told you) yes [already|now|before|_ times]
        i (did|already|just|do) (say|said) yes
        ^ [yes|yeah|yep|sure] [please] [kindly|do|just] (ask|pass it on|forward it|send it) [them] $
        ^ [yes|yeah|yep|sure] [please] [kindly|do|just] ask [them] about (the|that|my) _ [_] $
        i said yes
        (yes|yeah) it is
        (i'm|we're) (sure|positive|good with (that|it|this))
    """,
    # These agree only where something to agree to stands.
    "fine": """
        (grand|splendid|smashing|dandy|lush|sweet as|spot on)
        ^ (k|kay|mkay|okies) $
        <leads> (shall|can|should|do|could) we (go on|continue|carry on|proceed|keep going|
            move on) [then|now] [?] $
        ^ <leads> (let's|lets) (go on|continue|carry on|proceed|keep going|move on|go) [then|now] $
        ^ please $
        (ok|okey|okay|okie) (dokey|dokie|doke|dokes)
        (sure|ok|okay|alright|all right|right|right on|fine|great|perfect|cool|good|excellent|
            wonderful|lovely|awesome|amazing|brilliant|fab|fantastic|super|sweet|nice|works|
            splendid|marvelous|sounds (good|great|perfect|fine|lovely|like a plan|right|ok|okay|
            wonderful|awesome|about right)|ideal|beautiful|fair enough|no problem|no worries|roger|
            roger that|copy that|very well|very good|gotcha|bet|word|good with me|fine by me|
            fine with me|okay by me|okay with me|all good|looks good|looks right|looks great|bingo|
            happy with (that|it)|pass it on|ask them|do ask [them]|tell them|ask him|ask her|
            i can do that|i can make that|i'm fine with that|i'm happy with (that|it)|pass it on|
            ask them|do ask [them]|tell them|ask him|ask her|i'm okay with (that|it)|sure thing|
            you know it|aight|ight|as you (like|wish)|if you say so|i guess|i suppose|i guess so|
            i suppose so|might as well)
        (that|it|this|that one|that time|that day|which) (works|does|suits|sounds good|
            sounds great|will do|will work|would work|is fine|is good|is great|is perfect|is okay|
            would be (great|fine|perfect|good|lovely|wonderful|ideal)|suits me|works for me|
            looks good|fits) [perfectly|well|great|for me|for us|me|fine|just fine|nicely]
        (that's|it's|that'll|it'll) [all|just|absolutely|totally|really] (fine|good|great|perfect|
            okay|lovely|wonderful|awesome|ideal|do|do nicely|work|be fine|be great|be perfect|
            alright|brilliant)
        (works|suits|good|fine|perfect|great|okay) (for|with|by) (me|us)
        (that|this|the) *'s (perfect|fine|great|good|okay|right|ideal|correct|lovely)
        (that|this) [other] (time|day|one|date|slot|hour) (works|is|sounds|suits|will|looks) [me|
            us] [perfect|fine|great|good|perfectly|well|okay|do] [for me|for us]
        (i like it|i love it|i'd like that)
    """,
    # Of what was read back, or of what stands.
    "as_it_is": """
        (that's|it's|that is|it is|all) (fine|good|ok|okay|right|perfect|great) (like that|like
            this|as it is|as is|the way it is|that way)
    """,
    # Beside a leave-taking these agree to nothing.
    "half": "(k|kk|ok|okay|alright|all right|right|cool|good|great|fine|nice)",
    "leaving": "(bye|bye bye|goodbye|good bye|cya|see ya|ttyl|so long|farewell)",
    "no": """
        ^ n $
        no (message|messages|note|notes) [needed|please|thanks|thank you]
        ^ pass $
        not (that|this) [_] (day|time|one|week|date)
        wrong (day|time|date|one|week)
        yeah no
        (no|nope|nah|naw|negative|nay|nuh uh|uh uh|no no|hell no|heck no|noway|never|nein)
        (not really|not quite|not exactly|not at all|not now|not today|not this time|
            absolutely not|definitely not|certainly not|of course not|please don't|don't|i don't|
            i do not|it isn't|it's not|it is not|no way|no chance|no need|no thanks|no thank you|
            not that|not that one|i'd rather not|i'd prefer not|i would rather not|i don't think
            so|i think not|i guess not|guess not|rather not|wrong|incorrect|not for me|i'm good|
            i'm okay thanks|we're good|i'll pass|hard pass|not interested|i am not|i'm not|
            not yet|not necessary|not correct|not right|not likely|i wouldn't|i won't|we don't|
            we won't|not okay|not good|no good|not happening)
        (that's|it's|that is|it is|this is|that was) (not|so not) (right|correct|it|me|mine|
            what i (want|wanted|said|asked|asked for|meant|need)|good|great|fine|ideal|gonna work|
            going to work|the one|okay|good for me)
        (that's|it's|that is|this is|you're|you have|you've got|you got|that) (wrong|incorrect|
            mistaken|it wrong|that wrong|isn't right|isn't it|isn't correct|isn't what i (said|
            asked|meant|wanted)|is wrong|is not right)
        (that|it|this|that one|none of (those|these|that|them)|neither) [really] (doesn't|does not|
            won't|don't|wouldn't|will not) (work|suit|do|fit|help) [for me|for us|me|us|at all]
        (none|neither) (of them|of those|of these) [works|work|suits me]
        (can't|cannot|won't) (do|make) (that|it|that one|then)
        i can't (do|make) (that|it)
        (don't|do not) (do|book|confirm|send|pass) (it|that|this|anything|me) [on]
        (i'd|i would) (prefer|rather|like) (not to|to keep) [_ [_ [_ [_]]]]
        (i'm|i am) not (giving|sharing|comfortable) [_ [_ [_]]]
        (don't|do not) ask (the office|them|him|her|anyone|anybody|anything|that|it|this)
        no [,] (that's|it's|that is|it is) (fine|okay|ok|alright|all right|good) [thanks|then]
        (don't|do not) (contact|tell|pass|call|email|bother|notify) (anyone|anybody|anything|them|
            it on|that on|anything on|nobody) [on]
    """,
    "filler": """
        ^ (what|wait what|huh) [?]
        (m|uff|uf|pff|sorry|my bad)
        (quick|quickly|hurry|fast|before) [before] [that|it|this|the|someone|somebody] [one|spot|
            slot|else] (goes|is gone|'s gone|gets taken|is taken|takes it|grabs it) [too|also]
        (quick|quickly|hurry|fast)
        (x|xx|xxx|xo|xoxo) $
        (gmail|hotmail|outlook|yahoo|icloud) [. com|dot com] $
        (whatever|please|boss|chief|pal|buddy|thanks|thank you|thank u|many thanks|so much|
            very much|a lot|a bunch|then|lol|haha|ha|hehe|lmao|well|oh|ah|um|umm|uh|uhh|hm|hmm|ehh|
            er|so|just|now|finally|already|sir|ma'am|madam|miss|dear|love|honey|hun|sweetie|man|
            dude|bro|mate|buddy|my friend|my dear|guys|indeed|again|actually|kindly|really|
            right away|straight away|at last|god|jeez|gosh|hello|hi|hey|cheers|much appreciated|
            i appreciate it|appreciate it|i think|for now|the|and|very|that's|it|i said|
            i already said|as i said|i told you|like i said|that would be|to that|to all [of that]|
            with that|obviously|duh|of course|omg|wow|phew|good morning|good afternoon|that's all|
            thats all|bye|with pleasure|to me|by me|for us|it all|if you (can|could|would|
            don't mind)|if possible|me|for me)
        (sounds|works)
        (see you|talk) (then|soon|there|later)
        (have a|what a) (good|nice|great|lovely) (day|one|evening|weekend|night)
        thank you (so much|very much|all|kindly)
        (thanks|thank you) [so much] for (being|having) [so|very|that] _
        thanks (so much|a lot|a bunch|very much|again|for (your|the|all) _ [_])
    """,
    # What follows these takes back or changes a yes.
    "contrast": """
        (but|only|except|unless|if|however|although|though|provided|as long as|wait|hold on|
            hang on|actually|instead|rather|make it|like|as if|on second thought*|depends|
            it depends|maybe|perhaps|not sure|unsure|let me|i need to|i have to check|oh no|
            never mind|nevermind|scratch that|hmm|better|change it|different|later|earlier|
            call you back|get back to|think about it|i'm not sure|not|don't|can't|cannot|won't|
            isn't|no|as soon as|once|after i|before i|first|i said|i meant|i asked|i wanted|
            just not|anything but|other than|another)
    """,
    # A longer text may go on after a yes with these.
    "and": """(at|on|and|also|plus|btw|can|could|what|how|when|where|is|my|the name|i'm|i also|
        it's|im)""",
    # All of what was proposed.
    "all": "(both|the two) [of (them|those|these|us)]",
    "day_word": """(monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|tomorrow|
        tonight|morning*|afternoon*|evening*|noon|midday|next week|this week|later that day)""",
    "unsure": """
        (not sure|unsure|maybe|perhaps|i don't know|don't know|idk|dunno|i'm not sure|possibly|
            it depends|depends|hard to say|i'll see|we'll see|let me (think|see|check|ask)|
            i'll think about it|no idea|i'll get back to you|who knows|could be|probably)
    """,
    "thanks": """
        (thank you|thank u|thanks|cheers|ta|much obliged|many thanks|much appreciated|
            tysm) [so much|
            very much|a lot|again|a bunch|a million|for (your|the|all|all your) [_] _|for nothing|
            for that|anyway|though]
        (i|we) [really|do] appreciate (it|that|this|your help|you)
        (you're|you've been|you have been|you are) [so|very|really|such] [a] (brilliant|great|kind|
            helpful|amazing|lovely|wonderful|patient|sweet|star|angel|treasure|lifesaver|fantastic|
            awesome|the best)
        (appreciate|appreciated) (it|that|you)
    """,
    "greeting": """
        ^ (hi|hiya|hello|hey|howdy|greetings|hey there|hi there|hello there|good morning|
            good afternoon|good evening|good day|hi again|hello again|morning|evening|hey again|
            what's up|sup) [there|all|everyone|team|guys|again|folks]
        , (good morning|good afternoon|good evening) to you
        good (morning|afternoon|evening) to you
    """,
    "goodbye": """
        (goodbye|good bye|bye|bye bye|farewell|cya|see ya|ttyl|so long|ciao|toodles)
        (see|c) (you|ya) [then|soon|later|there|tomorrow|around|next week]
        (have a|enjoy your) [very] (good|nice|great|lovely|wonderful|blessed) (day|one|evening|
            night|weekend|afternoon|rest of your day)
        (take care|good night|until then|catch you later|talk (soon|later|to you later))
        (that's|that is|that'll be|that will be) (all|it|everything) [for now|for today|i needed|
            i need|i wanted|thanks] $
        (nothing else|all done|we're done) [for now|
            for today|i needed|i need|thanks|thank you]
        (i'm|i|we're) (off|leaving|gotta go|have to go|need to go|heading out|need go|must go|
            got to go)
    """,
    "apology": """
        (sorry|so sorry|my bad|i apologize|i apologise|apologies|my apologies|excuse me|forgive me|
            pardon|my mistake|oops|whoops) [about that|for that|for the _ [_]|to bother you|again|
            to (bother|trouble) [you]]
        (i'm|i am|we're) [so|very|really|terribly] sorry [about that|for that|for the _ [_]|
            to bother you]
    """,
    "insult": """
        (stupid|idiot*|moron*|dumb|dumbass|useless|fuck*|asshole*|bitch*|bastard*|bullshit|wtf|
            crap|shut up|go to hell|you suck|this sucks|screw you|screw this|piece of (shit|crap|
            junk)|incompetent|pathetic|shit*|worst service|garbage|are you (stupid|dumb|
            kidding [me]|deaf)|genius|clowns)
    """,
    "small_talk": """
        how (are you|is it going|are things|are you doing|have you been) [doing|today|going]
        (how's it going|how's your _ [going]|how do you do|nice to meet you|pleased to meet you|
            long time no see|hope you're well|i hope you are well|hope you're having a (good|nice|
            great) day|nice weather|happy (new year|holidays|thanksgiving|easter)|
            merry christmas|god bless [you])
        (no harm done|it was nothing|nothing happened) $
        (i'll|i will|we'll) (come|be) back in (january|february|march|april|may|june|july|august|
            september|october|november|december|the new year|a few months|spring|summer|autumn)
        (just kidding|just joking|only joking|i was joking|jk)
    """,
}
