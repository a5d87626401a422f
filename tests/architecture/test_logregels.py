"""One dialect for every log line: a fixed English phrase with fields from the tables of the runbook, both ways.

A field holds a code, a count or a place, never what people wrote: a new one needs a row there, and a look at what it
can hold.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.logs.scrub import FORBIDDEN
from tests.architecture.bron import boom, python, tekst

NIVEAUS = {"debug", "info", "warning", "error", "exception", "critical"}
ZIN = re.compile(r"[a-z]+( [a-z]+)*")
VANZELF = {"time", "level", "event", "loop", "error", "causes", "where", "left_out", "library", "place", "skipped"}
"""Fields that no call names: `bot.logs` puts them there."""


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """An event with its level and the fields that its lines can hold."""

    naam: str
    niveau: str
    velden: frozenset[str]


def logregels(stam: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """The log calls of a file, with their level."""
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in NIVEAUS:
            bron = ast.unparse(knoop.func.value)
            if bron.rpartition(".")[2].strip("_").lower() in {"log", "logger"} or "get" in bron.lower():
                yield knoop, knoop.func.attr


def velden_van(aanroep: ast.Call) -> frozenset[str]:
    """What stands in the line beside its event; an exception stands there as its class name."""
    return frozenset({"exc_info": "error"}.get(veld.arg or "**", veld.arg or "**") for veld in aanroep.keywords)


def fouten(naam: str, stam: ast.AST) -> list[str]:
    """What is wrong with the log calls of a file, and with the loggers that it makes."""
    gevonden = []
    for aanroep, _ in logregels(stam):
        [eerst, *rest] = aanroep.args or [ast.Constant(None)]
        vast = isinstance(eerst, ast.Constant) and isinstance(eerst.value, str) and not rest
        if not vast or not ZIN.fullmatch(eerst.value):
            gevonden.append(f"{naam}:{aanroep.lineno}: not one fixed phrase in lower case")
        if ast.unparse(aanroep.func.value) != "LOG":
            gevonden.append(f"{naam}:{aanroep.lineno}: not LOG")
        gevonden += [f"{naam}:{aanroep.lineno}: {veld}" for veld in sorted(velden_van(aanroep) - set(VELDEN))]
    return gevonden


def gelogd() -> set[Gebeurtenis]:
    """Every event of the program, as the code has it."""
    per_naam: dict[tuple[str, str], set[str]] = defaultdict(set)
    for naam in BESTANDEN:
        for aanroep, niveau in logregels(boom(naam)):
            per_naam[ast.literal_eval(aanroep.args[0]), niveau] |= velden_van(aanroep)
    return {Gebeurtenis(naam, niveau, frozenset(velden)) for (naam, niveau), velden in per_naam.items()}


def _tabel(kop: str) -> list[list[str]]:
    """The cells of the rows under this heading of the runbook's chapter of the log."""
    deel = tekst("deploy/RUNBOOK.md").split("\n## 5. The log")[1].split("\n## ")[0]
    regels = deel.split(f"\n| {kop} |")[1].split("\n\n")[0].splitlines()[2:]
    return [[cel.strip() for cel in regel.strip("| ").split(" | ")] for regel in regels]


def _namen(cel: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cel)


BESTANDEN = [naam for naam in python("bot", "storage", "commands") if not naam.startswith("bot/demo/")]
VELDEN = {veld: uitleg for cel, uitleg in _tabel("field") for veld in _namen(cel)}
UITGELEGD = [
    Gebeurtenis(naam, niveau, frozenset(_namen(velden)))
    for namen, niveau, velden, *_ in _tabel("event")
    for naam in _namen(namen)
]


def test_every_line_is_a_fixed_phrase_with_known_fields():
    assert [fout for naam in BESTANDEN for fout in fouten(naam, boom(naam))] == []


def test_the_runbook_names_every_event_with_its_level_and_fields_and_no_other():
    assert len(UITGELEGD) == len(set(UITGELEGD)) > 40
    assert set(UITGELEGD) ^ {een for een in gelogd() if een.niveau != "debug"} == set()


def test_every_field_that_the_runbook_explains_is_used():
    assert set(VELDEN) == VANZELF.union(*(een.velden for een in gelogd()))


def test_no_known_field_is_one_that_the_log_throws_away():
    assert set() == set(VELDEN) & FORBIDDEN


@pytest.mark.parametrize(
    "bron",
    [
        'LOG.info(f"sent to {wie}")',
        'LOG.info("sent", adres=wie)',
        'LOG.info("sent %s", wie)',
        'LOG.error("kapot", **alles)',
        "LOG.warning(tekst)",
        "LOG.warning()",
        'LOG.warning("matrix.room_lost")',
        'LOG.warning("mail_opgehaald")',
        'LOG.info("Sent: see there")',
        'log.info("sent")',
        'self._log.info("sent")',
        'logger.info("sent")',
        'logging.getLogger(__name__).info("sent")',
        'structlog.get_logger().info("sent")',
    ],
)
def test_a_planted_line_that_is_no_such_phrase_is_seen(bron):
    assert fouten("bot/x.py", ast.parse(bron))
