"""Whoever begins more chats than people do works for each of them; whoever guesses tokens waits."""

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from domain.tenants import Tenant
from gateway.challenges import BITS, HEADER, VALID_FOR, Challenges
from gateway.limits import TokenBuckets
from gateway.problems import Problem
from messaging.deployment import DeploymentKey
from tests.fakes.gateways import answered, running_gateway

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEY = DeploymentKey("of a gateway over fakes, 32 letters")
HOME, ELSEWHERE = "192.0.2.7/32", "198.51.100.1/32"


def solved(challenge: str) -> str:
    for counter in count():
        proof = f"{challenge}:{counter}"
        if int.from_bytes(hashlib.sha256(proof.encode()).digest()[:4], "big") >> (32 - BITS) == 0:
            return proof
    raise AssertionError


class Door:
    """Challenges that let `usual` chats of a network in for nothing, at a time that can be set."""

    def __init__(self, usual: int = 1) -> None:
        self.now, self.seen = NOON, set[str]()
        buckets = TokenBuckets(usual / 3600, usual, clock=lambda: 0.0)
        self.challenges = Challenges(KEY, buckets, self._first, lambda: self.now)

    async def _first(self, subject: str) -> bool:
        fresh = subject not in self.seen
        self.seen.add(subject)
        return fresh

    async def asked(self, network: str = HOME, proof: str = "") -> str | None:
        """The challenge; None where the chat is let in."""
        try:
            await self.challenges.admit(network, proof)
        except Problem as problem:
            return str(problem.extra["challenge"]["text"])
        return None


async def test_the_usual_number_of_chats_is_asked_for_nothing() -> None:
    door = Door(usual=3)
    assert [await door.asked() is None for _ in range(4)] == [True, True, True, False]
    assert await door.asked(ELSEWHERE) is None


async def test_a_solved_challenge_lets_one_chat_in_once() -> None:
    door = Door()
    await door.asked()
    challenge = await door.asked()
    assert challenge
    proof = solved(challenge)
    assert await door.asked(proof=proof) is None
    assert await door.asked(proof=proof)


async def test_a_proof_is_for_its_network_and_its_minutes() -> None:
    door = Door()
    await door.asked()
    challenge = await door.asked()
    assert challenge
    proof = solved(challenge)
    assert await door.asked(ELSEWHERE, proof)
    door.now += VALID_FOR + timedelta(seconds=1)
    assert await door.asked(proof=proof)


@pytest.mark.parametrize(
    "proof", [":", "x:1", "9999999999.a.b:1", "9999999999.é.b:1", "1:2:3", "9" * 500, "..:0"]
)
async def test_what_nobody_made_is_no_proof(proof: str) -> None:
    door = Door()
    assert await door.asked(proof=proof)


async def test_work_that_was_not_done_is_no_proof() -> None:
    door = Door()
    await door.asked()
    challenge = await door.asked()
    idle = next(
        f"{challenge}:{n}"
        for n in count()
        if hashlib.sha256(f"{challenge}:{n}".encode()).digest()[0] != 0
    )
    assert await door.asked(proof=idle)


async def test_a_bot_works_for_each_chat_and_a_person_does_not(clinic: Tenant) -> None:
    async with running_gateway(clinic, challenge_after=2) as house:

        async def begin(**headers: str) -> Any:
            path = f"/chat/{clinic.tenant_id}"
            return await house.http.post(path, json={"message": "hello"}, headers=headers)

        first = await answered(await begin(), 200)
        await answered(await begin(), 200)
        refused = await answered(await begin(), 428)
        assert HEADER in refused["detail"]
        going_on = await house.http.post(
            f"/chat/{clinic.tenant_id}",
            json={"message": "hello", "session_id": first["session_id"]},
        )
        assert going_on.status == 200
        proof = solved(refused["challenge"]["text"])
        await answered(await begin(**{HEADER: proof}), 200)
        await answered(await begin(**{HEADER: proof}), 428)


async def test_guessed_tokens_are_stopped_before_a_table_is_read(clinic: Tenant) -> None:
    async with running_gateway(clinic, wrong_tokens_per_minute=3) as house:

        async def guess(token: str) -> int:
            headers = {"Authorization": f"Bearer {token}"}
            response = await house.http.post("/voice/get-days", json={}, headers=headers)
            return int(response.status)

        assert [await guess(f"guess-{n}") for n in range(3)] == [401, 401, 401]
        house.dynamo.calls.clear()
        assert await guess("guess-4") == 429
        assert not house.dynamo.calls
