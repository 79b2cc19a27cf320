"""Every mail of a business, rendered: whole, in its language, and readable."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contracts.values import Language
from domain.languages import of_each
from domain.tenants import Tenant
from ops.mails import Preview, previews, write
from ops.tenant_files import read_tenants

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TENANTS = read_tenants([ROOT / "tenants" / f"{name}.toml" for name in ("consulate", "realestate")])
LABELS = (
    "when where before length visitor reason people code phone name email came_by add manage "
    "rearrange"
)


def every() -> Iterator[tuple[Tenant, Language, Preview]]:
    for tenant in TENANTS:
        for language in tenant.supported_languages:
            for each in previews(tenant, language, "https://desk.example", NOW):
                yield tenant, language, each


def test_all_kinds_are_there_in_both_languages(tmp_path: Path) -> None:
    index = write(TENANTS[0], tmp_path, "https://desk.example", NOW)
    linked = re.findall(r'href="([^"]+)"', index.read_text("utf-8"))
    assert all((tmp_path / name).stat().st_size > 100 for name in linked)
    files = {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*.*")}
    assert files == {*linked, "index.html"}
    customer = "booked moved corrected cancelled declined held code reminder reminder-confirmed"
    for language in ("en", "es"):
        for kind in customer.split():
            assert {f"{language}/customer-{kind}.html", f"{language}/customer-{kind}.txt"} <= files
        assert f"{language}/customer-cancelled.ics" in files


def test_no_label_is_of_the_other_language() -> None:
    words = of_each("mails", "WORDS")
    for tenant, language, each in every():
        told: Language = tenant.default_language if each.name.startswith("admin") else language
        other: Language = "es" if told == "en" else "en"
        labels = {str(words[other][name]) for name in LABELS.split()}
        labels -= {str(words[told][name]) for name in LABELS.split()}
        lines = each.mail.text.splitlines()
        wrong = [line for line in lines if any(line.startswith(f"{label}:") for label in labels)]
        assert wrong == [], each.name


def test_no_sentence_ends_twice_and_no_place_of_a_word_is_left_empty() -> None:
    for _, language, each in every():
        assert not re.search(
            r"(?<!\.)\.\.(?!\.)|\{\w*\}|  +\S*,|\(\)", each.mail.text.replace("\n  ", "\n")
        ), (
            language,
            each.name,
        )


@pytest.mark.parametrize("tenant", TENANTS, ids=lambda tenant: tenant.tenant_id)
def test_a_customers_mail_names_the_business_and_has_a_subject_of_one_line(tenant: Tenant) -> None:
    for each in previews(tenant, "es", "https://desk.example", NOW):
        assert each.mail.from_name == tenant.name
        assert "\n" not in each.mail.subject
        assert len(each.mail.subject) < 120
