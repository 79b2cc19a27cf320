"""Numbers are blocked and let in again on the command line, and shown by their last digits."""

from tests.integration.ops.shell import Shell


async def test_a_number_is_blocked_listed_and_let_in_again(shell: Shell) -> None:
    await shell.run("tenants", "apply", "tenants/consulate.toml")
    await shell.run("calls", "block", "consulate", "+1 212 555 0163")
    listed = await shell.run("calls", "list", "consulate")
    assert "...163" in listed
    assert "2125550" not in listed
    await shell.run("calls", "unblock", "consulate", "+12125550163")
    assert "...163" not in await shell.run("calls", "list", "consulate")
    assert "not blocked" in await shell.refused("calls", "unblock", "consulate", "+12125550163")


async def test_what_is_no_number_is_refused(shell: Shell) -> None:
    await shell.run("tenants", "apply", "tenants/consulate.toml")
    assert "not a phone number" in await shell.refused("calls", "block", "consulate", "Bob")
