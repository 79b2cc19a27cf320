"""What the stack tells each service about where it is and who it is."""

from devstack import credentials
from devstack.environment import (
    Ports,
    child_environment,
    service_environment,
    voice_environment,
)
from gateway.settings import GatewaySettings
from voice.settings import VoiceSettings

PORTS = Ports(aws=1, simulators=2, gateway=3, voice=4, workers=5)


def test_every_vendor_is_the_simulator() -> None:
    told = service_environment(PORTS, {})
    urls = {name: value for name, value in told.items() if name.endswith("_URL")}
    assert urls.pop("AWS_ENDPOINT_URL") == "http://127.0.0.1:1"
    assert urls.pop("VOICE_PUBLIC_URL") == "http://127.0.0.1:4"
    assert urls.pop("PUBLIC_URL") == "http://127.0.0.1:3"
    assert {value.split("/")[2] for value in urls.values()} == {"127.0.0.1:2"}
    assert urls["OPENAI_BASE_URL"].endswith("/v1")
    assert urls["GRAPH_BASE_URL"].endswith("/v1.0")


def test_callers_own_tuning_wins_and_its_accounts_do_not() -> None:
    caller = {"SQS_WAIT_S": "1", "AZURE_CLIENT_SECRET": "a real one", "DYNAMODB_SLOTS_TABLE": "x"}
    told = child_environment("workers", PORTS, caller)
    assert told["SQS_WAIT_S"] == "1"
    assert told["RECONCILE_INTERVAL_S"] == "10"
    assert told["AZURE_CLIENT_SECRET"] == credentials.AZURE_CLIENT_SECRET
    assert told["DYNAMODB_SLOTS_TABLE"] == "ai-receptionist-slots"


def test_voice_has_a_key_the_others_have_none() -> None:
    told = {
        name: child_environment(name, PORTS, {"OPENAI_API_KEY": ""})
        for name in ("gateway", "voice", "workers", "tenants")
    }
    assert VoiceSettings.read(told["voice"]).key_for_calls == credentials.OPENAI_API_KEY
    keys = {name for name, each in told.items() if credentials.OPENAI_API_KEY in each.values()}
    assert keys == {"voice"}


def test_gateway_started_with_what_voice_is_told_asks_no_simulated_model() -> None:
    told = service_environment(PORTS, {}) | voice_environment()
    assert GatewaySettings.read(told).openai_api_key == ""
    assert VoiceSettings.read(told).key_for_calls == credentials.OPENAI_API_KEY
    in_dotenv = {"OPENAI_API_KEY": "sk-real"}
    assert GatewaySettings.read({**in_dotenv, **told}).openai_api_key == ""


def test_real_key_goes_to_the_gateway_alone_and_to_the_real_vendor() -> None:
    caller = {"OPENAI_API_KEY": "sk-real"}
    gateway = child_environment("gateway", PORTS, caller)
    assert (gateway["OPENAI_API_KEY"], gateway["OPENAI_BASE_URL"]) == ("sk-real", "")
    for name in ("voice", "workers", "simulators"):
        assert "sk-real" not in child_environment(name, PORTS, caller).values()
