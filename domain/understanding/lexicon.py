"""The closed vocabularies of both languages, as symbols of one grammar.

A symbol is an English word or a mark like `wd0` (Monday; `wd0s` Mondays), `mo1` (January), so a
rule is written once for both languages. SINGLE holds words, PHRASES sequences of them.
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
tomorrow: tomorrow tmr tmrw tomorow tommorow tommorrow tomorro tomo
yesterday: yesterday
tonight: tonight tonite
morning: morning mornings
afternoon: afternoon afternoons afternon
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
next: next following
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
wd2: miercoles mie mier
wd3: jueves jue
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
tomorrow: manana
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
of: de
of the: del
to: a
at the: al
in: en dentro
during: por durante
next: proximo proxima proximos proximas siguiente siguientes entrante
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

_PHRASE_ROWS = """
hello: good morning|good afternoon|good evening|buenos dias|buen dia|buenas tardes|buenas noches
bye: good night|have a nice day|have a good day|have a great day|have a good one
bye: que tenga buen dia|que tengas buen dia|que tenga un buen dia|que tengas un buen dia
bye: nice day|have a good night|have a good evening|have a nice evening|feliz dia|feliz tarde
overmorrow: the day after tomorrow|day after tomorrow|pasado manana|el dia despues de manana
overmorrow: dia despues de manana|el dia siguiente a manana
ereyesterday: the day before yesterday|day before yesterday|antes de ayer
coming: this coming|this upcoming
today: my day|mi dia|el dia de hoy|the rest of the day|rest of the day|el resto del dia
nextday: the day after|the next day|the following day|next day|following day|el dia siguiente
nextday: al dia siguiente|dia siguiente|el dia despues|el proximo dia
of the month: del mes|of the month|of month
the morning: la manana
this morning: esta manana
every morning: cada manana|cualquier manana|alguna manana
midmorning: media manana|mid morning|mid-morning|midmorning
midafternoon: media tarde|mid afternoon|mid-afternoon|midafternoon
noon: mid day|mid-day|medio dia|12 noon|twelve noon|doce del mediodia|12 del mediodia
noon: doce del medio dia|12 del medio dia|medio-dia|high noon
midnight: mid night|mid-night|media noche|12 midnight|twelve midnight
am: a eme|in the am
pm: pe eme|in the pm
night: at night
lastnight: last night
tonight: this night|esta noche
the next week: la otra semana
next: que viene|que entra|que sigue|after this
latest by: a mas tardar|no mas tarde de|no later than|at the latest|no mas tarde que
latest by: no mas tardar|mas tardar|como muy tarde|lo mas tarde a|at latest
after: later than|mas tarde de|mas tarde que|despues de|pasada|luego de|despues que
after: not before|no antes de
before: not after|no despues de|not later than
before the: antes del
after the: despues del|luego del
ish: y pico|y algo
oclock: o clock|o'clock
before: in advance of|prior to|antes de|ahead of|earlier than|sooner than|mas temprano que
before: before than|antes que|mas temprano de
in: dentro de|de aqui a|de aca a
since: as of|a partir de|a partir del|starting at|starting from|beginning at|starting on
since: any time after|anytime after
2: a couple of|a couple|un par de|couple of
dur15: a quarter of an hour|un cuarto de hora|quarter of an hour|quarter hour
dur30: half an hour|a half hour|half hour|media hora
dur90: hora y media|una hora y media|an hour and a half|hour and a half
2 week: fortnight|a fortnight|una quincena
in 1 week: de hoy en ocho|hoy en ocho
in 2 week: de hoy en quince
weekend: fin de semana|week end
wd5s and wd6s: weekends|fines de semana|findes|los fines de semana
earliest: right now|right away|ahora mismo|ahorita|ahorita mismo|en seguida
anyday: any time|anytime|whenever|any day|cualquier hora|cualquier dia|a cualquier hora
anyday: cuando sea|every day|todos los dias
earliest: any of them|any of those|any one|whichever|either one
earliest: me da igual|la que sea
earliest: el que sea|cualquiera|lo que sea|no preference|no tengo preferencia|da lo mismo|da igual
daytime: business hours|business hour|office hours|working hours|horas de oficina
daytime: horario de oficina|horas habiles
midday hours: middle of the day|the middle of the day
weekday: entre semana|dia de semana|dias de semana|dias laborables|dias habiles|dia habil
exactly: en punto|on the dot
first thing: first thing|a primera hora|primera hora|a primeras horas
last thing: end of the day|end of day|end of the afternoon|a ultima hora|ultima hora
last thing: al final del dia|late in the day|last thing
after lunch: despues de comer|despues de almorzar|despues del almuerzo|tras el almuerzo
after lunch: despues de la comida|luego del almuerzo|after lunchtime|pasada la comida
before lunch: antes de comer|antes de almorzar|antes del almuerzo|antes de la comida
after work: after work|despues del trabajo|despues de trabajar|after office hours
after work: after school|despues de la escuela|despues de clase|despues del colegio
lunch: la hora de comer|la hora del almuerzo|hora de comer|hora del almuerzo|lunch time
or not: anything but|anyday but|todo menos|all but
earliest: as early as possible|as soon as possible|lo mas temprano posible|lo antes posible
earliest: lo mas temprano|lo mas pronto posible|lo mas pronto|cuanto antes|first available
earliest: first opening|first slot available|next available|primera disponible|primer hueco
earliest: primera hora disponible|primer horario disponible|mas temprano posible|mas pronto
earliest: next opening|primera cita disponible|la mas temprana|el mas temprano|soon as possible
latest: as late as possible|lo mas tarde posible|lo mas tarde|mas tarde posible|la mas tarde
happen: i may|we may|you may|may i|may we|may not|may be|may you
"""


def _singles(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        symbol, _, words = row.partition(":")
        table |= dict.fromkeys(words.split(), symbol)
    return table


def _phrases(rows: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Found by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows.strip().splitlines():
        symbol, _, phrases = row.partition(":")
        for phrase in phrases.split("|"):
            words = tuple(phrase.strip().replace("-", " - ").split())
            table.setdefault(words[0], []).append((words, symbol))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


SINGLE: dict[Language, dict[str, str]] = {"en": _singles(_EN_ROWS), "es": _singles(_ES_ROWS)}
PHRASES = _phrases(_PHRASE_ROWS)
