from typing import Any

import pytest

from domain.acts import Reading
from gateway.switched_reader import SwitchedReader
from messaging.faults import Transient

FOUND = Reading()
ASKED: Any = ("tomorrow at ten", None, Reading(), (), None)


class Model:
    def __init__(self) -> None:
        self.asked = 0

    async def read(self, *asked: Any) -> Reading:
        self.asked += 1
        return FOUND


class Turned:
    def __init__(self, off: bool) -> None:
        self._off = off

    async def off(self, switch: str) -> bool:
        return self._off and switch == "model"


async def test_the_model_is_asked_while_it_is_on() -> None:
    assert await SwitchedReader(Model(), Turned(off=False)).read(*ASKED) == FOUND


async def test_the_rules_answer_alone_while_it_is_off() -> None:
    model = Model()
    with pytest.raises(Transient):
        await SwitchedReader(model, Turned(off=True)).read(*ASKED)

    assert model.asked == 0
