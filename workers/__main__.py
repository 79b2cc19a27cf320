"""`python -m workers calendar booking email`, or any of them, each with its own consumer."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AsyncExitStack

from contracts.routing import QUEUES_OF, Queue, Worker
from messaging.consumer import Consumer, open_consumer
from runtime.clock import set_clock
from runtime.environment import SettingsError, with_dotenv
from runtime.failpoints import arm_failpoint
from runtime.health import Look, open_health_server, ready_when
from runtime.observing import observed
from storage.opening import Storage, open_storage
from storage.readiness import Table, table_looks
from workers.opening import OPENERS, dispatch_of
from workers.settings import WorkersSettings

log = logging.getLogger("workers")

USAGE = f"name one or more of {' '.join(OPENERS)}"

SettingsOf = Mapping[Worker, WorkersSettings]


def read_settings(names: Sequence[str], environ: Mapping[str, str]) -> SettingsOf:
    """Raises `SettingsError`, in one line."""
    if not names or not set(names) <= set(OPENERS):
        raise SettingsError(USAGE)
    return {
        name: opener.settings.read(environ) for name, opener in OPENERS.items() if name in names
    }


async def serve(settings_of: SettingsOf) -> None:
    """Until SIGTERM, and then until everything received is settled."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    common = next(iter(settings_of.values()))
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(open_storage(common))
        consumers: dict[Queue, Consumer] = {}
        for name, settings in settings_of.items():
            consumers |= await _open(name, settings, storage, stack)
        missing = ready_when(_looks(storage, settings_of, consumers))
        await stack.enter_async_context(open_health_server(common.workers_port, "workers", missing))
        log.info("Workers listen", extra={"workers": ",".join(settings_of)})
        async with asyncio.TaskGroup() as tasks:
            for consumer in consumers.values():
                tasks.create_task(consumer.run(stop))
    log.info("Workers stopped")


def _looks(
    storage: Storage, workers: Iterable[Worker], consumers: Mapping[Queue, Consumer]
) -> dict[str, Look]:
    tables: set[Table] = {"tenants", "commands"}
    tables = tables.union(*(OPENERS[name].tables for name in workers))
    queues = {f"queue {name}": consumer.look for name, consumer in consumers.items()}
    return queues | table_looks(storage, sorted(tables))


async def _open(
    name: Worker, settings: WorkersSettings, storage: Storage, stack: AsyncExitStack
) -> dict[Queue, Consumer]:
    """One consumer for each queue of the worker."""
    routes = await stack.enter_async_context(OPENERS[name].open(settings, storage))
    found: dict[Queue, Consumer] = {}
    for queue in QUEUES_OF[name]:
        dispatch = dispatch_of(routes, settings, storage, queue)
        found[queue] = await stack.enter_async_context(open_consumer(settings, queue, dispatch))
    return found


def main() -> int:
    try:
        settings_of = read_settings(sys.argv[1:], with_dotenv(os.environ))
    except SettingsError as error:
        print(f"workers: {error}", file=sys.stderr)  # noqa: T201
        return 2
    common = next(iter(settings_of.values()))
    arm_failpoint(common)
    set_clock(common)
    service = next(iter(settings_of)) if len(settings_of) == 1 else "workers"
    with observed(common, service):
        try:
            asyncio.run(serve(settings_of))
        except Exception:  # of a stage or of the reconciler: another process takes over
            log.exception("Workers ended")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
