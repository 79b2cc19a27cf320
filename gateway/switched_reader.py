"""The language model behind its kill switch."""

from collections.abc import Sequence
from typing import Protocol

from domain.acts import Context, Reading
from domain.conversation import Turn
from domain.tenants import Tenant
from gateway.ports import Reader
from messaging.faults import Transient
from storage.switches import Switch


class Switches(Protocol):
    async def off(self, switch: Switch) -> bool: ...


class SwitchedReader:
    """Satisfies `Reader`. The switch is read only when the model would be asked: a turn that the
    rules settle costs nothing more."""

    def __init__(self, model: Reader, switches: Switches) -> None:
        self._model = model
        self._switches = switches

    async def read(
        self, text: str, context: Context, rules: Reading, history: Sequence[Turn], tenant: Tenant
    ) -> Reading:
        if await self._switches.off("model"):
            raise Transient("model_switched_off")
        return await self._model.read(text, context, rules, history, tenant)
