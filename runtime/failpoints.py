"""Named places at which a test makes this process die, stop or fail: `FAILPOINT=begun:kill`.

Nobody sets it in production, where a place costs one look into an empty dict.
"""

import os
import signal

from pydantic import Field

from runtime.environment import Settings


class FailpointSettings(Settings):
    failpoint: str = Field(
        "", validation_alias="FAILPOINT", pattern=r"^([a-z0-9_]+:(kill|stop|raise))?$"
    )


class FailpointReached(Exception):
    """As a defect raises: nobody expects it."""


_armed: dict[str, str] = {}


def arm_failpoint(settings: FailpointSettings) -> None:
    """Once, in `__main__`."""
    if settings.failpoint:
        name, _, action = settings.failpoint.partition(":")
        _armed[name] = action


def failpoint(name: str) -> None:
    """Strikes at the first time that the process comes by."""
    if name in _armed:
        _strike(_armed.pop(name))


def _strike(action: str) -> None:
    match action:
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "stop":
            os.kill(os.getpid(), signal.SIGSTOP)
        case "raise":
            raise FailpointReached
