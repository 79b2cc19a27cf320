"""Clients of local AWS, past the product's own settings."""

from typing import Any

from messaging.aws import aws_session


def aws_client(service: str, url: str, **options: Any) -> Any:
    """To be entered, as any client of aiobotocore."""
    return aws_session().create_client(
        service,
        region_name="us-east-1",
        endpoint_url=url,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        **options,
    )
