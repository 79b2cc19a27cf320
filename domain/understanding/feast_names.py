"""Feasts and their names, as folded words; a mark is a word of its own."""

# Month and day; month, nth and weekday (Monday is 0); or days from Easter Sunday.
_ROWS = """
12 24: christmas eve|xmas eve|nochebuena|vispera de navidad
12 25: christmas|xmas|navidad
12 26: boxing day
12 28: santos inocentes|dia de los inocentes
12 31: new year's eve|new years eve|new year eve|nochevieja|fin de ano|vispera de ano nuevo
12 31: end of the year|end of year|year end
1 1: new year's|new years|new year|ano nuevo
1 5: noche de reyes
1 6: reyes magos|dia de reyes|dia de los reyes|epiphany|epifania
2 2: groundhog day|candelaria
2 14: valentine's|valentines|valentine|san valentin|dia de los enamorados|dia de la amistad
3 8: women's day|dia de la mujer
3 17: st patrick's|st . patrick's|saint patrick's|st patricks|st paddy's|san patricio
4 1: april fools|april fool's|april fools'
4 22: earth day|dia de la tierra
5 1: may day|dia del trabajo|dia del trabajador|dia de los trabajadores
6 19: juneteenth
7 4: independence day
10 12: dia de la raza|dia de la hispanidad
10 31: halloween|noche de brujas
11 1: all saints|all saints'|todos los santos
11 2: dia de muertos|dia de los muertos|dia de los difuntos|day of the dead
11 11: veterans day|veteran's day|veterans ' day|remembrance day
12 12: dia de la virgen|dia de la guadalupana
1 3 0: martin luther king jr|martin luther king|mlk
2 3 0: presidents day|president's day|presidents ' day|washington's birthday
5 2 6: mother's day|mothers day|mothers ' day|dia de la madre|dia de las madres|dia de la mama
5 -1 0: memorial day
6 3 6: father's day|fathers day|fathers ' day|dia del padre|dia de los padres|dia del papa
9 1 0: labor day|labour day
10 2 0: columbus day|indigenous peoples day|indigenous peoples ' day
11 4 3: thanksgiving|accion de gracias
-46: ash wednesday|miercoles de ceniza
-7: palm sunday|domingo de ramos
-3: maundy thursday|holy thursday|jueves santo
-2: good friday|viernes santo
-1: easter saturday|holy saturday|sabado santo|sabado de gloria
0: easter sunday|easter|domingo de pascua|domingo de resurreccion|pascua de resurreccion
1: easter monday|lunes de pascua
"""

FEASTS: tuple[tuple[int, ...], ...] = tuple(
    tuple(map(int, row.partition(":")[0].split())) for row in _ROWS.strip().splitlines()
)
# As rows of phrases: "ft3" is the feast of the fourth row.
PHRASE_ROWS = "\n".join(
    f"ft{index}:{row.partition(':')[2]}" for index, row in enumerate(_ROWS.strip().splitlines())
)
