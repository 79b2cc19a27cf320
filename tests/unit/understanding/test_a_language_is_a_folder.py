"""A third language is one folder and its name: no line changes elsewhere."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
WORDS = '''
WORDS = """
wd0: lundi
wd1: mardi
wd3: jeudi
mo12: decembre
tomorrow: demain
morning: matin
not: pas
or: ou
and: et
the: le la les
to: a
of: de du
during: par
hour: heure
hours: heures
"""
'''
# What a program does that has the language: names it, and has its folder on the path.
PROGRAM = """
import sys, json, typing
sys.path.insert(0, {root!r})
import contracts.values
contracts.values.Language = typing.Literal["en", "es", "xx"]
import domain.languages
domain.languages.__path__.append({folder!r})
from datetime import datetime
from domain.acts import Context
from domain.understanding.reading import read
now = datetime.fromisoformat("2026-11-29T12:00:00")
for text in json.loads(sys.stdin.read()):
    reading = read(text, Context(now=now, language="xx"))
    print(json.dumps([act.model_dump(mode="json") for act in reading.acts]))
"""


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """English, but for the words of days and hours, and what refuses them."""
    folder = tmp_path / "xx"
    shutil.copytree(ROOT / "domain" / "languages" / "en", folder)
    lexicon = folder / "lexicon.py"
    rows = lexicon.read_text(encoding="utf-8").partition('"""\n\n#')[2]
    lexicon.write_text(f"{WORDS}\n#{rows}", encoding="utf-8")
    roles = folder / "roles.py"
    said = roles.read_text(encoding="utf-8")
    roles.write_text(said.replace('CUES = """\n', 'CUES = """\nexcept: sauf\n'), encoding="utf-8")
    return tmp_path


def read_in(folder: Path, *texts: str) -> list[list[dict[str, object]]]:
    program = PROGRAM.format(root=str(ROOT), folder=str(folder))
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_toy_language_is_read_by_its_folder_alone(toy: Path) -> None:
    day, refused = read_in(toy, "lundi 7 decembre", "sauf mardi")

    assert [(act["role"], act["day"]) for act in day] == [("wanted", "2026-12-07")]
    assert [(act["role"], act["weekdays"]) for act in refused] == [("refused", [1])]
