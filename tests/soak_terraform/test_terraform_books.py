"""A booking by chat through the queues and tables that Terraform made, by the real processes."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientTimeout

from devstack.environment import Ports, child_environment
from tests.fakes.aws_proxy import open_aws_proxy
from tests.fakes.system import System, eventually, free_ports, stop_all
from tests.soak_terraform.conftest import AppliedStack

pytestmark = pytest.mark.soak

TENANTS = sorted(str(path) for path in (Path(__file__).parents[2] / "tenants").glob("*.toml"))
VENDORS = ("AZURE_", "GRAPH_", "OPENAI_", "SENDGRID_", "TWILIO_")


def told(stack: AppliedStack, service: str, ports: Ports, **more: str) -> dict[str, str]:
    """What the task definition says; but the vendors, and their accounts, are simulated."""
    simulated = {
        name: text
        for name, text in child_environment(service, ports, {}).items()
        if name.startswith(VENDORS)
    }
    environment: dict[str, str] = stack.outputs["environment"][service]
    return {**environment, **simulated, "LOG_FORMAT": "text", "SQS_WAIT_S": "1", **more}


@asynccontextmanager
async def open_services(stack: AppliedStack, logs: Path) -> AsyncIterator[System]:
    """Each service a process of its own, told what its task definition tells it."""
    aws, simulators, gateway, voice, *workers = free_ports(7)
    ports = Ports(aws=aws, simulators=simulators, gateway=gateway, voice=voice)
    async with AsyncExitStack() as opened:
        proxy = await opened.enter_async_context(open_aws_proxy(stack.endpoint))
        http = await opened.enter_async_context(ClientSession(timeout=ClientTimeout(total=30)))
        system = System(ports, {}, logs, proxy, http)
        opened.push_async_callback(stop_all, system)
        command = ["-m", "devstack.simulators", "127.0.0.1", str(simulators)]
        await system.start("simulators", command, health_port=simulators)
        apply = ["-m", "ops", "tenants", "apply", *TENANTS]
        applied = await system.start("tenants", apply, **told(stack, "gateway", ports))
        assert await applied.ended() == 0, "\n".join(applied.last_lines)
        for worker, port in zip(("calendar", "booking", "email"), workers, strict=True):
            environment = told(stack, worker, ports, WORKERS_PORT=str(port))
            await system.start(worker, ["-m", "workers", worker], health_port=port, **environment)
        environment = told(stack, "gateway", ports, GATEWAY_PORT=str(gateway))
        await system.start("gateway", ["-m", "gateway"], health_port=gateway, **environment)
        yield system


async def test_a_booking_goes_through_what_terraform_made(
    applied_stack: AppliedStack, tmp_path: Path
) -> None:
    async with open_services(applied_stack, tmp_path) as system:
        *_, booked = await system.talk(
            "realestate",
            "A viewing please. I'm Ada King, ada@example.com, 917-555-0123",
            "the second one",
            "the first one",
        )
        assert booked["booking_state"] == "booked", booked["message"]
        assert len(await system.events("viewings@realestate.example")) == 1

        async def confirmed() -> bool:
            return any("ada@example.com" in str(mail["to"]) for mail in await system.outbox())

        await eventually(confirmed, within_s=15, what="the confirmation")
    tables = applied_stack.outputs["tables"]
    key = {"appointment_id": {"S": booked["appointment"]["appointment_id"]}}
    kept = applied_stack.client("dynamodb").get_item(
        TableName=tables["DYNAMODB_APPOINTMENTS_TABLE"], Key=key
    )
    assert kept["Item"]["state"]["S"] == "CONFIRMED"
