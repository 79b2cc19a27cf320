"""`make bench`: times, as ratios measured side by side in one run. Gates nothing.

A chat turn is set against the AWS calls it cannot do without, made by the same client in the same
run; the rules against decoding the JSON a language model would have answered with.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import orjson

from domain.acts import Context
from domain.understanding import read
from messaging.aws import AwsSettings, open_aws_client
from tests.fakes.system import System, open_system
from tests.perf import bench_voice

TURNS = 60
PHRASES = (
    "quiero una cita el martes que viene a las tres y media de la tarde",
    "can I come next Thursday after four",
    "my e-mail is ana dot perez at example dot com",
    "the second one please",
    "no, mejor el viernes por la mañana",
)
MODEL_ANSWER = orjson.dumps({"day": "2026-11-24", "time": "15:30", "intent": "book"} | {"x": "y"})


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


async def median_ms(act: Callable[[], Awaitable[object]], times: int = TURNS) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        await act()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def bench_reading() -> None:
    context = Context(now=datetime(2026, 11, 23, 9))  # noqa: DTZ001 - local to the business
    rounds = 400
    began = time.process_time()
    for _ in range(rounds):
        for phrase in PHRASES:
            read(phrase, context)
    read_s = (time.process_time() - began) / (rounds * len(PHRASES))
    began = time.process_time()
    for _ in range(rounds * len(PHRASES)):
        orjson.loads(MODEL_ANSWER)
    decode_s = (time.process_time() - began) / (rounds * len(PHRASES))
    say(f"reading a phrase: {1 / read_s:,.0f} a second, {read_s / decode_s:,.0f} x decoding JSON")


async def bench_turns(system: System) -> None:
    begun = await system.chat("realestate", "hello")
    session_id = begun["session_id"]
    settings = AwsSettings(aws_region="us-east-1", aws_endpoint_url=system.aws)
    key = {"session_id": {"S": session_id}, "timestamp": {"S": "~state"}}
    async with open_aws_client("dynamodb", settings) as client:

        async def two_calls() -> None:
            for _ in range(2):
                await client.get_item(TableName="ai-receptionist-conversations", Key=key)

        floor = await median_ms(two_calls)
        plain = await median_ms(lambda: system.chat("realestate", "thank you"), times=25)
        searched = await median_ms(lambda: system.tool("get-days", "realestate"), times=25)
    say(f"two AWS calls: {floor:.1f} ms")
    say(f"a turn without a command: {plain:.1f} ms, {plain / floor:.1f} x two AWS calls")
    say(f"a search through the queue: {searched:.1f} ms, {searched / floor:.1f} x two AWS calls")


async def main() -> None:
    os.environ |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}  # local AWS
    bench_reading()
    with tempfile.TemporaryDirectory() as logs:
        async with open_system(Path(logs)) as system:
            await system.start_workers()
            await system.start_gateway()
            await system.talk("realestate", "hello", "thank you")
            await bench_turns(system)
    await bench_voice.main()


if __name__ == "__main__":
    asyncio.run(main())
