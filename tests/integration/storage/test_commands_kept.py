from datetime import timedelta

import pytest

from contracts.answers import AppointmentNotFound, EmailSent, Expired
from messaging.aws import AwsClient
from messaging.faults import Leased, Poison, Transient
from messaging.ports import Claim
from storage.dynamo import put, write
from storage.opening import Storage
from tests.integration.storage.conftest import NOW, Clock

SENT = EmailSent(message_id="m-1")


def claim(own: str, at_s: float = 0, payload_hash: str = "hash") -> Claim:
    now = NOW + timedelta(seconds=at_s)
    return Claim("command-1", payload_hash, own, now, now + timedelta(seconds=15))


async def test_first_result_stands(storage: Storage) -> None:
    assert await storage.commands.put_if_absent("command-1", Expired()) == Expired()
    assert await storage.commands.put_if_absent("command-1", SENT) == Expired()
    assert await storage.commands.read(["command-1"]) == {"command-1": Expired()}


async def test_results_are_read_whatever_their_number_and_repetitions(storage: Storage) -> None:
    ids = [f"command-{n}" for n in range(205)]
    for each in ids:
        await storage.commands.put_if_absent(each, SENT)
    found = await storage.commands.read([*ids, *ids, "unanswered"])
    assert found == dict.fromkeys(ids, SENT)


async def test_an_answer_that_cannot_be_read_hides_no_other(
    storage: Storage, dynamo: AwsClient, caplog: pytest.LogCaptureFixture
) -> None:
    await storage.commands.put_if_absent("command-1", SENT)
    strange = {"command_id": "newer", "answer": '{"type": "EmailSent", "later": "Zebedee"}'}
    await write(dynamo, put("claim", "ai-receptionist-commands", strange))

    found = await storage.commands.read(["newer", "command-1", "unanswered"])
    assert found == {"newer": None, "command-1": SENT}
    (said,) = [each for each in caplog.records if each.levelname == "ERROR"]
    assert (said.getMessage(), vars(said)["command_id"]) == ("Answer unreadable", "newer")
    assert "Zebedee" not in str(vars(said))


async def test_claimed_command_has_no_result_yet(storage: Storage) -> None:
    assert await storage.commands.claim(claim("one")) is None
    assert await storage.commands.read(["command-1"]) == {}


async def test_second_worker_is_told_how_long_the_lease_lasts(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    with pytest.raises(Leased) as leased:
        await storage.commands.claim(claim("two", at_s=5))
    assert leased.value.retry_after_s == 10


async def test_a_clock_that_is_behind_waits_no_longer_than_a_lease(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    with pytest.raises(Leased) as leased:
        await storage.commands.claim(claim("two", at_s=-120))
    assert leased.value.retry_after_s == 15


async def test_claim_is_repeated_by_its_own_attempt(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    assert await storage.commands.claim(claim("one", at_s=1)) is None


async def test_worker_that_was_overtaken_cannot_complete(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    assert await storage.commands.claim(claim("two", at_s=15)) is None
    with pytest.raises(Transient):
        await storage.commands.complete(claim("one"), Expired())
    assert await storage.commands.complete(claim("two"), SENT) == SENT
    assert await storage.commands.complete(claim("one"), Expired()) == SENT
    assert await storage.commands.attempts("command-1") == 2


async def test_completed_command_answers_every_later_claim(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    await storage.commands.complete(claim("one"), SENT)
    assert await storage.commands.claim(claim("two", at_s=999)) == SENT


async def test_same_id_with_another_payload_is_poison(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    with pytest.raises(Poison):
        await storage.commands.claim(claim("two", at_s=99, payload_hash="other"))


async def test_released_claim_is_free_at_once(storage: Storage) -> None:
    await storage.commands.claim(claim("one"))
    await storage.commands.release(claim("one"))
    assert await storage.commands.claim(claim("two", at_s=1)) is None
    await storage.commands.release(claim("one"))  # no longer its to release
    with pytest.raises(Leased):
        await storage.commands.claim(claim("three", at_s=2))


async def test_wrong_proofs_bar_for_an_hour(storage: Storage, clock: Clock) -> None:
    counted = [
        await storage.wrong_proofs.count(["t|session"], f"command-{n}", clock()) for n in range(6)
    ]
    until = NOW + timedelta(hours=1)
    assert counted == [None] * 5 + [until]
    assert await storage.wrong_proofs.barred_until(["t|other", "t|session"], clock()) == until
    assert await storage.wrong_proofs.barred_until(["t|other"], clock()) is None
    clock.advance(3600)
    assert await storage.wrong_proofs.barred_until(["t|session"], clock()) is None
    assert await storage.wrong_proofs.count(["t|session"], "command-9", clock()) is None


async def test_repeated_command_counts_once_as_wrong(storage: Storage, clock: Clock) -> None:
    for _ in range(9):
        assert await storage.wrong_proofs.count(["t|session"], "command-1", clock()) is None


async def test_not_found_is_kept_as_an_answer(storage: Storage) -> None:
    await storage.commands.put_if_absent("command-1", AppointmentNotFound())
    assert await storage.commands.read(["command-1"]) == {"command-1": AppointmentNotFound()}
