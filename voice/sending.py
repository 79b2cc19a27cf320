"""Commands nobody waits for an answer to: sent until the queue takes them."""

import asyncio

from contracts.commands import Command
from messaging.faults import Transient
from voice.ports import Commands

AGAIN_AFTER_S = (0.5, 1.0, 2.0)


async def send_surely(commands: Commands, command: Command) -> None:
    """Raises `Transient` in the end. Sent twice, the command is still one."""
    for delay_s in AGAIN_AFTER_S:
        try:
            await commands.send(command)
        except Transient:
            await asyncio.sleep(delay_s)
        else:
            return
    await commands.send(command)
