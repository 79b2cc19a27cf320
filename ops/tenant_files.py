"""Tenant files: read, and judged with the place of each mistake."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from domain.tenants import Tenant, shared_mailboxes
from ops.terminal import Refused


def read_tenants(paths: Sequence[Path], timezone: str = "") -> list[Tenant]:
    """`timezone` is for files that name none.

    Raises `Refused` with every mistake of every file, one a line.
    """
    tenants, faults = [], []
    for path in paths:
        try:
            tenants.append(_read(path, timezone))
        except Refused as refused:
            faults.append(str(refused))
    ids = Counter(tenant.tenant_id for tenant in tenants)
    faults += [f"tenant_id {each!r} stands in {n} files" for each, n in ids.items() if n > 1]
    faults += mailbox_faults(tenants)
    if faults:
        raise Refused("\n".join(faults))
    return tenants


def mailbox_faults(tenants: list[Tenant]) -> list[str]:
    return [
        f"mailbox {calendar} is shared by {', '.join(ids)}: two tenants cannot use one calendar"
        for calendar, ids in shared_mailboxes(tenants).items()
    ]


def _read(path: Path, timezone: str) -> Tenant:
    try:
        text = path.read_text("utf-8")
        usual = {"timezone": timezone} if timezone else {}
        tenant = Tenant.model_validate(usual | tomllib.loads(text))
        _tells_callers(path, tenant)
    except OSError as error:
        raise Refused(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Refused(f"{path}: not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"{path}: not TOML: {error}") from None
    except ValidationError as error:
        raise Refused("\n".join(_faults(path, text, error))) from None
    return tenant


def _tells_callers(path: Path, tenant: Tenant) -> None:
    """Refused here and not when it is read: a business applied before goes on."""
    calls = tenant.calls
    if calls.mail_summary and not tenant.retention_days:
        raise Refused(f"{path}: calls.mail_summary: mails what retention_days = 0 keeps nowhere")
    keeps_words = bool(calls.numbers) and tenant.retention_days > 0
    if keeps_words and not calls.recording_notice.for_language(tenant.default_language):
        raise Refused(
            f"{path}: calls.recording_notice: what callers say is kept for {tenant.retention_days}"
            " days, so the greeting has to say so; or set retention_days = 0"
        )


def _faults(path: Path, text: str, error: ValidationError) -> Iterable[str]:
    for fault in error.errors(include_url=False):
        place = line_of(text, fault["loc"])
        where = f"{path}:{place}" if place else str(path)
        field = ".".join(map(str, fault["loc"])) or "tenant"
        yield f"{where}: {field}: {fault['msg'].removeprefix('Value error, ')}"


def line_of(text: str, loc: tuple[int | str, ...]) -> int | None:
    """The line that sets the field, or else opens the table it is missing from."""
    table: tuple[int | str, ...] = ()
    repeats: Counter[tuple[int | str, ...]] = Counter()
    nearest = None
    for number, line in enumerate(map(str.strip, text.splitlines()), start=1):
        if line.startswith("["):
            table = tuple(line.split("]")[0].strip("[ ").split("."))
            if line.startswith("[["):
                repeats[table] += 1
                table = (*table, repeats[table] - 1)
            if table == loc[: len(table)]:
                nearest = number
        elif "=" in line:
            key = (*table, *line.split("=")[0].strip().split("."))
            if key == loc[: len(key)]:
                return number
    return nearest
