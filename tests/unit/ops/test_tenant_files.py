"""Tenant files are judged with the place of each mistake."""

from pathlib import Path

import pytest

from ops.tenant_files import line_of, read_tenants
from ops.terminal import Refused

EXAMPLES = sorted((Path(__file__).parents[3] / "tenants").glob("*.toml"))
REALESTATE = next(path for path in EXAMPLES if path.stem == "realestate")


def changed(tmp_path: Path, old: str, new: str, name: str = "shop.toml") -> Path:
    text = REALESTATE.read_text("utf-8")
    assert old in text
    path = tmp_path / name
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def refusal(*paths: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_tenants(paths)
    return str(refused.value)


def test_the_example_tenants_are_valid() -> None:
    assert [tenant.tenant_id for tenant in read_tenants(EXAMPLES)] == ["consulate", "realestate"]


def test_a_wrong_value_is_named_with_file_line_and_field(tmp_path: Path) -> None:
    path = changed(tmp_path, "slot_minutes = 45", "slot_minutes = 47")
    line = path.read_text("utf-8").splitlines().index("slot_minutes = 47") + 1
    assert refusal(path).startswith(f"{path}:{line}: scheduling.slot_minutes: ")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ('"24h"', 'not a list such as ["24h", "2h"]; [] is none'),
        ('["tomorrow"]', "'tomorrow' is not a time ahead such as 90m, 24h or 2d"),
        ("[24]", "24 is not a time ahead such as 90m, 24h or 2d"),
        ('["5m"]', "5m is not within 15m and 30d before the visit"),
        ('["31d"]', "31d is not within 15m and 30d before the visit"),
        ('["24h", "1d"]', "the same time ahead twice"),
        ('["1h", "2h", "3h", "4h", "5h", "6h"]', "more than 5 reminders of one visit"),
    ],
)
def test_reminders_that_cannot_be_are_refused(tmp_path: Path, told: str, why: str) -> None:
    path = changed(tmp_path, 'reminders = ["24h"]', f"reminders = {told}")
    line = path.read_text("utf-8").splitlines().index(f"reminders = {told}") + 1
    assert refusal(path) == f"{path}:{line}: reminders: {why}"


def test_a_business_that_says_nothing_of_it_reminds_a_day_before(tmp_path: Path) -> None:
    (tenant,) = read_tenants([changed(tmp_path, 'reminders = ["24h"]', "")])
    assert tenant.reminders == ("24h",)
    (silent,) = read_tenants([changed(tmp_path, 'reminders = ["24h"]', "reminders = []")])
    assert silent.reminders == ()


def test_broken_toml_is_named_with_its_place(tmp_path: Path) -> None:
    path = changed(tmp_path, 'name = "Sunrise Realty"', 'name = "Sunrise')
    assert refusal(path).startswith(f"{path}: not TOML: ")
    assert "line 2" in refusal(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.toml") == f"{tmp_path / 'none.toml'}: No such file or directory"


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    path = changed(tmp_path, 'timezone = "America/New_York"\n', "")
    assert refusal(path) == f"{path}: timezone: Field required"


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    first = changed(tmp_path, 'country = "US"', 'country = "usa"', "first.toml")
    second = changed(tmp_path, "America/New_York", "America/Nowhere", "second.toml")
    told = refusal(first, second).splitlines()
    assert [line.split(":")[2].strip() for line in told] == ["country", "timezone"]


def test_services_longer_than_eight_hours_with_buffers_are_refused(tmp_path: Path) -> None:
    path = changed(tmp_path, "slot_minutes = 45", "slot_minutes = 480")
    assert "longer than 8 hours" in refusal(path)


def test_two_tenants_of_one_mailbox_are_refused(tmp_path: Path) -> None:
    other = changed(tmp_path, 'tenant_id = "realestate"', 'tenant_id = "other"')
    text = other.read_text("utf-8").replace("viewings@", "VIEWINGS@")
    other.write_text(text, "utf-8")
    assert "mailbox viewings@realestate.example is shared by" in refusal(REALESTATE, other)


def test_one_tenant_in_two_files_is_refused(tmp_path: Path) -> None:
    again = changed(tmp_path, "viewings@", "elsewhere@")
    assert "tenant_id 'realestate' stands in 2 files" in refusal(REALESTATE, again)


def test_the_line_of_a_repeated_table_is_that_of_its_turn() -> None:
    text = "[[facts.answers]]\nanswer = 1\n[[facts.answers]]\nanswer = 2\n"
    assert line_of(text, ("facts", "answers", 1, "answer")) == 4
