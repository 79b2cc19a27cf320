"""Each condition expression stops its fault, and without it the fault happens."""

import ast
import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest

import storage.appointments as of_appointments
import storage.commands as of_commands
import storage.conversations as of_conversations
import storage.counters as of_counters
import storage.credentials as of_credentials
import storage.due as of_due
import storage.keys as of_keys
import storage.one_time_codes as of_codes
import storage.proofs as of_proofs
import storage.sign_ins as of_sign_ins
import storage.slots as of_slots
import storage.tenants as of_tenants
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.unit.storage import due_faults, faults

FAULTS: Mapping[str, tuple[str, Callable[[Storage], Awaitable[bool]]]] = {
    "CLAIM_FREE": (of_commands.CLAIM_FREE, faults.a_live_worker_is_joined_by_another),
    "CLAIM_MINE": (of_commands.CLAIM_MINE, faults.a_stalled_worker_answers_over_its_successor),
    "CLAIM_NEW": (of_commands.CLAIM_NEW, faults.a_refusal_stands_beside_an_effect),
    "ANSWER_FIRST": (of_commands.ANSWER_FIRST, faults.a_repeat_changes_an_answer),
    "LOCK_FREE": (of_slots.LOCK_FREE, faults.a_moment_is_held_twice),
    "CODE_FREE": (of_appointments.CODE_FREE, faults.a_code_opens_two_appointments),
    "BOOKABLE": (of_appointments.BOOKABLE, faults.a_cancelled_booking_begins_again),
    "FENCED": (of_appointments.FENCED, faults.an_overtaken_worker_confirms),
    "AS_READ": (of_appointments.AS_READ, faults.a_change_is_made_of_what_is_no_more),
    "NO_APPOINTMENT": (of_appointments.NO_APPOINTMENT, faults.a_tombstone_covers_an_appointment),
    "STILL_UNWRITTEN": (
        of_appointments.STILL_UNWRITTEN,
        faults.an_entry_written_hides_a_later_correction,
    ),
    "STILL_TO_REMIND": (
        of_appointments.STILL_TO_REMIND,
        faults.a_reminder_that_was_sent_is_owed_for_ever,
    ),
    "NOT_REMINDED_SINCE": (
        of_appointments.NOT_REMINDED_SINCE,
        faults.a_slow_clock_takes_back_a_reminder,
    ),
    "EXISTS": (of_appointments.EXISTS, faults.a_mail_makes_an_appointment),
    "WINDOW_OPEN": (of_proofs.WINDOW_OPEN, faults.tries_of_an_hour_ago_count),
    "WINDOW_OVER": (of_proofs.WINDOW_OVER, faults.a_wrong_try_wipes_out_others),
    "CODE_STANDS": (of_codes.CODE_STANDS, faults.a_code_is_tried_for_ever),
    "CODE_OVER": (of_codes.CODE_OVER, faults.a_code_is_replaced_while_it_is_read),
    "CODE_UNUSED": (of_codes.CODE_UNUSED, faults.a_code_opens_twice),
    "VERSION_SEEN": (of_conversations.VERSION_SEEN, faults.a_slow_turn_undoes_a_quick_one),
    "SESSION_NEW": (of_conversations.SESSION_NEW, faults.a_session_is_begun_over_anothers),
    "KEY_FREE": (of_conversations.KEY_FREE, faults.one_key_begins_two_sessions),
    # The two are one text: what may be written over is what may be removed.
    "POINTER_FREE": (of_tenants.POINTER_FREE, faults.a_mailbox_is_of_two_businesses),
    "POINTER_OURS": (of_tenants.POINTER_OURS, faults.a_mailbox_is_of_two_businesses),
    "KEY_NEW": (of_keys.KEY_NEW, faults.a_key_takes_the_place_of_another),
    "TENANT_THERE": (of_keys.TENANT_THERE, faults.a_key_is_of_no_business),
    "SOME_LEFT": (of_counters.SOME_LEFT, faults.more_is_taken_than_there_is),
    "NEVER_BEFORE": (of_counters.NEVER_BEFORE, faults.a_ticket_works_twice),
    "INVITE_UNUSED": (of_sign_ins.INVITE_UNUSED, faults.a_link_begins_two_sign_ins),
    "SIGN_IN_OPEN": (of_sign_ins.SIGN_IN_OPEN, faults.a_sign_in_is_finished_twice_or_elsewhere),
    "STILL_DUE": (of_due.STILL_DUE, due_faults.one_thing_is_taken_by_two),
    "TAKEN_BY_ME": (of_due.TAKEN_BY_ME, due_faults.a_stalled_loop_puts_off_what_changed),
    "NOT_DUE_YET": (of_due.NOT_DUE_YET, due_faults.a_second_mark_begins_anew),
    "AS_IT_STOOD": (of_due.AS_IT_STOOD, due_faults.an_item_is_made_of_nothing),
    "ENDS_AS_TAKEN": (of_due.ENDS_AS_TAKEN, due_faults.what_began_anew_is_done_with),
    "CACHE_UNCHANGED": (
        of_credentials.CACHE_UNCHANGED,
        faults.an_older_token_comes_back,
    ),
}
# What a query asks for, which stops nothing.
KEY_CONDITIONS = {"HELD_WITHIN", "OF_SESSION"}
NAME_IN_CONDITION = re.compile(r"#\w+[ ),]")


def kept(conditions: Mapping[str, str | None]) -> Storage:
    return storage_over(FakeDynamo(conditions=conditions), TableSettings(), lambda: faults.NOW)


@pytest.mark.parametrize("name", FAULTS)
async def test_condition_stops_its_fault(name: str) -> None:
    _, happens = FAULTS[name]
    assert not await happens(kept({}))


@pytest.mark.parametrize("name", FAULTS)
async def test_fault_happens_without_its_condition(name: str) -> None:
    condition, happens = FAULTS[name]
    assert await happens(kept({condition: None}))


def test_every_condition_of_storage_is_here() -> None:
    declared = {
        target.id
        for path in Path(of_slots.__file__).parent.glob("*.py")
        if path.name != "calls.py"  # no part of a booking: tested beside the voice
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.Assign) and NAME_IN_CONDITION.search(ast.dump(node.value))
        for target in node.targets
        if isinstance(target, ast.Name) and target.id.isupper()
    }
    assert declared - KEY_CONDITIONS == set(FAULTS)
