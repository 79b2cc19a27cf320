"""Picking from what is on offer by place."""

CHOICES = """
any: either one | either of them | either of those | any of them | any of those | any of em
any: any one | anyone of them | whichever | whichever one | you choose | u choose | you pick | u pick
any: your choice | your pick | you decide | u decide | dealer's choice | up to you | no preference
any: doesn't matter | doesnt matter | does not matter | don't mind | dont mind | all fine | any is fine
any: whatever works | whatever you have | surprise me | dealers choice | you tell me | makes no difference
any: i'm easy | im easy | i'm flexible | im flexible | whatever is free | any slot | any time
earliest: whatever's soonest | whatevers soonest | whatever is soonest | earliest you have | earliest you got | earliest u got | earliest | soonest | the earliest | the soonest | first available | next available | asap
earliest: as soon as possible | as early as possible | first thing you have | the first you have
earliest: first one you have | first opening | next opening | earliest possible | soonest possible
earliest: the earliest one | whatever's first | whatever is first | whatever's earliest
earliest: first slot available | quickest
latest: latest | the latest | latest one | the latest one | as late as possible | latest possible
latest: whatever's latest | whatever is latest | latest you have | the latest you have
penultimate: second to last | the second to last | last but one | the last but one
last: last 1 | the last 1 | last | last one | the last | the last one | very last | the very last one | bottom one
last: final one | the bottom one | last option | the last option | last slot
middle: middle one | the middle one | the one in the middle | middle | middle option | the middle option
first: top one | the top one
noun: one | option | choice | slot | number | nr | no . | # | num
"""
