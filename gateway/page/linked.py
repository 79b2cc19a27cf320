"""The pages that links lead to: to confirm an address, an appointment, what is kept of a person."""

import html
import json
from string import Template

from aiohttp import web

from contracts.values import Language
from domain.languages import of_each
from domain.tenants import Tenant
from gateway.page import CONTENT_SECURITY_POLICY, HERE


def language_of(request: web.Request, tenant: Tenant) -> Language:
    """As the link says it, where the business speaks it."""
    return spoken(request.query.get("language", ""), tenant)


def spoken(asked: str, tenant: Tenant) -> Language:
    languages = tenant.supported_languages
    return next((each for each in languages if each == asked), tenant.default_language)


def confirm_page(tenant: Tenant, language: Language) -> web.Response:
    """Changes nothing: what looks at every link of a mail, confirms none."""
    texts: dict[Language, dict[str, str]] = of_each("links", "CONFIRM")
    words = {key: text.format(name=tenant.name) for key, text in texts[language].items()}
    fields = {**words, "tenant_id": tenant.tenant_id, "name": tenant.name, "language": language}
    # No "</script>" can stand in it: a data block is not run, and must not end early.
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return _page("confirm.html", fields, texts=data)


def visit_page(tenant: Tenant, language: Language) -> web.Response:
    """The same for every link, whatever it opens: only its script knows the ticket."""
    texts: dict[Language, dict[str, str]] = of_each("visit_page", "PAGE")
    words = texts[language]
    fields = {**words, "tenant_id": tenant.tenant_id, "name": tenant.name, "language": language}
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return _page("visit.html", fields, texts=data)


def connect_page(tenant: Tenant, language: Language) -> web.Response:
    """The same for every link, whatever it is worth; it changes nothing."""
    texts: dict[Language, dict[str, str]] = of_each("links", "CONNECT")
    words = {key: text.format(name=tenant.name) for key, text in texts[language].items()}
    fields = {**words, "tenant_id": tenant.tenant_id, "name": tenant.name, "language": language}
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return _page("connect.html", fields, texts=data)


def connected_page(outcome: str, tenant: Tenant, language: Language) -> web.Response:
    """How a sign-in went."""
    words = of_each("links", "CONNECTED")[language]
    return _told(
        words["title"], tenant.name, language, words[outcome].format(mailbox=tenant.mailbox)
    )


def gone_page() -> web.Response:
    """Of a sign-in that is not ours to tell of: the same to everybody, whatever it was."""
    texts: dict[Language, dict[str, str]] = of_each("links", "CONNECTED")
    title = " · ".join(words["title"] for words in texts.values())
    return _told(title, "", next(iter(texts)), *(words["gone"] for words in texts.values()))


def _told(title: str, name: str, language: Language, *texts: str) -> web.Response:
    told = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    fields = {"title": title, "name": name, "language": language}
    return _page("connected.html", fields, told=told)


def privacy_page(tenant: Tenant, language: Language) -> web.Response:
    texts: dict[Language, dict[str, str]] = of_each("links", "PRIVACY")
    told = {
        "name": tenant.name,
        "words_days": tenant.retention_days,
        "visits_days": tenant.appointments_days,
        "contact": tenant.handoff.email or tenant.admin_email,
    }
    words = {key: text.format(**told) for key, text in texts[language].items()}
    kept = ["words", *(["calls"] if tenant.calls.numbers else [])]
    listed = [*(kept if tenant.retention_days else ["no_words"]), "visits", "mails"]
    items = "".join(f"<li>{html.escape(words[key])}</li>" for key in listed)
    return _page("privacy.html", {**words, "name": tenant.name, "language": language}, items=items)


def _page(name: str, fields: dict[str, str], **ready: str) -> web.Response:
    """`ready`: markup and data that are safe as they are."""
    escaped = {key: html.escape(text) for key, text in fields.items()}
    page = Template((HERE / name).read_text("utf-8"))
    return web.Response(
        text=page.substitute({**escaped, **ready}),
        content_type="text/html",
        headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY},
    )
