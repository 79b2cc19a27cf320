"""`make scenarios`: all simulated customers against the real processes, several times over.

Each trial has a system of its own, on free ports, so nobody meets what they booked before. With an
OPENAI_API_KEY the gateway asks the model as it does in production; without one, rules alone.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from domain.acts import TokenUse
from messaging.aws import AwsSettings, open_aws_client
from runtime.environment import with_dotenv
from tests.fakes.system import System
from tests.scenarios.customer import all_customers
from tests.scenarios.measuring import Prices, report, tokens_kept
from tests.scenarios.runner import HttpTown, Outcome, run_all
from tests.scenarios.town import open_town

OPENAI_NAMES = (
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_MODEL",
    "OPENAI_EXTRACTION_MODEL",
    "OPENAI_READ_TIMEOUT_S",
)


async def measure(trials: int, at_once: int, prices: Prices, openai: Mapping[str, str]) -> int:
    done: list[list[Outcome]] = []
    asked, use = 0, TokenUse()
    for number in range(1, trials + 1):
        outcomes, (calls, spent) = await _trial(at_once, openai)
        done.append(outcomes)
        asked += calls
        use = TokenUse(
            input_tokens=use.input_tokens + spent.input_tokens,
            output_tokens=use.output_tokens + spent.output_tokens,
        )
        failed = [outcome for outcome in outcomes if not outcome.passed]
        _print(f"trial {number}: {len(outcomes) - len(failed)} of {len(outcomes)} passed")
        for outcome in failed:
            _print(outcome.told())
    _print(report(done, asked, use, prices))
    return 0 if all(outcome.passed for trial in done for outcome in trial) else 1


async def _trial(
    at_once: int, openai: Mapping[str, str]
) -> tuple[list[Outcome], tuple[int, TokenUse]]:
    with tempfile.TemporaryDirectory() as logs:
        async with open_town(Path(logs), **openai) as system:
            town = HttpTown(system.http, system.gateway, system.simulators)
            outcomes = await run_all(all_customers(), town, at_once)
            return outcomes, await _spent(system)


async def _spent(system: System) -> tuple[int, TokenUse]:
    settings = AwsSettings(aws_endpoint_url=system.aws)
    async with open_aws_client("dynamodb", settings, read_timeout_s=30) as dynamodb:
        pages = dynamodb.get_paginator("scan").paginate(TableName="ai-receptionist-conversations")
        return tokens_kept([item async for page in pages for item in page["Items"]])


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    environ = with_dotenv(os.environ)
    os.environ.setdefault("AWS_ACCESS_KEY_ID", "test")
    os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "test")
    openai = {name: environ[name] for name in OPENAI_NAMES if environ.get(name)}
    with_model = bool(openai.get("OPENAI_API_KEY"))
    parser = argparse.ArgumentParser(prog="python -m tests.scenarios", description=__doc__)
    parser.add_argument("--trials", type=int, default=5 if with_model else 1)
    parser.add_argument("--at-once", type=int, default=12)
    # gpt-4.1-mini, US dollars for a million tokens
    parser.add_argument("--input-price", type=float, default=0.40)
    parser.add_argument("--output-price", type=float, default=1.60)
    told = parser.parse_args()
    if not with_model:
        _print("No OPENAI_API_KEY: the rules work alone.")
    prices = Prices(told.input_price, told.output_price)
    return asyncio.run(measure(told.trials, told.at_once, prices, openai))


if __name__ == "__main__":
    sys.exit(main())
