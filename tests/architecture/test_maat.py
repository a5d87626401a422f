"""Small files, nothing left for later."""

import ast
import re

from tests.architecture.bron import PAKKETTEN, bestanden, boom, python, tekst

GRENS = 250


def test_no_file_is_longer_than_two_hundred_and_fifty_lines():
    lang = {naam: tekst(naam).count("\n") for naam in python(*PAKKETTEN, "tests") if "/migrations/" not in naam}

    assert {naam: regels for naam, regels in lang.items() if regels > GRENS} == {}


def test_nothing_is_left_for_later():
    later = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X])\b")

    geschreven = [naam for naam in bestanden() if naam != "LICENSE" and not naam.endswith(".png")]  # nobody wrote those
    assert [naam for naam in geschreven if later.search(tekst(naam))] == []


def test_every_test_folder_is_a_package():
    # Without it tests/storage would hide our own storage.
    mappen = {naam.rpartition("/")[0] for naam in python("tests")}

    assert sorted(map_ for map_ in mappen if f"{map_}/__init__.py" not in bestanden()) == []


def test_every_module_says_what_it_is_for():
    kaal = [naam for naam in python(*PAKKETTEN) if tekst(naam).strip() and not ast.get_docstring(boom(naam))]

    assert kaal == []
