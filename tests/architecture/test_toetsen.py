"""The tests about the tests: through the door, no naps, no patches, none left out."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.bron import aanroepen, boom, invoer, python, tekst

SLAPEN = {"time.sleep", "asyncio.sleep", "sleep", "anyio.sleep"}
OVERSLAAN = {"skip", "skipif", "xfail", "importorskip"}
VERSTELLEN = {"monkeypatch.setattr", "monkeypatch.setitem", "monkeypatch.delattr", "monkeypatch.syspath_prepend"}
WACHTER = "tests/wachten.py"
"""Waits for what happens in another process; everything else waits through it."""
VREEMD = ("unittest.mock", "mock", "pytest_mock")


def overtredingen(naam: str, stam: ast.AST) -> Iterator[str]:
    """What a test file does that a test must not."""
    for aanroep in aanroepen(stam):
        # this gives others their turn and takes no time
        beurt = isinstance(aanroep.enige, ast.Constant) and aanroep.enige.value == 0
        if aanroep.naam in VERSTELLEN or (aanroep.naam in SLAPEN and not beurt):
            yield f"{naam}:{aanroep.regel}: {aanroep.naam}"
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Attribute) and knoop.attr in OVERSLAAN and ast.unparse(knoop).startswith("pytest."):
            yield f"{naam}:{knoop.lineno}: {ast.unparse(knoop)}"
    for module, regel in invoer(stam):
        if module.startswith(VREEMD):
            yield f"{naam}:{regel}: {module}"


def test_no_test_sleeps_skips_or_patches():
    gevonden = [fout for naam in python("tests") if naam != WACHTER for fout in overtredingen(naam, boom(naam))]

    assert gevonden == []


def test_what_starts_postfix_is_marked_root():
    # Else the tests of an ordinary user fail where they should be left out and named.
    starters = [naam for naam in python("tests") if "mailproef" in tekst(naam) and "/test_" in naam]
    zonder = [naam for naam in starters if "mark.root" not in tekst(naam)]

    assert [naam for naam in zonder if naam != "tests/architecture/test_toetsen.py"] == []


def test_what_needs_a_server_stands_where_ring_two_looks():
    # Else it would run in no ring: the first leaves it out, the second does not see it.
    mappen = re.search(r'^met_servers="(.*)"$', tekst("deploy/test"), re.MULTILINE)
    assert mappen is not None
    met = [
        naam
        for naam in python("tests")
        if "mark.servers" in tekst(naam) and naam != "tests/architecture/test_toetsen.py"
    ]

    assert [naam for naam in met if not naam.startswith(tuple(f"{een}/" for een in mappen[1].split()))] == []
    assert len(met) > 10


@pytest.mark.parametrize(
    "bron",
    [
        "time.sleep(1)",
        "await asyncio.sleep(0.1)",
        "@pytest.mark.skipif(True, reason='')\ndef test_x(): ...",
        "pytest.skip('later')",
        "monkeypatch.setattr(casus, 'x', 1)",
        "from unittest.mock import patch",
    ],
)
def test_a_planted_nap_skip_or_patch_is_seen(bron):
    assert list(overtredingen("tests/test_x.py", ast.parse(bron)))
