"""Callers are told that their words are kept, or none are."""

from pathlib import Path

import pytest

from ops.tenant_files import read_tenants
from ops.terminal import Refused

TENANTS = Path(__file__).parents[3] / "tenants"
NOTICE = "[calls.recording_notice]"


def written(folder: Path, *, notice: bool, retention_days: int) -> Path:
    text = (TENANTS / "consulate.toml").read_text("utf-8")
    text = f"retention_days = {retention_days}\n{text}"
    path = folder / "consulate.toml"
    path.write_text(text if notice else text[: text.index(NOTICE)], "utf-8")
    return path


def test_a_business_that_keeps_what_callers_say_without_telling_them_is_refused(
    tmp_path: Path,
) -> None:
    with pytest.raises(Refused, match=r"calls\.recording_notice"):
        read_tenants([written(tmp_path, notice=False, retention_days=30)])


@pytest.mark.parametrize(("notice", "days"), [(True, 30), (False, 0)])
def test_one_that_tells_them_or_keeps_nothing_is_taken(
    tmp_path: Path, notice: bool, days: int
) -> None:
    (tenant,) = read_tenants([written(tmp_path, notice=notice, retention_days=days)])
    assert tenant.retention_days == days


def test_a_business_that_keeps_no_word_has_none_mailed(tmp_path: Path) -> None:
    path = written(tmp_path, notice=False, retention_days=0)
    path.write_text(f"{path.read_text('utf-8').rstrip()}\nmail_summary = true\n", "utf-8")
    with pytest.raises(Refused, match=r"calls\.mail_summary"):
        read_tenants([path])
