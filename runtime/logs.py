"""Log lines: a static message and fields. Text for people, JSON with the same fields on AWS.

Fields are passed as `extra={"tenant_id": ...}`. No name, phone, e-mail, transcript or command.
"""

import logging
from datetime import UTC, datetime
from typing import Literal

import orjson
from pydantic import Field

from runtime.environment import Settings

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class LogSettings(Settings):
    log_format: Literal["text", "json"] = Field("text", validation_alias="LOG_FORMAT")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", validation_alias="LOG_LEVEL"
    )


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD}


def _fault(record: logging.LogRecord) -> dict[str, str]:
    """An exception by its type and place: its text may quote what a person said."""
    if not record.exc_info or record.exc_info[0] is None:
        return {}
    kind, _, trace = record.exc_info
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return {"error": kind.__name__, "at": place}


class TextFormatter(logging.Formatter):
    """`2024-01-15 10:30:45 | INFO | turns | take_turn:95 | Turn taken | tenant_id=consulate`"""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %H:%M:%S")
        where = f"{record.funcName}:{record.lineno}"
        parts = [moment, record.levelname, record.module, where, record.getMessage()]
        fields = _fields(record) | _fault(record)
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
            "message": record.getMessage(),
            **_fields(record),
            **_fault(record),
        }
        return orjson.dumps(line, default=str).decode()


def configure_logging(settings: LogSettings, rooms: tuple[str, ...]) -> None:
    """Ours at the chosen level; foreign loggers at WARNING, as some log keys and payloads."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for room in rooms:
        logging.getLogger(room).setLevel(settings.log_level)
