"""Random worlds keep the promises. `make soak` runs many more of them."""

import logging
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tests.model.promises import Broken
from tests.model.world import World

SHORT, LONG, CHUNK = 800, 100_000, 500


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def broken(seeds: range) -> list[str]:
    """The worlds that broke a promise, with their seeds; `World(seed).trace` tells how."""
    logging.disable(logging.CRITICAL)
    found = []
    for seed in seeds:
        try:
            World(seed).run()
        except Broken as fault:
            found.append(f"world {seed}: {fault}")
    return found


def test_promises_hold_in_random_worlds() -> None:
    assert broken(range(SHORT)) == []


# Known and open (docs/decisions.md): a worker stalls while it rewrites an entry after a correction,
# a second correction is carried out meanwhile, and the first dies right after its late write: the
# entry then shows the older name until it is next written. Seen in 1 of 100,000 worlds.
LATE_REWRITE = "is entered for somebody else"
LATE_MOST = 3


@pytest.mark.soak
def test_promises_hold_in_many_random_worlds() -> None:
    chunks = [range(first, first + CHUNK) for first in range(SHORT, SHORT + LONG, CHUNK)]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as processes:
        found = [each for chunk in processes.map(broken, chunks) for each in chunk]
    late = [each for each in found if LATE_REWRITE in each]
    assert [each for each in found if each not in late] == []
    assert len(late) <= LATE_MOST, late


def test_worlds_are_eventful() -> None:
    """Worlds in which little happens would keep any promise."""
    happened: set[str] = set()
    for seed in range(60):
        world = World(seed)
        world.run()
        happened |= {line.split()[1] for line in world.trace}
        happened |= world.answers()
    assert happened >= {"crash", "lost", "fail", "shift", "remove"}
    assert happened >= {"AppointmentBooked", "AppointmentMoved", "AppointmentCancelled"}
    assert happened >= {"ContactCorrected", "AppointmentHeld"}
    assert happened >= {"TimeSlotTaken", "CalendarUnavailable", "Expired", "EmailSkipped"}
