"""Conversations as the build before the acts saved them: at the times offered, while booking, and
booked."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storage.conversations import STATE_KEY
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo

FORM_1: Mapping[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "conversations_of_form_1.json").read_text("utf-8")
)


async def keep(dynamo: FakeDynamo, state: Mapping[str, Any]) -> str:
    """As it lies in the table; returns the session's id."""
    session_id: str = state["session_id"]
    await dynamo.put_item(
        TableName=TableSettings().conversations_table,
        Item={
            "session_id": {"S": session_id},
            "timestamp": {"S": STATE_KEY},
            "tenant_id": {"S": state["tenant_id"]},
            "version": {"N": str(state["version"])},
            "document": {"S": json.dumps(state)},
        },
    )
    return session_id
