"""The versions that were given out: told of, kept, and followed by the one that the program says it is."""

import re
import tomllib

import pytest

from tests.architecture.bron import REPO, bestanden, tekst
from tests.uitgave.bewaard import lees, uitgaven
from tests.uitgave.uitgeven import PLEKKEN, uitgegeven


def test_of_each_version_in_the_changelog_a_house_is_kept_under_its_name():
    assert [een.versie for een in reversed(uitgegeven(REPO))] == [pad.stem for pad in uitgaven()]
    assert [lees(pad).uitgave for pad in uitgaven()] == [pad.stem for pad in uitgaven()]


def test_the_newest_version_is_that_of_the_program_and_none_came_before_an_older_one():
    versies = uitgegeven(REPO)

    assert versies[0].versie == tomllib.loads(tekst("pyproject.toml"))["project"]["version"]
    assert [een.datum for een in versies] == sorted((een.datum for een in versies), reverse=True)


@pytest.mark.parametrize(("naam", "plek", "wat"), [een for een in PLEKKEN if een[0] in bestanden()])
def test_every_place_with_a_version_or_its_day_names_the_newest(naam, plek, wat):
    newest = uitgegeven(REPO)[0]

    assert re.search(plek, tekst(naam))
    assert newest.zet(plek, wat, tekst(naam)) == (tekst(naam), len(re.findall(plek, tekst(naam))))


def test_what_is_new_has_its_place_above_them():
    koppen = [regel for regel in tekst("CHANGELOG.md").splitlines() if regel.startswith("## ")]

    assert koppen[0] == "## Unreleased"
    assert len(koppen) == len(uitgegeven(REPO)) + 1
