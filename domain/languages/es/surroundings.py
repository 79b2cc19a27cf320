"""Words that stand around days and hours, by what they tell of them."""

# After a bare number that is a day: "los 5 de nosotros" and "el 3er piso" are none.
AFTER_DAY_NUMBER = """
porque pero voy salgo viajo trabajo tenemos nos es cae seria hasta que si me por porfa se tengo no
gracias estoy podria puede estaria convendria vendria quedaria gustaria preferiria esta hay libre
disponible bien mejor entonces asi ocupado tomado lleno tambien va queda suena sin ni ya yo
viajamos tampoco puedo podemos podriamos quiero prefiero me mi os
"""
# After a range or a limit of bare numbers: "de dos a cuatro personas" is none.
AFTER_RANGE = "asi idealmente gracias porfa favor si el"
# After an hour: "las 3 hermanas" is none.
AFTER_HOUR = """
va vale ok sale porfis plis xfa siempre verdad amor por porfa que si me es esta entonces pues mejor
tambien no
"""
GOES_ON = ""
MINE = "mi mis nosotros nosotras"  # "las dos para mí" are two things and no hour
AT_WORK = "trabajo clase clases escuela"  # "trabajo hasta las 5" says from when on one is free
# "Capítulo 3 a 5" and "ganamos 3-2" are no hours.
COUNTED = """
capitulo capitulos pagina paginas ganamos perdimos marcador paso pasos seccion ganaron quedaron
quedamos perdieron empataron
"""
BY_AMOUNT = ""
SAYING = "digamos dije"
BEFORE_PAIR = ""
IS = ""
PROPOSING = ""
NUMBERING = "opcion"  # "opción 3" is no hour
EARLY = "principio principios inicio inicios comienzo comienzos"
MIDDLE = "mediado mediados"
LATE = "ultimos fin fines final finales"
SAME = "mismo misma"
# Hours from and to: "la tarde" takes in the early evening.
PARTS = {"morning": (4, 12), "afternoon": (12, 19)}
GOOD = "buen buena buenos buenas feliz felices bonito bonita lindo linda excelente"
REST = "resto del"
ONE_OF = "ninguno ninguna alguno alguna"
SCORES = "marcador proporcion resultado"
BORN = "naci nacido nacida nacio nacimiento"
BORN_LINKS = "es fue"
PARTS_OF_MANY = "paso pagina parte nivel etapa"
SIZES = "talla"
MEASURES = "taza tazas kilo kilos litro litros"
STREETS = "calle avenida avda plaza paseo colonia"
STREETS_AFTER = ""
ANOTHER = "otra"
THAT = "que"  # "hace 10 años que ..." is a length
STRETCHES = "rango turno"
