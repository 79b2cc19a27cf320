"""Slips of the pen in an address: what it probably should be, to be asked back."""

# Where most people have their mail; most common first.
COMMON_DOMAINS = (
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "yahoo.com.mx",
    "live.com",
    "live.com.mx",
    "hotmail.es",
    "yahoo.es",
    "outlook.es",
    "outlook.com.mx",
    "aol.com",
    "msn.com",
    "proton.me",
    "protonmail.com",
)
_NEAR = 2  # letters put wrong
_SHORTEST = 8  # of a domain in which two letters may be wrong
# What ends no address: a slip, whatever stands before it.
_NO_ENDING = frozenset({"con", "cmo", "ocm", "comm", "vom", "xom", "cim", "coom", "cpm", "cok"})


def probably(email: str) -> str | None:
    """The address that was meant; None where it looks right."""
    name, _, domain = email.rpartition("@")
    if domain in COMMON_DOMAINS:
        return None
    host, _, ending = domain.partition(".")
    allowed = _NEAR if len(domain) >= _SHORTEST else 1
    likely = min(COMMON_DOMAINS, key=lambda each: _distance(domain, each))
    # Of one host there is one address a country: outlook.ie is another than outlook.es.
    another = host == likely.partition(".")[0] and not _is_slip(ending)
    if _distance(domain, likely) <= allowed and not another:
        return f"{name}@{likely}"
    before, _, last = domain.rpartition(".")
    return f"{name}@{before}.com" if last in _NO_ENDING and before else None


def _is_slip(ending: str) -> bool:
    last = ending.rpartition(".")[2]
    return last in _NO_ENDING or not ending


def _distance(one: str, other: str) -> int:
    """Of Damerau and Levenshtein: letters left out, put in, changed, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if above and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
