"""What kinds of act are in a reading."""

from typing import TypeVar

from domain import acts
from domain.acts import Act, Reading

A = TypeVar("A", bound=Act)


def has(reading: Reading, *kinds: type[Act]) -> bool:
    return any(isinstance(act, kinds) for act in reading.acts)


def every(reading: Reading, kind: type[A]) -> list[A]:
    return [act for act in reading.acts if isinstance(act, kind)]


def wants(reading: Reading) -> list[acts.Task]:
    return [act.task for act in every(reading, acts.Want)]


def without(reading: Reading, *kinds: type[Act]) -> Reading:
    kept = tuple(act for act in reading.acts if not isinstance(act, kinds))
    return reading.model_copy(update={"acts": kept})


def agrees(reading: Reading) -> bool:
    """A yes and nothing against it."""
    return has(reading, acts.Agree) and not declines(reading)


def declines(reading: Reading) -> bool:
    return has(reading, acts.Decline)


def is_certain(reading: Reading) -> bool:
    """Plain enough to do something upon: no question, no second thought, nothing inferred."""
    doubtful = (
        acts.Ask,
        acts.Clash,
        acts.Other,
        acts.Pause,
        acts.Decline,
        acts.Stop,
        acts.Keep,
        acts.ThirdParty,
        acts.Danger,
    )
    plain = all(act.certain for act in reading.acts)
    return reading.settled and plain and not has(reading, *doubtful)


def words_of(reading: Reading, *kinds: type[Act]) -> tuple[str, ...]:
    said = (act.words.strip() for act in reading.acts if isinstance(act, kinds))
    return tuple(dict.fromkeys(words for words in said if words))
