"""What the played model makes of what it is told: its instructions, and words to say."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from contracts.values import Language
from domain.languages import LANGUAGES, of_each, text_of

_QUOTED = re.compile(r"«(.+)»", re.DOTALL)
_ZONE = re.compile(r"\(([A-Z]\w+/[\w/+-]+)\)")
_TOPICS = {"price": "prices"}
_JSON = re.compile(r"\{.*\}", re.DOTALL)


@dataclass(frozen=True)
class Instructions:
    text: str = ""

    @cached_property
    def language(self) -> Language:
        """The business's own stands first."""
        own = [one for one in LANGUAGES if self.text.startswith(text_of("call.md", one)[:12])]
        return own[0] if own else "en"

    @cached_property
    def zone(self) -> ZoneInfo:
        found = _ZONE.search(self.text)
        return ZoneInfo(found[1] if found else "UTC")

    @property
    def country(self) -> str:
        """As good a guess as a zone gives."""
        return "MX" if self.zone.key.startswith("America/Mexico") else "US"

    def fact(self, topic: str, language: Language) -> str:
        name = of_each("calls", "FACTS")[language].get(_TOPICS.get(topic, topic))
        found = re.search(rf"^- {re.escape(name)}: (.+)$", self.text, re.M) if name else None
        return found[1] if found else ""


def words_in(told: str) -> str:
    """What a note or an instruction gives to say: quoted, in a tool's output, or after a colon."""
    if quoted := _QUOTED.search(told):
        return quoted[1].strip()
    if output := _JSON.search(told):
        try:
            return str(json.loads(output[0])["say"])
        except (ValueError, KeyError):
            return told
    return told.partition(": ")[2] or told
