"""Which texts of the corpus are read otherwise than by a commit: `python -m tests.corpus.moved`.

`make moved` compares with the last commit, so that whoever adds a way to say something sees what
else it moves.
"""

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from domain.understanding.reading import read
from tests.corpus.reading_corpus import acts_shown, context, records
from tests.corpus.scoring import Record, Result, score

ROOT = Path(__file__).parents[2]
READ_BY = ("contracts", "domain")  # what a reading is made of
Readings = dict[str, tuple[Result, bool, list[Record]]]  # by text: result, settled, its acts


def readings() -> Readings:
    return {each["id"]: _read(each) for each in records("*.jsonl")}


def _read(record: Record) -> tuple[Result, bool, list[Record]]:
    reading = read(record["text"], context(record))
    acts = acts_shown(reading)
    result, _ = score(record, reading.model_dump(mode="json") | {"acts": acts})
    return result, reading.settled, acts


def readings_of(commit: str) -> Readings:
    """By the rules of a commit, of the texts as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["git", "archive", commit, *READ_BY], cwd=ROOT, capture_output=True, check=True
        ).stdout
        with tarfile.open(fileobj=BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        said = subprocess.run(
            [sys.executable, "-m", "tests.corpus.moved", "--print"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"},
            capture_output=True,
            check=True,
        ).stdout
    return {
        name: (result, settled, acts) for name, (result, settled, acts) in json.loads(said).items()
    }


def moved(before: Readings, after: Readings) -> list[str]:
    """A line for each text that is read otherwise: what it was and is, and its acts."""
    lines = []
    for name, (result, settled, acts) in after.items():
        was = before.get(name)
        if was and was != (result, settled, acts):
            kept = [act for act in acts if act not in was[2]]
            gone = [act for act in was[2] if act not in acts]
            lines.append(f"{name}: {_state(*was[:2])} -> {_state(result, settled)}")
            lines += [f"    - {_shown(act)}" for act in gone]
            lines += [f"    + {_shown(act)}" for act in kept]
    return lines


def _state(result: Result, settled: bool) -> str:
    return f"{result}, {'settled' if settled else 'open'}"


def _shown(act: Record) -> str:
    return json.dumps(act, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit", nargs="?", default="HEAD")
    parser.add_argument("--print", action="store_true", help="the readings themselves, as JSON")
    args = parser.parse_args()
    if args.print:
        json.dump(readings(), sys.stdout)
        return
    after = readings()
    lines = moved(readings_of(args.commit), after)
    texts = sum(not line.startswith(" ") for line in lines)
    sys.stdout.write("\n".join([*lines, f"{texts} of {len(after)} texts are read otherwise\n"]))


if __name__ == "__main__":
    main()
