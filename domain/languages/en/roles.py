"""What gives a day or an hour its part in a sentence: wanted, refused, busy, replaced."""

# except, not: of what follows ("except Mondays"), or else of what stands before ("Mondays not").
# unable, busy, said, fact, wanted: of the whole clause. amend: of what was said before it.
CUES = """
except: except | excluding | besides | apart from | aside from | other than | minus
except: anything but | anything except | any day but | any day except | every day but | all but
except: everything but | anyday but | anytime but | any time but | anywhere but | save for | barring
except: avoid | avoiding | skip | skipping | but not | just not | only not | as long as it isn't
except: as long as it's not | as long as its not | rather not | preferably not | ideally not
except: isn't | isnt | aren't | arent | isn't a | is not | are not | nothing | never | no more
except: anything that isn't | anything that's not | without | unless it's | rule out | leave out
idle: or not at all | if at all possible | and so on | at all | as well | of course
not: not | no | nor | neither | definitely not | certainly not | obviously not | absolutely not
not: not then | not that day | never on 
not: maybe not | not even | forget | forget about | scrap | scratch
not: cross out | ditch | anything earlier than
unable: absolutely not | no way jose | hard pass | no go | a hard no | dont give me | don't give me
unable: won't come | wont come | none of those days work | none of those work | none of them work
unable: can't | cant | cannot | can not | can't do | cant do | can't make | cant make | couldn't
unable: can't make it | cant make it | won't work | wont work | doesn't work | doesnt work
unable: don't work | dont work | does not work | do not work | will not work | isn't good
unable: not possible | impossible | not available | not free | unavailable | no good | no chance
unable: no way | not an option | out of the question | off the table | ruled out | is out | are out
unable: isn't possible | isn't an option | isn't going to work | not going to work | not good
unable: doesn't suit | doesnt suit | don't suit | does not suit | won't do | wont do | won't suit
unable: way too early | way too late | way too soon | wouldn't work | too early | too late | too soon | too far | not ideal | won't be able
unable: unable | not able | not gonna work | isn't great | not great | is bad | are bad | is no use
unable: hate | don't want | dont want | do not want | don't like | dont like | not convenient
unable: i'd rather not | i would rather not | can't come | cant come | can't be | can't get there
unable: am not free | i'm not free | im not free | aren't free | isn't free | not around
unable: won't be around | don't have time | no time | not there | won't make | wont make | clashes
unable: conflicts | a no go | a no-go | hopeless | useless to me | not an | no can do
unable: so those are out | that's out | thats out | doesn't do it | don't do it
busy: busy | booked | booked up | booked solid | tied up | taken | occupied | swamped | slammed
busy: i work | we work | i'm working | im working | i am working | she works | he works | at work
busy: i'll be working | working until | working till | on shift | night shift | my shift | shifts
busy: on call | meeting | meetings | a meeting | dentist | doctor | the doctor's | physio | therapy
busy: surgery | operation | chemo | dialysis | checkup | check up | class | classes | lecture | exam
busy: exams | school | school run | college | uni | training | practice | gym | church | mass
busy: wedding | funeral | birthday | graduation | christening | baptism | party | recital | play
busy: game | match | concert | interview | court | jury duty | hearing | flight | train | bus | plane
busy: my flight | ferry | fly out | fly to | fly back | flying | travelling | traveling | travel
busy: on holiday | on vacation | vacation | holiday trip | out of town | away | abroad | on a trip
busy: a trip | conference | workshop | rehearsal | soccer | football | baseball | yoga | choir
busy: plumber | electrician | delivery | movers | moving house | cleaner | babysitter | daycare
busy: pick up | picking up | pick up the kids | pickup | drop off | dropping off | kids | babysitting
busy: have something | got something | have plans | got plans | have an appointment | another appointment
busy: other appointment | a call | my call | conference call | an appointment with | zoom | deadline
busy: my anniversary | visitors | in-laws | guests | stuck at | stuck in | caring for | my lunch with
busy: i'm off to | leaving for | leave for | gets in | get in at | arrives | lands | departs | leaves at
busy: starts at | finishes at | i start | i finish | i get off | i get out | i'm due | doctors
said: that's the | that is the | it says | it said | you wrote | you put | you said | you say | u put | u said | u wrote | says
said: didn't ask for | didnt ask for | didn't say | didnt say | never said | i didn't want
said: did i say | did i write | you have me | you've got me down for | you got me down for | you had
said: you gave me | you booked | you have it as | you've put | you've written | i wrote | i put
said: i typed | i had said | where it says | you offered | it shows | it showed
said: instead of | in place of | rather than | in lieu of | and not the
next: next one | the next one | the one after | one after | the following one | following one
next: the one after that | the week after | week after | the week after that | the other one
question: what else | what | which | who | where | when is | when are | how much | how many | how long | how far
fact: was | were | had | used to | last time | i came | we came | i finished | finished | went | told
fact: happened | since | ago | born | was born | years old | been | built | joined | moved here
fact: have you seen | according to | every other | expires | expired | runs out | lapses | ends on
fact: it's already | it is already | its already | it's now | o'clock now | said everybody | my age
fact: interior | avenue | street | st | road | floor | apartment | apt | suite | unit | room | box
wanted: want | i want | i'd want | wanted | i wanted | need | i need | needed | i'd like | id like
wanted: would like | i would like | i like | can do | could do | i can | we can | i could
wanted: can come | could come | can make | could make | works | work for me | works for me | would work
wanted: would work for me | suits | suits me | suit | would suit | fits | is good | is fine
wanted: is great | is best | is better | are best | are good | are better | are fine | works better
wanted: works best | would be | would be good | would be great | would be best | be good | would do
wanted: sounds good | looks good | prefer | i prefer | i'd prefer | id prefer | preferably | ideally
wanted: i'll take | ill take | i will take | take | let's do | lets do | lets say | let's say | let's go
wanted: let's make it | make it | how about | what about | how's | can we do | can we say | could we do
wanted: book | book me | book it | schedule | put me down | put me in | pencil me in | sign me up
wanted: i'm free | im free | i am free | am free | i'm available | i'm open | i'm off | im off | free all
wanted: hoping for | hope for | looking for | aiming for | shooting for | thinking of | i was thinking
wanted: if possible | if you have it | if you've got it | do you have | have you got
wanted: i'll come | ill come | i will come | see you | i choose | i pick | i'll go with | go with | go for
wanted: i meant | i mean | i asked for | i said | i told you | i say | i requested | should be | it's for
wanted: has to be | must be | needs to be | the one i want | is what i want | perfect
wanted: okay for me | ok for me | fine by me | fine with me | all the same to me | happy with | i do hope
wanted: push it to | move it to | shift it to | change it to | switch it to | bring it to | put it on
wanted: reschedule to | reschedule it to | move to | moved to | get in on | get me in | fit me in | come in
wanted: can only do | could only do | only do | only free | can only make | can only come | only available
wanted: and i want | the one for me | does me | do me | do nicely | any chance of | is perfect | how bout | my preference | i'd say | id say | i think | i guess | i vote for
wanted: anytime | any time | dont mind | don't mind | don't care | dont care | whichever | i'd love
amend: actually | actually no | no wait | wait no | wait | hang on | hold on | scratch that | i mean
amend: i meant | sorry | sorry no | correction | oops | my bad | my mistake | or rather | rather
amend: make that | change that to | change it to | make it | no make it | instead | strike that
amend: er | uh no | hmm no | argh no | ugh no | ah no | no no | well no | no hang on | nevermind
amend: no sorry | typo | on second thought | on second thoughts | better yet | or better | no actually
amend: then again | nah | nope | no | but i need | but i said | but i want | i said | i asked for
reason: because | cause | cuz | coz | cos | since i | bc | as i
join: but | so | though | although | however | while
join: then i | plus | if | unless | as long as | otherwise | or else
and: and | n | & | also
"""
# Of all that words without meaning of their own may be; a closed list.
FILLERS = """
a an the this that these those it its it's is are am be i i'm im i'll i'd id we we're us me my
mine you u your ur they them there there's here he she his her of on in at to for from by with as
or and n do does did have has had having got get gets will would could can should shall may might
must been please pls plz thx ok okay k well so then just really very quite pretty too also still
even more most maybe perhaps possibly probably um uh er hmm ah oh eh ha haha lol tbh btw imo hey
hi hello one ones anything any some something time times day days date dates appointment
appointments appt slot slots hour hours o'clock oclock o clock sharp exactly what which when if
possible all sometime else only about around like say said now again already but dear sir madam
guys mate love man sure fine good great nice kind lovely cool alright right both either each every
going go goes come coming u'd ill our please's preferably ideally option options poss way morning
afternoon evening actually honestly personally only open free better bit little lil round roughly
ideal whatever such much far back soon
"""
# Who says of whom: with these a sentence states something, it does not just name a time.
PERSONS = """
i i'm im i'll ill i've ive i'd me my mine we we're we'll we've our us he he's she she's they they're
their his her hers him them mom mum dad mother father husband wife son daughter boss kid kids baby
brother sister grandma partner boyfriend girlfriend who someone somebody everybody does do did has
have had got is are goes call u your mom's mum's dad's son's daughter's
"""
IS = """
is are 's
"""
