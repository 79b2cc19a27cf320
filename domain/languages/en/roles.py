"""What gives a day or an hour its part in a sentence: wanted, refused, busy, replaced."""

# except, not: of what follows ("except Mondays"), or else of what stands before ("Mondays not").
# address: as fact, where a number stands beside it: "apartment 5".
# unable, busy, said, fact, wanted: of the whole clause. amend: of what was said before it.
CUES = """
amend: no i mean | no i said | no i meant | no i want | no i need | no i asked for | no i wanted
amend: no the | no it's | no its | no at | no make it | no make that | no i say | no that
amend: wrong day | wrong week | wrong date | wrong time | the wrong day | the wrong week | actually
amend: actually no | no wait | wait no | wait | hang on | hold on | scratch that | sorry | sorry no
amend: correction | oops | my bad | my mistake | or rather | rather | make that | change that to
amend: instead | strike that | er | uh no | hmm no | argh no | ugh no | ah no | no no | well no
amend: no hang on | nevermind | no sorry | typo | on second thought | on second thoughts
amend: better yet | or better | no actually | then again | nah | nope | but i want
wanted: i can't before | i cant before | i can't until | i cant until
wanted: only here | i'm only here | im only here | back in town only | in town only | back only
wanted: i'm back in town only | i'm back only | im back only | only in town | only around
wanted: here only
wanted: mine | i said yes to | said yes to | yes to
thereafter: after that | after that time | after this | any time after that | anytime after that
thereafter: afterwards | after i'm free | after im free | after i can
thereafter: from then on | from then | after then | later than that | past that | from that time on
theretofore: must be before | needs to be before | gotta be before
thereafter: must be after | needs to be after | gotta be after
theretofore: before that | before that time | before then | any time before that | earlier than that
not: nothing | never | not | no | nor | neither | definitely not | certainly not | obviously not
not: absolutely not | not then | not that day | never on | maybe not | not even | forget
not: forget about | scrap | scratch | cross out | ditch
fact: i'm back | im back | we're back | i'll be back | we'll be back | only back
fact: get back on | gets back on | return on | returning on | back home on
fact: that's a | thats a | that is a | was | were | had | used to | last time | i came | we came
fact: i finished | finished | went | told | happened | since | ago | born | was born | years old
fact: can i get back | could i get back | can we get back | get back to
fact: been | built | joined | moved here | have you seen | according to | every other | expires
fact: expired | runs out | lapses | ends on | it's already | it is already | its already | it's now
fact: o'clock now | said everybody | my age
address: interior | avenue | street | st | road | floor
address: apartment | apt | suite | unit | room | box
amend: i mean | i meant to say
wanted: gotta be | got to be | it's gotta be | its gotta be | has got to be | could you do
wanted: can you do
wanted: was wondering | were wondering | wondering about | was hoping | were hoping | was thinking
wanted: were thinking | was looking | were looking | was after | were after | told me to come
wanted: told me to book | told to come | told us to come | told to book | was planning
wanted: were planning | swing by | stop by | come by | drop by
wanted: can i have | could i have | may i have | can i get | could i get | may i come | can i come
wanted: could i come | can we come | could we come | can we have | could we have | can we get
wanted: work for u | work for you | work for u guys | work for you guys | works for you
wanted: works for u | works for us | work for us
wanted: meant to put | meant to say | meant to write | meant to type | should read | should say
wanted: could u do | can u do | would you do | would you have | could you manage | can you manage
wanted: you mean | u mean | i do hope | need sth | need smth | need something
wanted: shall we say | shall we | should we say | could we say | could you put | can you put
wanted: could you put me down | can you put me down | would you put | please put | maybe put
wanted: give me | just give me | ok do | okay do | then do | i'd rather | id rather | would rather
wanted: want | i want
wanted: i'd want | wanted | i wanted | need | i need | needed | i'd like | id like | would like
wanted: i would like | i like | can do | could do | i can | we can | i could | can come
wanted: could come | can make | could make | works | work for me | works for me | would work
wanted: would work for me | suits | suits me | suit | would suit | fits | is good | is fine
wanted: is great | is best | is better | are best | are good | are better | are fine | works better
wanted: works best | would be | would be good | would be great | would be best | be good | would do
wanted: sounds good | looks good | prefer | i prefer | i'd prefer | id prefer | preferably
wanted: ideally | i'll take | ill take | i will take | take | let's do | lets do | lets say
wanted: let's say | let's go | let's make it | make it | how about | what about | how's | can we do
wanted: can we say | could we do | book | book me | book it | schedule | put me down | put me in
wanted: pencil me in | sign me up | i'm free | im free | i am free | am free | i'm available
wanted: i'm open | i'm off | im off | free all | hoping for | hope for | looking for | aiming for
wanted: shooting for | thinking of | i was thinking | if possible | if you have it
wanted: if you've got it | do you have | have you got | i'll come | ill come | i will come
wanted: see you | i choose | i pick | i'll go with | go with | go for | i meant
wanted: i asked for | i said | i told you | i say | i requested | should be | it's for | has to be
wanted: he needs | she needs | they need | needs a | needs an | wants a | he wants | she wants
wanted: must be | needs to be | the one i want | is what i want | perfect | okay for me | ok for me
wanted: fine by me | fine with me | all the same to me | happy with | i do hope | push it to
wanted: move it to | moved it to | shift it to | change it to | switch it to | bring it to
wanted: put it on
wanted: reschedule to | reschedule it to | move to | it moved to | get in on | get me in | fit me in
wanted: come in | can only do | could only do | only do | only free | can only make | can only come
wanted: only available | and i want | the one for me | does me | do me | do nicely | any chance of
wanted: is perfect | how bout | my preference | i'd say | id say | i think | i guess | i vote for
wanted: put me | put us | put him | put her | just put us | just put me | put us in | put him in
wanted: anytime | any time | dont mind | don't mind | don't care | dont care | whichever | i'd love
idle: yes or no
idle: see the flat | see the apartment | see the house | see the place | view the flat
idle: put it like that | put it that way | put it so | write it like that
idle: like before | as before | like last time | same as before
idle: for me | for us | for myself | for both of us | for me and my * | for my * and me
idle: not for me | not for us | same details | the same details | same info | same name
idle: for a viewing | for a visit | for an appointment | in between | on the dot
idle: everything else is fine | anything else goes | all the others are fine
idle: or not at all | if at all possible | and so on | at all | as well | of course
busy: i get off work | i get out of work | off work | off from work | finish work | get out of work
busy: done with work | leave work
busy: pick my kids up | pick the kids up | pick * up | pick * * up | pick up my kids
busy: pick up my son | pick up my daughter | clashes with | be out | i'm out
busy: im out | busy | booked | booked up | booked solid | tied up | taken | occupied | swamped
busy: slammed | i work | we work | i'm working | im working | i am working | she works | he works
busy: at work | i'll be working | working until | working till | on shift | night shift | my shift
busy: shifts | on call | meeting | meetings | a meeting | dentist | doctor | the doctor's | physio
busy: therapy | surgery | operation | chemo | dialysis | checkup | check up | class | classes
busy: lecture | exam | exams | school | school run | college | uni | training | practice | gym
busy: church | mass | wedding | funeral | birthday | graduation | christening | baptism | party
busy: recital | play | game | match | concert | interview | court | jury duty | hearing | flight
busy: train | bus | plane | my flight | ferry | fly out | fly to | fly back | flying | travelling
busy: traveling | travel | on holiday | on vacation | vacation | holiday trip | out of town | away
busy: abroad | on a trip | a trip | conference | workshop | rehearsal | soccer | football
busy: baseball | yoga | choir | plumber | electrician | delivery | movers | moving house | cleaner
busy: babysitter | daycare | pick up | picking up | pick up the kids | pickup | drop off
busy: dropping off | kids | babysitting | have something | got something | have plans | got plans
busy: have an appointment | another appointment | other appointment | a call | my call
busy: conference call | an appointment with | zoom | deadline | my anniversary | visitors | in-laws
busy: guests | stuck at | stuck in | caring for | my lunch with | i'm off to | leaving for
busy: leave for | gets in | get in at | arrives | lands | departs | leaves at | starts at
busy: finishes at | i start | i finish | i get off | i get out | i'm due | doctors
unable: a nope | a no from me | is a no | is a nope | don't fancy | dont fancy | not keen on
unable: not a fan of
unable: no way jose | hard pass | no go | a hard no | dont give me | don't give me | won't come
unable: wont come | none of those days work | none of those work | none of them work | can't | cant
unable: cannot | can not | can't do | cant do | can't make | cant make | couldn't | can't make it
unable: cant make it | won't work | wont work | doesn't work | doesnt work | don't work | dont work
unable: does not work | do not work | will not work | isn't good | not possible | impossible
unable: not available | not free | unavailable | no good | no chance | no way | not an option
unable: out of the question | off the table | ruled out | is out | are out | isn't possible
unable: isn't an option | isn't going to work | not going to work | not good | doesn't suit
unable: doesnt suit | don't suit | does not suit | won't do | wont do | won't suit | way too early
unable: way too late | way too soon | wouldn't work | too early | too late | too soon | too far
unable: not ideal | won't be able | unable | not able | not gonna work | isn't great | not great
unable: is bad | are bad | is no use | hate | don't want | dont want | do not want | don't like
unable: dont like | not convenient | i'd rather not | i would rather not | can't come | cant come
unable: can't be | can't get there | am not free | i'm not free | im not free | aren't free
unable: isn't free | not around | won't be around | don't have time | no time | not there
unable: won't make | wont make | clashes | conflicts | a no go | a no-go | hopeless | useless to me
unable: not an | no can do | so those are out | that's out | thats out | doesn't do it
unable: don't do it
instead: instead of | in place of | rather than | in lieu of | and not the
except: bar | bar the | except | excluding | besides | apart from | aside from | other than
except: minus | anything but
except: anything except | any day but | any day except | every day but | all but | everything but
except: anyday but | anytime but | any time but | anywhere but | save for | barring | avoid
except: avoiding | skip | skipping | but not | just not | only not | as long as it isn't
except: as long as it's not | as long as its not | rather not | preferably not | ideally not
except: isn't | isnt | aren't | arent | isn't a | is not | are not | no more | anything that isn't
except: anything that's not | without | unless it's | rule out | leave out
said: that's the | that is the | it says | it said | you wrote | you put | you said | you say
said: u put | u said | u wrote | says | didn't ask for | didnt ask for | didn't say | didnt say
said: never said | i didn't want | did i say | did i write | you have me | you've got me down for
said: you got me down for | you had | you gave me | you booked | you have it as | you've put
said: you've written | i wrote | i put | i typed | i had said | where it says | you offered
said: it shows | it showed
next: next one | the next one | the one after | one after | the following one | following one
next: the one after that | the week after | week after | the week after that | the other one
question: is that | was that | is it at | is it on | does that mean | what else | what | which | who
question: where | when is | when are | how much | how many
question: how long | how far
that: when | that's when | thats when | which is when
reason: because | cause | cuz | coz | cos | since i | bc | as i
join: but | so | though | although | however | while | then i | plus | if | unless | as long as
else: otherwise | or else | or if not | if not | failing that | or failing that | or maybe | or even
else: if that's no good | if that doesn't work | if that's taken | or if that's taken | or possibly
and: and | n | & | also
"""
# Of all that words without meaning of their own may be; a closed list.
FILLERS = """
uff phew ugh
thats that's theres literally hm hun dot typo duh oops whenever whichever together everything else
mate bud folks honestly basically obviously clearly deffo def defo prolly lets how's hows ya yall
y'all i've ive we've they've you've sometimes usually a an the this that these those it its it's is
are am be i i'm im i'll i'd id we we're us me my mine you u your ur they them there there's here he
she his her of on in at to for from by with as or and n do does did have has had having got get
gets will would could can should shall may might must been please pls plz thx ok okay k well so
then just really very quite pretty too also still even more most maybe perhaps possibly probably um
uh er hmm ah oh eh ha haha lol tbh btw imo hey hi hello one ones anything any some something time
times day days date dates appointment appointments appt slot slots hour hours o'clock oclock o
clock sharp exactly what which when if possible all sometime only about around like say said now
again already but dear sir madam guys love man sure fine good great nice kind lovely cool alright
right both either each every going go goes come coming u'd ill our please's preferably ideally
option options poss way viewing viewings visit visits booking morning afternoon evening actually
personally open free better bit little
he's she's we'll you're they're theyre hes shes oooh wanna think anymore whole
lil round roughly ideal whatever such much far back soon
"""
# Who says of whom: with these a sentence states something, it does not just name a time.
PERSONS = """
i i'm im i'll ill i've ive i'd me my mine we we're we'll we've our us he he's she she's they
they're their his her hers him them mom mum dad mother father husband wife son daughter boss kid
kids baby brother sister grandma partner boyfriend girlfriend who someone somebody everybody does
do did has have had got goes call u your mom's mum's dad's son's daughter's
"""
# What begins a clause that speaks of the day or hour just named.
POINTING = "that that's thats this it it's its those these they they're"
# Who asks for something may begin with a no before these: "you don't have four o'clock?"
HAVING = ""
# Of an hour that was just named, these ask whether it is to be had.
IF_FREE = "is it free | is that free | is this free | are they free | are those free"
IS = """
is are 's
"""
