"""Figures of several trials."""

from tests.scenarios.customer import all_customers
from tests.scenarios.measuring import Prices, pass_hat, report, tokens_kept
from tests.scenarios.runner import Outcome


def trials(*passes: str) -> list[list[Outcome]]:
    """Of each trial, by customer: "x" failed."""
    customers = all_customers()
    return [
        [
            Outcome(customer, ["wrong"] if sign == "x" else [], turns=4)
            for customer, sign in zip(customers, row, strict=False)
        ]
        for row in passes
    ]


def test_pass_1_is_the_share_of_passes_and_pass_k_asks_for_all_of_them() -> None:
    done = trials("..", ".x", "..", ".x", "..")
    assert pass_hat(1, done) == 0.8
    assert pass_hat(5, done) == 0.5


def test_tokens_are_counted_by_turn_and_priced() -> None:
    asked = '{"meta": {"took_ms": 9, "input_tokens": 900000, "output_tokens": 100000}}'
    documents = {"2026-11-23T09:00": asked, "2026-11-23T09:01": '{"meta": {}}', "~state": "{}"}
    items = [{"timestamp": {"S": at}, "document": {"S": text}} for at, text in documents.items()]
    calls, use = tokens_kept(items)
    assert (calls, use.input_tokens, use.output_tokens) == (1, 900_000, 100_000)
    told = report(trials("..", ".x"), calls, use, Prices(input=0.4, output=1.6))
    assert "pass^1: 75.0%" in told
    assert "pass^2: 50.0%" in told
    assert "model calls: 1 (6.2% of turns), tokens: 1000000, cost: $0.5200" in told
