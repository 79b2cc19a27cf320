"""Sequences of words that stand for one symbol, in both languages at once.

Folded words, a mark being a word of its own; where two rows begin alike the longer one wins.
"""

from domain.understanding.feast_names import PHRASE_ROWS

_ROWS = """
before: b 4
latest by: maximo a|como maximo a|como maximo|a lo mas|at most until|at the most
since: not until|not till|can't until|cant until|cannot until|no puedo hasta|no hasta|can't before
since: seria hasta|sera hasta|ya hasta|hasta despues del|puedo hasta
hello: good morning|good afternoon|good evening|buenos dias|buen dia|buenas tardes|buenas noches
bye: good night|have a nice day|have a good day|have a great day|have a good one
bye: que tenga buen dia|que tengas buen dia|que tenga un buen dia|que tengas un buen dia
bye: nice day|have a good night|have a good evening|have a nice evening|feliz dia|feliz tarde
overmorrow: the day after tomorrow|day after tomorrow|pasado manana|el dia despues de manana
overmorrow: dia despues de manana|el dia siguiente a manana
ereyesterday: the day before yesterday|day before yesterday|antes de ayer
coming: this coming|this upcoming
tomorrow: 2 moro|2 morrow|2 mrw|2 mro
today: my day|mi dia|el dia de hoy|the rest of the day|rest of the day|el resto del dia
nextday: the day after|the next day|the following day|next day|following day|el dia siguiente
nextday: al otro dia|el otro dia|al dia siguiente|dia siguiente|el dia despues
of the month: del mes|of the month|of month
the morning: la manana
of this month: del presente|del corriente|del mes en curso
this morning: esta manana
every morning: cada manana|cualquier manana|alguna manana
midmorning: media manana|mid morning|mid-morning|midmorning
midafternoon: media tarde|mid afternoon|mid-afternoon|midafternoon
noon: mid day|mid-day|medio dia|12 noon|twelve noon|doce del mediodia|12 del mediodia
noon: doce del medio dia|12 del medio dia|medio-dia|high noon
midnight: mid night|mid-night|media noche|12 midnight|twelve midnight
to las: alas
of la: dela
to la: ala
am: a eme|in the am
pm: pe eme|in the pm
night: at night
lastnight: last night
tonight: this night|esta noche
the next week: la otra semana
week last: semana pasada
lately: these days|estos dias|en estos dias
next: que viene|que entra|que sigue|after this
latest by: a mas tardar|no mas tarde de|no later than|at the latest|no mas tarde que
latest by: no mas tardar|mas tardar|como muy tarde|lo mas tarde a|at latest
earliest by: at the earliest|como muy temprano|como muy pronto
after: later than|mas tarde de|mas tarde que|despues de|pasada|luego de|despues que
since: not before|no antes de|no earlier than|not earlier than|no sooner than
later: mas tarde|mas adelante
until: not after|no despues de|not later than
before the: antes del
after the: despues del|luego del
at: at like|at maybe|at around like
ish: y pico|y algo
oclock: o clock|o'clock
before: in advance of|prior to|antes de|ahead of|earlier than|sooner than|mas temprano que
before: before than|antes que|mas temprano de
in: dentro de|de aqui a|de aca a
since: as of|a partir de|a partir del|starting at|starting from|beginning at|starting on
since: any time after|anytime after
2 day: a couple of days|a couple days|couple of days|un par de dias
2 week: a couple of weeks|a couple weeks|couple of weeks|un par de semanas
2 hour: a couple of hours|a couple hours|couple of hours|un par de horas
6 month: half a year|medio ano|6 months time
2 month: a couple of months|a couple months|un par de meses
dur15: a quarter of an hour|un cuarto de hora|quarter of an hour|quarter hour
dur45: tres cuartos de hora|three quarters of an hour|three quarter hour
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
or later: onwards|onward|en adelante|and onwards|and onward|y en adelante
weekday: business day|business days|working day|working days
weekday: entre semana|dia de semana|dias de semana|dias laborables|dias habiles|dia habil
exactly: en punto|on the dot
first thing: first thing|a primera hora|primera hora|a primeras horas
last thing: end of the day|end of day|end of the afternoon|a ultima hora|ultima hora
last thing: al final de la tarde|al final del dia|late in the day|last thing
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
earliest: la primera que tengas|la primera que tenga|la primera que haya|lo primero que tenga
earliest: lo primero que tengas|lo primero que haya|el primero que tenga|el primero que tengas
earliest: la primera que tengan|la primera que salga|the first you have|the first one you have
earliest: la mas temprano|la mas pronto|las mas tempranas|this is urgent|it's urgent|it is urgent
earliest: es urgente|me urge|es muy urgente|urgentemente
earliest: next opening|primera cita disponible|la mas temprana|el mas temprano|soon as possible
latest: as late as possible|lo mas tarde posible|lo mas tarde|mas tarde posible|la mas tarde
samehour: same time|same hour|misma hora|mismo horario|same time as before
happen: i may|we may|you may|may i|may we|may not|may be|may you
"""


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


PHRASES = _phrases(_ROWS + PHRASE_ROWS)
