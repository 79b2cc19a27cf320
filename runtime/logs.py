"""Log lines: a static message and fields. Text for people, JSON with the same fields on AWS.

Fields are passed as `extra={"tenant_id": ...}`. No name, phone, e-mail, transcript or command.
What other packages say is not ours to trust: it loses the values it quotes.
"""

import logging
from datetime import UTC, datetime
from typing import Literal

import orjson
from pydantic import Field

from runtime.environment import Settings
from runtime.tracing import current_trace

ROOMS = frozenset(
    {
        *("domain", "gateway", "messaging", "ops", "runtime"),
        *("storage", "vendors", "voice", "workers"),
    }
)
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class LogSettings(Settings):
    log_format: Literal["text", "json"] = Field("text", validation_alias="LOG_FORMAT")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", validation_alias="LOG_LEVEL"
    )
    # Of an OpenTelemetry collector; none: spans are not exported.
    otlp_endpoint: str = Field("", validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT")


def _message(record: logging.LogRecord) -> str:
    """Ours are static. Of a stranger's line the template is, where there is one."""
    if _is_ours(record):
        return record.getMessage()
    return str(record.msg) if record.args else "(text withheld)"


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.split(".")[0] in ROOMS


def _fields(record: logging.LogRecord) -> dict[str, object]:
    if not _is_ours(record):
        return {"logger": record.name, **_fault(record)}
    fields = {name: value for name, value in vars(record).items() if name not in _STANDARD}
    trace = current_trace()
    return fields | _fault(record) | ({"trace_id": trace.trace_id} if trace else {})


def _fault(record: logging.LogRecord) -> dict[str, object]:
    """An exception by its kind and place: its text may quote what a person said."""
    if not record.exc_info or record.exc_info[1] is None:
        return {}
    error = record.exc_info[1]
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return {"error": type(error).__name__, "at": place}


class TextFormatter(logging.Formatter):
    """`2024-01-15 10:30:45 | INFO | turns | take_turn:95 | Turn taken | tenant_id=consulate`"""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %H:%M:%S")
        where = f"{record.funcName}:{record.lineno}"
        parts = [moment, record.levelname, record.module, where, _message(record)]
        fields = _fields(record)
        if fields:
            parts.append(" ".join(f"{name}={value}" for name, value in fields.items()))
        return " | ".join(parts)


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "module": record.module,
            "where": f"{record.funcName}:{record.lineno}",
            "message": _message(record),
            **_fields(record),
        }
        return orjson.dumps(line, default=str).decode()


def configure_logging(settings: LogSettings) -> None:
    """Ours at the chosen level; foreign loggers at WARNING, as some log keys and payloads."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for room in ROOMS:
        logging.getLogger(room).setLevel(settings.log_level)
