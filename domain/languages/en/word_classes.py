"""Words that do the same work in a phrase, in English; see `understanding.doings.notation`."""

# As people type them, and as the phrases have them.
SPELLINGS = """
    u=you ur=your r=are pls=please plz=please plse=please thx=thanks tnx=thanks ty=thanks
    dont=don't didnt=didn't doesnt=doesn't wont=won't cant=can't couldnt=couldn't isnt=isn't
    wouldnt=wouldn't shouldnt=shouldn't havent=haven't wasnt=wasn't arent=aren't aint=isn't im=i'm
    ive=i've ill=i'll id=i'd its=it's thats=that's theres=there's whats=what's hes=he's shes=she's
    theyre=they're youre=you're youve=you've weve=we've lets=let's wheres=where's whens=when's
    whos=who's hows=how's gonna=going wanna=want gotta=need nvm=nevermind tmrw=tomorrow
    tmr=tomorrow appt=appointment appts=appointments appoinment=appointment apointment=appointment
    appointmet=appointment cancell=cancel cancle=cancel cansel=cancel reshedule=reschedule
    sched=schedule msg=message mins=minutes min=minutes bc=because cuz=because cos=because n=and
    abt=about ok=okay okey=okay kk=okay yess=yes yea=yeah ye=yeah yh=yeah noo=no nop=nope idk=idk
    sth=something sumthing=something anythin=anything tho=though somebody=someone anybody=anyone
    everybody=everyone colour=color
"""

CLASSES = {
    "my": "my|our|the|this|that|his|her|their|your|any",
    "visit": """appointment*|booking*|reservation*|meeting*|visit|visits|viewing*|slot|slots|tour|
        tours|showing*|consultation*|consult|cita|citas|turno|interview*|checkup|check up|session|
        lesson""",
    "it": """it|that|this|them|mine|his|hers|theirs|my (monday|tuesday|wednesday|thursday|friday|
        saturday|sunday) [one]|everything|both|all of (it|them)|(that|this) one|
        [all [of]] <my> [_ [_]] <visit>|my <relatives>|<my> (one|thing|other [one]|new one|
        old one|last one|first one|second one|time|day|date)|<my> # [o'clock]|<my> [_] (cleaning|
        exam|checkup|physio|therapy|massage|facial|haircut|hair|nails|manicure|fitting|class|
        training|inspection|thing)""",
    "just": """just|simply|really|also|actually|please|maybe|only|still|kindly|possibly|now|
        instead|then""",
    "i want": """(i|we) [<just>] (want|need|would like|would love|have|wish|wanted|needed|prefer|
        would prefer|meant|think i need|guess i need|might need|may need|will need|will have|
        do want|do need) [you|someone] [to]|(i'd|we'd) [<just>] (like|love|prefer|rather|want|
        need) [you|someone] [to]|(i'm|we're) [<just>] (looking|hoping|trying|calling|writing|going|
        here|wanting|needing|texting) [to|for]|(i've|we've) got to|want to|need to|looking to|
        looking for|like to|hoping to|trying to|going to have to|i'll (need|have) to|i'll|help me|
        time to|have to|gotta|gonna|wanna|(i'm|im) gonna (have|need) to""",
    "can you": """(can|could|would|will|may|can't|couldn't|shall|should) (you|someone|we|i|he|she|
        they) [<just>] [help me]|would you mind|[would|is] [it] [be] (possible|ok|okay) to|
        any chance (you|i|we) (can|could)|any way to|
        any way (you|i|we) (can|could)|please|go ahead and|let's|kindly|just""",
    "lead": """okay|so|and|then|please|hi|hello|hey|yes|yeah|yep|yup|well|actually|also|sorry|just|
        oh|now|right|fine|ugh|um|uh|hm|good morning|good afternoon|good evening|instead|but|sure|
        look|listen|thanks|thank you|either way""",
    "leads": "[<lead> [<lead> [<lead>]]]",
    "cancel": """(cancel|cancelling|canceling) [out] [<it>]|call (it|this|that) off|call off <it>|
        (delete|remove|drop|scrap|get rid of|get out of|take off|erase) <my> [_ [_]] <visit>|
        undo (it|<my> [_] <visit>)|get rid of (it|that|this|<it>)""",
    "move": """(reschedul*|postpone|rebook|reprogram) [<it>]|re (schedule|book) [<it>]|(put|
        bring) <it> (back (to|by|a|an|#)|to|forward|up|on)|(move|push|shift|bump|swap|switch|change|
            delay) [back|
        up|forward] <it> [to|back|forward|up|over]|(move|push|shift|bump|switch|swap|bring) (me|us|
        him|her) (to|back|up|forward)|make (it|that) (earlier|later|sooner|a different day|
        another day)|(find|get|pick|choose) [me] a (new|different) (time|day|date|slot) for <my>
        [_] <visit>""",
    "not": """(don't|do not|dont|never|didn't|did not|doesn't|not|rather not|shouldn't|should not|
        mustn't|wouldn't|won't|will not|no need to|no reason to|without) [<just>] [want|need|mean|
        wish|like|have|be|going|think] [you|me|them|him|her|we should] [to] [<just>]""",
    "place": """place*|apartment*|flat*|house*|home|homes|condo*|property|properties|unit|units|
        studio*|room|rooms|bedroom|bedrooms|listing*|loft*""",
    "spot": """building|house|home|apartment|flat|kitchen|bedroom|bathroom|hallway|hall|stairs|
        staircase|stairwell|lobby|elevator|basement|roof|garage|parking lot|street|sidewalk|corner|
        park|subway|station|bus|train|car|office|store|shop|school|yard|room|floor|door|entrance|
        consulate|bridge|highway|road|avenue|hotel|church|bank|bar|mall|market|gym""",
    "staff": """person|human|someone|anyone|agent*|representative|rep|manager|staff|operator|
        receptionist|supervisor|owner|people|doctor|dentist|nurse|consul|lawyer|dr|office|
        in charge|team|colleague*|realtor|secretary|boss""",
    "a": "a|an|another|one|some|the next|two|three|2|3|my first|a new",
    "relative": """mother|mom|mum|mommy|mama|dad|father|daddy|papa|parents|parent|son|sons|
        daughter|daughters|kid|kids|child|children|baby|boy|girl|toddler|wife|husband|hubby|
        partner|spouse|fiance|fiancee|girlfriend|boyfriend|brother|sister|sis|bro|sibling|cousin|
        aunt|auntie|uncle|nephew|niece|grandmother|grandma|granny|nana|nan|gran|grandfather|grandpa|
        grandad|granddad|grandson|granddaughter|grandparents|grandkids|(mother|father|brother|
        sister|son|daughter) in law|in laws|stepson|stepdaughter|stepmom|stepdad|friend|friends|
        neighbor|neighbour|roommate|roomie|flatmate|housemate|boss|colleague|coworker|client|patient|
        employee|tenant|landlord|landlady|assistant|carer|caregiver|nanny|other half|mate|family|
        ex|godson|goddaughter|twin|twins|teenager|teen|elderly _""",
    "somebody": """her|him|me|us|them|someone|somebody|people|everyone|everybody|(a|my|his|her|our|
        their|the) [_] (<relative>|man|men|woman|women|guy|lady|person|driver|guard|nurse|officer|
        cop|teacher|student|stranger|clerk|cashier|waiter|worker|doctor|pedestrian|cyclist)""",
    "relatives": """mother's|mom's|mum's|mama's|dad's|father's|parents'|parent's|wife's|husband's|
        partner's|son's|daughter's|kid's|child's|baby's|friend's|sister's|brother's|cousin's|
        uncle's|aunt's|neighbor's|neighbour's|boss's|grandma's|grandmother's|grandpa's|
        grandfather's|roommate's|flatmate's|boyfriend's|girlfriend's|fiance's|fiancee's|
        nephew's|niece's|client's|colleague's|moms|mums|dads|wifes|husbands|sisters|brothers""",
    "day named": """[on|to|that] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|
        today|tonight|that day|this time|then|the #|my <visit>|the <visit>) [<lost>]""",
    # What people come for, and what they come to do about it.
    "matter": """passport|passports|visa|visas|power of attorney|powers of attorney|poa|birth
        (certificate|cert|registration)|civil (registry|registration)|(marriage|death) certificate|
        citizenship|dual nationality|nationality|consular id|id card|id|matricula|license|
        green card|notarization|apostille|legalization|valuation|appraisal|checkup|check up|
        root canal|filling|crown|x ray|exam|physical|vaccine|blood test|follow up|haircut|
        consultation|whitening|braces|extraction|implant|surgery|mortgage|lease|cleaning""",
    "purpose": """(renew|renewing|extend|extending|replace|replacing|get|getting|apply for|
        applying for|pick up|collect|register|registering|notarize|notarizing|sign|submit|legalize|
        legalizing|correct|fix|sort out|see about|ask about|discuss) [my|a|an|the|his|her|our|their|
        some] [new|first|old|lost|expired|stolen|emergency|child|*'s] <matter>|[emergency|new|
        first|passport and] <matter> [renewal|application|pickup|replacement|extension|thing]|
        (register|registering) [the|a|my|our] [_] birth [of (my|our) [_] <relative>]|(register|
        registering) (my|our) [newborn|new|baby|_] <relative>""",
    "the holder": "<my> [_] <relative>|mr _|mrs _|ms _|dr _|he|she|they",
    "number": "#|two|three|four|five|six|seven|eight|nine|ten",
    "lost": "anymore|any more|after all|any longer|no more",
}

NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
# What follows what is cancelled or moved, where that is named: "my gym" is none of ours.
ARTICLES = "my our his her their your the a an some"
DENIALS = "not don't never no didn't without"
# Before an answer of another kind they say no more than "well".
OPENING = "yes yeah yep yup sure ok okay alright"
# They may stand behind the end of a phrase: "forget it, thanks".
COURTESIES = """
    please thanks thank you lol haha sorry bye
    cheers anyway though now then man dude ok okay guys tho
"""
# What follows only may be so.
CONDITIONS = "if whether in case unless"
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday"  # from the first day of the week on
)
