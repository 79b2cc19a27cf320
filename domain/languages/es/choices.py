"""Picking from what is on offer by place."""

CHOICES = """
both: las dos | los dos | ambas | ambos | las dos citas | los dos dias | las dos horas
any: cualquiera | cualquiera de las dos | cualquiera de los dos | cualquiera de esas | la que sea
any: el que sea | la que quiera | la que quieras | el que quiera | el que quieras | usted elija
any: usted escoja | elija usted | escoja usted | elige tu | tu elige | tu escoge | escoge tu
any: tu dime | usted decida | decida usted | decide tu | tu decide | la que guste | el que guste
any: me da igual | da igual | da lo mismo | me da lo mismo | lo mismo da | es igual | la que tenga
any: la que caiga | como usted diga | como usted vea | la que gustes | usted diga | sin preferencia
any: no importa cual | la que haya | el que haya | la que me toque | cual sea | la que convenga
any: cualquiera esta bien | cualquiera me sirve | me es indiferente | no tengo preferencia
any: la que usted quiera | el que usted quiera | la que ud quiera | la que ustedes quieran
any: la hora que sea | a la hora que sea | la hora que usted quiera | que usted escoja
any: como quieras | como quiera
earliest: la mas temprana de las dos | el mas temprano de los dos | la mas tempranito
earliest: la mas temprana de todas | el mas tempranito | la mas temprano de las dos
latest: la mas tarde de las dos | el mas tarde de los dos | la mas tardecito
earliest: a primera hora | en cuanto abran | la mas temprano que tenga | la mas temprano que tengas
earliest: lo antes posible | lo mas pronto posible | lo mas temprano posible | cuanto antes
earliest: la mas temprano | la mas temprana | el mas temprano | lo mas temprano | lo mas pronto
earliest: lo primero que tenga | lo primero que tengas | lo primero que haya | la primera que tenga
earliest: la primera que tengas | la primera que haya | primera disponible | la primera disponible
earliest: el primero que tenga | el primer hueco | primer hueco | la mas pronta | la mas cercana
earliest: la mas temprana que cumpla con eso | la mas temprana que se pueda
earliest: lo mas temprano que se pueda
earliest: lo mas pronto que se pueda | el primero que se pueda | la primera que se pueda
earliest: lo primero que se pueda | el primer dia que se pueda | el primer dia que haya
earliest: el primer dia disponible | el primer dia libre | lo mas temprano que haya
earliest: lo mas temprano q haya | lo mas pronto q haya | lo mas pronto que haya
latest: la mas tarde | lo mas tarde | lo mas tarde posible | lo mas tarde que haya | el mas tarde
latest: lo mas tarde que tenga | lo mas tarde que tengas | la mas tardia | lo ultimo que tenga
latest: lo ultimo que tengas | lo ultimo que haya
last: la ultima | el ultimo | ultima | ultimo | la ultima opcion | la de abajo | la del final
last: la ultima de todas
middle: la de en medio | la de enmedio | el de en medio | el de enmedio | la del medio
middle: el del medio | la intermedia | la de medio | la del centro | en medio
penultimate: la penultima | el penultimo | penultima
first: la de arriba | la de hasta arriba
earliest: la mas tempranera | el mas tempranero | la hora mas temprana | la hora mas temprano
earliest: el dia mas cercano | la fecha mas cercana | la fecha mas proxima
latest: la hora mas tarde | el horario mas tarde | la hora mas tardia
noun: opcion | la opcion | numero | num | alternativa
"""

# What may follow the latest or the earliest, and says only that it is to be had.
RELATIVE = "que q k"
