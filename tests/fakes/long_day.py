"""A long day of the whole system, each process by itself as on AWS: what works, and all that fails.

Whoever looks at it afterwards (what was said of people, which permissions were used) finds every
call to AWS in the proxy, every line in the logs, every span with the collector.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from contracts.codec import encode
from contracts.values import Contact
from devstack.credentials import DEPLOYMENT_KEY
from messaging.deployment import DeploymentKey
from storage.dynamo import put, write
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.aws_clients import aws_client
from tests.fakes.callers import REALESTATE, ring
from tests.fakes.collector import open_collector
from tests.fakes.day_office import (
    CALLER,
    CALLER_EMAIL,
    CALLER_PHONE,
    CHATTER,
    CHATTER_EMAIL,
    CHATTER_PHONE,
    FORMATS,
    MAILBOX,
    SETTINGS,
    TOOL_EMAIL,
    TOOL_PHONE,
    TOOL_USER,
    WORDS,
    WORKERS,
    DayOffice,
    at,
)
from tests.fakes.gateways import long_key
from tests.fakes.system import open_system
from workers.booking.proving import GUESSES_AN_HOUR


class LongDay(DayOffice):
    async def open_the_office(self) -> None:
        """The owner of one mailbox signs in; each of two workers refreshes what that gave."""
        await self.sign_in()
        # Its first booking meets a defect, and is done when the message comes again.
        await self.start("booking", FAILPOINT="begun:raise")
        await self.seen("a refresh by booking", lambda: self.refreshed(1))
        await self.strip_token()
        dies = {"FAILPOINT": "mail_taken:raise"}  # and the first mail goes out twice
        await asyncio.gather(
            self.start("calendar"), self.start("email", **dies), self.start_gateway()
        )
        await self.use("get-days")
        await self.seen("a refresh by calendar", lambda: self.refreshed(3))
        await self.sign_in_by_link()
        await self.system.start_voice(**self.told("voice"))
        self.ports |= {"gateway": self.system.ports.gateway, "voice": self.system.ports.voice}

    async def people_chat(self) -> None:
        system = self.system
        intro = f"I'd like a viewing. I'm {CHATTER}, {CHATTER_EMAIL}, {CHATTER_PHONE}"
        booked = await self.talk(intro, "the second one", "the first one")
        assert booked["booking_state"] == "booked", booked
        # What the rules leave open, the model is asked; it fails, and quotes them.
        quoting = {"error": {"message": f"bad: {CHATTER} {WORDS}", "type": "x", "code": None}}
        for status in (429, 500):
            await system.sim(
                "faults", "POST", vendor="openai", status=status, body=quoting, times=1
            )
            await self.talk(f"well {WORDS} perhaps, you know")
        await self.talk("I want to leave a message", WORDS, CHATTER_EMAIL)
        await self.logged("booking", "Handler failed")
        once = long_key("a turn that is sent twice")
        self.keys.add(once)
        for _ in range(2):
            _, text = await self.post(
                f"{system.gateway}/chat/realestate",
                json={"message": "good morning"},
                headers={"Idempotency-Key": once},
            )
            self.sessions.add(json.loads(text)["session_id"])

    async def agents_use_tools(self) -> None:
        days = (await self.use("get-days"))["days"]
        slots = (await self.use("get-slots", date=days[1]["date"]))["slots"]
        person = {"name": TOOL_USER, "email": TOOL_EMAIL, "phone": TOOL_PHONE}
        one, other = slots[0]["slot_id"], slots[1]["slot_id"]
        for _ in range(2):
            await self.use("book", slot_id=one, **person)
        rival = {"name": CALLER, "email": CALLER_EMAIL, "phone": CALLER_PHONE}
        await self.use("book", slot_id=one, **rival)  # taken
        await self.use("book", slot_id=WORDS, **person)
        await self.use("book", slot_id=one, key="once-more", **person)  # hers already
        await self.use("find", email=TOOL_EMAIL, phone=TOOL_PHONE)
        await self.use("find", email=TOOL_EMAIL, phone=CALLER_PHONE)
        await self.use("move", email=TOOL_EMAIL, phone=TOOL_PHONE, slot_id=other)
        for appointment in await self.appointments():
            self.codes.add(appointment.code)
        (mine,) = [a for a in await self.appointments() if a.contact.email == TOOL_EMAIL]
        await self.use("find", code=mine.code)
        await self.use("cancel", code=mine.code)

    async def people_phone(self) -> None:
        caller = await ring(self.system, REALESTATE)
        said = ["I would like to see a house", "the first one", "the second"]
        said += [f"my name is {CALLER}", CALLER_EMAIL, CALLER_PHONE, "yes, that is right"]
        await caller.talk(*said)
        await self.logged("voice", '"status":"booked"')
        await caller.say("I want to leave a message")
        await caller.speak(f"please tell them {WORDS}")
        await caller.say("thank you, goodbye")
        await caller.state("ended")
        await self._change_of_replicas()
        refused = {"error": {"message": f"no such model for {CALLER}", "code": None}}
        await self.failing("openai", 400, refused, match="/accept")
        await ring(self.system, REALESTATE)
        await self.logged("voice", "Not accepted")
        await ring(self.system, "+16465550173")  # nobody's
        key = DeploymentKey(DEPLOYMENT_KEY)
        await self.storage.blocked.put("realestate", "+12125550163", key)
        await ring(self.system, REALESTATE, caller="+12125550163")
        await self.logged("voice", "Call refused")
        await self.logged("voice", "Call ended", "Call rejected")

    async def _change_of_replicas(self) -> None:
        caller = await ring(self.system, REALESTATE)
        await caller.heard(1)
        await self.system.children["voice"].stop(8.0)
        log = self.system.logs / "voice.log"
        log.rename(log.with_name("voice-before.log"))
        await self.system.start_voice(**self.told("voice"))
        await caller.connected()
        await caller.hang_up()

    async def strangers_knock(self) -> None:
        gateway, voice = self.system.gateway, self.system.voice
        chat = f"{gateway}/chat/realestate"
        await self.post(chat, data=f'{{"message": "{CHATTER}')
        await self.post(chat, json={"message": [CHATTER_EMAIL], "session_id": 7})
        await self.post(chat, json={"message": CHATTER * 5000})
        await self.post(f"{gateway}/chat/{CHATTER_EMAIL}", json={"message": "hi"})
        await self.post(f"{gateway}/of/{CHATTER_EMAIL}?q={CHATTER}", json={})
        hers = {"Authorization": f"Bearer {CHATTER_EMAIL}"}
        await self.post(f"{gateway}/voice/get-days", json={}, headers=hers)
        await self.use("book", slot_id="x", name=CHATTER, email=[CHATTER_EMAIL])
        for code in ("0000-0001", "0000-0002"):  # the second is one change too many of a day
            await self.use("cancel", code=code)
        for n in range(GUESSES_AN_HOUR):
            await self.use("find", code=f"1000-{n:04d}")
        signed = {"webhook-id": CALLER_EMAIL, "webhook-timestamp": "1", "webhook-signature": WORDS}
        await self.post(f"{voice}/webhook", data=f'{{"from": "{CALLER}"}}', headers=signed)
        form = {"From": CALLER_PHONE, "CallSid": CALLER}
        await self.post(f"{voice}/twilio/voice?after={CALLER}", data=form)

    async def a_document_is_spoiled(self) -> None:
        """Somebody wrote it by hand; every other business works."""
        document = {"tenant_id": CHATTER, "mailbox": CHATTER_EMAIL, "timezone": [WORDS]}
        item = {"tenant_id": "spoiled", "document": json.dumps(document)}
        await write(self.dynamo, put("tenant", TableSettings().tenants_table, item))
        await _have_visits_to_come(self.storage, "spoiled")
        await self.logged("booking", "Tenant unreadable")

    async def vendors_fail(self) -> None:
        """What they answer quotes what they were asked."""
        quoting = {"error": {"code": CHATTER, "message": f"{CHATTER_EMAIL} {WORDS}"}}
        fail = self.failing
        await fail("graph", 429, quoting, retry_after=0)
        await self.use("get-days")
        booking = await self.booking()
        await fail("graph", 503, quoting, times=4, retry_after=0)
        await self.put("booking", encode(booking).decode())
        await self.logged("booking", "graph_503")
        mail = {"errors": [{"message": f"{CHATTER_EMAIL} does not exist", "field": CHATTER}]}
        await fail("sendgrid", 429, mail, times=5, retry_after=0)
        note = self.note()
        await self.put("email", encode(note).decode())
        version = f'"version":{note.version},"outcome":"Delete"'
        ended = f'"command_id":"{note.id}","command":"SendNote",{version}'
        await self.logged("email", ended)
        await fail("sendgrid", 400, mail)
        await self.put("email", encode(self.note()).decode())
        await self.logged("email", "Mail refused")
        await self.system.sim("login", "POST", revoke=True, refuse=700082)
        await self.logged("booking", "login_invalid_grant_700082")
        await self.system.sim("login", "POST", refuse=0)

    async def letters_die(self) -> None:
        common = {"version": 1, "tenant_id": "realestate"}
        for queue in WORKERS:
            await self.put(queue, f"{CHATTER} {WORDS}")
            await self.put(queue, json.dumps({**common, "type": CHATTER}))
            strange = {**json.loads(encode(self.days())), CHATTER_EMAIL: CHATTER}
            await self.put(queue, json.dumps(strange))
            await self.logged(queue, "not JSON", "unknown type", "extra_forbidden")
        first = await self.booking()
        hers = Contact(name=CALLER, email=CALLER_EMAIL)
        await self.put("booking", encode(first).decode())
        await self.put("booking", encode(first.model_copy(update={"contact": hers})).decode())
        await self.logged("booking", "payload_conflict")
        await self.put("calendar-dlq", encode(self.days()).decode())
        await self.put("booking-dlq", encode(self.find()).decode())
        await self.put("email-dlq", encode(self.note()).decode())
        for queue in WORKERS:
            text = FORMATS.get(queue) == "text"
            await self.logged(queue, "redriven=1" if text else '"redriven":1')

    async def staff_order(self) -> None:
        """By their own queue; the same by another one is nobody's order."""
        order, forged = self.by_staff(), self.by_staff()
        await self.put("booking", encode(forged).decode())
        await self.put("staff", encode(order).decode())
        await self.seen("the order", lambda: self.has_answer(order))
        await self.logged("booking", "wrong_queue")
        assert not await self.has_answer(forged)
        again = self.by_staff()
        await self.put("staff", f"{CHATTER} {WORDS}")
        await self.put("staff", json.dumps({"type": CHATTER, "version": 1}))
        await self.put("staff-dlq", encode(again).decode())
        await self.seen("the order that lay dead", lambda: self.has_answer(again))

        async def buried() -> bool:
            return await self.dead("staff") >= 2

        await self.seen("what is no order", buried)

    async def people_write_in_outlook(self) -> None:
        system = self.system
        events = [e for e in await system.events(MAILBOX) if e["singleValueExtendedProperties"]]
        url = f"{system.simulators}/_sim/events/{events[0]['id']}"
        async with system.http.delete(url) as answer:
            assert answer.status == 204
        await self.logged("booking", "Followed a change in the calendar")

    async def aws_fails(self) -> None:
        """Queue and tables refuse."""
        chat = f"{self.system.gateway}/chat/realestate"
        for kind in ("throttle", "error"):
            self.system.proxy.rule = at("gateway", kind)
            await self.post(chat, json={"message": f"{CHATTER} {CHATTER_EMAIL}"})
        self.system.proxy.rule = lambda _: None

    async def the_watch_asks(self) -> None:
        for process in self.ports:
            assert await self.ready(process) == (200, ""), process


async def _have_visits_to_come(storage: Storage, *tenant_ids: str) -> None:
    """As from the day before: their calendars are compared from the first second on."""
    now = datetime.now(UTC)
    for tenant_id in tenant_ids:
        await storage.due.mark("reconcile", tenant_id, now, until=now + timedelta(days=1))


@asynccontextmanager
async def long_day(logs: Path) -> AsyncIterator[LongDay]:
    async with AsyncExitStack() as opened:
        collector = await opened.enter_async_context(open_collector())
        told = {**SETTINGS, "OTEL_EXPORTER_OTLP_ENDPOINT": collector.endpoint}
        system = await opened.enter_async_context(open_system(logs, **told))
        sqs = await opened.enter_async_context(aws_client("sqs", system.aws))
        dynamo = await opened.enter_async_context(aws_client("dynamodb", system.aws))
        storage = storage_over(dynamo, TableSettings(), lambda: datetime.now(UTC))
        tenants = await storage.tenants.all()
        await _have_visits_to_come(storage, *(tenant.tenant_id for tenant in tenants))
        day = LongDay(system, storage, sqs, dynamo, collector)
        await day.open_the_office()
        await day.people_chat()
        await day.agents_use_tools()
        await day.people_phone()
        await day.strangers_knock()
        await day.a_document_is_spoiled()
        await day.vendors_fail()
        await day.letters_die()
        await day.staff_order()
        await day.people_write_in_outlook()
        await day.aws_fails()
        await day.the_watch_asks()
        yield day
