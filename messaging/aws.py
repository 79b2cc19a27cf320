"""AWS clients: one attempt, short timeouts; who retries is decided once, by the caller."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession, get_session
from pydantic import Field

from runtime.environment import Settings

AwsClient = Any  # aiobotocore makes its clients from the service description, untyped


class AwsSettings(Settings):
    aws_region: str = Field("us-east-1", validation_alias="AWS_REGION")
    aws_endpoint_url: str | None = Field(None, validation_alias="AWS_ENDPOINT_URL")


@cache
def aws_session() -> AioSession:
    """One for all: it reads a service's description once."""
    return get_session()


@asynccontextmanager
async def open_aws_client(
    service: str, settings: AwsSettings, *, read_timeout_s: float = 2.0, connections: int = 50
) -> AsyncIterator[AwsClient]:
    """A long poll needs a client of its own, with a timeout beyond its wait."""
    config = AioConfig(
        # A busy process counts its own delays in here; who must answer sooner limits the wait.
        connect_timeout=0.9,
        read_timeout=read_timeout_s,
        max_pool_connections=connections,
        retries={"total_max_attempts": 1},
    )
    async with aws_session().create_client(
        service,
        region_name=settings.aws_region,
        endpoint_url=settings.aws_endpoint_url,
        config=config,
    ) as client:
        yield client
