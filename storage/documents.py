"""Documents: what is kept whole, as a model's JSON."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from messaging.faults import Transient
from storage.items import Item

M = TypeVar("M", bound=BaseModel)


def read_document(kind: type[M], item: Item) -> M:
    """Raises `Transient` for what this build cannot read: a newer one wrote it, and can."""
    try:
        return kind.model_validate_json(str(item.get("document", "")))
    except ValidationError:
        raise Transient(f"{kind.__name__.lower()}_unreadable") from None
