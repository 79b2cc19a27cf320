"""How a call leaves us: by hanging up, or to a person."""

import asyncio
import logging

from domain.speech import CallGone
from messaging.faults import Fault
from voice.ports import Carrier

log = logging.getLogger(__name__)

AGAIN_AFTER_S = (0.0, 0.3, 1.0)


async def hang_up(carrier: Carrier, call_id: str) -> None:
    """Once the last words were heard. A carrier out of reach leaves the caller to hang up."""
    await carrier.finish()
    for delay_s in AGAIN_AFTER_S:
        await asyncio.sleep(delay_s)
        try:
            return await carrier.hang_up()
        except CallGone:
            return None
        except Fault as fault:
            log.warning("Not hung up", extra={"call_id": call_id, "reason": fault.reason})
    return None


async def put_through(carrier: Carrier, target: str, call_id: str) -> bool:
    """False when the carrier refuses: the caller is still with us."""
    await carrier.finish()
    try:
        await carrier.transfer(target)
    except CallGone:
        return True
    except Fault as fault:
        log.warning("Transfer refused", extra={"call_id": call_id, "reason": fault.reason})
        return False
    return True
