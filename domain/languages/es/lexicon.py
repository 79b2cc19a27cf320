"""The words of days and hours, by the symbol that the grammar knows them by."""

WORDS = """
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
morning: mananas mananita
afternoon: tarde tardes tardecita
night: noche noches
noon: mediodia
midnight: medianoche
dawn: madrugada amanecer
lunch: almuerzo
half: media
quarter: cuarto cuartos cuartito
past: pasadas pasada
less: menos
until: hasta
before: antes
after: despues tras luego
since: desde
between: entre
around: alrededor sobre aproximadamente cerca hacia como tipo
exactly: exactamente exactas exactos puntual
for: para pa
for the: pal pa'l
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
early: temprano temprana tempranito tempranon tempranero tempranera tempranisimo tempranita
early: tempranas tempranos
ago: hace
now: ahora
h: h hs
with: con
same: mismo misma
forward: adelantar adelantarla adelantarlo adelantarme
back: atrasar atrasarla atrasarlo retrasar retrasarla retrasarlo posponer posponerla posponerlo
back: recorrer recorrerla recorrerlo
maybe: quiza quizas
fortnight: quincena quincenas
nor: ni
no: no
eve: vispera
late: tardisimo
"""

# Words of Spanish that in a sentence of another language are rather words of that one.
NOT_ABROAD = "once son me no a hay pa min e u o y come sin fin lo como set is sobre"
# Short forms that are also plain words: a day only where the words around it say so.
MAYBE_DAYS = "dom sab vie mar"
BEFORE_DAY = "el este proximo los de para del o y al hasta cada , -"
AFTER_DAY = ". , en a por del o y"
NO_NUMBERS: dict[str, tuple[str, str]] = {}
ORDINAL_ENDINGS = "ero ro er do to mo vo no ra da o"  # of figures: "1ro"
PLACE_ENDINGS = "ra da"  # of those, what names a place in a list and no day: "la 1ra"
# What a word means instead, where none of these stands before it: "llegué tarde".
INSTEAD = {
    "tarde": (
        "late",
        "la dela esta cada una las toda por en manana hoy media de lunes martes miercoles jueves "
        "viernes sabado domingo",
    )
}
