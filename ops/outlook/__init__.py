"""`receptionist outlook`: a tenant's calendar is connected, looked at and let go."""

from ops.outlook.check import check
from ops.outlook.connect import REDIRECT_URI, connect
from ops.outlook.disconnect import disconnect
from ops.outlook.invite import MINUTES, invite
from ops.terminal import Commands


def add(commands: Commands) -> None:
    outlook = commands.add_parser(
        "outlook", help="a tenant's calendar: connect, invite, check, disconnect"
    )
    verbs = outlook.add_subparsers(required=True, metavar="VERB")

    connect_one = verbs.add_parser(
        "connect",
        help="sign in as the mailbox's owner, see that the calendar opens, keep the grant",
    )
    connect_one.add_argument("tenant", metavar="TENANT")
    way = connect_one.add_mutually_exclusive_group()
    way.add_argument(
        "--device-code", action="store_true", help="enter a code in a browser somewhere else"
    )
    way.add_argument(
        "--paste", action="store_true", help="open the address yourself, and paste where it ends"
    )
    connect_one.add_argument(
        "--redirect-uri", default=REDIRECT_URI, help=f"as registered (default: {REDIRECT_URI})"
    )
    connect_one.set_defaults(run=connect)

    invite_one = verbs.add_parser("invite", help="a link by which the owner connects by themselves")
    invite_one.add_argument("tenant", metavar="TENANT")
    invite_one.add_argument(
        "--minutes", type=int, default=MINUTES, help=f"how long it works (default: {MINUTES})"
    )
    invite_one.set_defaults(run=invite)

    check_some = verbs.add_parser("check", help="ask for a token and a day of the calendar")
    which = check_some.add_mutually_exclusive_group(required=True)
    which.add_argument("tenant", nargs="?", metavar="TENANT")
    which.add_argument("--all", action="store_true", help="every active tenant")
    check_some.add_argument("--json", action="store_true", help="one JSON object a line")
    check_some.set_defaults(run=check)

    disconnect_one = verbs.add_parser("disconnect", help="forget what the owner granted")
    disconnect_one.add_argument("tenant", metavar="TENANT")
    disconnect_one.set_defaults(run=disconnect)
