"""Faults, as opposed to answers. An adapter maps its vendor's errors to these, nobody else does.

Fault
├── Transient      the same command may succeed later: it stays on the queue
│   └── Leased     another attempt holds the claim until then
├── Permanent      it never will: answered by `Failure`, deleted
└── Poison         not a command we can ever run: dead-lettered with the reason
"""


class Fault(Exception):
    """`reason` is a short code for operators and logs, without personal data."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Transient(Fault):
    def __init__(self, reason: str, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class Leased(Transient):
    pass


class Permanent(Fault):
    pass


class Poison(Fault):
    pass
