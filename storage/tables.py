"""The names of the six tables."""

from pydantic import Field

from runtime.environment import Settings


class TableSettings(Settings):
    tenants_table: str = Field("ai-receptionist-tenants", validation_alias="DYNAMODB_TENANTS_TABLE")
    conversations_table: str = Field(
        "ai-receptionist-conversations", validation_alias="DYNAMODB_CONVERSATIONS_TABLE"
    )
    appointments_table: str = Field(
        "ai-receptionist-appointments", validation_alias="DYNAMODB_APPOINTMENTS_TABLE"
    )
    slots_table: str = Field("ai-receptionist-slots", validation_alias="DYNAMODB_SLOTS_TABLE")
    commands_table: str = Field(
        "ai-receptionist-commands", validation_alias="DYNAMODB_COMMANDS_TABLE"
    )
    credentials_table: str = Field(
        "ai-receptionist-credentials", validation_alias="DYNAMODB_CREDENTIALS_TABLE"
    )
