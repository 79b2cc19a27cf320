"""All repositories over one client."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from messaging.aws import AwsClient, AwsSettings, open_aws_client
from runtime.clock import utc_now
from storage.appointments import Appointments
from storage.blocked import BlockedNumbers
from storage.calls import Calls
from storage.commands import Commands
from storage.conversations import Conversations
from storage.counters import Counters
from storage.credentials import Credentials
from storage.due import DueIndex
from storage.keys import ApiKeys
from storage.one_time_codes import OneTimeCodes
from storage.people import PeopleKept
from storage.proofs import WrongProofs
from storage.sign_ins import SignIns
from storage.slots import Slots
from storage.subscribed import Subscribed
from storage.switches import Switches
from storage.tables import TableSettings
from storage.tenants import Tenants


class StorageSettings(AwsSettings, TableSettings):
    pass


@dataclass(frozen=True)
class Storage:
    tenants: Tenants
    keys: ApiKeys
    conversations: Conversations
    appointments: Appointments
    due: DueIndex
    slots: Slots
    commands: Commands
    wrong_proofs: WrongProofs
    codes: OneTimeCodes
    credentials: Credentials
    sign_ins: SignIns
    subscribed: Subscribed
    calls: Calls
    people: PeopleKept
    counters: Counters
    blocked: BlockedNumbers
    switches: Switches


@asynccontextmanager
async def open_storage(settings: StorageSettings) -> AsyncIterator[Storage]:
    async with open_aws_client("dynamodb", settings) as client:
        yield storage_over(client, settings, utc_now)


def storage_over(client: AwsClient, tables: TableSettings, now: Callable[[], datetime]) -> Storage:
    commands = Commands(client, tables.commands_table, now)
    slots = Slots(client, tables.slots_table)
    return Storage(
        tenants=Tenants(client, tables.tenants_table, now),
        keys=ApiKeys(client, tables.tenants_table, now),
        conversations=Conversations(client, tables.conversations_table, now),
        appointments=Appointments(client, tables.appointments_table, commands, slots),
        due=DueIndex(client, tables.appointments_table),
        slots=slots,
        commands=commands,
        wrong_proofs=WrongProofs(client, tables.commands_table),
        codes=OneTimeCodes(client, tables.commands_table),
        credentials=Credentials(client, tables.credentials_table),
        sign_ins=SignIns(client, tables.commands_table),
        subscribed=Subscribed(client, tables.commands_table),
        calls=Calls(client, tables.conversations_table, now),
        people=PeopleKept(client, tables.conversations_table),
        counters=Counters(client, tables.conversations_table, now),
        blocked=BlockedNumbers(client, tables.conversations_table, now),
        switches=Switches(client, tables.tenants_table, now),
    )
