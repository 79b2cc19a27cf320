"""Sequences of words that stand for one symbol of the grammar; a mark is a word of its own."""

PHRASES = """
ish: y cachito | pasaditas | pasadita | y pedazo | y fraccion
ish: y cacho | y feria | y tantos | y piquito | y pico | y algo
since the: a partir del | desde el
until the: que no se pase del | no se pase del | sin pasar del | que no pase del | no pase del
until the: no mas alla del
until: que no pase de | no pase de | que no se pase de | no se pase de | sin pasar de
until: no mas alla de | no despues de
after: tantito despues de | poquito despues de | un poco despues de | poco despues de
after: despuesito de | mas tarde de | mas tarde que | despues de | pasada | luego de | despues que
after the: despuesito del | despues del | luego del | hasta despues del | pasando el
after the: no hasta despues del
around the: por ahi del | x ahi del | a eso del | alla por el
around: a golpe de | tirandole a | rayando | pegadito a | sobre eso de
around: lo mas cerca de | lo mas cercano a | cerca de | por ahi de | x ahi de | a eso de
around: como por | tipo como
before the end of the: antes de que acabe el | antes de que acabe la | antes de que termine el
before the end of the: antes de que termine la | antes de que se acabe el | antes de que se acabe la
before the end of the: antes de fin de | antes del fin de | antes de finales de
before the end of the: antes de terminar el
latest by: a mas tardar para | maximo para | maximo | a lo mucho | como tope | tope
latest by: maximo a | como maximo a | como maximo | a lo mas | a mas tardar | no mas tarde de
latest by: no mas tarde que | no mas tardar | mas tardar | como muy tarde | lo mas tarde a
since: no puedo hasta | no hasta | seria hasta | sera hasta | ya hasta
since: puedo hasta | no antes de | a partir de
thatday: el mismo dia | mismo dia | ese dia | ese mismo dia | ese mero dia
thosedays: esos dias | esos mismos dias
weekbefore: semana anterior | semana previa
thatweek: esa semana | esa misma semana
hello: buenos dias | buen dia | buenas tardes | buenas noches
bye: que tenga buen dia | que tengas buen dia | que tenga un buen dia | que tengas un buen dia
bye: feliz dia | feliz tarde
tomorrow or overmorrow: manana o pasado | manana o pasado manana
overmorrow: pasado manana | el dia despues de manana | dia despues de manana
overmorrow: el dia siguiente a manana
ereyesterday: antes de ayer
today: mi dia | el dia de hoy | el resto del dia
later: mas tardecito | mas tardecita
nextday: el dia siguiente | al otro dia | el otro dia | al dia siguiente | dia siguiente
nextday: el dia despues
a week after: ocho dias despues | 8 dias despues | ocho dias mas tarde | 8 dias mas tarde
2 week after: quince dias despues | 15 dias despues | quince dias mas tarde
of the month: del mes
the morning: la manana
of this month: del presente | del corriente | del mes en curso
this morning: esta manana
every morning: cada manana | cualquier manana | alguna manana
midmorning: media manana
midafternoon: media tarde
noon: medio dia | doce del mediodia | 12 del mediodia | doce del medio dia | 12 del medio dia
noon: medio-dia
midnight: media noche
to las: alas
of la: dela
to la: ala
am: a eme
pm: pe eme
tonight: esta noche
the next week: la otra semana
week last: semana pasada
lately: estos dias | en estos dias
next: que viene | que entra | que sigue
earliest by: como muy temprano | como muy pronto
later: mas tarde | mas adelante
before the: antes del
before: antes de | mas temprano que | antes que | mas temprano de
in: dentro de | de aqui a | de aca a
2 day: un par de dias
2 week: un par de semanas | una quincena
2 hour: un par de horas
6 month: medio ano
2 month: un par de meses
dur15: un cuarto de hora
dur45: tres cuartos de hora
dur30: media hora
dur90: hora y media | una hora y media
in 1 week: de hoy en ocho | hoy en ocho
in 2 week: de hoy en quince
weekend: fin de semana
every wd0: un lunes | algun lunes
every wd1: un martes | algun martes
every wd2: un miercoles | algun miercoles
every wd3: un jueves | algun jueves
every wd4: un viernes | algun viernes
every wd5: un sabado | algun sabado
every wd6: un domingo | algun domingo
wd5s and wd6s: fines de semana | findes | los fines de semana
earliest: ahora mismo | ahorita | ahorita mismo | en seguida | me da igual | la que sea
earliest: el que sea | cualquiera | lo que sea | no tengo preferencia | da lo mismo | da igual
earliest: lo mas temprano posible | lo antes posible | lo mas temprano | lo mas pronto posible
earliest: lo mas pronto | cuanto antes | primera disponible | primer hueco
earliest: primera hora disponible | primer horario disponible | mas temprano posible | mas pronto
earliest: la primera que tengas | la primera que tenga | la primera que haya | lo primero que tenga
earliest: lo primero que tengas | lo primero que haya | el primero que tenga
earliest: el primero que tengas | la primera que tengan | la primera que salga | la mas temprano
earliest: la mas pronto | las mas tempranas | es urgente | es muy urgente | primera cita disponible
earliest: la mas temprana | el mas temprano | me urge | urgentemente
anyday: cualquier hora | cualquier dia | a cualquier hora | cuando sea | todos los dias
daytime: horas de oficina | horario de oficina | horas habiles
or later: en adelante | y en adelante | para adelante | pa adelante | pa delante | hacia adelante
weekday: entre semana | dia de semana | dias de semana | dias laborables | dias habiles | dia habil
exactly: en punto
first thing: a primera hora | primera hora | a primeras horas
last thing: a ultima hora | ultima hora | al final de la tarde | al final del dia
after lunch: despues de comer | despues de almorzar | despues del almuerzo | tras el almuerzo
after lunch: despues de la comida | luego del almuerzo | pasada la comida
before lunch: antes de comer | antes de almorzar | antes del almuerzo | antes de la comida
after work: despues del trabajo | despues de trabajar | despues de la escuela | despues de clase
after work: despues del colegio
lunch: la hora de comer | la hora del almuerzo | hora de comer | hora del almuerzo
or not: todo menos
latest: lo mas tarde posible | lo mas tarde | mas tarde posible | la mas tarde
samehour: misma hora | mismo horario
"""
