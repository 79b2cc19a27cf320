"""What became of a transition: values to match on, for each of them is expected."""

from dataclasses import dataclass

from contracts.answers import Answer
from domain.appointments import Appointment


@dataclass(frozen=True)
class Done:
    """Written, all of it. In every other case nothing was."""


@dataclass(frozen=True)
class OnRecord:
    """The command was answered before. `subject` is the appointment it worked on."""

    answer: Answer
    subject: str


@dataclass(frozen=True)
class Begun:
    """An earlier attempt began the command's effect and did not end it: go on with that."""

    subject: str


@dataclass(frozen=True)
class Taken:
    """A moment is held by somebody else: the appointments that hold it."""

    holders: frozenset[str]


@dataclass(frozen=True)
class Changed:
    """The appointment is not what it was read as: what it is, None for a mere tombstone."""

    appointment: Appointment | None


Outcome = Done | OnRecord | Begun | Taken | Changed
