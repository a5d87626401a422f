"""Normalising a text of a stranger goes through one helper: without it one mail holds up the whole process."""

import ast

import pytest

from tests.architecture.bron import PAKKETTEN, aanroepen, boom, invoer, python

HELPER = "commands/domain/normal_form.py"


def normalisers(naam: str, stam: ast.AST) -> list[str]:
    """Where this file normalises by itself: the function called, imported by name, or handed on."""
    called = [f"{naam}:{een.regel}" for een in aanroepen(stam) if een.naam.startswith("unicodedata.normal")]
    handed = [
        f"{naam}:{knoop.lineno}"
        for knoop in ast.walk(stam)
        if isinstance(knoop, ast.Attribute) and ast.unparse(knoop) in ("unicodedata.normalize", "ud.normalize")
    ]
    imported = [f"{naam}:{regel}" for module, regel in invoer(stam) if module == "unicodedata.normalize"]
    return sorted({*called, *handed, *imported})


def test_nobody_but_the_helper_normalises():
    found = [fout for naam in python(*PAKKETTEN) if naam != HELPER for fout in normalisers(naam, boom(naam))]

    assert found == []


@pytest.mark.parametrize(
    "bron",
    [
        "unicodedata.normalize('NFC', tekst)",
        "from unicodedata import normalize",
        "map(partial(unicodedata.normalize, 'NFC'), teksten)",
    ],
)
def test_a_planted_normaliser_is_seen(bron):
    assert normalisers("bot/mail/reading/reader.py", ast.parse(bron))
