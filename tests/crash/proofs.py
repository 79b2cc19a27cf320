"""What a test proves: a line of `docs/reliability.md`, written there if the test passes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

# A turn that is slow because the machine is busy is no fault, and no client is told to slow down.
PATIENT = {
    "TURN_WAIT_S": "20",
    "TENANT_REQUESTS_PER_S": "100000",
    "SESSION_TURNS_PER_MINUTE": "100000",
}


@dataclass(frozen=True)
class Proves:
    """`recovered_s`: until every promise held again; of tests of one fault the longest is shown."""

    record: Callable[[str, Any], None]

    def __call__(
        self, fault: str, happens: str, *, figure: str = "", recovered_s: float | None = None
    ) -> None:
        self.record("fault", fault)
        self.record("happens", happens)
        if figure:
            self.record("figure", figure)
        if recovered_s is not None:
            self.record("recovered_s", round(recovered_s, 2))
