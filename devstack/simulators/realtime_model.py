"""The model of a simulated call, played by rules: it offers, collects, calls tools, and reads out
what they say. It understands just enough for a demonstration; real callers get a real model."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

_QUOTED = re.compile(r"«(.+)»", re.DOTALL)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPOKEN_AT = re.compile(r"\s+(?:at|arroba)\s+", re.IGNORECASE)
_SPOKEN_DOT = re.compile(r"\s+(?:dot|punto)\s+", re.IGNORECASE)
_PHONE = re.compile(r"\+?\d[\d\s().-]{6,}\d")
_NAME = re.compile(
    r"(?:my name is|this is|i am|i'm|me llamo|mi nombre es|soy)\s+([^,.;0-9@]{2,60})", re.IGNORECASE
)
_CODE = re.compile(r"\b([0-9A-HJKMNP-TV-Z]{4})[- ]?([0-9A-HJKMNP-TV-Z]{4})\b")
_CLOCK = re.compile(r"\b(\d{1,2})(?::(\d{2}))?\b")
_ES = re.compile(
    r"\b(hola|quiero|quisiera|cita|para|por favor|gracias|soy|llamo|el|la|si|sí|correo|mi|es|"
    r"buenos|buenas|cancelar|cambiar|persona|adiós|adios|una|las)\b",
    re.IGNORECASE,
)
_EN = re.compile(
    r"\b(hello|hi|i|would|like|want|an?|the|please|my|is|name|yes|thank|thanks|you|appointment)\b",
    re.IGNORECASE,
)
_WANTS = {
    "cancel": re.compile(r"\bcancel", re.IGNORECASE),
    "move": re.compile(r"\b(move|reschedul|cambiar|mover|otra fecha)", re.IGNORECASE),
    "find": re.compile(r"\b(do i have|my appointment|mis citas|mi cita)\b", re.IGNORECASE),
    "transfer_to_person": re.compile(
        r"\b(human|person|agent|someone|persona|alguien|humano)\b", re.IGNORECASE
    ),
    "end_call": re.compile(r"\b(bye|goodbye|hang up|adi[oó]s|hasta luego)\b", re.IGNORECASE),
    "take_message": re.compile(r"\b(message|recado|mensaje)\b", re.IGNORECASE),
}
_YES = re.compile(r"^\W*(yes|yeah|yep|correct|right|sure|ok|s[ií]|claro|correcto|exacto)\b", re.I)
_ORDINALS = (
    r"\b(first|primer[oa]?|1)\b",
    r"\b(second|segund[oa]|2)\b",
    r"\b(third|tercer[oa]?|3)\b",
)
_ASK = {
    "start": {"en": "How can I help you?", "es": "¿En qué le puedo ayudar?"},
    "name": {"en": "What is your name?", "es": "¿Me da su nombre?"},
    "email": {"en": "And your e-mail address?", "es": "¿Y su correo electrónico?"},
    "phone": {"en": "And your phone number?", "es": "¿Y su número de teléfono?"},
    "day": {"en": "Which of these days?", "es": "¿Cuál de esos días?"},
    "time": {"en": "Which of these times?", "es": "¿Cuál de esas horas?"},
    "proof": {
        "en": "Please tell me the confirmation code from the e-mail.",
        "es": "Dígame por favor el código de confirmación del correo.",
    },
    "right": {"en": "Is that right?", "es": "¿Es correcto?"},
}


@dataclass(frozen=True)
class Says:
    text: str


@dataclass(frozen=True)
class Calls:
    name: str
    arguments: dict[str, Any]


@dataclass
class PlayedModel:
    """One call's mind."""

    language: str = "en"
    goal: str = "book"
    details: dict[str, str] = field(default_factory=dict)
    days: list[dict[str, Any]] = field(default_factory=list)
    slots: list[dict[str, Any]] = field(default_factory=list)
    slot_id: str = ""
    waiting_yes: Calls | None = None
    last: Calls | None = None
    asked: str = ""
    done: bool = False

    def instructed(self, instructions: str) -> Says:
        quoted = _QUOTED.search(instructions)
        return Says(quoted[1].strip() if quoted else instructions.rpartition(": ")[2])

    def heard(self, text: str) -> Says | Calls:
        if _ES.search(text):
            self.language = "es"
        elif _EN.search(text):
            self.language = "en"
        if self.waiting_yes is not None and _YES.search(text):
            again, self.waiting_yes = self.waiting_yes, None
            return self._call(again)
        self._note_details(text)
        for tool in ("end_call", "transfer_to_person", "take_message"):
            if _WANTS[tool].search(text):
                return self._call(Calls(tool, self._for_tool(tool, text)))
        for goal in ("cancel", "move", "find"):
            if _WANTS[goal].search(text):
                self.goal, self.done = goal, False
        return self._next(text)

    def tool_said(self, output: str) -> Says | Calls:
        try:
            fields = json.loads(output)
        except ValueError:
            fields = {}
        self.days = fields.get("days") or self.days
        if "slots" in fields or "alternatives" in fields:
            self.slots = fields.get("slots") or fields.get("alternatives") or []
            self.slot_id = ""
        status = fields.get("status", "")
        say = str(fields.get("say", ""))
        if status == "confirm_first":
            self.waiting_yes = self.last
            details = fields.get("details") or {}
            read = ", ".join(str(value) for value in details.values() if value)
            return Says(f"{read}. {self._ask('right')}" if read else say)
        if status in ("booked", "moved", "cancelled"):
            self.goal, self.done, self.slots, self.days = "book", True, [], []
        return Says(say or self._ask("start"))

    def _next(self, text: str) -> Says | Calls:
        if self.goal in ("cancel", "find") or (self.goal == "move" and self.slot_id):
            return self._by_proof()
        if self.done:
            return Says(self._ask("start"))
        return self._choose(text) or self._finish()

    def _choose(self, text: str) -> Says | Calls | None:
        if not self.days:
            return self._call(Calls("get_days", {"language": self.language}))
        if self.slots and not self.slot_id:
            slot, day = _pick(text, self.slots), _pick(text, self.days)
            if slot is not None:
                self.slot_id = str(slot["slot_id"])
            elif day is not None:
                return self._slots_of(day)
            elif not self._told_details(text):
                return Says(self._ask("time"))
        if not self.slots:
            day = _pick(text, self.days)
            return self._slots_of(day) if day else Says(self._ask("day"))
        return None

    def _slots_of(self, day: dict[str, Any]) -> Calls:
        return self._call(Calls("get_slots", {"date": day["date"], "language": self.language}))

    def _finish(self) -> Says | Calls:
        if self.goal == "move":
            return self._by_proof()
        for name in ("name", "email", "phone"):
            if name not in self.details:
                self.asked = name
                return Says(self._ask(name))
        if not self.slot_id:
            return Says(self._ask("time"))
        arguments = {"slot_id": self.slot_id, "language": self.language, **self.details}
        arguments.pop("code", None)
        return self._call(Calls("book", arguments))

    def _by_proof(self) -> Says | Calls:
        proof: dict[str, Any] = {
            name: self.details[name] for name in ("code", "email", "phone") if name in self.details
        }
        if "code" not in proof and not {"email", "phone"} <= set(proof):
            self.asked = "code"
            return Says(self._ask("proof"))
        arguments: dict[str, Any] = {"language": self.language, **proof}
        if self.goal == "move":
            arguments["slot_id"] = self.slot_id
        return self._call(Calls(self.goal, arguments))

    def _for_tool(self, tool: str, text: str) -> dict[str, Any]:
        words: dict[str, dict[str, Any]] = {
            "transfer_to_person": {"reason": "asked for a person"},
            "take_message": {"text": text, **self.details},
        }
        arguments: dict[str, Any] = {"language": self.language}
        arguments |= words.get(tool, {})
        arguments.pop("code", None)
        return arguments

    def _call(self, call: Calls) -> Calls:
        self.last = call
        return call

    def _ask(self, what: str) -> str:
        return _ASK[what][self.language]

    def _told_details(self, text: str) -> bool:
        return bool(_EMAIL.search(text) or _NAME.search(text) or _PHONE.search(text))

    def _note_details(self, text: str) -> None:
        written = _SPOKEN_DOT.sub(".", _SPOKEN_AT.sub("@", text))
        if found := _EMAIL.search(written):
            self.details["email"] = found[0].rstrip(".").lower()
        if found := _PHONE.search(written):
            self.details["phone"] = found[0]
        if found := _NAME.search(text):
            self.details["name"] = re.split(r"\s(?:and|y|my|mi)\s", found[1])[0].strip().title()
        elif self.asked == "name" and "@" not in text and not any(map(str.isdigit, text)):
            self.details["name"] = text.strip(" .!").title()
        if self.asked == "code" and (found := _CODE.search(text.upper())):
            self.details["code"] = found[1] + found[2]
        self.asked = ""


def _pick(text: str, options: list[dict[str, Any]]) -> dict[str, Any] | None:
    """By a word of its label, a clock time, or its place in the list."""
    said = text.lower()
    for option in options:
        label = str(option.get("label", "")).lower()
        words = re.findall(r"[a-záéíóúñ]{4,}", label.split(",")[0])
        if "slot_id" not in option and any(word in said for word in words):
            return option
    for clock in _CLOCK.finditer(said):
        hour, minute = int(clock[1]) % 12, int(clock[2] or 0)
        for option in options:
            start = re.search(r"T(\d\d):(\d\d)", str(option.get("start", "")))
            if start and (int(start[1]) % 12, int(start[2])) == (hour, minute):
                return option
    for place, ordinal in enumerate(_ORDINALS):
        if re.search(ordinal, said) and place < len(options):
            return options[place]
    return None
