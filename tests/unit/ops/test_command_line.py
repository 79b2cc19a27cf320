"""`receptionist` as an operator meets it, where no AWS is needed."""

import argparse
import io
from pathlib import Path

import orjson
import pytest

from ops.__main__ import main, parser
from ops.terminal import table

ROOT = Path(__file__).parents[3]
CONSULATE = str(ROOT / "tenants" / "consulate.toml")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no `.env` lies, and nothing listens."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")


def test_valid_files_are_told_and_end_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tenants", "validate", CONSULATE]) == 0
    assert capsys.readouterr().out == "consulate: valid\n"


def test_a_refused_file_ends_with_1_and_a_line_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "shop.toml"
    path.write_text("tenant_id = 5")
    assert main(["tenants", "validate", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{path}:1: tenant_id: " in told.err


def test_a_file_without_a_time_zone_takes_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Path(CONSULATE).read_text("utf-8").replace('timezone = "America/Mexico_City"\n', "")
    path = tmp_path / "shop.toml"
    path.write_text(text, "utf-8")
    assert main(["tenants", "validate", str(path)]) == 1
    monkeypatch.setenv("TIMEZONE", "Europe/Madrid")
    assert main(["tenants", "validate", str(path)]) == 0


def test_aws_out_of_reach_ends_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tenants", "list"]) == 3
    assert capsys.readouterr().err == "out of reach: dynamodb_unreachable\n"


def test_a_missing_setting_ends_with_1_and_names_the_variable(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["outlook", "check", "consulate"]) == 1
    assert "AZURE_CLIENT_ID" in capsys.readouterr().err


def test_no_gateway_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Hello\n"))
    assert main(["chat", "consulate", "--url", "http://127.0.0.1:9"]) == 1
    assert "no gateway there" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [[], ["tenants"], ["queues", "peek", "nothing"], ["understand"]])
def test_wrong_usage_ends_with_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(argv)
    assert ended.value.code == 2
    assert "usage: receptionist" in capsys.readouterr().err


def test_understand_reads_lines_and_writes_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = '{"text": "ana@example.com", "now": "2026-11-22T12:00:00"}\n'
    monkeypatch.setattr("sys.stdin", io.StringIO(line * 2))
    assert main(["understand", "--jsonl"]) == 0
    read = [orjson.loads(each) for each in capsys.readouterr().out.splitlines()]
    assert [each["email"] for each in read] == ["ana@example.com"] * 2


def test_a_model_that_is_not_to_be_had_is_said_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    assert main(["understand", "--jsonl", "--model"]) == 1
    assert "OPENAI_API_KEY" in capsys.readouterr().err


def test_every_command_has_help_and_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert "examples:" in parser().format_help()
    for each in _commands(parser()):
        assert each.description or each.format_help()
        with pytest.raises(SystemExit):
            main([*each.prog.split()[1:], "--help"])
        assert "usage" in capsys.readouterr().out


def _commands(of: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    found = []
    for action in of._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                found += [each, *_commands(each)]
    return found


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(("A", "B"), [("long cell", 1), ("x", 22)]).splitlines() == [
        "A          B",
        "long cell  1",
        "x          22",
    ]
