"""Sends dead letters to their queue again, where that may help.

Their own handler then finishes or refuses them, and deletes what is answered: there is no second
way to end a command. What stays is what a person has to look at: what cannot be read, what
contradicts another command of its id, and what failed again after every redrive.
"""

import asyncio
import logging

from messaging.dead_letters import DeadLetters, Letter
from messaging.dispatch import Dispatch, Disposition
from messaging.faults import Fault
from messaging.ports import CONFLICT

log = logging.getLogger(__name__)

REDRIVES = 5  # of a letter that has no answer; one that has is redriven to be cleared away


class Reaper:
    def __init__(self, dead_letters: DeadLetters, dispatch: Dispatch, interval_s: float) -> None:
        self._dead_letters = dead_letters
        self._dispatch = dispatch
        self._interval_s = interval_s

    async def run(self) -> None:
        """Until cancelled. Several processes may do it at once: each hides what it looks at."""
        while True:
            await asyncio.sleep(self._interval_s)
            try:
                await self.look_through()
            except Fault as fault:
                log.warning("Dead letters not looked through", extra={"reason": fault.reason})

    async def look_through(self) -> None:
        """One round. Raises `Transient`; whatever was not redriven then lies where it lay."""
        letters = await self._dead_letters.all()
        stay = []
        for letter in letters:
            if await self._may_help(letter):
                await self._dead_letters.redrive(letter)
            else:
                stay.append(letter)
        await self._dead_letters.show_again(stay)
        if letters:
            counts = {"redriven": len(letters) - len(stay), "stay": len(stay)}
            log.info("Dead letters looked through", extra=counts)

    async def _may_help(self, letter: Letter) -> bool:
        # What was unknown to an older build may be known by now, and the other way round.
        command = self._dispatch.decode(letter.body, receives=1)
        if isinstance(command, Disposition) or letter.reason == CONFLICT:
            return False
        if letter.redrives < REDRIVES:
            return True
        return command.id in await self._dispatch.results.read([command.id])
