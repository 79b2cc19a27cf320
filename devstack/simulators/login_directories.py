"""The app's registration, the directories it is known in, and who signs in at them."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from devstack.credentials import AZURE_TENANT_ID

SHARED = ("common", "organizations")


@dataclass(frozen=True)
class Directory:
    """Another organisation's. `admin_consent`: an administrator let the app itself in."""

    directory_id: str
    domain: str
    admin_consent: bool = False


@dataclass
class Registration:
    """As it stands in the portal. Redirect addresses are of the platform "Web": with a secret."""

    multi_tenant: bool = False
    public_flows: bool = True  # "Allow public client flows", which the device code wants
    redirect_uris: list[str] = field(
        default_factory=lambda: [
            "http://localhost:8000/callback",
            "http://127.0.0.1:8080/connected",
        ]
    )

    def redirects_to(self, uri: str) -> bool:
        return any(_without_port(uri) == _without_port(each) for each in self.redirect_uris)


def _without_port(uri: str) -> str:
    """The vendor compares letter by letter, but for the port of a machine's own address."""
    parts = urlsplit(uri)
    own = parts.hostname in ("localhost", "127.0.0.1")
    return f"{parts.scheme}://{parts.hostname}{parts.path}" if own else uri


@dataclass
class Directories:
    """Everybody is of the app's own directory whose domain no other one has."""

    registration: Registration = field(default_factory=Registration)
    others: list[Directory] = field(default_factory=list)

    def known(self, name: str) -> str | None:
        """The id of a directory by its id or its domain."""
        if name.lower() == AZURE_TENANT_ID:
            return AZURE_TENANT_ID
        found = [d for d in self.others if name.lower() in (d.directory_id, d.domain)]
        return found[0].directory_id if found else None

    def of(self, mailbox: str) -> str:
        domain = mailbox.lower().rpartition("@")[2]
        found = [each for each in self.others if each.domain == domain]
        return found[0].directory_id if found else AZURE_TENANT_ID

    def lets_app_in(self, directory_id: str) -> bool:
        if directory_id == AZURE_TENANT_ID:
            return True
        consented = [d for d in self.others if d.directory_id == directory_id and d.admin_consent]
        return self.registration.multi_tenant and bool(consented)
