"""A language model's reading of what rules could not settle. It proposes; nothing here decides."""

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from string import Template
from typing import Any

import openai
import orjson
from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion
from pydantic import Field

from contracts.values import Language
from domain.acts import Act, Context, Reading, TokenUse
from domain.conversation import Turn
from domain.evidence import borne_out
from domain.knowledge import all_facts
from domain.languages import prompts
from domain.tenants import Tenant
from messaging.faults import Transient
from runtime.environment import Settings
from runtime.spans import span
from vendors.breaker import Breaker
from vendors.faults import count_throttle
from vendors.openai_claim import parsed, response_format

log = logging.getLogger(__name__)

_EARLIER_TURNS = 4
_LONGEST_EARLIER = 240  # characters of what was said before, a turn and side
_LONGEST_FACT = 120  # enough to tell what it answers
_MAX_TOKENS = 400
_FIXED_TEMPERATURE = ("gpt-5", "o1", "o3", "o4")  # these refuse any but their own


class ReaderSettings(Settings):
    openai_api_key: str = Field("", validation_alias="OPENAI_API_KEY", repr=False)
    openai_base_url: str = Field("https://api.openai.com/v1", validation_alias="OPENAI_BASE_URL")
    openai_model: str = Field("gpt-4.1-mini", validation_alias="OPENAI_MODEL")
    openai_extraction_model: str = Field("", validation_alias="OPENAI_EXTRACTION_MODEL")
    openai_read_timeout_s: float = Field(4.0, gt=0, validation_alias="OPENAI_READ_TIMEOUT_S")

    @property
    def reader_model(self) -> str:
        return self.openai_extraction_model or self.openai_model


class OpenAIReader:
    """Satisfies `gateway.ports.Reader`: one call a reading, never a second."""

    def __init__(self, client: AsyncOpenAI, settings: ReaderSettings, breaker: Breaker) -> None:
        self._client = client
        self._model = settings.reader_model
        self._timeout_s = settings.openai_read_timeout_s
        self._breaker = breaker
        self._frames = {language: Template(text) for language, text in prompts().items()}
        self._format = response_format()

    async def read(
        self, text: str, context: Context, rules: Reading, history: Sequence[Turn], tenant: Tenant
    ) -> Reading:
        """The model's reading in place of the rules', as far as the text bears it out."""
        if not self._breaker.allows():
            raise Transient("openai_resting")
        answer = await self._ask(
            _messages(self._frame(context, tenant), text, context, rules, history)
        )
        claim, use = _claim(answer), _use(answer)
        spent = {"input_tokens": use.input_tokens, "output_tokens": use.output_tokens}
        log.info("Language model read", extra={"tenant_id": tenant.tenant_id, **spent})
        if claim is None:
            self._breaker.failed()
            log.warning("Language model failed", extra={"fault": "openai_malformed"})
            return rules.model_copy(update={"tokens": use})  # of no use, and paid for
        self._breaker.succeeded()
        language, acts = claim
        reading = borne_out(acts, rules, text, context)
        heard = rules.language or (language if context.language is None else None)
        return reading.model_copy(update={"tokens": use, "language": heard})

    def _frame(self, context: Context, tenant: Tenant) -> str:
        frame = self._frames[context.language or tenant.default_language]
        spoken = context.language or tenant.default_language
        facts = "\n".join(
            f"{fact.key}: {fact.question} {fact.text.for_language(spoken)}"[:_LONGEST_FACT]
            for fact in all_facts(tenant)
        )
        return frame.substitute(name=tenant.name, about=tenant.system_prompt, facts=facts)

    async def _ask(self, messages: Any) -> ChatCompletion:
        fixed = self._model.startswith(_FIXED_TEMPERATURE)
        try:
            with span("openai read", "client"):
                return await self._client.chat.completions.create(
                    model=self._model,
                    messages=messages,
                    response_format=self._format,
                    temperature=openai.omit if fixed else 0,
                    max_completion_tokens=_MAX_TOKENS,
                    store=False,
                    timeout=self._timeout_s,
                )
        except openai.OpenAIError as error:
            self._breaker.failed()
            fault = _reason(error)  # never its text, which may quote the person
            log.warning("Language model failed", extra={"fault": fault})
            raise Transient(fault) from None


def _claim(answer: ChatCompletion) -> tuple[Language | None, tuple[Act, ...]] | None:
    return parsed(answer.choices[0].message.content) if answer.choices else None


def _use(answer: ChatCompletion) -> TokenUse:
    spent = answer.usage
    if spent is None:
        return TokenUse()
    return TokenUse(input_tokens=spent.prompt_tokens, output_tokens=spent.completion_tokens)


def _messages(
    frame: str, text: str, context: Context, rules: Reading, history: Sequence[Turn]
) -> list[dict[str, str]]:
    # The person's words are a value inside JSON: no quote or heading of theirs ends it.
    said = {
        "now": f"{context.now:%Y-%m-%d %H:%M, %A}",
        **_place(context),
        "rules": [_short(act) for act in rules.acts],
        "earlier": [
            {
                "person": turn.person[:_LONGEST_EARLIER],
                "receptionist": turn.receptionist[-_LONGEST_EARLIER:],
            }
            for turn in history[-_EARLIER_TURNS:]
        ],
        "text": text,
    }
    return [
        {"role": "system", "content": frame},
        {"role": "user", "content": orjson.dumps(said).decode()},
    ]


def _place(context: Context) -> dict[str, Any]:
    """What the person is answering to."""
    offers = {
        "days": {n: f"{day:%Y-%m-%d %A}" for n, day in enumerate(context.offers.days, 1)},
        "times": {n: f"{at:%H:%M}" for n, at in enumerate(context.offers.times, 1)},
    }
    proposal = context.proposal
    return {
        "asked": context.asked,
        "offers": {kind: {str(n): each for n, each in of.items()} for kind, of in offers.items()},
        "proposal": proposal.model_dump(mode="json", exclude_none=True) if proposal else None,
        "appointments": [f"{own.day:%Y-%m-%d %A} {own.time:%H:%M}" for own in context.appointments],
    }


def _short(act: Act) -> dict[str, Any]:
    return act.model_dump(mode="json", exclude_defaults=True) | {"act": act.act}


def _reason(error: openai.OpenAIError) -> str:
    if isinstance(error, openai.APITimeoutError):
        return "openai_timeout"
    if isinstance(error, openai.APIStatusError):
        count_throttle("openai", error.status_code)
        return f"openai_{error.status_code}"
    return "openai_unreachable"


@asynccontextmanager
async def open_openai_reader(settings: ReaderSettings) -> AsyncIterator[OpenAIReader | None]:
    """None without a key: the rules then work alone."""
    if not settings.openai_api_key:
        yield None
        return
    # No retries: a turn has no time for a second try, and the rules answer in its place.
    async with AsyncOpenAI(
        api_key=settings.openai_api_key, base_url=settings.openai_base_url, max_retries=0
    ) as client:
        yield OpenAIReader(client, settings, Breaker())
