"""Tasks that run beside the body of an `async with`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def background_tasks() -> AsyncIterator[asyncio.TaskGroup]:
    """A TaskGroup out of which the body's own exception comes as it is, not in a group.

    A task that dies cancels the body and comes out in a group, as ever. The body ends the tasks.
    """
    failed: Exception | None = None
    async with asyncio.TaskGroup() as tasks:
        try:
            yield tasks
        except Exception as error:
            failed = error
    if failed is not None:
        raise failed
