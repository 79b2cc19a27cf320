"""What the owner of a mailbox allowed us."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Grant:
    """`cache`: as the login library keeps it. `version`: of the record, 0 for one that is new.

    `public`: given by a device's code, so without the app's secret, and renewed without it.
    """

    cache: str
    public: bool = False
    version: int = 0
