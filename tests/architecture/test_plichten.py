"""Each sentence of duty in five leaflets leads to the tests that show it, or to a word on why none does.

The table is `plichten.txt`. A duty may have both: what is shown, and what comes later.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.bron import boom, python, tekst

TABEL = "tests/architecture/plichten.txt"
AANTAL = {0: 24, 1: 42, 2: 28, 3: 19, 4: 25}
"""The sentences of each leaflet."""
NUMMERS = [f"{blad}.{nr}" for blad, aantal in AANTAL.items() for nr in range(1, aantal + 1)]
ANDERS = re.compile(r"later: \S.*|a human's alone|no duty")


def rijen(tabel: str) -> Iterator[tuple[str, str, list[str], str]]:
    """Number, duty, tests, and what no test shows."""
    for regel in tabel.splitlines():
        if regel.strip() and not regel.startswith("#"):
            nummer, plicht, tests, anders = (cel.strip() for cel in regel.split("|"))
            yield nummer, plicht, [een.strip() for een in tests.split(",") if een.strip()], anders


def bestaat(test: str) -> bool:
    """Whether this is a test of this checkout: "tests/flows/test_x.py::test_y"."""
    bestand, _, naam = test.partition("::")
    return bestand in python("tests") and any(
        isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef) and knoop.name == naam for knoop in boom(bestand).body
    )


def fouten(tabel: str) -> list[str]:
    """What is wrong with the table, a line each."""
    gelezen = list(rijen(tabel))
    gevonden = [nummer for nummer, *_ in gelezen]
    return [
        *(f"{nummer}: missing" for nummer in NUMMERS if nummer not in gevonden),
        *(f"{nummer}: unknown, or twice" for nummer in gevonden if nummer not in NUMMERS or gevonden.count(nummer) > 1),
        *(f"{nummer}: no such test: {test}" for nummer, _, tests, _ in gelezen for test in tests if not bestaat(test)),
        *(
            f"{nummer}: say which test shows it, or why none does"
            for nummer, _, tests, anders in gelezen
            if not (tests or anders) or (anders and not ANDERS.fullmatch(anders))
        ),
        *(
            f"{nummer}: a test shows it, so it is no human's alone"
            for nummer, _, tests, anders in gelezen
            if tests and anders and not anders.startswith("later: ")
        ),
        *(f"{nummer}: say what the duty is" for nummer, plicht, _, _ in gelezen if not plicht),
    ]


def test_each_duty_leads_to_a_test_or_to_a_word_on_why_none_shows_it():
    assert fouten(tekst(TABEL)) == []


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("\n1.26 ", "\n1.25 "),
        ("::test_bericht_crosses_both_ways", "::test_bericht_crosses"),
        ("tests/flows/test_gaande.py", "tests/flows/test_gegaan.py"),
        ("a human's alone", "nobody's"),
        ("later: straight from that form\n", "later:\n"),
    ],
)
def test_a_planted_fault_in_the_table_is_seen(oud, nieuw):
    tabel = tekst(TABEL)
    assert oud in tabel

    assert fouten(tabel.replace(oud, nieuw)) != []
