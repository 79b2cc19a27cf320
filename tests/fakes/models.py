"""A model on the phone that calls what tools it likes, in a running `System`."""

import json
from typing import Any

from tests.fakes.callers import REALESTATE, Caller, ring
from tests.fakes.system import System, eventually


class Model(Caller):
    """A model that calls what it likes."""

    def __init__(self, caller: Caller) -> None:
        super().__init__(caller.system, caller.call_id)
        self._count = 0

    async def emit(self, kind: str, **fields: Any) -> None:
        event = {"type": kind, **fields}
        await self.system.sim(f"realtime/{self.call_id}/emit", "POST", **event)

    async def begins(self, name: str, arguments: str) -> str:
        self._count += 1
        call_id = f"call_{self._count}"
        await self.emit(
            "response.function_call_arguments.done",
            response_id=f"resp_{self._count}",
            item_id=f"item_{self._count}",
            output_index=0,
            call_id=call_id,
            name=name,
            arguments=arguments,
        )
        return call_id

    async def output(self, call_id: str) -> dict[str, Any]:
        async def given() -> dict[str, Any] | None:
            for event in await self.events("conversation.item.create"):
                if event["item"].get("call_id") == call_id:
                    found: dict[str, Any] = json.loads(event["item"]["output"])
                    return found
            return None

        found: dict[str, Any] = await eventually(given, within_s=40, what=f"output of {call_id}")
        return found

    async def calls(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        return await self.output(await self.begins(tool, json.dumps(arguments)))

    async def a_slot(self, place: int = 0) -> str:
        days = (await self.calls("get_days"))["days"]
        slots = (await self.calls("get_slots", date=days[-1]["date"]))["slots"]
        slot_id: str = slots[place]["slot_id"]
        return slot_id

    async def caller_says(self, text: str) -> None:
        self._count += 1
        item = f"said_{self._count}"
        await self.emit("input_audio_buffer.committed", previous_item_id=None, item_id=item)
        await self.emit(
            "conversation.item.input_audio_transcription.completed",
            item_id=item,
            content_index=0,
            transcript=text,
            usage={"type": "duration", "seconds": 1},
        )

    async def reads_back(self, words: str) -> None:
        await self.emit(
            "response.output_audio_transcript.done",
            response_id="resp_r",
            item_id="item_r",
            output_index=0,
            content_index=0,
            transcript=words,
        )
        message = {"type": "message", "role": "assistant", "content": []}
        response = {"id": "resp_r", "status": "completed", "output": [message]}
        await self.emit("response.done", response=response)


async def a_model(system: System, called: str = REALESTATE) -> Model:
    caller = await ring(system, called)
    await caller.heard(1)
    return Model(caller)
