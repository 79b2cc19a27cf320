"""`GET /chat/{tenant_id}`: the chat page, three files and no build."""

import html
import json
from pathlib import Path
from string import Template

from aiohttp import web

from domain.languages import of_each
from domain.tenants import Tenant

HERE = Path(__file__).parent
# Script and style from our own files only: a message can never become either.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ASSETS = {
    "chat.js": "text/javascript",
    "chat.css": "text/css",
    "confirm.js": "text/javascript",
    "connect.js": "text/javascript",
    "linked.css": "text/css",
    "visit.js": "text/javascript",
    "visit.css": "text/css",
}


def page_response(tenant: Tenant) -> web.Response:
    texts = of_each("page", "PAGE")
    spoken = {language: texts[language] for language in tenant.supported_languages}
    fields = {
        "tenant_id": tenant.tenant_id,
        "name": tenant.name,
        "initial": tenant.name[0].upper(),
        "language": tenant.default_language,
        "languages": " ".join(tenant.supported_languages),
        "noscript": " · ".join(each["noscript"] for each in spoken.values()),
    }
    escaped = {name: html.escape(value) for name, value in fields.items()}
    # No "</script>" can stand in it: a data block is not run, and must not end early.
    escaped["texts"] = json.dumps(spoken, ensure_ascii=False).replace("<", "\\u003c")
    page = Template((HERE / "chat.html").read_text("utf-8"))
    return web.Response(
        text=page.substitute(escaped),
        content_type="text/html",
        headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY},
    )


def asset_response(name: str) -> web.Response:
    if name not in ASSETS:
        raise web.HTTPNotFound
    text = (HERE / name).read_text("utf-8")
    headers = {"Cache-Control": "no-cache"}
    return web.Response(text=text, content_type=ASSETS[name], headers=headers)
