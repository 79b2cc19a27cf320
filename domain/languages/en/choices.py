"""Picking from what is on offer by place."""

CHOICES = """
both: both | both of them | both of those | the two of them | both of these | both times
any: either one | either of them | either of those | any of them | any of those | any of em
any: any one | anyone of them | whichever | whichever one | you choose | u choose | you pick
any: u pick | your choice | your pick | you decide | u decide | dealer's choice | up to you
any: no preference | doesn't matter | doesnt matter | does not matter | don't mind | dont mind
any: all fine | any is fine | whatever works | whatever you have | surprise me | dealers choice
any: whichever you want | whichever you like | whatever time you like | any of the times
any: whatever you like | you tell me | makes no difference | i'm easy | im easy | i'm flexible
any: im flexible
any: whatever you've got | whatever u got | whatever you got | whatever suits you | whatever suits
any: whatever is free | any slot | any time
earliest: the earlier one | the earlier | earlier one | the earlier of the two | the sooner one
earliest: the earlier of those | the earlier of them
latest: the later one | the later of the two | the later of those | the later of them
earliest: whatever's soonest | whatevers soonest | whatever is soonest | earliest you have
earliest: earliest you got | earliest u got | earliest | soonest | the earliest | the soonest
earliest: first thing | soonest one | the soonest one | earliest appointment | earliest slot
earliest: first available | next available | asap | as soon as possible | as early as possible
earliest: first thing you have | the first you have | first one you have | first opening
earliest: next opening | earliest possible | soonest possible | the earliest one | whatever's first
earliest: the first day that works | the first day available | the first day you have
earliest: the very first appointment you have | the first appointment you have
earliest: the first one that works | the first that works | the first one available
earliest: whatever is first | whatever's earliest | first slot available | quickest
latest: latest | the latest | latest one | the latest one | as late as possible | latest possible
latest: whatever's the latest | whatever is the latest | whatevers the latest
earliest: whatever's the earliest | whatever is the earliest
latest: latest you've got | latest u got | latest you got | the latest you've got
latest: whatever's latest | whatever is latest | latest you have | the latest you have
penultimate: second to last | the second to last | last but one | the last but one
last: last 1 | the last 1 | last | last one | the last | the last one | very last
last: the very last one | bottom one | final one | the bottom one | last option | the last option
last: last slot
middle: middle one | the middle one | the one in the middle | middle | middle option
middle: the middle option
first: top one | the top one
noun: one's | one is | one | option | choice | slot | number | nr | no . | # | num
"""

# What may follow the latest or the earliest, and says only that it is to be had.
RELATIVE = "you you've u ya that we there"
