"""What several trials of all customers say of the receptionist."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb
from statistics import median
from typing import Any

import orjson

from domain.acts import TokenUse
from tests.scenarios.runner import Outcome

Trial = Sequence[Outcome]


@dataclass(frozen=True)
class Prices:
    """US dollars for a million tokens."""

    input: float
    output: float

    def cost(self, use: TokenUse) -> float:
        return (use.input_tokens * self.input + use.output_tokens * self.output) / 1_000_000


def pass_hat(k: int, trials: Sequence[Trial]) -> float:
    """How likely k trials of one customer all pass, over all customers."""
    shares = []
    for outcomes in zip(*trials, strict=True):
        passes = sum(outcome.passed for outcome in outcomes)
        shares.append(comb(passes, k) / comb(len(trials), k))
    return sum(shares) / len(shares)


def tokens_kept(items: Sequence[dict[str, Any]]) -> tuple[int, TokenUse]:
    """Turns that asked the model, and what it spent, from the items of the conversations table."""
    turns = [orjson.loads(item["document"]["S"]) for item in items if "~" not in _key(item)]
    asked = [turn["meta"] for turn in turns if "input_tokens" in turn["meta"]]
    return len(asked), TokenUse(
        input_tokens=sum(each["input_tokens"] for each in asked),
        output_tokens=sum(each["output_tokens"] for each in asked),
    )


def report(trials: Sequence[Trial], asked: int, use: TokenUse, prices: Prices) -> str:
    outcomes = [outcome for trial in trials for outcome in trial]
    turns = [outcome.turns for outcome in outcomes]
    booked = [outcome.turns for outcome in outcomes if outcome.customer.stages[0].ends == "booked"]
    tokens = use.input_tokens + use.output_tokens
    return "\n".join(
        [
            f"{len(trials)} x {len(trials[0])} customers, {sum(turns)} turns",
            *(f"pass^{k}: {pass_hat(k, trials):.1%}" for k in sorted({1, len(trials)})),
            f"false confirmations: {sum(each.false_confirmations for each in outcomes)}",
            f"turns of who came to book: {median(booked):g} (median), {max(booked)} (most)",
            f"model calls: {asked} ({asked / sum(turns):.1%} of turns), tokens: {tokens}, "
            f"cost: ${prices.cost(use):.4f}, ${prices.cost(use) / len(outcomes):.6f} a customer",
        ]
    )


def _key(item: dict[str, Any]) -> str:
    return str(item["timestamp"]["S"])
