"""Every log line is a fixed text with fields from a closed list: codes, counts and places, never what people wrote."""

import ast

import pytest

from bot.logs.scrub import FORBIDDEN
from tests.architecture.bron import boom, python

LOGGERS = {"LOG", "_log", "log", "_LOG"}
NIVEAUS = {"debug", "info", "warning", "error", "exception", "critical"}
VELDEN = {
    *("code", "error", "reason", "fout", "soort", "exc_info", "status", "version", "needed"),
    *("channel", "loop", "role", "task", "way", "row", "rij", "uid"),
    *("rows", "failures", "total", "times", "tries", "new", "nieuw", "dubbel", "aantal", "found", "queued"),
    *("wacht", "again_in", "port", "seconds"),
    *("mail", "matrix", "test"),
}
"""A new field needs a place here, and a look at what it can hold."""


def fouten(naam: str, stam: ast.AST) -> list[str]:
    """What is wrong with the log calls of a file."""
    gevonden = []
    for knoop in ast.walk(stam):
        if not (isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute)):
            continue
        if ast.unparse(knoop.func.value) not in LOGGERS or knoop.func.attr not in NIVEAUS:
            continue
        vast = len(knoop.args) == 1 and isinstance(knoop.args[0], ast.Constant)
        velden = {veld.arg or "**" for veld in knoop.keywords}
        if not vast:
            gevonden.append(f"{naam}:{knoop.lineno}: not one fixed text")
        gevonden += [f"{naam}:{knoop.lineno}: {veld}" for veld in sorted(velden - VELDEN)]
    return gevonden


def test_every_line_is_a_fixed_text_with_known_fields():
    regels = [naam for naam in python("bot") if not naam.startswith("bot/demo/")]

    assert [fout for naam in regels for fout in fouten(naam, boom(naam))] == []


def test_no_known_field_is_one_that_the_log_throws_away():
    assert set() == VELDEN & FORBIDDEN


@pytest.mark.parametrize(
    "bron",
    [
        'LOG.info(f"sent to {wie}")',
        'LOG.info("sent", adres=wie)',
        'LOG.info("sent %s", wie)',
        'log.error("kapot", **alles)',
        "_log.warning(tekst)",
    ],
)
def test_a_planted_line_with_more_in_it_is_seen(bron):
    assert fouten("bot/x.py", ast.parse(bron))
