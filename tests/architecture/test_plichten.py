"""Each sentence of duty in five leaflets leads to the tests that show it, or to a word on why none does.

The table is `plichten.txt`. A duty may have both: what is shown, and what comes later. `python -m
tests.architecture.test_plichten` prints how many there are of each kind.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.architecture.bron import boom, python, tekst

TABEL = "tests/architecture/plichten.txt"
AANTAL = {0: 24, 1: 42, 2: 28, 3: 19, 4: 25}
"""The sentences of each leaflet."""
NUMMERS = [f"{blad}.{nr}" for blad, aantal in AANTAL.items() for nr in range(1, aantal + 1)]
HOE = ("done", "asked", "watched", "human", "no duty")
ZONDER_TEST = HOE[3:]
LATER = re.compile(r"later: \S.*")


@dataclass(frozen=True)
class Rij:
    """One duty."""

    nummer: str
    hoe: str
    plicht: str
    tests: list[str]
    later: str


def rijen(tabel: str) -> Iterator[Rij]:
    """Each of the table."""
    for regel in tabel.splitlines():
        if regel.strip() and not regel.startswith("#"):
            nummer, hoe, plicht, tests, later = (cel.strip() for cel in regel.split("|"))
            yield Rij(nummer, hoe, plicht, [een.strip() for een in tests.split(",") if een.strip()], later)


def geteld(tabel: str) -> dict[str, int]:
    """How many of each kind, and of how many something is left for later."""
    gelezen = list(rijen(tabel))
    return {hoe: sum(rij.hoe == hoe for rij in gelezen) for hoe in HOE} | {
        "left": sum(bool(rij.later) for rij in gelezen)
    }


def bestaat(test: str) -> bool:
    """Whether this is a test of this checkout: "tests/flows/test_x.py::test_y"."""
    bestand, _, naam = test.partition("::")
    return bestand in python("tests") and any(
        isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef) and knoop.name == naam for knoop in boom(bestand).body
    )


def fouten(tabel: str) -> list[str]:
    """What is wrong with the table, a line each."""
    gelezen = list(rijen(tabel))
    gevonden = [rij.nummer for rij in gelezen]
    return [
        *(f"{nummer}: missing" for nummer in NUMMERS if nummer not in gevonden),
        *(f"{nummer}: unknown, or twice" for nummer in gevonden if nummer not in NUMMERS or gevonden.count(nummer) > 1),
        *(f"{rij.nummer}: no such test: {test}" for rij in gelezen for test in rij.tests if not bestaat(test)),
        *(f"{rij.nummer}: named twice: {test}" for rij in gelezen for test in rij.tests if rij.tests.count(test) > 1),
        *(f"{rij.nummer}: {rij.hoe} is no way" for rij in gelezen if rij.hoe not in HOE),
        *(
            f"{rij.nummer}: a duty of the bot has a test, any other has none"
            for rij in gelezen
            if bool(rij.tests) is (rij.hoe in ZONDER_TEST)
        ),
        *(f"{rij.nummer}: say what comes later" for rij in gelezen if rij.later and not LATER.fullmatch(rij.later)),
        *(f"{rij.nummer}: say what the duty is" for rij in gelezen if not rij.plicht),
    ]


def test_each_duty_leads_to_a_test_or_to_a_word_on_why_none_shows_it():
    assert fouten(tekst(TABEL)) == []


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("\n1.26 ", "\n1.25 "),
        ("::test_bericht_crosses_both_ways", "::test_bericht_crosses"),
        ("tests/flows/test_gaande.py", "tests/flows/test_gegaan.py"),
        ("| human  ", "| nobody "),
        ("| watched ", "| human "),
        ("later: straight from that form\n", "later:\n"),
    ],
)
def test_a_planted_fault_in_the_table_is_seen(oud, nieuw):
    tabel = tekst(TABEL)
    assert oud in tabel

    assert fouten(tabel.replace(oud, nieuw)) != []


def test_of_138_sentences_116_are_for_the_bot():
    aantal = geteld(tekst(TABEL))
    assert sum(AANTAL.values()) == 138
    assert aantal["human"] + aantal["no duty"] == 22
    assert aantal["done"] + aantal["asked"] + aantal["watched"] == 116


if __name__ == "__main__":
    sys.stdout.write("\n".join(f"{hoe}: {aantal}" for hoe, aantal in geteld(tekst(TABEL)).items()) + "\n")
