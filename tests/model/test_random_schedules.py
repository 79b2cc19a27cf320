"""Random worlds keep the promises. `make soak` runs many more of them."""

import logging
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import pytest

from tests.model.office import Ablation
from tests.model.promises import Broken
from tests.model.world import World

SHORT, LONG, CHUNK = 800, 100_000, 500
# One visit, corrected again and again by workers that stall: what is written last need not be what
# was said last.
CORRECTED = Ablation(corrects=True)
# Loops that stall over their leases, while others remind, and visits are moved and cancelled.
REMINDED = Ablation(reminds=True)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def broken(seeds: range, kind: Ablation | None = None) -> list[str]:
    """The worlds that broke a promise, with their seeds; `World(seed, kind).trace` tells how."""
    logging.disable(logging.CRITICAL)
    found = []
    for seed in seeds:
        try:
            World(seed, kind).run()
        except Broken as fault:
            found.append(f"world {seed}: {fault}")
    return found


def test_promises_hold_in_random_worlds() -> None:
    assert broken(range(SHORT)) == []


def test_promises_hold_where_one_visit_is_corrected_again_and_again() -> None:
    assert broken(range(SHORT), CORRECTED) == []


def test_promises_hold_where_loops_remind_beside_each_other() -> None:
    assert broken(range(SHORT), REMINDED) == []


@pytest.mark.soak
@pytest.mark.parametrize(
    ("kind", "worlds"),
    [(None, LONG), (CORRECTED, LONG // 10), (REMINDED, LONG // 10)],
    ids=["any", "corrected", "reminded"],
)
def test_promises_hold_in_many_random_worlds(kind: Ablation | None, worlds: int) -> None:
    chunks = [range(first, first + CHUNK) for first in range(SHORT, SHORT + worlds, CHUNK)]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as processes:
        found = processes.map(partial(broken, kind=kind), chunks)
        assert [each for chunk in found for each in chunk] == []


def test_worlds_are_eventful() -> None:
    """Worlds in which little happens would keep any promise."""
    happened: set[str] = set()
    for seed in range(100):  # moves are rare: few are asked for by whoever may, and in time
        world = World(seed)
        world.run()
        happened |= {line.split()[1] for line in world.trace}
        happened |= world.answers()
    assert happened >= {"crash", "lost", "fail", "stall", "shift", "remove"}
    assert happened >= {"AppointmentBooked", "AppointmentMoved", "AppointmentCancelled"}
    assert happened >= {"ContactCorrected", "AppointmentHeld"}
    assert happened >= {"DeliveryRecorded"}
    assert happened >= {"TimeSlotTaken", "CalendarUnavailable", "Expired", "EmailSkipped"}
