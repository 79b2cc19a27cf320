"""The tools of a voice agent, ours or another's: one source of schema, prompt text and OpenAPI.

`get_days` is `POST /voice/get-days` of the gateway, and a function of the Realtime session.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from contracts.values import Language


def _without_region(tag: object) -> object:
    """`es-MX` is `es`."""
    return tag.split("-")[0].lower() if isinstance(tag, str) else tag


class Arguments(BaseModel):
    """What an agent sends; fields we do not know are ignored, as vendors add their own."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    language: Annotated[Language | None, BeforeValidator(_without_region)] = Field(
        None, description="The language the person speaks now."
    )


class GetDays(Arguments):
    pass


class GetSlots(Arguments):
    date: dt.date = Field(strict=True, description="The day, YYYY-MM-DD, as get_days gave it.")


class Book(Arguments):
    slot_id: str = Field(
        min_length=1,
        max_length=40,
        description="The slot_id of the chosen time, exactly as get_slots gave it.",
    )
    name: str = Field(min_length=1, max_length=120, description="First and last name.")
    email: str = Field(
        min_length=3, max_length=254, description="The e-mail address that gets the confirmation."
    )
    phone: str = Field(
        "", max_length=40, description="The phone number, with its country code if it was said."
    )


class Identity(Arguments):
    """Who asks: the confirmation code, or the e-mail and the phone of the booking."""

    code: str = Field("", max_length=40, description="The confirmation code from the e-mail.")
    email: str = Field("", max_length=254, description="With phone, where there is no code.")
    phone: str = Field("", max_length=40, description="With email, where there is no code.")


class Find(Identity):
    pass


class Move(Identity):
    slot_id: str = Field(
        min_length=1,
        max_length=40,
        description="The slot_id of the new time, exactly as get_slots gave it.",
    )
    appointment_id: str | None = Field(
        None, max_length=200, description="Which one, where find gave several."
    )


class Cancel(Identity):
    appointment_id: str | None = Field(
        None, max_length=200, description="Which one, where find gave several."
    )


class TakeMessage(Arguments):
    text: str = Field(min_length=1, max_length=4000, description="The message, in their words.")
    name: str = Field("", max_length=120, description="Who leaves it.")
    phone: str = Field("", max_length=40, description="Where to call back.")
    email: str = Field("", max_length=254, description="Where to write back.")


class Transfer(Arguments):
    reason: str = Field(max_length=300, description="Why they want a person, in a few words.")


class EndCall(Arguments):
    pass


@dataclass(frozen=True)
class Tool:
    name: str
    arguments: type[Arguments]
    en: str
    es: str

    def description(self, language: Language) -> str:
        return self.en if language == "en" else self.es

    def schema(self) -> dict[str, Any]:
        """JSON Schema of the arguments, self-contained."""
        schema = self.arguments.model_json_schema()
        schema.pop("title", None)
        schema.pop("description", None)
        return {**schema, "additionalProperties": False}


SCHEDULING_TOOLS = (
    Tool(
        "get_days",
        GetDays,
        "The next days with free times. Call it before offering any day.",
        "Los próximos días con horas libres. Úsela antes de ofrecer un día.",
    ),
    Tool(
        "get_slots",
        GetSlots,
        "The free times of one day. Offer only times that it gave.",
        "Las horas libres de un día. Ofrezca solo horas que haya dado.",
    ),
    Tool(
        "book",
        Book,
        "Books a time that get_slots gave, once the person has heard the details and agreed. "
        "Say that it is booked only when the status is booked.",
        "Reserva una hora que dio get_slots, cuando la persona ya oyó los datos y aceptó. "
        "Diga que está reservada solo si el estado es booked.",
    ),
    Tool(
        "find",
        Find,
        "The person's appointments, by confirmation code or by e-mail and phone.",
        "Las citas de la persona, por código de confirmación o por correo y teléfono.",
    ),
    Tool(
        "move",
        Move,
        "Moves an appointment to a time that get_slots gave, once the person has agreed.",
        "Cambia una cita a una hora que dio get_slots, cuando la persona ya aceptó.",
    ),
    Tool(
        "cancel",
        Cancel,
        "Cancels an appointment, once the person has confirmed that they want it cancelled.",
        "Cancela una cita, cuando la persona ya confirmó que quiere cancelarla.",
    ),
)

CALL_TOOLS = (
    Tool(
        "take_message",
        TakeMessage,
        "Takes a message for the staff, with how to reach the person.",
        "Toma un recado para el personal, con los datos para responder.",
    ),
    Tool(
        "transfer_to_person",
        Transfer,
        "Hands the call to a person, when asked for or when you cannot help.",
        "Pasa la llamada a una persona, si la piden o si usted no puede ayudar.",
    ),
    Tool(
        "end_call",
        EndCall,
        "Ends the call, after goodbyes.",
        "Termina la llamada, después de despedirse.",
    ),
)
