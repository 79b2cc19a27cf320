"""A letter as plain text and as HTML that reads well on a phone, by day and by night.

Mail readers know little of style sheets: what matters is inline, tables hold the rest, and the
style sheet only turns the colours where it is dark.
"""

from dataclasses import dataclass
from html import escape

from contracts.values import Language

_DARK = {
    "page": "background:#0d1316",
    "card": "background:#172025;color:#e7eef0",
    "soft": "color:#a3b4bb",
    "row": "border-color:#2b383f",
    "button": "background:#7fd0d4;color:#062226",
    "way": "color:#8fd6da",
}
_STYLES = (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}"
    "@media(prefers-color-scheme:dark){"
    + "".join(
        f".{name}{{{style.replace(';', '!important;')}!important}}" for name, style in _DARK.items()
    )
    + "}@media(max-width:480px){.page{padding:12px 8px!important}.card{padding:22px 18px!important}"
    ".button{display:block!important;text-align:center}}"
)
_PAGE = "padding:28px 12px;background:#eef2f3;"
_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
_CARD = "max-width:560px;background:#ffffff;color:#17252b;border-radius:14px;padding:30px 28px;"
_TITLE = "margin:0 0 16px;font-size:23px;line-height:1.3;font-weight:700;"
_TEXT = "margin:0 0 14px;font-size:16px;line-height:1.55;"
_TABLE = "width:100%;border-collapse:collapse;margin:6px 0 20px;"
_ROW = "padding:11px 0;border-top:1px solid #dfe6e9;"
_LABEL = "font-size:13px;line-height:1.4;color:#566870;"
_VALUE = "font-size:16px;line-height:1.45;font-weight:600;"
_BUTTON = (
    "display:inline-block;padding:13px 22px;border-radius:9px;background:#0f5c63;color:#ffffff;"
    "font-size:16px;font-weight:600;text-decoration:none;"
)
_WAY = "color:#0f5c63;font-weight:600;text-decoration:underline;"
_FOOT = (
    "margin:22px 0 0;padding-top:16px;border-top:1px solid #dfe6e9;"
    "font-size:14px;line-height:1.5;color:#566870;"
)


@dataclass(frozen=True)
class Fact:
    """`url`: where the value leads, as a map or a telephone."""

    label: str
    value: str
    url: str = ""


@dataclass(frozen=True)
class Link:
    name: str
    url: str


@dataclass(frozen=True)
class Ways:
    """Where else a letter leads, under one word."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Letter:
    """All of it plain text: nothing here is markup, whoever wrote it."""

    language: Language
    title: str
    opening: tuple[str, ...]
    facts: tuple[Fact, ...]  # without a value, no line
    closing: tuple[str, ...]
    signature: str
    button: Link = Link("", "")
    ways: tuple[Ways, ...] = ()

    @property
    def told(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.value]


def as_text(letter: Letter) -> str:
    facts = "\n".join(map(_fact_line, letter.told))
    button = f"{letter.button.name}:\n{letter.button.url}" if letter.button.url else ""
    ways = "\n\n".join(map(_ways_lines, letter.ways))
    parts = (letter.title, *letter.opening, facts, button, ways, *letter.closing, letter.signature)
    return "\n\n".join(filter(None, parts))


def _fact_line(fact: Fact) -> str:
    # A telephone stands there already; a map has to be named.
    where = f"\n  {fact.url}" if fact.url.startswith("http") else ""
    return f"{fact.label}: {fact.value}{where}"


def _ways_lines(ways: Ways) -> str:
    return "\n".join([f"{ways.label}:", *(f"- {each.name}: {each.url}" for each in ways.links)])


def as_html(letter: Letter) -> str:
    rows = "".join(map(_row, letter.told))
    return (
        f'<!DOCTYPE html><html lang="{letter.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark">'
        f"<title>{_safe(letter.title)}</title><style>{_STYLES}</style></head>"
        '<body class="page" style="margin:0;background:#eef2f3;">'
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>'
        f'<td class="page" align="center" style="{_PAGE}">'
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" '
        'style="max-width:560px;"><tr>'
        f'<td class="card" align="left" style="{_FONT}{_CARD}">'
        f'<h1 style="{_TITLE}">{_safe(letter.title)}</h1>{_paragraphs(letter.opening)}'
        f'<table role="presentation" style="{_TABLE}">{rows}</table>'
        f"{_button(letter.button)}{''.join(map(_other_ways, letter.ways))}"
        f"{_paragraphs(letter.closing)}"
        f'<p class="soft row" style="{_FOOT}">{_safe(letter.signature)}</p>'
        "</td></tr></table></td></tr></table></body></html>"
    )


def _row(fact: Fact) -> str:
    value = _anchor(Link(fact.value, fact.url)) if fact.url else _safe(fact.value)
    return (
        f'<tr><td class="row" style="{_ROW}"><div class="soft" style="{_LABEL}">'
        f'{_safe(fact.label)}</div><div style="{_VALUE}">{value}</div></td></tr>'
    )


def _button(link: Link) -> str:
    if not link.url:
        return ""
    return (
        f'<p style="{_TEXT}"><a class="button" style="{_BUTTON}" href="{escape(link.url)}">'
        f"{_safe(link.name)}</a></p>"
    )


def _other_ways(ways: Ways) -> str:
    links = " &nbsp;·&nbsp; ".join(map(_anchor, ways.links))
    label = f'<span class="soft" style="{_LABEL}">{_safe(ways.label)}</span>'
    return f'<p style="{_TEXT}">{label}<br>{links}</p>'


def _anchor(link: Link) -> str:
    return f'<a class="way" style="{_WAY}" href="{escape(link.url)}">{_safe(link.name)}</a>'


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f'<p style="{_TEXT}">{_safe(text)}</p>' for text in texts if text)


def _safe(text: str) -> str:
    return escape(text).replace("\n", "<br>")
