"""Names of feasts, by when they are: month and day; month, nth and weekday (Monday is 0); or
days from Easter Sunday. Behind a semicolon: countries where it is another day."""

FEASTS = """
12 24: christmas eve | xmas eve
12 25: christmas | xmas
12 26: boxing day
12 31: new year's eve | new years eve | new year eve | end of the year | end of year | year end
1 1: new year's | new years | new year
2 2: groundhog day
2 14: valentines | valentine | valentine's
3 8: women's day
3 17: st patrick's | st . patrick's | saint patrick's | st patricks | st paddy's
4 1: april fools | april fool's | april fools'
4 22: earth day
5 1: may day
6 19: juneteenth
7 4; MX 9 16; AR 7 9; CO 7 20; PE 7 28: independence day
10 31: halloween
11 1: all saints | all saints'
11 2: day of the dead
11 11: veterans day | veteran's day | veterans ' day | remembrance day
1 3 0: martin luther king jr | martin luther king | mlk
2 3 0: presidents day | president's day | presidents ' day | washington's birthday
5 2 6; MX GT SV 5 10; ES PT 5 1 6; AR 10 3 6: mother's day | mothers day | mothers ' day
5 -1 0: memorial day
6 3 6; ES 3 19: father's day | fathers day | fathers ' day
9 1 0: labor day | labour day
10 2 0: columbus day | indigenous peoples day | indigenous peoples ' day
11 4 3; CA 10 2 0: thanksgiving
-46: ash wednesday
-7: palm sunday
-3: maundy thursday | holy thursday
-2: good friday
-1: easter saturday | holy saturday
0: easter sunday | easter
1: easter monday
1 6: epiphany
"""
