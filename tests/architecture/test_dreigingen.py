"""The page on threats: each test that it names exists, and each row says what stops it and what remains."""

import re

from tests.architecture.bron import tekst
from tests.architecture.test_plichten import bestaat

BLAD = "deploy/DREIGINGEN.md"
GENOEMD = re.compile(r"`(tests/[^`]*)`")


def rijen(blad: str) -> list[list[str]]:
    """The cells of each row of its table."""
    regels = [regel for regel in blad.splitlines() if regel.startswith("| ")]
    return [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels[1:]]


def fouten(blad: str) -> list[str]:
    """What is wrong with the page, a line each."""
    return [
        *(f"no such test: {een}" for een in GENOEMD.findall(blad) if not bestaat(een)),
        *(f"four cells, all filled: {rij[0]}" for rij in rijen(blad) if len(rij) != 4 or not all(rij)),
        *(f"no test: {rij[0]}" for rij in rijen(blad) if rij[2:3] != ["none"] and not GENOEMD.search(rij[2])),
    ]


def test_each_threat_leads_to_tests_that_exist():
    assert fouten(tekst(BLAD)) == []
    assert len(rijen(tekst(BLAD))) > 10


def test_a_row_with_a_test_that_is_gone_or_none_at_all_is_seen():
    kop = "| who | stops | test | remains |\n|---|---|---|---|\n"
    assert fouten(f"{kop}| a | b | `tests/x.py::test_y` | d |") == ["no such test: tests/x.py::test_y"]
    assert fouten(f"{kop}| a | b | seen by eye | d |") == ["no test: a"]
    assert fouten(f"{kop}| a | b | none |  |") == ["four cells, all filled: a"]


def test_it_is_one_page():
    assert len(tekst(BLAD).splitlines()) <= 60
