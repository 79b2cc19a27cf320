"""Lists of a vendor's field names, readable as a paragraph."""


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())
