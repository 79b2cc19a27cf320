"""Names of Terraform, code, compose and image: none missing, none unread."""

import re
import tomllib
from fnmatch import fnmatch
from typing import Any, get_args

import pytest
import yaml
from aiohttp import web

from contracts.routing import Queue, Worker
from devstack.environment import Ports, service_environment, voice_environment
from devstack.provision import INDEXES, MAX_RECEIVE_COUNT, PREFIX, TABLES, TTL_ATTRIBUTE
from gateway.connecting_routes import add_connect_routes
from gateway.delivery_routes import add_delivery_routes
from gateway.notice_routes import add_notice_routes
from gateway.routes import add_routes
from gateway.settings import GatewaySettings
from gateway.visit_routes import add_visit_routes
from ops.__main__ import parser
from ops.canary import CanarySettings
from ops.settings import OpsSettings
from runtime.environment import Settings
from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import ROOT
from tests.localstack import hosting
from voice.settings import VoiceSettings
from workers.opening import OPENERS

SETTINGS: dict[str, type[Settings]] = {
    "gateway": GatewaySettings,
    "voice": VoiceSettings,
    **{name: opener.settings for name, opener in OPENERS.items()},
}
SERVICES = sorted(SETTINGS)
# Read by a process and not given on AWS.
LAPTOP_ONLY = {"AWS_ENDPOINT_URL"} | {f"{v}_BASE_URL" for v in ("OPENAI", "SENDGRID", "TWILIO")}
LAPTOP_ONLY |= {"GRAPH_BASE_URL", "GRAPH_LOGIN_URL", "OPENAI_REALTIME_API_KEY"}
COMMAND_LINE_ONLY = {"TIMEZONE"}
OF_THE_CANARY = {"CANARY_TOKEN"}  # deploy/terraform/canary.tf gives it
EXPERIMENTS = {"FAILPOINT", "CLOCK_OFFSET_S"}  # how a process is made to die or to be late
# Behaviour, not place: the code's default is what we mean; `var.settings` changes one.
TUNABLE = {
    *("OPENAI_MODEL", "OPENAI_EXTRACTION_MODEL", "OPENAI_REALTIME_MODEL"),
    *("OPENAI_TRANSCRIPTION_MODEL", "OPENAI_READ_TIMEOUT_S", "OPENAI_CALL_TIMEOUT_S"),
    *("GRAPH_TIMEOUT_S", "SENDGRID_TIMEOUT_S", "CALENDAR_ATTEMPTS"),
    *("BOOKING_CAPS", "CHANGE_CAPS", "NOTE_CAPS", "DANGER_CAPS"),
    *("MODEL_CALLS_A_DAY", "CALL_MINUTES_A_DAY", "CALLS_AN_HOUR"),
    *("NETWORK_TURNS_PER_MINUTE", "NEW_SESSIONS_PER_MINUTE", "CHALLENGE_AFTER"),
    "WRONG_TOKENS_PER_MINUTE",
    *("TURN_WAIT_S", "SESSION_TURNS_PER_MINUTE", "TENANT_REQUESTS_PER_S", "CORS_ORIGINS"),
    *("VOICE_DEFAULT_TENANT", "TOOL_WAIT_S", "SQS_WAIT_S", "LEASE_S", "LEASE_MARGIN_S"),
    *("HANDLING_S", "DRAIN_S", "HANDLERS", "HANDLERS_PER_TENANT", "MAX_ATTEMPTS"),
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    *("RECONCILE_INTERVAL_S", "DUE_INTERVAL_S", "ABANDONED_AFTER_S", "REAP_INTERVAL_S"),
}


def _names(settings: type[Settings]) -> set[str]:
    return {str(field.validation_alias) for field in settings.model_fields.values()}


def _secrets(service: str) -> set[str]:
    """Those that it does not show."""
    fields = SETTINGS[service].model_fields.values()
    return {str(field.validation_alias) for field in fields if not field.repr}


def _all_names() -> set[str]:
    return set[str]().union(*(_names(settings) for settings in SETTINGS.values()))


def _given(service: str) -> set[str]:
    return terraform.variables(service) | terraform.secrets(service)


def _all_given() -> set[str]:
    return set[str]().union(*map(_given, SERVICES))


def _compose() -> dict[str, Any]:
    text = (ROOT / "docker-compose.localstack.yml").read_text("utf-8")
    services: dict[str, Any] = yaml.safe_load(text)["services"]
    return services


def test_services_of_terraform_are_our_processes() -> None:
    assert sorted(terraform.workers()) == sorted(get_args(Worker))
    assert sorted(terraform.queues()) == sorted(get_args(Queue))
    of_services = 'services   = concat(["gateway", "voice"], keys(local.workers_of))'
    assert of_services in terraform.read("locals.tf")
    assert '["python", "-m", service]' in terraform.read("services.tf")
    assert 'concat(["python", "-m", "workers"], workers)' in terraform.read("services.tf")


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_reads_every_variable_that_terraform_gives_it(service: str) -> None:
    assert _given(service) <= _names(SETTINGS[service])


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_given_what_it_reads_and_its_secrets_as_such(service: str) -> None:
    unsaid = LAPTOP_ONLY | TUNABLE | EXPERIMENTS

    assert _names(SETTINGS[service]) - _given(service) <= unsaid
    assert terraform.secrets(service) == _secrets(service) - LAPTOP_ONLY
    assert terraform.secrets(service) & terraform.variables(service) == set()


def test_every_setting_is_given_or_reasoned_about() -> None:
    assert _all_names() - _all_given() == LAPTOP_ONLY | TUNABLE | EXPERIMENTS
    assert _names(OpsSettings) - _all_names() == COMMAND_LINE_ONLY


def test_env_example_and_terraform_know_the_same_names() -> None:
    text = (ROOT / ".env.example").read_text("utf-8")
    example = set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", text, re.MULTILINE))

    given = _all_given()
    told = LAPTOP_ONLY | TUNABLE | EXPERIMENTS | COMMAND_LINE_ONLY | OF_THE_CANARY
    assert example - given == told
    assert given - example == set()


@pytest.mark.parametrize("service", SERVICES)
def test_defaults_of_the_code_are_the_names_terraform_makes(service: str) -> None:
    defaults = {
        str(field.validation_alias): field.default
        for field in SETTINGS[service].model_fields.values()
    }

    for queue in terraform.queues():
        assert defaults[f"SQS_{queue.upper()}_QUEUE"] == f"{PREFIX}{queue}"
    for table in terraform.tables():
        assert defaults[f"DYNAMODB_{table.upper()}_TABLE"] == f"{PREFIX}{table}"


def test_tables_are_those_a_laptop_has() -> None:
    tables = terraform.tables()

    assert {name: (t.partition, t.sort, t.expires) for name, t in tables.items()} == TABLES
    assert {name: t.indexes for name, t in tables.items() if t.indexes} == INDEXES
    assert f'["{TTL_ATTRIBUTE}"]' in terraform.read("tables.tf")
    assert f"max_receives = {MAX_RECEIVE_COUNT}" in terraform.read("modules/queue/main.tf")


def test_ports_are_where_the_processes_listen() -> None:
    ports = terraform.read("locals.tf")

    assert f"gateway = {GatewaySettings().gateway_port}, voice = {Ports().voice}" in ports
    assert VoiceSettings.model_fields["voice_port"].default == Ports().voice
    for worker in OPENERS.values():
        assert f"service => {worker.settings.model_fields['workers_port'].default} " in ports


def test_stopping_takes_less_than_ecs_allows() -> None:
    settings = OPENERS["booking"].settings.model_fields
    poll_and_drain_s = settings["wait_s"].default + settings["drain_s"].default

    assert poll_and_drain_s < 60
    assert "in keys(local.workers_of) : service => 60" in terraform.read("services.tf")


def test_messages_are_hidden_for_what_the_code_takes_as_default() -> None:
    visibility_s = OPENERS["booking"].settings.model_fields["visibility_s"].default

    assert terraform.read("locals.tf").count(f"visibility_s = {visibility_s},") == len(OPENERS)


def test_load_balancer_serves_every_route_of_the_gateway() -> None:
    app = web.Application()
    add_routes(app)
    add_connect_routes(app)
    add_notice_routes(app)
    add_visit_routes(app)
    add_delivery_routes(app)
    served = terraform.paths_served("gateway")
    routes = [resource.canonical for resource in app.router.resources()]

    assert [route for route in routes if not any(fnmatch(route, path) for path in served)] == []
    assert [path for path in served if not any(fnmatch(route, path) for route in routes)] == []


def test_load_balancer_lets_carriers_through_and_nothing_else() -> None:
    served = terraform.paths_served("voice")
    code = (ROOT / "voice" / "app.py").read_text("utf-8")
    routes = re.findall(r'app\.router\.add_\w+\("([^"]+)"', code)

    assert len(routes) == 3
    assert [route for route in routes if not any(fnmatch(route, path) for path in served)] == []
    assert [path for path in served if not any(fnmatch(route, path) for route in routes)] == []


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_may_touch_only_what_there_is(service: str) -> None:
    there_is = {f"table/{name}" for name in TABLES}
    there_is |= {f"index/{table}/{index}" for table, by in INDEXES.items() for index in by}
    there_is |= {f"{kind}/{q}" for kind in ("queue", "dead_letters") for q in terraform.queues()}
    allowed = terraform.allowed(service)

    assert allowed
    assert {name for _, name in allowed} <= there_is
    assert all("*" not in action for action, _ in allowed)


def test_paths_are_compared_decoded_where_requests_are_counted() -> None:
    kinds = re.findall(r'type += "(\w+)"', terraform.read("waf.tf"))
    assert "NONE" not in kinds
    assert {"URL_DECODE", "NORMALIZE_PATH"} <= set(kinds)


@pytest.mark.parametrize("service", ["gateway", "voice", "calendar", "email"])
def test_only_staff_and_the_booking_worker_reach_the_queue_of_staff(service: str) -> None:
    assert not [name for _, name in terraform.allowed(service) if name.endswith("/staff")]


@pytest.mark.parametrize("service", SERVICES)
def test_compose_tells_a_service_what_devstack_tells_it(service: str) -> None:
    told = _compose()[service]["environment"]
    expected = service_environment(Ports(), {})
    if service == "voice":
        expected |= voice_environment()
    by_default = {"GATEWAY_PORT", "VOICE_PORT", "WORKERS_PORT", "NO_PROXY"}

    assert told.keys() == expected.keys() - by_default
    assert {name: _without_host(text) for name, text in told.items()} == {
        name: _without_host(expected[name]) for name in told
    }


def test_compose_runs_every_service_from_the_image() -> None:
    services = _compose()

    for service in SERVICES:
        module = ["workers", service] if service in OPENERS else [service]
        assert services[service]["command"] == ["python", "-m", *module]
        assert services[service]["image"] == services["queues-and-tables"]["image"]
        assert "volumes" not in services[service], "pretended things stay out of the services"


def test_compose_runs_beside_make_run_and_pulls_nothing_of_ours() -> None:
    services = _compose()
    published = [port for each in services.values() for port in each.get("ports", ())]
    taken = {Ports().aws, Ports().simulators, Ports().gateway, Ports().voice}

    assert {int(port.split(":")[1]) for port in published} == {10_000 + port for port in taken}
    assert all(port.startswith("127.0.0.1:") for port in published)
    ours = {name: each for name, each in services.items() if name != "localstack"}
    assert {each["image"] for each in ours.values()} == {"ai-receptionist:native"}
    policies = {name: each["pull_policy"] for name, each in ours.items()}
    assert policies.pop("queues-and-tables") == "build"
    assert set(policies.values()) == {"never"}


def test_compose_needs_no_account() -> None:
    image, _, version = _compose()["localstack"]["image"].partition(":")

    assert image == "localstack/localstack"
    assert version == hosting.VERSION == "4.9.2", "from 2026.3 on LocalStack wants an account"


def test_the_canary_runs_what_the_command_line_has_and_is_given_what_it_reads() -> None:
    text = terraform.read("canary.tf")
    (command,) = re.findall(r"command += \[([^\]]+)\]", text)
    words = terraform.strings(command)

    assert words[:4] == ["python", "-m", "ops", "canary"]
    assert parser().parse_args([*words[3:4], "a-tenant", "--url", "https://chat"]).run
    given = set(re.findall(r'name = "([A-Z_]+)"', text))
    assert given == {"CANARY_TOKEN", "LOG_FORMAT"} <= _names(CanarySettings)


def test_image_holds_every_room_but_what_is_pretended() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packages = project["tool"]["setuptools"]["packages"]["find"]["include"]
    rooms = {name.rstrip("*") for name in packages} - {"devstack"}
    dockerfile = (ROOT / "deploy" / "Dockerfile").read_text("utf-8")
    let_in = (ROOT / ".dockerignore").read_text("utf-8")

    assert set(re.findall(r"^COPY (\w+) \1$", dockerfile, re.MULTILINE)) == rooms
    assert set(re.findall(r"^!(\w+)$", let_in, re.MULTILINE)) == rooms
    assert let_in.splitlines()[1] == "*"


def _without_host(text: str) -> str:
    return re.sub(r"^http://[^:/]+", "http://", text)
