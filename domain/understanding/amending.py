"""What is taken back: "at 3, actually 4"."""

from domain.understanding.items import Item
from domain.understanding.times import in_half

_NOON = 12


def amended(items: list[Item], at: int) -> list[Item]:
    """ "At 3, actually 4": what stands before of the same kind gives way; who is busy stays so."""
    after = {i.value.subject for i in items if i.value.start >= at and i.role == "wanted"}
    busy = {i.value.subject for i in items if i.value.start < at and i.role == "busy"}
    wanted = {i.value.subject for i in items if i.value.start < at and i.role == "wanted"}
    amended = [_amend(item, at, after, busy - wanted) for item in items]
    return _same_half(_in_kind(amended, at), at)


def _amend(item: Item, at: int, after: set[str], busy: set[str]) -> Item:
    subject = item.value.subject
    if item.value.start < at:
        replaced = item.role == "wanted" and subject in after
        return item._replace(role="replaced") if replaced else item
    return item.without_role() if item.role == "wanted" and subject in busy else item


def _in_kind(items: list[Item], at: int) -> list[Item]:
    """Two hours that take the place of a stretch are one: "1 to 3, sorry, 2 and 4"."""
    ranges = [i for i in items if i.role == "replaced" and i.value.span]
    hours = [i for i in items if i.role == "wanted" and i.value.start >= at and i.value.point]
    if not ranges or len(hours) < 2:
        return items
    return [item.without_role() if item in hours else item for item in items]


def _same_half(items: list[Item], at: int) -> list[Item]:
    """ "5 pm, sorry, 6": the hour that takes another's place is of its half of the day."""
    closed = [
        i.value.point
        for i in items
        if i.role == "replaced" and i.value.point and len(i.value.times) == 1
    ]
    if not closed:
        return items
    half = "am" if closed[-1].hour < _NOON else "pm"
    return [
        i._replace(value=i.value._replace(point=in_half(i.value.point, half)))
        if i.role == "wanted" and i.value.start >= at and i.value.point and len(i.value.times) == 2
        else i
        for i in items
    ]
