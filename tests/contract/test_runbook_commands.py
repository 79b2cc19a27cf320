"""Commands of the documents are ones that there are, with the options they have."""

import re
import shlex
from argparse import ArgumentParser

import botocore.session
import jmespath
import pytest
from botocore import xform_name

from ops.__main__ import parser
from tests.contract.terraform_text import ROOT

PAGES = ("docs/operations.md", "docs/aws.md", "README.md")
TEXT = "\n".join((ROOT / page).read_text("utf-8") for page in PAGES)
# Of the aws command itself, and those of its commands that are no operation of AWS.
GENERAL = {"query", "output", "endpoint-url", "region", "max-items"}
ITS_OWN = {("logs", "tail"), ("ecr", "get-login-password"), ("s3", "cp")}


def _commands(name: str) -> list[str]:
    """In backticks, in a block, inside another command."""
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))
    blocks = re.findall(r"```\w*\n(.*?)```", TEXT, re.DOTALL)
    lines = "\n".join([*spans, *blocks]).replace("\\\n", " ").replace("\\|", "|").splitlines()
    found = {
        part.strip(" )")
        for line in lines
        for part in re.split(r"[;|>]| do |\$\(|\{ (?=aws)", line)
        if re.match(rf"\s*(\S*/)?{name} [a-z]", part)
    }
    return sorted(found)


@pytest.mark.parametrize("command", _commands("receptionist"))
def test_the_command_line_knows_it(command: str) -> None:
    words = shlex.split(command, comments=True)[1:]
    asked: ArgumentParser = parser()
    assert asked.parse_args(words).run


@pytest.mark.parametrize("command", _commands("aws"))
def test_aws_knows_it(command: str) -> None:
    _, service, verb, *rest = shlex.split(command, comments=True)
    options = {word[2:] for word in rest if word.startswith("--")} - GENERAL
    if "--query" in rest:
        jmespath.compile(rest[rest.index("--query") + 1])
    if (service, verb) in ITS_OWN:
        return
    known = botocore.session.get_session()
    model = known.get_service_model(service.removesuffix("api"))  # s3api
    if verb == "wait":
        waits = {xform_name(name, "-") for name in known.get_waiter_model(service).waiter_names}
        assert rest[0] in waits
        return
    operations = {xform_name(name, "-"): name for name in model.operation_names}
    shape = model.operation_model(operations[verb]).input_shape
    assert shape is not None
    settable = {xform_name(name, "-") for name in shape.members}
    assert options <= settable | {f"no-{name}" for name in settable}
