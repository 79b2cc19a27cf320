from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio

from tests.crash.proofs import PATIENT, Proves
from tests.fakes.onlooker import Onlooker, open_onlooker
from tests.fakes.system import SHORT_LEASES, System, open_system
from tests.reliability import remember


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def backends(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Onlooker]:
    """Local AWS and the vendors, which outlive what the tests of a module do to the services."""
    logs = tmp_path_factory.mktemp("logs")
    async with open_system(logs, **SHORT_LEASES, **PATIENT) as system, open_onlooker(system) as it:
        yield it


@pytest_asyncio.fixture(loop_scope="module")
async def onlooker(backends: Onlooker) -> AsyncIterator[Onlooker]:
    """No service runs yet, and no fault is ordered; afterwards none runs any more."""
    yield backends
    await backends.system.kill_all()
    await backends.system.clear_faults()


@pytest.fixture
def system(onlooker: Onlooker) -> System:
    return onlooker.system


@pytest.fixture
def proves(record_property: Callable[[str, Any], None]) -> Proves:
    return Proves(record_property)


class Witness:
    """Sees every test of the run, whichever folder it is in: `docs/reliability.md` is written
    from what it saw."""

    def __init__(self) -> None:
        self._reports: dict[str, pytest.TestReport] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            self._reports[report.nodeid] = report

    def pytest_sessionfinish(self) -> None:
        remember(self._reports)


def pytest_configure(config: pytest.Config) -> None:
    # The hooks of a folder's conftest see that folder's tests only.
    config.pluginmanager.register(Witness(), "witness")
