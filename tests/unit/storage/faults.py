"""What goes wrong without a condition. Each function causes it, and says whether it happened."""

from collections.abc import Awaitable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import storage.proofs as of_proofs
from contracts.answers import AppointmentNotFound, EmailSent, Expired
from contracts.values import Contact, Proof
from domain.appointments import Appointment, Times
from domain.conversation import Conversation
from domain.grants import Grant
from messaging.faults import Fault, Permanent
from messaging.ports import Claim
from storage.conversations import FirstTurn, VersionConflict
from storage.counters import DAY, Count
from storage.keys import ApiKey
from storage.opening import Storage
from storage.outcomes import Done
from storage.sign_ins import LASTS, BegunBy, state_id
from storage.tenants import PointerTaken
from tests.fakes.businesses import business

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=20)  # than a lease
TEN = NOW + timedelta(days=1)
KEY = "the key of a deployment, 32 letters"
ANA = Contact(name="Ana", email="ana@example.com", phone="+525512345678")


def claim(own: str, command_id: str = "one", now: datetime = NOW) -> Claim:
    return Claim(command_id, "hash", own, now, now + timedelta(seconds=15))


def pending(name: str = "one", own: str = "own-1", code: str = "") -> Appointment:
    half = timedelta(minutes=30)
    return Appointment(
        appointment_id=name,
        tenant_id="clinic",
        mailbox="book@clinic.example",
        state="PENDING",
        own=own,
        command_id=name,
        touched_at=NOW,
        times=Times(start=TEN, end=TEN + half, locked_from=TEN, locked_until=TEN + half),
        contact=ANA,
        language="es",
        channel="chat",
        correlation_id="session-1",
        code=code or f"CODE{name}",
    )


async def refused(call: Awaitable[object]) -> bool:
    try:
        return not isinstance(await call, Done)
    except (Fault, VersionConflict):
        return True


async def a_live_worker_is_joined_by_another(storage: Storage) -> bool:
    await storage.commands.claim(claim("own-1"))
    return not await refused(storage.commands.claim(claim("own-2"))) or (
        await storage.commands.attempts("one") == 2
    )


async def a_stalled_worker_answers_over_its_successor(storage: Storage) -> bool:
    await storage.commands.claim(claim("own-1"))
    await storage.commands.claim(claim("own-2", now=LATER))
    await refused(storage.commands.complete(claim("own-1"), Expired()))
    return "one" in await storage.commands.read(["one"])


async def a_refusal_stands_beside_an_effect(storage: Storage) -> bool:
    await storage.appointments.begin_booking(claim("own-1"), pending())
    later = claim("own-2", now=LATER)
    return not await refused(storage.appointments.answer(later, Expired()))


async def a_repeat_changes_an_answer(storage: Storage) -> bool:
    await storage.commands.put_if_absent("one", Expired())
    await storage.commands.put_if_absent("one", EmailSent())
    return (await storage.commands.read(["one"]))["one"] != Expired()


async def a_moment_is_held_twice(storage: Storage) -> bool:
    await storage.appointments.begin_booking(claim("own-1"), pending())
    two = claim("own-2", "two")
    return not await refused(storage.appointments.begin_booking(two, pending("two", "own-2")))


async def a_code_opens_two_appointments(storage: Storage) -> bool:
    await storage.appointments.begin_booking(claim("own-1"), pending(code="CODE"))
    other = pending("two", "own-2", "CODE").model_copy(update={"mailbox": "b@clinic.example"})
    return not await refused(storage.appointments.begin_booking(claim("own-2", "two"), other))


async def a_cancelled_booking_begins_again(storage: Storage) -> bool:
    before = pending()
    await storage.appointments.begin_booking(claim("own-1"), before)
    await storage.appointments.follow(before, before.cancelled("cancel", NOW))
    later = claim("own-2", now=LATER)
    return not await refused(storage.appointments.begin_booking(later, pending(own="own-2")))


async def one_key_begins_two_sessions(storage: Storage) -> bool:
    for name in ("one", "two"):
        begun = Conversation(session_id=name, tenant_id="clinic")
        first = FirstTurn("a key of somebody", name, "hash")
        try:
            await storage.conversations.save(begun, first=first)
        except VersionConflict:
            return False
    return True


async def a_mailbox_is_of_two_businesses(storage: Storage) -> bool:
    await storage.tenants.put(business(fields={"tenant_id": "one"}))
    try:
        await storage.tenants.put(business(fields={"tenant_id": "two"}))
    except PointerTaken:
        return False
    return True


def key_of(tenant_id: str) -> ApiKey:
    return ApiKey("d1" * 32, tenant_id, "agent", frozenset({"book"}), NOW, NOW + DAY)


async def a_key_takes_the_place_of_another(storage: Storage) -> bool:
    await storage.tenants.put(business(fields={"tenant_id": "one"}))
    await storage.tenants.put(business(fields={"tenant_id": "two", "mailbox": "two@example.com"}))
    await storage.keys.make(key_of("one"))
    with suppress(Permanent):
        await storage.keys.make(key_of("two"))
    return [key.tenant_id for key in await storage.keys.of_tenant("one")] != ["one"]


async def a_key_is_of_no_business(storage: Storage) -> bool:
    return not await refused_for_good(storage.keys.make(key_of("nobody")))


async def refused_for_good(call: Awaitable[object]) -> bool:
    try:
        await call
    except Permanent:
        return True
    return False


async def a_ticket_works_twice(storage: Storage) -> bool:
    return [await storage.counters.first("ticket") for _ in range(2)] == [True, True]


async def more_is_taken_than_there_is(storage: Storage) -> bool:
    count = Count("booking#business#clinic", 2, DAY)
    return [await storage.counters.take([count]) for _ in range(3)] == [None] * 3


async def an_overtaken_worker_confirms(storage: Storage) -> bool:
    before = pending()
    await storage.appointments.begin_booking(claim("own-1"), before)
    await storage.appointments.follow(before, before.cancelled("cancel", NOW))
    confirmed = before.confirmed("event")
    return not await refused(
        storage.appointments.finish(claim("own-1"), before, confirmed, Expired())
    )


async def a_change_is_made_of_what_is_no_more(storage: Storage) -> bool:
    before = pending()
    await storage.appointments.begin_booking(claim("own-1"), before)
    confirmed = before.confirmed("event")
    await storage.appointments.finish(claim("own-1"), before, confirmed, Expired())
    await storage.appointments.follow(confirmed, confirmed.cancelled("cancel", NOW))
    moving = confirmed.moving("move", "own-2", confirmed.times, NOW)
    return not await refused(
        storage.appointments.begin_change(claim("own-2", "move"), confirmed, moving)
    )


async def a_tombstone_covers_an_appointment(storage: Storage) -> bool:
    await storage.appointments.begin_booking(claim("own-1"), pending())
    proof = Proof(code="CODE")
    bury = storage.appointments.bury(claim("own-2", "two"), AppointmentNotFound(), "one", proof)
    return not await refused(bury)


async def an_entry_written_hides_a_later_correction(storage: Storage) -> bool:
    before = pending()
    await storage.appointments.begin_booking(claim("own-1"), before)
    await storage.appointments.follow(before, before.model_copy(update={"unwritten": 3}))
    await storage.appointments.entry_written("one", 2)
    kept = await storage.appointments.get("clinic", "one")
    return kept is not None and kept.unwritten != 3


async def a_reminder_that_was_sent_is_owed_for_ever(storage: Storage) -> bool:
    """Its mail's command was answered: nobody takes it from what is owed a second time."""
    before = pending().model_copy(update={"reminded_at": NOW})
    await storage.appointments.begin_booking(claim("own-1"), before)
    after = before.reminded(LATER, "24h", LATER)
    (mail,) = after.owed_mails
    await storage.appointments.remind(before, after)
    mailing = Claim("mail-1", "hash", "own-2", NOW, LATER)
    await storage.commands.claim(mailing)
    await storage.appointments.mail_sent(mailing, "one", mail, EmailSent())
    await storage.appointments.remind(before, after)
    kept = await storage.appointments.get("clinic", "one")
    return kept is not None and mail in kept.owed


async def a_slow_clock_takes_back_a_reminder(storage: Storage) -> bool:
    before = pending().model_copy(update={"reminded_at": NOW})
    await storage.appointments.begin_booking(claim("own-1"), before)
    await storage.appointments.remind(before, before.reminded(LATER, "24h", LATER))
    slow = before.model_copy(update={"reminded_at": NOW + timedelta(seconds=1)})
    await storage.appointments.follow(before, slow)
    kept = await storage.appointments.get("clinic", "one")
    return kept is not None and kept.reminded_at != LATER


async def a_mail_makes_an_appointment(storage: Storage) -> bool:
    await storage.commands.claim(claim("own-1"))
    await storage.appointments.mail_sent(claim("own-1"), "gone", "1.booked.admin", EmailSent())
    return bool(storage.appointments._client.items("appointments"))


async def tries_of_an_hour_ago_count(storage: Storage) -> bool:
    for n in range(5):
        await storage.wrong_proofs.count(["session"], f"command-{n}", NOW)
    later = NOW + timedelta(hours=2)
    await storage.wrong_proofs.count(["session"], "command-9", later)
    await storage.wrong_proofs.count(["session"], "command-10", later)
    (item,) = storage.wrong_proofs._client.items("commands")
    return len(item["tries"]["SS"]) != 2


async def a_wrong_try_wipes_out_others(storage: Storage) -> bool:
    await storage.wrong_proofs.count(["session"], "command-1", NOW)
    window = timedelta(hours=1)
    # The second worker saw no window, and begins one where the first has begun it by now.
    put = of_proofs.put("tries", storage.wrong_proofs._table, {
        **of_proofs._key("session"), "tries": frozenset({"command-2"}),
        "until_ms": of_proofs.epoch_ms(NOW + window),
    }, of_proofs.WINDOW_OVER, now_ms=of_proofs.epoch_ms(NOW))  # fmt: skip
    try:
        await of_proofs.write(storage.wrong_proofs._client, put)
    except of_proofs.ConditionsFailed:
        return False
    return True


async def a_slow_turn_undoes_a_quick_one(storage: Storage) -> bool:
    first = await storage.conversations.save(Conversation(session_id="s", tenant_id="clinic"))
    await storage.conversations.save(first.model_copy(update={"greeted": True}))
    await refused(storage.conversations.save(first))
    loaded = await storage.conversations.load("clinic", "s")
    return loaded is not None and not loaded.conversation.greeted


async def a_session_is_begun_over_anothers(storage: Storage) -> bool:
    await storage.conversations.save(Conversation(session_id="s", tenant_id="clinic"))
    await refused(storage.conversations.save(Conversation(session_id="s", tenant_id="other")))
    return await storage.conversations.load("clinic", "s") is None


async def an_older_token_comes_back(storage: Storage) -> bool:
    credentials = storage.credentials.with_keys([KEY])
    await credentials.replace("clinic", Grant("first"))
    await credentials.save("clinic", Grant("rotated", version=1))
    await refused(credentials.save("clinic", Grant("older", version=1)))
    kept = await credentials.load("clinic")
    return kept is not None and kept.cache == "older"


def by(command_id: str, browser: str = "mine", tenant_id: str = "clinic") -> BegunBy:
    return BegunBy(tenant_id, browser, command_id)


async def a_link_begins_two_sign_ins(storage: Storage) -> bool:
    sign_ins = storage.sign_ins.with_keys([KEY])
    assert await sign_ins.begin("invite", "state-1", "flow", by("one"), NOW)
    assert await sign_ins.begin("invite", "state-2", "flow", by("one"), NOW), "a repeated command"
    return await sign_ins.begin("invite", "state-3", "flow", by("two"), NOW)


async def a_sign_in_is_finished_twice_or_elsewhere(storage: Storage) -> bool:
    sign_ins, sign_in = storage.sign_ins.with_keys([KEY]), state_id("state")
    await sign_ins.begin("invite", "state", "flow", by("begun"), NOW)
    others = (
        (by("one", browser="another"), NOW),
        (by("one", tenant_id="other"), NOW),
        (by("one"), NOW + LASTS),
    )
    with suppress(Permanent):  # what another business takes does not open for it
        for whose, at in others:
            if await sign_ins.take(sign_in, whose, at) is not None:
                return True
    assert await sign_ins.take(sign_in, by("one"), NOW) == "flow"
    assert await sign_ins.take(sign_in, by("one"), NOW) == "flow", "a repeated command"
    return await sign_ins.take(sign_in, by("two"), NOW) is not None


async def a_code_is_tried_for_ever(storage: Storage) -> bool:
    """By whoever asks when it is over, or used by somebody."""
    until = await storage.codes.ask("ana", "ask-1", NOW)
    assert until
    await storage.codes.use("ana", until, "session-1", NOW)
    return await storage.codes.tried("ana", "find-1", NOW) is not None


async def a_code_is_replaced_while_it_is_read(storage: Storage) -> bool:
    first = await storage.codes._begun("ana", NOW)
    return await storage.codes._begun("ana", NOW + timedelta(minutes=1)) != first


async def a_code_opens_twice(storage: Storage) -> bool:
    until = await storage.codes.ask("ana", "ask-1", NOW)
    assert until
    await storage.codes.use("ana", until, "session-1", NOW)
    return await storage.codes.use("ana", until, "session-2", NOW)
