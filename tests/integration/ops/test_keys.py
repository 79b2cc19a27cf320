"""Keys of voice agents, made and ended on the command line."""

import pytest

from tests.integration.ops.shell import Shell


@pytest.fixture
async def consulate(shell: Shell) -> Shell:
    await shell.run("tenants", "apply", "tenants/consulate.toml")
    return shell


async def test_a_key_is_shown_once_and_listed_without_its_token(consulate: Shell) -> None:
    made = await consulate.run("keys", "create", "consulate", "--name", "retell", "--scope", "read")
    token = made.splitlines()[-1]
    listed = await consulate.run("keys", "list", "consulate")
    assert "retell  read" in " ".join(listed.split()).replace(" read", "  read")
    assert token not in listed
    assert len(token) >= 43


async def test_two_keys_of_a_name_stand_while_one_is_changed_for_the_other(
    consulate: Shell,
) -> None:
    for _ in range(2):
        made = await consulate.run("keys", "create", "consulate")
    assert "revoke one first" in await consulate.refused("keys", "create", "consulate")
    await consulate.run("keys", "revoke", "consulate", made.split()[1])
    await consulate.run("keys", "create", "consulate")


async def test_no_key_is_made_for_a_tenant_that_is_not_there(consulate: Shell) -> None:
    assert "no such tenant" in await consulate.refused("keys", "create", "nobody")
    assert "no key" in await consulate.refused("keys", "revoke", "consulate", "0000")


async def test_an_examples_token_is_not_applied_to_aws(shell: Shell) -> None:
    elsewhere = Shell({}, shell.capsys, shell.monkeypatch)
    refusal = await elsewhere.refused("tenants", "apply", "tenants/consulate.toml")
    assert "which everybody knows" in refusal
