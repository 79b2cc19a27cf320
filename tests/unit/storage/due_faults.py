"""What goes wrong with due work without a condition."""

from datetime import timedelta

from messaging.faults import Transient
from storage.due import Due
from storage.opening import Storage
from tests.unit.storage.faults import LATER, NOW, TEN, claim, pending

SOON, MUCH_LATER = NOW + timedelta(minutes=1), NOW + timedelta(hours=1)


async def listed(storage: Storage) -> list[Due]:
    every = [await storage.due.listed(shard, MUCH_LATER) for shard in range(4)]
    return [due for of_shard in every for due in of_shard]


async def _errand(storage: Storage) -> Due:
    await storage.due.mark("reconcile", "clinic", SOON, until=TEN)
    (due,) = await listed(storage)
    return due


async def one_thing_is_taken_by_two(storage: Storage) -> bool:
    due = await _errand(storage)
    first = await storage.due.take(due, "own-1", MUCH_LATER)
    return None not in (first, await storage.due.take(due, "own-2", MUCH_LATER))


async def a_stalled_loop_puts_off_what_changed(storage: Storage) -> bool:
    await storage.appointments.begin_booking(claim("own-1"), pending())
    (due,) = await listed(storage)
    taken = await storage.due.take(due, "loop-1", SOON)
    assert taken
    before = await storage.appointments.whosever("one")
    assert before
    await storage.appointments.follow(before, before.cancelled("cancel", LATER))
    await storage.due.put_off(taken, MUCH_LATER)
    (due,) = await listed(storage)
    return due.due_at == MUCH_LATER


async def a_second_mark_begins_anew(storage: Storage) -> bool:
    await _errand(storage)
    await storage.due.mark("reconcile", "clinic", MUCH_LATER, until=TEN)
    (due,) = await listed(storage)
    return due.due_at != SOON


async def an_item_is_made_of_nothing(storage: Storage) -> bool:
    """Another loop was done with it between reading and prolonging."""
    due = await _errand(storage)
    taken = await storage.due.take(due, "own-1", SOON)
    assert taken
    await storage.due.done(taken)
    try:
        await storage.due._prolong(due, TEN + timedelta(days=1))
    except Transient:
        return False
    return True


async def what_began_anew_is_done_with(storage: Storage) -> bool:
    taken = await storage.due.take(await _errand(storage), "own-1", SOON)
    assert taken
    await storage.due.mark("reconcile", "clinic", SOON, until=TEN + timedelta(days=1))
    await storage.due.done(taken)
    return not await listed(storage)
