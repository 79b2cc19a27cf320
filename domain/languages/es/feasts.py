"""Names of feasts, by when they are: month and day; month, nth and weekday (Monday is 0); or
days from Easter Sunday. Behind a semicolon: countries where it is another day."""

FEASTS = """
12 24: nochebuena | vispera de navidad
12 25: navidad
12 28: santos inocentes | dia de los inocentes
12 31: nochevieja | fin de ano | vispera de ano nuevo
1 1: ano nuevo
1 5: noche de reyes
1 6: reyes magos | dia de reyes | dia de los reyes | epifania
2 2: candelaria
2 14: san valentin | dia de los enamorados | dia de la amistad
3 8: dia de la mujer
3 17: san patricio
4 22: dia de la tierra
5 1: dia del trabajo | dia del trabajador | dia de los trabajadores
10 12: dia de la raza | dia de la hispanidad
10 31: noche de brujas
11 1: todos los santos
11 2: dia de muertos | dia de los muertos | dia de los difuntos
12 12: dia de la virgen | dia de la guadalupana
5 2 6; MX GT SV 5 10; ES PT 5 1 6; AR 10 3 6: dia de la madre | dia de las madres | dia de la mama
6 3 6; ES 3 19: dia del padre | dia de los padres | dia del papa
11 4 3; CA 10 2 0: accion de gracias
-46: miercoles de ceniza
-7: domingo de ramos
-3: jueves santo
-2: viernes santo
-1: sabado santo | sabado de gloria
0: domingo de pascua | domingo de resurreccion | pascua de resurreccion
1: lunes de pascua
"""
