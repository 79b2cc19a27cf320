"""What the languages say of contacts, all of them at once: people mix them."""

from functools import cache

from domain.languages import of_each


@cache
def words(module: str, value: str) -> frozenset[str]:
    """The words that any language lists as `value`."""
    return frozenset(word for rows in of_each(module, value).values() for word in rows.split())


@cache
def phrases(module: str, value: str) -> tuple[tuple[str, ...], ...]:
    """The phrases, parted by commas, that any language lists as `value`; longest first."""
    rows = (row for text in of_each(module, value).values() for row in text.split(","))
    found = {tuple(row.split()) for row in rows if row.strip()}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def table(module: str, value: str) -> dict[str, str]:
    """The tables of all languages as one."""
    return {key: said for rows in of_each(module, value).values() for key, said in rows.items()}
