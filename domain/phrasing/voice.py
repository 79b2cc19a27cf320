"""Who speaks, in which language, to eyes or to ears; and how words are joined there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.values import Channel, Language
from domain.languages import of_each
from domain.tenants import Tenant

_WORDS: dict[Language, dict[str, str]] = of_each("chat", "WORDS")
_SAME_SOUND: dict[Language, dict[str, tuple[str, str]]] = of_each("chat", "SAME_SOUND")
_CONTRACTED: dict[Language, tuple[tuple[str, str], ...]] = of_each("chat", "CONTRACTED")
_FORMAL_OR_NOT = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


@dataclass(frozen=True)
class Voice:
    tenant: Tenant
    language: Language
    channel: Channel

    def word(self, key: str, **fields: str) -> str:
        return _WORDS[self.language][key].format(**fields)

    def addressed(self, text: str) -> str:
        """`[su|tu]`: the first to a stranger, the second to a friend, as the business speaks."""
        return _FORMAL_OR_NOT.sub(r"\1" if self.tenant.formality == "formal" else r"\2", text)

    def joined(self, names: Sequence[str], word: str) -> str:
        """ "one, two or three", with the word as it sounds there: "siete u ocho"."""
        *others, last = names
        said = _WORDS[self.language][word]
        before = _SAME_SOUND[self.language].get(said)
        if before and re.match(before[0], last):
            said = before[1]
        return f"{', '.join(others)} {said} {last}" if others else last

    def listed(self, names: Sequence[str]) -> str:
        """Numbered lines for eyes, one sentence for ears."""
        if self.channel == "voice" or len(names) == 1:
            return self.joined(names, "either") + "."
        return "\n" + "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1)) + "\n"

    def contracted(self, text: str) -> str:
        for pattern, together in _CONTRACTED[self.language]:
            text = re.sub(pattern, together, text)
        return text


def tidy(text: str) -> str:
    text = re.sub(r" +([:,.;?!])", r"\1", text)
    text = re.sub(r"\.m\.\.", ".m.", text)
    return re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text)).strip()
