"""What SendGrid refuses in a mail, as a list of (message, field)."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from devstack.simulators.names import names

_ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[A-Za-z0-9-]{2,}")
_RECORD, _LIST, _TEXT, _WHOLE = dict, list, str, int
_FIELDS: dict[str, type | tuple[type, ...]] = {
    "personalizations": _LIST,
    "from": _RECORD,
    "reply_to": _RECORD,
    "reply_to_list": _LIST,
    "subject": _TEXT,
    "content": _LIST,
    "attachments": _LIST,
    "template_id": _TEXT,
    "headers": _RECORD,
    "categories": _LIST,
    "custom_args": (dict, str),
    "send_at": _WHOLE,
    "batch_id": _TEXT,
    "asm": _RECORD,
    "ip_pool_name": _TEXT,
    "mail_settings": _RECORD,
    "tracking_settings": _RECORD,
}
_ENVELOPE: dict[str, type | tuple[type, ...]] = {
    "from": _RECORD,
    "to": _LIST,
    "cc": _LIST,
    "bcc": _LIST,
    "subject": _TEXT,
    "headers": _RECORD,
    "substitutions": _RECORD,
    "dynamic_template_data": _RECORD,
    "custom_args": _RECORD,
    "send_at": _WHOLE,
}
_RESERVED_HEADERS = names(
    """x-sg-id x-sg-eid received dkim-signature content-type content-transfer-encoding to from
    subject reply-to cc bcc"""
)
_MAX_ARGS_BYTES = 10_000


@dataclass(frozen=True)
class Refusal:
    message: str
    field: str | None = None


def sendgrid_error_body(*found: Refusal) -> dict[str, list[dict[str, str | None]]]:
    return {"errors": [{"message": each.message, "field": each.field} for each in found]}


def refusals(body: Any) -> list[Refusal]:
    if not isinstance(body, dict):
        return [Refusal("Bad Request")]
    found = [*_wrong_fields(body, _FIELDS, "")]
    if found:
        return found
    return [
        *_envelopes(body),
        *_address(body.get("from"), "from"),
        *(_address(body["reply_to"], "reply_to") if "reply_to" in body else ()),
        *_contents(body),
        *_attachments(body.get("attachments", [])),
        *_arguments(body),
    ]


def _wrong_fields(
    record: dict[str, Any], known: dict[str, type | tuple[type, ...]], where: str
) -> Iterator[Refusal]:
    for name, value in record.items():
        place = f"{where}{name}"
        if name not in known:
            yield Refusal(f"Additional property {name} is not allowed", where.rstrip(".") or None)
        elif not isinstance(value, known[name]) or isinstance(value, bool):
            yield Refusal(f"Invalid type. Expected: {known[name]}, given: {type(value)}.", place)


def _envelopes(body: dict[str, Any]) -> Iterator[Refusal]:
    envelopes = body.get("personalizations")
    if not envelopes:
        yield Refusal(
            "The personalizations field is required and must have at least one personalization.",
            "personalizations",
        )
        return
    if len(envelopes) > 1000:
        yield Refusal("There is a limit of 1000 personalizations.", "personalizations")
    for index, envelope in enumerate(envelopes):
        yield from _envelope(envelope, body, f"personalizations.{index}.")


def _envelope(envelope: Any, body: dict[str, Any], where: str) -> Iterator[Refusal]:
    if not isinstance(envelope, dict):
        yield Refusal("Invalid type. Expected: object.", where)
        return
    wrong = list(_wrong_fields(envelope, _ENVELOPE, where))
    yield from wrong
    if wrong:
        return
    if not envelope.get("to"):
        yield Refusal(
            "The to array is required for all personalization objects, and must have at least one "
            "email object with a valid email address.",
            f"{where}to",
        )
    seen: set[str] = set()
    for kind in ("to", "cc", "bcc"):
        for index, address in enumerate(envelope.get(kind, [])):
            yield from _address(address, f"{where}{kind}.{index}")
            email = str(address.get("email", "") if isinstance(address, dict) else "").lower()
            if email in seen:
                yield Refusal(
                    "Each email address in the personalization block should be unique between to, "
                    f"cc, and bcc. We found the first duplicate instance of [{email}].",
                    f"{where}{kind}",
                )
            seen.add(email)
    if not (envelope.get("subject") or body.get("subject") or body.get("template_id")):
        yield Refusal(
            "The subject is required. You can get around this requirement if you use a template "
            "with a subject defined or if every personalization has a subject defined.",
            "subject",
        )


def _address(address: Any, where: str) -> Iterator[Refusal]:
    if not isinstance(address, dict):
        yield Refusal(
            f"The {where} object must be provided for every email send.", f"{where}.email"
        )
        return
    for name, value in address.items():
        if name not in ("email", "name"):
            yield Refusal(f"Additional property {name} is not allowed", where)
        elif not isinstance(value, str):
            yield Refusal("Bad Request")
    if not _ADDRESS.fullmatch(str(address.get("email", ""))):
        yield Refusal("Does not contain a valid address.", f"{where}.email")


def _contents(body: dict[str, Any]) -> Iterator[Refusal]:
    contents = body.get("content", [])
    if not contents and not body.get("template_id"):
        yield Refusal(
            "Unless a valid template_id is provided, the content parameter is required. There must "
            "be at least one defined content block.",
            "content",
        )
    kinds = []
    for index, part in enumerate(contents):
        if not isinstance(part, dict) or set(part) - {"type", "value"}:
            yield Refusal("Bad Request", f"content.{index}")
            return
        for name in ("type", "value"):
            if not isinstance(part.get(name), str) or not part[name]:
                yield Refusal(
                    f"The content {name} must be a string at least one character in length.",
                    f"content.{index}.{name}",
                )
        kinds.append(str(part.get("type")).partition(";")[0].strip().lower())
    if any(kinds.count(kind) > 1 for kind in ("text/plain", "text/html")):
        yield Refusal("If present, text/plain and text/html may only be provided once.", "content")
    if kinds != sorted(kinds, key=_content_order):
        yield Refusal(
            "If present, text/plain must be first, followed by text/html, followed by any other "
            "content.",
            "content",
        )


def _content_order(kind: str) -> int:
    return {"text/plain": 0, "text/html": 1}.get(kind, 2)


def _attachments(attachments: list[Any]) -> Iterator[Refusal]:
    known = {"content", "type", "filename", "disposition", "content_id", "name"}
    for index, each in enumerate(attachments):
        where = f"attachments.{index}"
        if not isinstance(each, dict) or set(each) - known:
            yield Refusal("Bad Request", where)
            continue
        if not isinstance(each.get("filename"), str) or not each["filename"]:
            yield Refusal("The filename is required.", f"{where}.filename")
        if not _is_base64(each.get("content")):
            yield Refusal("The attachment content must be base64 encoded.", f"{where}.content")
        if each.get("disposition", "attachment") not in ("inline", "attachment"):
            yield Refusal(
                "The disposition must be 'inline' or 'attachment'.", f"{where}.disposition"
            )
        # One parameter, as the method of an invitation, passes; a second one is refused.
        kind = str(each.get("type", ""))
        if kind.count(";") > 1 or any(mark in kind for mark in "\r\n"):
            message = "The attachment type cannot contain ';', or CRLF characters."
            yield Refusal(message, f"{where}.type")


def _is_base64(text: Any) -> bool:
    if not isinstance(text, str) or not text:
        return False
    try:
        base64.b64decode(text, validate=True)
    except binascii.Error:
        return False
    return True


def _arguments(body: dict[str, Any]) -> Iterator[Refusal]:
    sources = [("", body)]
    sources += [
        (f"personalizations.{i}.", e) for i, e in enumerate(body.get("personalizations") or [])
    ]
    for where, source in sources:
        arguments = source.get("custom_args", {})
        if isinstance(arguments, dict):
            if any(not isinstance(value, str) for value in arguments.values()):
                yield Refusal("custom_args must be strings.", f"{where}custom_args")
            if len(str(arguments).encode()) > _MAX_ARGS_BYTES:
                yield Refusal("custom_args may not exceed 10000 bytes.", f"{where}custom_args")
        for name in source.get("headers", {}):
            if name.lower() in _RESERVED_HEADERS:
                yield Refusal(f"The header {name} is reserved.", f"{where}headers")
