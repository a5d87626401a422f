"""Logs: one line an event, JSON or text, on standard error; what people write never stands in it."""

import logging
import sys
import time
from collections.abc import Callable, MutableMapping
from typing import Any, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import Processor, WrappedLogger

from bot.logs.places import kort
from bot.logs.scrub import fout_zonder_tekst, schoon

STIL = (
    *("nio", "peewee", "aiohttp", "urllib3", "aioimaplib", "aiosmtplib"),
    *("sqlalchemy", "aiosqlite", "asyncpg", "alembic", "apscheduler", "asyncio"),
)
"""Libraries that speak only from WARNING on."""
PER_MINUUT = 10
"""A place in a library gets this many lines a minute; the rest is counted."""


class Logstroom(logging.StreamHandler[TextIO]):
    """The one handler of this application."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; keeps the template, which structlog would fill in and forget."""
        record.sjabloon = str(record.msg) if record.args else ""
        return super().format(record)


class Rem(logging.Filter):
    """Lets a place in a library through PER_MINUUT times a minute, and counts the rest in the next line."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._monotonic = monotonic
        self._telling: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this record may go out; our own lines always may."""
        if not _van_bibliotheek(record):
            return True
        plek, nu = (record.name, record.lineno), self._monotonic()
        begin, aantal = self._telling.get(plek, (nu, 0))
        if nu - begin >= 60:
            record.overgeslagen = max(0, aantal - PER_MINUUT)
            begin, aantal = nu, 0
        self._telling[plek] = (begin, aantal + 1)
        return aantal < PER_MINUUT


def zet_logs(niveau: str = "info", vorm: str = "json", *, stroom: TextIO | None = None) -> Logstroom:
    """Set up structlog and the standard logging for this process; a second call replaces the first.

    `niveau` is debug, info, warning or error; `vorm` json or tekst. Returns the handler that writes.
    """
    hoogte = getattr(logging, niveau.upper())
    eerst: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="tijd"),
        fout_zonder_tekst,
        schoon,
    ]
    laatst: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if vorm == "json"
        else structlog.dev.ConsoleRenderer(colors=False, timestamp_key="tijd")
    )
    structlog.configure(
        processors=[*eerst, ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(hoogte),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = Logstroom(stroom or sys.stderr)
    handler.addFilter(Rem())
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[_uit_bibliotheek, *eerst],
            processors=[ProcessorFormatter.remove_processors_meta, laatst],
        )
    )
    wortel = logging.getLogger()
    for oud in [een for een in wortel.handlers if isinstance(een, Logstroom)]:
        wortel.removeHandler(oud)
    wortel.addHandler(handler)
    wortel.setLevel(hoogte)
    for naam in STIL:
        logging.getLogger(naam).setLevel(max(hoogte, logging.WARNING))
    return handler


def _van_bibliotheek(record: logging.LogRecord) -> bool:
    return not isinstance(record.msg, dict)  # structlog hands its event over as a dict


def _uit_bibliotheek(_: WrappedLogger, __: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A library's own text may hold addresses or bodies: keep its template when it has one, else the place alone."""
    record: logging.LogRecord = regel["_record"]
    regel["event"] = getattr(record, "sjabloon", "") or "library message"
    regel["bibliotheek"] = record.name
    regel["plek"] = f"{kort(record.pathname)}:{record.lineno}"
    if record.exc_info:
        regel["exc_info"] = record.exc_info
        record.exc_info = record.exc_text = None
    if overgeslagen := getattr(record, "overgeslagen", 0):
        regel["overgeslagen"] = overgeslagen
    return regel
