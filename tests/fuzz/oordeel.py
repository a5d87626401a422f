"""What no input may bring about: an error that is not declared, endless work, or a log that tells who it is about."""

import json
import logging
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.logs.scrub import error_without_text, scrub
from commands.domain.weigering import Weigering
from commands.line.echo import AANGEHAALD

GEPLANT = ("Kwispelaar", "06-17288299", "kwispel@partners.test")
"""Words that seeds hold, and that may stand in no log and no refusal."""
_ADRES = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}|@[\w.-]{1,64}:[\w.-]{3,60}")


class Fout(Exception):
    """The oracle says no: its text says to what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """One reader, as the fuzzer and the replay call it."""

    lees: Callable[[bytes], None]
    """Reads the input, and raises Fout where what it read breaks a promise."""
    weigeringen: tuple[type[Exception], ...] = ()
    """The errors by which it may say no."""
    seconden: float = 1.0
    """Seconds of processor that the largest input may take."""
    grootte: int = 8_000
    """Bytes of the largest input that the fuzzer tries."""
    woorden: tuple[str, ...] = field(default=(), repr=False)
    """Words that the fuzzer may put in."""


def beoordeel(doel: Doel, invoer: bytes, *, traagheid: float = 1.0) -> None:
    """Read one input. Raises Fout, or the error that should not be. `traagheid`: how much slower than by itself."""
    with _logregels() as regels:
        begin = time.process_time()
        gezegd = _weigering(doel, invoer)
        duur = time.process_time() - begin
    if duur > doel.seconden * traagheid:
        raise Fout("takes longer than its bound")
    verraad = _verraders(invoer)
    if any(woord in regel for regel in regels for woord in verraad):
        raise Fout("a word of the input stands in the log")
    if any(woord in gezegd for woord in verraad):
        raise Fout("a word of the input stands in the refusal")


def _weigering(doel: Doel, invoer: bytes) -> str:
    """What its refusal says besides the words of the sender that the door looks at; empty when it read the input."""
    try:
        doel.lees(invoer)
    except doel.weigeringen as nee:
        structlog.get_logger().warning("refused", exc_info=nee)
        eigen = nee.gegevens if isinstance(nee, Weigering) else {}
        return repr([nee.args, *(waarde for naam, waarde in eigen.items() if naam not in AANGEHAALD)])
    return ""


def _verraders(invoer: bytes) -> set[str]:
    tekst = invoer.decode("utf-8", "ignore")
    return {woord for woord in GEPLANT if woord in tekst} | set(_ADRES.findall(tekst))


@contextmanager
def _logregels() -> Iterator[list[str]]:
    """All that is logged meanwhile, as the program writes it."""
    regels: list[str] = []
    eerder = structlog.get_config()

    def bewaar(_: Any, __: str, regel: Any) -> str:
        regels.append(json.dumps(regel, default=repr, ensure_ascii=False))
        raise structlog.DropEvent

    class Oor(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            regels.append(record.getMessage())

    oor = Oor()
    structlog.configure(processors=[error_without_text, scrub, bewaar])
    logging.getLogger().addHandler(oor)
    try:
        yield regels
    finally:
        logging.getLogger().removeHandler(oor)
        structlog.configure(**eerder)
