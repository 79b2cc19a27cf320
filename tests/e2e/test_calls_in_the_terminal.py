"""`receptionist call`, against a running system."""

import asyncio
import os
import sys

import pytest

from tests.fakes.system import System

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def call(phone: System, *words: str, tenant: str = "consulate") -> tuple[int, str]:
    command = ["-m", "ops", "call", tenant, "--url", phone.simulators]
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env={"PATH": os.environ["PATH"]},
    )
    said, _ = await asyncio.wait_for(child.communicate("\n".join(words).encode()), 60)
    return child.returncode or 0, said.decode()


async def test_an_appointment_is_booked_in_the_terminal(phone: System) -> None:
    before = len(await phone.events("citas@consulate.example"))
    code, said = await call(
        phone,
        "Hola, quiero una cita",
        "la segunda",
        "la tercera",
        "me llamo Frida Kahlo",
        "frida@example.com",
        "55 5123 4599",
        "sí",
        "adiós",
    )
    assert code == 0
    assert "reservada" in said
    assert "the call is over" in said
    assert len(await phone.events("citas@consulate.example")) == before + 1


async def test_the_end_of_the_words_hangs_up(phone: System) -> None:
    code, said = await call(phone, "Hola", "*1#")
    assert code == 0
    assert "(the call is over: ended)" in said


async def test_a_business_that_is_not_there_is_refused(phone: System) -> None:
    code, said = await call(phone, tenant="nobody")
    assert code == 1
    assert "no example business" in said
