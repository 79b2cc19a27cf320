"""The closed vocabularies of both languages, as symbols of one grammar.

A symbol is an English word or a mark like `wd0` (Monday; `wd0s` Mondays), `mo1` (January), so a
rule is written once for both languages. `phrases` holds sequences of words.
"""

from domain.reading import Language

_EN_ROWS = """
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
around: around about approximately approx roughly circa near nearly
exactly: exactly precisely sharp
for: for
the: the
a: a an
next: next following nxt
coming: coming upcoming
last: last previous
this: this
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
"""

_ES_ROWS = """
wd0: lunes lun
wd1: martes
wd2: miercoles mie mier mierc
wd3: jueves jue juev
wd4: viernes vie vier biernes
wd5: sabado sab savado
wd6: domingo dom
wd5s: sabados
wd6s: domingos
mo1: enero ene
mo2: febrero feb
mo3: marzo mar
mo4: abril abr
mo5: mayo
mo6: junio jun
mo7: julio jul
mo8: agosto ago
mo9: septiembre setiembre sep sept
mo10: octubre oct
mo11: noviembre nov
mo12: diciembre dic
day: dia dias
week: semana semanas
weekend: finde
month: mes meses
year: ano anos
hour: hora
hours: horas hrs
minute: minuto minutos min mins
second: segundos seg
today: hoy
tomorrow: manana mnn mna
yesterday: ayer
lastnight: anoche
ereyesterday: anteayer antier
morning: mananas
afternoon: tarde tardes tardecita
night: noche noches
noon: mediodia
midnight: medianoche
dawn: madrugada amanecer
lunch: almuerzo
half: media
quarter: cuarto cuartos
past: pasadas pasada
less: menos
until: hasta
before: antes
after: despues tras luego
since: desde
between: entre
around: alrededor sobre aproximadamente cerca hacia como tipo
exactly: exactamente puntual
for: para pa
the: el lo
los: los
la: la
las: las
a: un una
of: de d
of the: del
to: a
at the: al
in: en dentro
during: por durante
next: prox proximo proxima proximos proximas siguiente siguientes entrante
last: pasado ultimo ultima anterior
this: este esta estos estas
not: excepto salvo
or: o u
and: y e
every: cada cualquier cualquiera todos todas
early: temprano temprana tempranito
ago: hace
now: ahora
h: h hs
late: tardisimo
"""


def _singles(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        symbol, _, words = row.partition(":")
        table |= dict.fromkeys(words.split(), symbol)
    return table


SINGLE: dict[Language, dict[str, str]] = {"en": _singles(_EN_ROWS), "es": _singles(_ES_ROWS)}
