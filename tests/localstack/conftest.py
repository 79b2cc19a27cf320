import os
from collections.abc import Iterator

import pytest

from tests.localstack.hosting import Unavailable, open_localstack


@pytest.fixture(scope="session")
def localstack() -> Iterator[str]:
    """`host:port`"""
    try:
        with open_localstack(os.environ.get("LOCALSTACK_HOST", "")) as host:
            yield host
    except Unavailable as why:
        pytest.skip(str(why))
