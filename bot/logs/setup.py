"""The log: one line an event, JSON or text, on standard error. It never holds what people write."""

import logging
import sys
import time
from collections.abc import Callable, MutableMapping
from typing import Any, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import Processor, WrappedLogger

from bot.logs.places import shorten
from bot.logs.scrub import error_without_text, scrub

QUIET = (
    *("nio", "peewee", "aiohttp", "urllib3", "aioimaplib", "aiosmtplib", "mail.log"),
    *("sqlalchemy", "aiosqlite", "asyncpg", "alembic", "apscheduler", "asyncio"),
)
"""Libraries of which only lines from WARNING on are logged."""
PER_MINUTE = 10
"""The most lines a minute from one place in a library; the rest is only counted."""


class LogHandler(logging.StreamHandler[TextIO]):
    """The one handler of this application."""

    def format(self, record: logging.LogRecord) -> str:
        """One line. Keeps the template of the message, which structlog would fill in and forget."""
        record.template = str(record.msg) if record.args else ""
        return super().format(record)


class Throttle(logging.Filter):
    """Lets each place in a library pass PER_MINUTE times a minute; the next line says how many were skipped."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._monotonic = monotonic
        self._counts: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this record may pass; our own lines always may."""
        if not _is_of_library(record):
            return True
        place, now = (record.name, record.lineno), self._monotonic()
        begin, count = self._counts.get(place, (now, 0))
        if now - begin >= 60:
            record.skipped = max(0, count - PER_MINUTE)
            begin, count = now, 0
        self._counts[place] = (begin, count + 1)
        return count < PER_MINUTE


def set_up_logs(level: str = "info", form: str = "json", *, stream: TextIO | None = None) -> LogHandler:
    """Set up structlog and the standard logging for this process; a second call replaces the first.

    `level` is debug, info, warning or error; `form` json or tekst. Returns the handler that writes.
    """
    threshold = getattr(logging, level.upper())
    first: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        error_without_text,
        scrub,
    ]
    last: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False, timestamp_key="time")
    )
    structlog.configure(
        processors=[*first, ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = LogHandler(stream or sys.stderr)
    handler.addFilter(Throttle())
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[_from_library, *first],
            processors=[ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, LogHandler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(threshold)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(threshold, logging.WARNING))
    return handler


def _is_of_library(record: logging.LogRecord) -> bool:
    return not isinstance(record.msg, dict)  # structlog hands its event over as a dict


def _from_library(_: WrappedLogger, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep of a library's line its template, or only its place when it has none: its text may hold addresses."""
    record: logging.LogRecord = line["_record"]
    line["event"] = getattr(record, "template", "") or "library message"
    line["library"] = record.name
    line["place"] = f"{shorten(record.pathname)}:{record.lineno}"
    if record.exc_info:
        line["exc_info"] = record.exc_info
        record.exc_info = record.exc_text = None
    if skipped := getattr(record, "skipped", 0):
        line["skipped"] = skipped
    return line
