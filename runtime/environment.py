"""Settings: frozen models whose fields name the environment variable they are read from.

Each room declares the part it needs (`messaging.aws.AwsSettings`, `storage.tables.TableSettings`);
a process's settings inherit the parts it uses and are read once, in its `__main__`.
"""

from collections.abc import Mapping
from typing import Self

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, ValidationError


class SettingsError(ValueError):
    """A setting is missing or wrong; the text names the variable and never its value."""


class Settings(BaseModel):
    # Fields carry `validation_alias="NAME_IN_THE_ENVIRONMENT"`; tests fill them by field name.
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """An empty variable counts as not set. Raises `SettingsError`."""
        try:
            return cls.model_validate({name: text for name, text in environ.items() if text})
        except ValidationError as error:
            faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
            raise SettingsError("; ".join(faults)) from None


def with_dotenv(environ: Mapping[str, str], path: str = ".env") -> dict[str, str]:
    """The environment over what the `.env` file says, where there is one."""
    from_file = {name: text for name, text in dotenv_values(path).items() if text is not None}
    return {**from_file, **environ}
