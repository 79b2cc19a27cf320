"""The words of days and hours, by the symbol that the grammar knows them by."""

WORDS = """
wd0: monday mon
wd1: tuesday tue tues
wd2: wednesday wed weds wensday wendsday wednsday wenesday wendesday
wd3: thursday thu thur thurs
wd4: friday fri
wd5: saturday sat
wd6: sunday sun
wd0s: mondays
wd1s: tuesdays
wd2s: wednesdays
wd3s: thursdays
wd4s: fridays
wd5s: saturdays
wd6s: sundays
mo1: january jan
mo2: february feb
mo3: march mar
mo4: april apr
mo5: may
mo6: june jun
mo7: july jul
mo8: august aug
mo9: september sep sept
mo10: october oct
mo11: november nov
mo12: december dec
day: day days
week: week weeks wk wks
weekend: weekend
weekday: weekday weekdays workday workdays
month: month months
year: year years
hour: hour hours hr hrs
minute: minute minutes min mins
second: seconds secs
today: today 2day
tomorrow: tomorrow tmr tmrw tmw tmrow tomoro tomorow tommorow tommorrow tomorro tomo
yesterday: yesterday
tonight: tonight tonite
morning: morning mornings
afternoon: afternoon afternoons afternon aftn arvo
evening: evening evenings
night: night nights nite
noon: noon noonish midday
midnight: midnight
lunch: lunch lunchtime
breakfast: breakfast
dinner: dinner dinnertime supper suppertime
daytime: daytime
brunch: brunch
oclock: o'clock oclock
half: half
quarter: quarter quarters
past: past
to: to through thru
until: until till til untill
before: before
by: by
after: after
since: since starting
around: around about approximately approx roughly circa near nearly towards
exactly: exactly precisely sharp
for: for
the: the
a: a an
next: next following nxt
coming: coming upcoming
last: last previous
this: this current
not: not except excluding besides
but: but
or: or
and: and
at: at
on: on
in: in within
during: during
of: of
from: from
between: between
every: every each any all
early: early
earliest: earliest soonest asap quickest
latest: latest
ago: ago
hence: hence
later: later
now: now
ish: ish
h: h
with: with
same: same
back: back
forward: forward
sooner: sooner
earlier: earlier
either: either
like: like
maybe: maybe perhaps
nor: nor
no: no
eve: eve
part: part parts
out: out
time: time
way: way
"""

# Words of English that in a sentence of another language are rather words of that one.
NOT_ABROAD = "a me no an as in on he son sin ten come sea van once past sun sat"
# Short forms that are also plain words: a day only where the words around it say so.
MAYBE_DAYS = "sat sun wed mon"
BEFORE_DAY = """
is are on next this last for every or and to from until by of , - before after coming upcoming do
come free
about works
"""
AFTER_DAY = ". , the please works work at for if or and morning afternoon evening night"
# Words that are mostly no number beside these: "the one at 3", "the Friday one".
NO_NUMBERS = {
    "one": (
        "the that this which another any other first second third last next no",
        ". , ! ? please instead works is too",
    )
}
ORDINAL_ENDINGS = "st nd rd th"  # of figures: "3rd"
PLACE_ENDINGS = ""  # of those, what names a place in a list and no day
# What a word means instead, where none of these stands before it.
INSTEAD: dict[str, tuple[str, str]] = {}
