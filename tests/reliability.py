"""Writes `docs/reliability.md` from what the tests saw: `make reliability`.

A test says what it proves by the properties `fault`, `happens` and `figure` or `recovered_s`; of
tests elsewhere `ELSEWHERE` says it. `remember` keeps what passed, over as many runs as it takes.
"""

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reliability.md"
RESULTS = ROOT / ".run" / "reliability.json"
CONDITIONS_OF = ROOT / "storage"

# Fault, what happens, the test.
ELSEWHERE = (
    (
        "any order of everything: crashes, zombies, lost responses, duplicates, skew, people in "
        "Outlook; 100,000 random worlds",
        "0 double bookings, 0 lost, and every entry in Outlook says what the record says",
        "tests/model/test_random_schedules.py::test_promises_hold_in_many_random_worlds",
    ),
    (
        "the loop of due work dies with something in hand",
        "it is due again when the lease ends, three minutes later",
        "tests/unit/booking/test_due_work.py"
        "::test_what_a_dead_loop_had_is_due_again_when_its_lease_ends",
    ),
    (
        "a fence is taken away: conditions, locks that last, the undo, the care for PENDING",
        "the model finds the broken promise, so it would find one of ours",
        "tests/model/test_ablations.py::test_world_without_a_fence_breaks_a_promise",
    ),
    (
        "each condition expression is taken away",
        "the fault that it stops happens",
        "tests/unit/storage/test_conditions.py::test_fault_happens_without_its_condition",
    ),
    (
        "a message is delivered twice",
        "it is answered once",
        "tests/unit/messaging/test_consumer.py::test_a_message_delivered_twice_is_answered_once",
    ),
    (
        "a second delivery while the handler still runs",
        "it waits for the lease, and meets the answer",
        "tests/unit/messaging/test_consumer.py"
        "::test_a_second_delivery_of_an_effect_in_work_waits_for_the_lease",
    ),
    (
        "a stale receipt handle",
        "it deletes nothing and extends nothing; on the fake, on moto and on LocalStack",
        "tests/integration/messaging/test_sqs_parity.py"
        "::test_the_receipt_of_an_earlier_delivery_deletes_nothing",
    ),
    (
        "part of a batch fails",
        "the others are settled; what failed is delivered again",
        "tests/unit/messaging/test_consumer_faults.py"
        "::test_a_refused_delete_costs_a_second_delivery_and_nothing_else",
    ),
    (
        "an unknown type",
        "it waits while a deploy rolls, and is then dead-lettered with the reason",
        "tests/unit/messaging/test_consumer_faults.py"
        "::test_an_unknown_message_waits_for_a_deploy_and_is_then_dead_lettered",
    ),
    (
        "a dead letter that cannot be copied",
        "the message stays where it is",
        "tests/unit/messaging/test_consumer_faults.py"
        "::test_a_dead_letter_that_could_not_be_copied_is_not_deleted",
    ),
    (
        "a command is redriven after 20 days",
        "answered then, it is answered alike; never begun, it does not begin",
        "tests/unit/booking/test_redriven_late.py"
        "::test_answered_booking_is_answered_alike_after_twenty_days",
    ),
    (
        "a command fails after every redrive",
        "it stays a dead letter, with its reason",
        "tests/unit/messaging/test_reaper.py"
        "::test_a_command_that_fails_after_every_redrive_is_poison",
    ),
    (
        "a person writes in Outlook while we book",
        "theirs stays, ours is removed, other times are offered",
        "tests/unit/booking/test_booking.py::test_entry_written_while_we_booked_is_left_alone",
    ),
    (
        "a person moves or deletes our entry in Outlook",
        "the appointment follows, and the customer is mailed",
        "tests/unit/booking/test_reconciling.py"
        "::test_entry_moved_by_a_person_moves_the_appointment",
    ),
    (
        "SQS out of reach: dropped, throttled, failing, hanging",
        "503 within a second; the same words then go on",
        "tests/integration/gateway/test_gateway_over_aws.py"
        "::test_a_queue_out_of_reach_is_503_within_a_second",
    ),
    (
        "DynamoDB out of reach: dropped, throttled, failing, hanging",
        "503 within a second; the same words then go on",
        "tests/integration/gateway/test_gateway_over_aws.py"
        "::test_a_table_out_of_reach_is_503_within_a_second",
    ),
)


# -- what the tests saw ----------------------------------------------------------------------------


def remember(reports: Mapping[str, pytest.TestReport]) -> None:
    """Of the tests of this run that prove something: kept if passed, forgotten if not."""
    known = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    elsewhere = {test: {"fault": fault, "happens": happens} for fault, happens, test in ELSEWHERE}
    for name, report in reports.items():
        told = elsewhere.get(name.partition("[")[0], {}) | dict(report.user_properties)
        known.pop(name, None)
        if report.passed and "fault" in told:
            known[name] = told
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(known, indent=1, sort_keys=True), "utf-8")


def faults_table(results: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """One row a fault; of several runs of it how many, and the slowest."""
    rows: defaultdict[tuple[str, str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for name, told in results.items():
        rows[told["fault"], told["happens"], name.partition("[")[0]].append(told)
    yield "| fault | what happens | caused by | measured |"
    yield "|---|---|---|---|"
    for (fault, happens, test), runs in sorted(rows.items(), key=lambda row: _place(row[0][2])):
        yield f"| {fault} | {happens} | {_linked(test)} | {_measured(runs)} |"


def _place(test: str) -> tuple[bool, str]:
    """Real processes first."""
    return not test.startswith("tests/crash"), test


def _linked(test: str) -> str:
    path, _, name = test.partition("::")
    return f"[`{name.removeprefix('test_')}`](../{path})"


def _measured(runs: list[Mapping[str, Any]]) -> str:
    times = [told["recovered_s"] for told in runs if "recovered_s" in told]
    if times:
        count = f"{len(runs)} runs, " if len(runs) > 1 else ""
        return f"{count}every promise held again within {max(times):.1f} s"
    figures = sorted({told["figure"] for told in runs if "figure" in told})
    count = f"{len(runs)} cases, all passed" if len(runs) > 1 else "passed"
    return "; ".join(figures) or count


# -- why each condition is there -------------------------------------------------------------------


def conditions_table() -> Iterator[str]:
    yield "| condition | it stops, or lets pass |"
    yield "|---|---|"
    for path in sorted(CONDITIONS_OF.glob("*.py")):
        lines = path.read_text("utf-8").splitlines()
        for name, line in _conditions(path):
            yield f"| [`{name}`](../storage/{path.name}) | {_comment_above(lines, line)} |"


def _conditions(path: Path) -> Iterator[tuple[str, int]]:
    """Named constants that are expressions, and the line each stands on."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and re.search(r"#\w+[ )]", ast.dump(node.value)):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id.isupper():
                    yield target.id, node.lineno


def _comment_above(lines: list[str], line: int) -> str:
    said: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.startswith("#"):
            break
        said.insert(0, text.removeprefix("#").strip())
    return " ".join(said) or "what a query asks for; it stops nothing"


# -- the page --------------------------------------------------------------------------------------


def written(page: str, part: str, lines: Iterator[str]) -> str:
    """The page with the part between its markers replaced."""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    assert rest, f"{PAGE.name} has no {begin}"
    return "\n".join([before + begin, *lines, end + after])


def main() -> None:
    if not RESULTS.exists():
        sys.exit("Nothing was seen yet: run make test and make soak first.")
    results = json.loads(RESULTS.read_text("utf-8"))
    page = written(PAGE.read_text("utf-8"), "faults", faults_table(results))
    PAGE.write_text(written(page, "conditions", conditions_table()), "utf-8")


if __name__ == "__main__":
    main()
