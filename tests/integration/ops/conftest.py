from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

from devstack.local_aws import local_aws_app
from devstack.provision import provision
from tests.integration.ops.shell import Shell


@pytest.fixture
async def shell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Shell]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    async with TestServer(local_aws_app()) as aws:
        url = str(aws.make_url("")).rstrip("/")
        await provision(url, visibility_s=30)
        yield Shell({"AWS_ENDPOINT_URL": url}, capsys, monkeypatch)
