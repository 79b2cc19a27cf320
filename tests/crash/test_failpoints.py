"""A process ends, stops or fails at every step, another takes over, and the promises hold."""

import ast
import asyncio
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ServerDisconnectedError

from contracts.commands import BookAppointment, Command
from devstack.children import Child
from tests.crash.proofs import Proves
from tests.fakes.gateways import long_key
from tests.fakes.onlooker import Onlooker
from tests.fakes.system import eventually

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROOT = Path(__file__).parents[2]
VISIBILITY_S = 3
RECOVERY_S = VISIBILITY_S + 5  # what the design promises
# Between the vendor's 202 and our record a mail is sent twice: the one place where it may be.
SENT_TWICE = "mail_taken"

# What a worker is at when it comes by, and whether a booking has to stand before.
Journey = Callable[[Onlooker, BookAppointment], Command]
JOURNEYS: dict[str, Journey] = {
    "book": lambda onlooker, booking: booking,
    "move": lambda onlooker, booking: onlooker.move(booking),
    "correct": lambda onlooker, booking: onlooker.correct(booking),
    "cancel": lambda onlooker, booking: onlooker.cancel(booking),
}
STEPS = {
    "book": [
        *("received", "begun", "looked", "entered", "ended", "mails_sent", "handled"),
        *("ack_due", "acked", "mail_claimed", "mail_taken", "mail_recorded"),
    ],
    "move": ["begun", "entered", "ended", "mails_sent", "removed"],
    "correct": ["corrected", "mails_sent", "rewritten"],
    "cancel": ["received", "cancelled", "mails_sent", "removed", "handled"],
}
AT_THE_GATEWAY = {"turn_marked", "turn_answered", "turn_kept"}
IN_A_STAGE = {"received", "handled", "ack_due", "acked"}
SHORT = {("book", "entered"), ("book", "ended")}


def steps(short: set[tuple[str, str]]) -> list[Any]:
    return [
        pytest.param(journey, step, marks=[] if (journey, step) in short else [pytest.mark.soak])
        for journey, of_journey in STEPS.items()
        for step in of_journey
    ]


def placed() -> set[str]:
    """The failpoints that stand in the code."""
    return {
        call.args[0].value
        for room in ("messaging", "workers", "gateway", "storage", "vendors", "voice")
        for path in (ROOT / room).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "failpoint"
        and isinstance(call.args[0], ast.Constant)
    }


async def test_every_failpoint_is_struck_by_a_test_of_this_file() -> None:
    struck = {step for of_journey in STEPS.values() for step in of_journey}
    assert struck | AT_THE_GATEWAY | {"buried"} == placed()


async def begin(onlooker: Onlooker, journey: str, failpoint: str) -> tuple[Child, Command]:
    """The command is sent, and the victim's process is at work on it."""
    booking = onlooker.book()
    if journey != "book":
        await onlooker.system.start_workers("earlier")
        await onlooker.ask(booking)
        await onlooker.converged(within_s=RECOVERY_S)
        await onlooker.system.kill_all()
    victim = await start_victim(onlooker, failpoint)
    command = JOURNEYS[journey](onlooker, booking)
    await onlooker.send(command)
    return victim, command


async def start_victim(onlooker: Onlooker, failpoint: str) -> Child:
    """One message at a time, and mails only where they are what it dies of: no other is then
    between the vendor's 202 and our record."""
    kinds = ("booking", "email") if failpoint.startswith("mail_") else ("booking",)
    told = {"FAILPOINT": failpoint, "HANDLERS": "1"}
    return await onlooker.system.start_workers("victim", kinds, **told)


async def ended(victim: Child) -> int:
    async with asyncio.timeout(10):
        return await victim.ended()


async def hold(onlooker: Onlooker, command: Command, step: str) -> float:
    """Everything promised, now and after the command came once more. Returns the seconds."""
    about = {getattr(command, "appointment_id", None) or command.id}
    if step == SENT_TWICE:
        onlooker.repeats |= about
    took_s = await onlooker.converged(within_s=RECOVERY_S)
    answer = await onlooker.answer(command)
    appointment = await onlooker.storage.appointments.get(command.tenant_id, min(about))
    assert appointment is not None
    assert appointment.state == (
        "CANCELLED" if command.type == "CancelAppointment" else "CONFIRMED"
    )
    await onlooker.send(command)
    await onlooker.converged(within_s=RECOVERY_S)
    assert await onlooker.answer(command) == answer
    return took_s


@pytest.mark.parametrize(("journey", "step"), steps(SHORT))
async def test_killed_at_a_step(
    onlooker: Onlooker, journey: str, step: str, proves: Proves
) -> None:
    victim, command = await begin(onlooker, journey, f"{step}:kill")
    assert await ended(victim) == -signal.SIGKILL
    await onlooker.system.start_workers()
    took_s = await hold(onlooker, command, step)
    proves(
        "SIGKILL at each step of a worker",
        "another worker goes on where it stood; a mail may come twice only "
        "between the vendor's 202 and our record",
        recovered_s=took_s,
    )


@pytest.mark.parametrize(("journey", "step"), steps({("book", "entered")}))
async def test_stopped_past_the_visibility_timeout_and_continued(
    onlooker: Onlooker, journey: str, step: str, proves: Proves
) -> None:
    victim, command = await begin(onlooker, journey, f"{step}:stop")
    await eventually(lambda: is_stopped(victim), within_s=10, what="SIGSTOP")
    await onlooker.system.start_workers()
    took_s = await hold(onlooker, command, step)
    victim.signal_group(signal.SIGCONT)
    again = onlooker.book()  # with two workers about, one of them just woken
    await onlooker.ask(again)
    await hold(onlooker, command, step)
    assert victim.is_running()
    proves(
        "SIGSTOP past the visibility timeout at each step, then SIGCONT",
        "another worker finishes; the woken one is fenced out and writes nothing",
        recovered_s=took_s,
    )


@pytest.mark.soak
@pytest.mark.parametrize(
    ("journey", "step"), [each for each in steps(set()) if "book" in each.values]
)
async def test_a_defect_at_a_step(
    onlooker: Onlooker, journey: str, step: str, proves: Proves
) -> None:
    victim, command = await begin(onlooker, journey, f"{step}:raise")
    if step in IN_A_STAGE:
        assert await ended(victim) == 1, "a stage that dies ends the process"
    await onlooker.system.start_workers()
    took_s = await hold(onlooker, command, step)
    proves(
        "an unexpected exception at each step of a worker",
        "the command waits and is tried again; a stage that dies ends its "
        "process, and another takes over",
        recovered_s=took_s,
    )


@pytest.mark.soak
async def test_killed_between_a_dead_letter_and_its_deletion(onlooker: Onlooker) -> None:
    victim = await start_victim(onlooker, "buried:kill")
    await onlooker.send_text("booking", "no JSON")
    assert await ended(victim) == -signal.SIGKILL
    await onlooker.system.start_workers()

    async def empty() -> bool:
        return await onlooker.queues["booking"].depth() == 0

    await eventually(empty, within_s=RECOVERY_S, what="the booking queue")
    assert set(await onlooker.clear_dead_letters("booking")) == {"not JSON"}


DETAILS = "I'd like a viewing. I'm Ida Wells, {email}, 917-555-0188"


@pytest.mark.parametrize(
    "step",
    [
        "turn_marked",
        *(pytest.param(s, marks=pytest.mark.soak) for s in ("turn_answered", "turn_kept")),
    ],
)
async def test_gateway_killed_in_a_turn_that_books(
    onlooker: Onlooker, step: str, proves: Proves
) -> None:
    system = onlooker.system
    await asyncio.gather(system.start_workers(), system.start_gateway(FAILPOINT=f"{step}:kill"))
    # Only the booking has an effect: the first turns pass but for their keeping.
    told = f"{step}@example.com"
    if step == "turn_kept":
        await turn_that_dies(onlooker, DETAILS.format(email=told), None, "kept-1")
        await system.start_gateway()
        first = await system.chat("realestate", DETAILS.format(email=told), None, **key("kept-1"))
        choosing = await system.chat("realestate", "the second one", first["session_id"])
        booked = await system.chat(
            "realestate", "the first one", choosing["session_id"], **key("kept-2")
        )
    else:
        *_, choosing = await system.talk("realestate", DETAILS.format(email=told), "the second one")
        session_id = choosing["session_id"]
        await turn_that_dies(onlooker, "the first one", session_id, step)
        await system.start_gateway()
        booked = await system.chat("realestate", "the first one", session_id, **key(step))
        assert await system.chat("realestate", "the first one", session_id, **key(step)) == booked
    assert booked["booking_state"] == "booked", booked["message"]
    mine = [
        event
        for event in await system.events("viewings@realestate.example")
        if booked["appointment"]["appointment_id"] in str(event)
    ]
    assert len(mine) == 1
    proves(
        "the gateway is killed in a turn: before it sends, before it keeps, before it answers",
        "the same words, sent again, go on where it stood; one booking, one answer",
    )


def key(name: str) -> dict[str, str]:
    return {"Idempotency-Key": long_key(name)}


async def turn_that_dies(onlooker: Onlooker, words: str, session_id: str | None, name: str) -> None:
    with pytest.raises(ServerDisconnectedError):
        await onlooker.system.chat("realestate", words, session_id, **key(name))
    assert await ended(onlooker.system.children["gateway"]) == -signal.SIGKILL


async def is_stopped(child: Child) -> bool:
    stat = await asyncio.to_thread(Path(f"/proc/{child.pid}/stat").read_text)
    return stat.rpartition(")")[2].split()[0] == "T"
