"""Sequences of words that stand for one symbol of the grammar; a mark is a word of its own."""

PHRASES = """
latest by: at most until | at the most | no later than | at the latest | at latest
since: not until | not till | can't until | cant until | cannot until | can't before | not before
since: no earlier than | not earlier than | no sooner than | as of | starting at | starting from
since: beginning at | starting on | any time after | anytime after
thatday: that day | that same day | the same day | that very day | same day
thosedays: those days | those same days
weekbefore: the previous week | previous week
thatweek: that week | that same week
hello: good morning | good afternoon | good evening
bye: good night | have a nice day | have a good day | have a great day | have a good one | nice day
bye: have a good night | have a good evening | have a nice evening
overmorrow: the day after tomorrow | day after tomorrow
ereyesterday: the day before yesterday | day before yesterday
coming: this coming | this upcoming
today: my day | the rest of the day | rest of the day
nextday: the day after that | the day after | the next day | the following day | next day
nextday: following day
of the month: of the month | of month
midmorning: mid morning | mid-morning | midmorning
midafternoon: mid afternoon | mid-afternoon | midafternoon
noon: mid day | mid-day | 12 noon | twelve noon | high noon
midnight: mid night | mid-night | 12 midnight | twelve midnight
am: in the am
pm: in the pm
night: at night
lastnight: last night
tonight: this night
lately: these days
week next: week after this one | week after this
earliest by: at the earliest
around: as close to | close to | as near to | near to | in the neighborhood of
after: a little after | shortly after | a bit after | just after | right after
after: later than | not until after | until after
until: not after | not later than
around: at like | at around like | at maybe
oclock: o'clock | o clock
before: in advance of | prior to | ahead of | earlier than | sooner than | before than | b 4
2 day: a couple of days | a couple days | couple of days
2 week: a couple of weeks | a couple weeks | couple of weeks | fortnight | a fortnight
2 hour: a couple of hours | a couple hours | couple of hours
6 month: half a year | 6 months time
2 month: a couple of months | a couple months
dur15: a quarter of an hour | quarter of an hour | quarter hour
dur45: three quarters of an hour | three quarter hour
dur30: half an hour | a half hour | half hour
dur90: an hour and a half | hour and a half
weekend: week end
every wd0: a monday | some monday
every wd1: a tuesday | some tuesday
every wd2: a wednesday | some wednesday
every wd3: a thursday | some thursday
every wd4: a friday | some friday
every wd5: a saturday | some saturday
every wd6: a sunday | some sunday
wd5s and wd6s: weekends
earliest: right now | right away | any of them | any of those | any one | whichever | either one
earliest: no preference | as early as possible | as soon as possible | first available
earliest: first opening | first slot available | next available | the first you have
earliest: the first one you have | this is urgent | it's urgent | it is urgent | next opening
earliest: soon as possible
anyday: any time | anytime | whenever | any day | every day
daytime: business hours | business hour | office hours | working hours
midday hours: middle of the day | the middle of the day
or later: onwards | onward | and onwards | and onward
weekday: business day | business days | working day | working days
exactly: on the dot
first thing: first thing
last thing: end of the day | end of day | end of the afternoon | late in the day | last thing
after lunch: after lunchtime
after work: after work | after office hours | after school
lunch: lunch time
or not: anything but | anyday but | all but
latest: as late as possible
samehour: same time | same hour | same time as before
happen: i may | we may | you may | may i | may we | may not | may be | may you
tomorrow: 2 moro | 2 morrow | 2 mrw | 2 mro
"""
