"""`receptionist` over local AWS, its simulators and a gateway."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from contracts.answers import AppointmentCancelled
from contracts.codec import decode_command
from contracts.commands import CancelAppointment
from domain.appointments import asked_for
from messaging.aws import open_aws_client
from messaging.ports import Claim
from messaging.sqs import SqsQueue
from ops.settings import OpsSettings
from storage.opening import Storage, open_storage
from tests.fakes.businesses import business
from tests.fakes.gateways import running_gateway
from tests.integration.ops.shell import NOW, SECRET, Shell, booking

ROOT = Path(__file__).parents[3]
CONSULATE = str(ROOT / "tenants" / "consulate.toml")


async def test_applied_tenants_are_listed_and_shown(shell: Shell) -> None:
    assert await shell.run("tenants", "apply", CONSULATE) == "consulate: applied\n"
    listed = await shell.run("tenants", "list")
    assert "consulate  Consulado General  yes     America/Mexico_City" in listed
    assert '"mailbox": "citas@consulate.example"' in await shell.run("tenants", "show", "consulate")
    assert await shell.refused("tenants", "show", "nobody") == "nobody: no such tenant"


async def test_a_mailbox_that_a_tenant_in_the_table_uses_is_refused(
    shell: Shell, tmp_path: Path
) -> None:
    await shell.run("tenants", "apply", CONSULATE)
    other = _another_of_the_same_mailbox(tmp_path)
    assert "shared by consulate, other" in await shell.refused("tenants", "apply", str(other))
    assert "other" not in await shell.run("tenants", "list")
    assert await shell.run("tenants", "apply", CONSULATE) == "consulate: applied\n"


async def test_the_mails_of_a_business_are_written_into_a_folder(
    shell: Shell, tmp_path: Path
) -> None:
    await shell.run("tenants", "apply", CONSULATE)
    said = await shell.run("mails", "preview", "consulate", "--to", str(tmp_path / "mails"))
    assert said == f"{tmp_path / 'mails' / 'index.html'}: every mail of consulate\n"
    moved = (tmp_path / "mails" / "es" / "customer-moved.html").read_text("utf-8")
    assert "http://localhost:8080/appointment/consulate?language=es#" in moved
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("")
    told = await shell.refused("mails", "preview", "consulate", "--to", str(in_the_way))
    assert str(in_the_way) in told
    assert "no such tenant" in await shell.refused("mails", "preview", "nobody")


def _another_of_the_same_mailbox(folder: Path) -> Path:
    text = Path(CONSULATE).read_text("utf-8")
    path = folder / "other.toml"
    path.write_text(text.replace('"consulate"', '"other"', 1).replace("citas@", "CITAS@"), "utf-8")
    return path


async def test_a_chat_in_the_terminal_goes_on_until_an_empty_line(shell: Shell) -> None:
    async with running_gateway(business()) as house:
        url = str(house.http.make_url(""))
        typed = "I would like an appointment\nAna Lopez\n\n"
        shown = await shell.run("chat", "clinic", "--url", url, typed=typed)
        assert shown.count("clinic> ") == 2
        assert "404 Tenant not found" in await shell.refused(
            "chat", "nobody", "--url", url, typed="Hello\n"
        )
        house.commands.down = True
        refused = await shell.refused(
            "chat",
            "clinic",
            "--url",
            url,
            typed="I would like an appointment on Tuesday. I am Ana Lopez, ana@example.com, "
            "+525551234567\n",
        )
        assert refused.startswith("clinic: 503 ")


async def test_an_appointment_is_listed_shown_and_called_off(shell: Shell) -> None:
    await _apply_clinic(shell)
    settings = OpsSettings.read(shell.environ)
    async with open_storage(settings) as storage:
        tenant = await storage.tenants.get("clinic")
        start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
        command = booking().model_copy(update={"tenant_id": "clinic", "start": start})
        claim = Claim(command.id, command.payload_hash(), "me", NOW, NOW + timedelta(seconds=15))
        await storage.appointments.begin_booking(claim, asked_for(command, tenant, "me", NOW))

        listed = await shell.run("appointments", "list", "clinic")
        assert "booking-0001" in listed
        assert "PENDING" in listed
        assert SECRET not in listed
        assert SECRET in await shell.run("appointments", "show", "clinic", "booking-0001")
        assert "no such appointment" in await shell.refused("appointments", "show", "clinic", "x")

        worker = asyncio.create_task(_cancelling_worker(settings, storage))
        told = await shell.run("appointments", "cancel", "clinic", "booking-0001")
        assert told == "booking-0001: cancelled\n"
        sent = await worker
        assert sent.by_staff
        assert sent.appointment_id == "booking-0001"


async def _cancelling_worker(settings: OpsSettings, storage: Storage) -> CancelAppointment:
    """Answers one command."""
    async with asyncio.timeout(10), open_aws_client("sqs", settings) as client:
        queue = SqsQueue(client, settings.queue_of("staff"))
        while not (received := await queue.receive(1, wait_s=1, visibility_s=30)):
            pass
    command = decode_command(received[0].body)
    assert isinstance(command, CancelAppointment)
    answer = AppointmentCancelled(appointment_id=command.appointment_id or "", start=NOW)
    await storage.commands.put_if_absent(command.id, answer)
    return command


async def _apply_clinic(shell: Shell) -> None:
    async with open_storage(OpsSettings.read(shell.environ)) as storage:
        await storage.tenants.put(business())
