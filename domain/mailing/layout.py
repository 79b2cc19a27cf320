"""A letter as plain text and as HTML that reads well on a phone.

Mail readers know little of style sheets: every style is inline, and a table holds the facts.
"""

from dataclasses import dataclass
from html import escape

from contracts.values import Language

_PAGE = "margin:0;padding:24px 12px;background:#f4f5f7;"
_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1f2933;"
_CARD = "max-width:560px;margin:0 auto;background:#ffffff;border-radius:12px;padding:28px 24px;"
_TITLE = "margin:0 0 16px;font-size:22px;line-height:1.3;"
_TEXT = "margin:0 0 14px;font-size:16px;line-height:1.5;"
_TABLE = "width:100%;border-collapse:collapse;margin:0 0 14px;"
_ROW = "padding:10px 0;border-top:1px solid #e4e7eb;"
_LABEL = "font-size:13px;color:#616e7c;"
_VALUE = "font-size:16px;line-height:1.4;font-weight:600;"
_BUTTON = (
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#1f2933;color:#ffffff;"
    "font-weight:600;text-decoration:none;"
)
_FOOT = "margin:20px 0 0;font-size:14px;line-height:1.5;color:#616e7c;"


@dataclass(frozen=True)
class Letter:
    """All of it plain text: nothing here is markup, whoever wrote it."""

    language: Language
    title: str
    opening: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # label and value; without a value, no line
    closing: tuple[str, ...]
    signature: str
    link: tuple[str, str] = ("", "")  # what it is called, and where it leads

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(label, value) for label, value in self.facts if value]


def as_text(letter: Letter) -> str:
    facts = "\n".join(f"{label}: {value}" for label, value in letter.told)
    link = "\n".join(filter(None, letter.link))
    parts = (letter.title, *letter.opening, facts, link, *letter.closing, letter.signature)
    return "\n\n".join(filter(None, parts))


def as_html(letter: Letter) -> str:
    rows = "".join(
        f'<tr><td style="{_ROW}"><div style="{_LABEL}">{_safe(label)}</div>'
        f'<div style="{_VALUE}">{_safe(value)}</div></td></tr>'
        for label, value in letter.told
    )
    return (
        f'<!DOCTYPE html><html lang="{letter.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{_safe(letter.title)}</title></head><body style="{_PAGE}">'
        f'<div style="{_FONT}{_CARD}"><h1 style="{_TITLE}">{_safe(letter.title)}</h1>'
        f"{_paragraphs(letter.opening)}"
        f'<table role="presentation" style="{_TABLE}">{rows}</table>'
        f"{_button(*letter.link)}{_paragraphs(letter.closing)}"
        f'<p style="{_FOOT}">{_safe(letter.signature)}</p>'
        "</div></body></html>"
    )


def _button(name: str, address: str) -> str:
    if not address:
        return ""
    return f'<p style="{_TEXT}"><a style="{_BUTTON}" href="{escape(address)}">{_safe(name)}</a></p>'


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f'<p style="{_TEXT}">{_safe(text)}</p>' for text in texts if text)


def _safe(text: str) -> str:
    return escape(text).replace("\n", "<br>")
