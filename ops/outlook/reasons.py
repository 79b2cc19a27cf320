"""What Microsoft's refusals mean, and what to do (docs/operations.md, token-refused)."""

_AGAIN = "sign in again: receptionist outlook connect TENANT"
BY_CODE = {
    "65004": "whoever signed in declined; without their consent the calendar stays closed",
    "65001": "nobody consented to the app; sign in again, or have an administrator consent",
    "90094": "their directory lets only an administrator consent: docs/aws.md, other directories",
    "50020": "the account is of another directory than the app is for: name that directory in the "
    "tenant's file as microsoft_directory, or set AZURE_TENANT_ID to organizations",
    "50194": "the app is registered for one directory alone: docs/aws.md, other directories",
    "700016": "the app is not known in that directory: its administrator has to consent",
    "700025": "the redirect address is registered as mobile or desktop; it belongs under Web",
    "7000218": 'the device code needs "Allow public client flows" in the app\'s registration',
    "7000215": "AZURE_CLIENT_SECRET is not the secret's value",
    "7000222": "the app's secret has expired: make a new one",
    "54005": f"this sign-in was used before; {_AGAIN}",
    "70008": f"the sign-in took too long; {_AGAIN}",
    "70019": f"the code was not entered in time; {_AGAIN}",
    "50173": f"the grant was revoked, as by a new password; {_AGAIN}",
    "700082": f"the grant was not used for 90 days; {_AGAIN}",
}
BY_REASON = {
    "login_of_another_sign_in": "the address is not of the sign-in that was begun here",
    "login_without_answer": "the address says nothing; copy it whole, with what follows the ?",
    "login_never_connected": f"nobody has signed in; {_AGAIN}",
    "login_sealed_otherwise": f"DEPLOYMENT_KEY is not the one it was sealed with; {_AGAIN}",
    "login_no_such_directory": "Microsoft knows no such directory: AZURE_TENANT_ID, or the "
    "tenant's microsoft_directory",
    "login_no_directory": "AZURE_TENANT_ID is organizations: name the tenant's "
    "microsoft_directory, or have the owner sign in",
    "graph_401": "Microsoft took its own token back",
    "graph_403": "the grant is good, and does not open this calendar: a licence, or a policy",
    "graph_404": "there is no such mailbox in that directory",
}


def explained(reason: str) -> str:
    """The reason in words, and as it stands in the logs."""
    words = BY_REASON.get(reason) or BY_CODE.get(reason.rpartition("_")[2])
    return f"{words} ({reason})" if words else reason
