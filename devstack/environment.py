"""What the services are told on a laptop: where everything is, and made-up accounts."""

from collections.abc import Mapping
from dataclasses import dataclass

from devstack import credentials
from devstack.provision import PREFIX, QUEUES, TABLES

HOST = "127.0.0.1"
# A caller's own value wins over these.
_TUNABLE = {
    "SQS_WAIT_S": "2",
    "VISIBILITY_S": "30",
    "DRAIN_S": "4",  # well within the patience of Ctrl-C
    "RECONCILE_INTERVAL_S": "10",
    "DUE_INTERVAL_S": "1",
    "REAP_INTERVAL_S": "10",
    "LOG_FORMAT": "text",
    # Everybody on a laptop comes from one network.
    "NEW_SESSIONS_PER_MINUTE": "100000",
    "NETWORK_TURNS_PER_MINUTE": "100000",
    "MODEL_CALLS_A_DAY": "1000000,1000000",
    "CALL_MINUTES_A_DAY": "1000000,1000000",
    "CALLS_AN_HOUR": "1000000",
    **{f"{kind}_CAPS": "100000,100000,100000" for kind in ("BOOKING", "CHANGE", "NOTE", "DANGER")},
}


@dataclass(frozen=True)
class Ports:
    aws: int = 4566
    simulators: int = 8090
    gateway: int = 8080
    voice: int = 8081
    workers: int = 8082

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> "Ports":
        return cls(
            **{field: int(environ[name]) for field, name in PORT_NAMES.items() if environ.get(name)}
        )


PORT_NAMES = {
    "aws": "DEVSTACK_AWS_PORT",
    "simulators": "DEVSTACK_SIMULATORS_PORT",
    "gateway": "GATEWAY_PORT",
    "voice": "VOICE_PORT",
    "workers": "WORKERS_PORT",
}


def url(port: int, path: str = "") -> str:
    return f"http://{HOST}:{port}{path}"


def service_environment(ports: Ports, caller: Mapping[str, str]) -> dict[str, str]:
    """For every service. Nothing here is a secret of anybody."""
    simulators = url(ports.simulators)
    return {
        "AWS_ENDPOINT_URL": url(ports.aws),
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "DEPLOYMENT_KEY": credentials.DEPLOYMENT_KEY,
        "GRAPH_BASE_URL": f"{simulators}/graph/v1.0",
        "GRAPH_LOGIN_URL": f"{simulators}/login",
        "AZURE_CLIENT_ID": credentials.AZURE_CLIENT_ID,
        "AZURE_TENANT_ID": credentials.AZURE_TENANT_ID,
        "AZURE_CLIENT_SECRET": credentials.AZURE_CLIENT_SECRET,
        "SENDGRID_BASE_URL": f"{simulators}/sendgrid",
        "SENDGRID_API_KEY": credentials.SENDGRID_API_KEY,
        "SENDGRID_FROM_EMAIL": credentials.SENDGRID_FROM_EMAIL,
        "SENDGRID_WEBHOOK_KEY": credentials.SENDGRID_WEBHOOK_KEY,
        "TWILIO_BASE_URL": f"{simulators}/twilio",
        "TWILIO_ACCOUNT_SID": credentials.TWILIO_ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": credentials.TWILIO_AUTH_TOKEN,
        "OPENAI_BASE_URL": f"{simulators}/openai/v1",
        "OPENAI_API_KEY": "",  # hides one in `.env`: its owner did not mean the simulator
        **{f"SQS_{name.upper()}_QUEUE": PREFIX + name for name in QUEUES},
        **{f"DYNAMODB_{name.upper()}_TABLE": PREFIX + name for name in TABLES},
        "GATEWAY_PORT": str(ports.gateway),
        "PUBLIC_URL": url(ports.gateway),
        "VOICE_PORT": str(ports.voice),
        "VOICE_PUBLIC_URL": url(ports.voice),
        "WORKERS_PORT": str(ports.workers),
        "NO_PROXY": f"{HOST},localhost",
        **{name: caller.get(name) or default for name, default in _TUNABLE.items()},
    }


def voice_environment() -> dict[str, str]:
    """Under a name that the gateway does not read: on a laptop its rules work alone."""
    return {
        "OPENAI_REALTIME_API_KEY": credentials.OPENAI_API_KEY,
        "OPENAI_WEBHOOK_SECRET": credentials.OPENAI_WEBHOOK_SECRET,
    }


def child_environment(name: str, ports: Ports, caller: Mapping[str, str]) -> dict[str, str]:
    """`caller`: our own environment over what `.env` says."""
    told = service_environment(ports, caller)
    if name == "voice":
        told |= voice_environment()
    if name == "gateway" and caller.get("OPENAI_API_KEY"):
        told["OPENAI_API_KEY"] = caller["OPENAI_API_KEY"]
        told["OPENAI_BASE_URL"] = caller.get("OPENAI_BASE_URL", "")
    return {**caller, **told}
