"""Time and chance come in as arguments; rules wait for nothing."""

import ast

import pytest

from tests.architecture.bron import PAKKETTEN, aanroepen, boom, invoer, python

KLOKVRAGEN = {"now", "utcnow", "today", "fromtimestamp", "utcfromtimestamp"}
KLOKKEN = ("datetime", "date", "dt", "datetime.datetime", "datetime.date")
LOSSE_KLOKKEN = {"time.time", "time.time_ns", "time.localtime", "time.gmtime", "uuid.uuid1", "uuid.uuid4", "uuid4"}
EIGEN_TIJD = ("bot/base/clock.py", "bot/demo/")
"""The clock itself, and the demo, which plays the world outside."""


def klokkijkers(naam: str, stam: ast.AST) -> list[str]:
    """Where this file asks what time it is, or makes an id."""
    gevonden = []
    for aanroep in aanroepen(stam):
        vraag = aanroep.laatste in KLOKVRAGEN and aanroep.naam.rpartition(".")[0] in KLOKKEN
        if vraag or aanroep.naam in LOSSE_KLOKKEN:
            gevonden.append(f"{naam}:{aanroep.regel}: {aanroep.naam}")
    return gevonden


def test_only_the_clock_looks_at_the_clock():
    gevonden = [
        fout for naam in python(*PAKKETTEN) if not naam.startswith(EIGEN_TIJD) for fout in klokkijkers(naam, boom(naam))
    ]

    assert gevonden == []


@pytest.mark.parametrize(
    "bron", ["datetime.now(UTC)", "date.today()", "time.time()", "uuid.uuid4()", "datetime.datetime.utcnow()"]
)
def test_a_planted_look_at_the_clock_is_seen(bron):
    assert klokkijkers("commands/domain/casus.py", ast.parse(bron))


def test_the_domain_never_waits():
    wachtend = [
        f"{naam}:{knoop.lineno}"
        for naam in python("commands/domain")
        for knoop in ast.walk(boom(naam))
        if isinstance(knoop, ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith | ast.Await)
    ]

    assert wachtend == []


def test_the_domain_knows_nothing_of_mail():
    gevonden = [
        f"{naam}:{regel}: {module}"
        for naam in python("commands/domain")
        for module, regel in invoer(boom(naam))
        if module.split(".")[0] in ("email", "smtplib", "html")
    ]

    assert gevonden == []
