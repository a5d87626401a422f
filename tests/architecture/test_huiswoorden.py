"""A sentence names a role, the plan and the meeting between marks, and no rule knows a region."""

import ast
from collections.abc import Iterator

import pytest

from bot.settings.werkwijze_reading import names
from commands.domain.woorden import merk
from tests.architecture.bron import boom, python

GETYPT = {
    "commands/texts/bedoelt.py": {" casushouder overdragen "},
    "commands/texts/casushouder.py": {"casushouder akkoord", "casushouder niet akkoord"},
    "commands/texts/in_kamer.py": {"casushouder"},
    "commands/texts/kaart.py": {
        "contact gehad gisteren met de procesregisseur",
        "casushouder overdragen aan GGZ",
        "kaart casushouder",
        "kaart procesregisseur",
    },
    "commands/texts/kaart_regie.py": {"contact gehad K7Q2 gisteren met de casushouder"},
    "commands/texts/omslag.py": {"procesregisseur"},
    "commands/texts/planword.py": {"afstemmingsplan "},
    "commands/texts/sjabloon.py": {"afstemmingsplan.docx", "afstemmingsplan "},
}
"""What the bot itself reads, and people do not."""


def letterlijk(naam: str, module: ast.Module) -> Iterator[str]:
    """The text in a module, without docstrings and what is read by the bot."""
    uitleg = {id(een.value) for een in ast.walk(module) if isinstance(een, ast.Expr)}
    for knoop in ast.walk(module):
        tekst = knoop.value if isinstance(knoop, ast.Constant) and id(knoop) not in uitleg else None
        if isinstance(tekst, str) and tekst not in GETYPT.get(naam, ()):
            yield tekst


def kale_woorden(naam: str, module: ast.Module) -> list[str]:
    """The texts with a word of one house in it."""
    return [tekst for tekst in letterlijk(naam, module) if merk(tekst) != tekst]


@pytest.mark.parametrize("naam", python("commands/texts"))
def test_a_sentence_has_the_words_of_each_house(naam):
    assert kale_woorden(naam, boom(naam)) == [], (
        "write ~casushouder~, ~procesregisseur~, ~manager~, ~afstemmingsplan~, ~ICO~ or ~vervolg-ICO~: each house has "
        "its own word for it (commands/domain/woorden.py)"
    )


@pytest.mark.parametrize("zin", ["De casushouder krijgt bericht.", "Datum ICO: ", "de manager", "het vervolg-ICO"])
def test_a_planted_word_is_seen(zin):
    assert kale_woorden("commands/texts/x.py", ast.parse(f"zin = {zin!r}")) == [zin]


def test_no_code_knows_a_region():
    """A region is a file: only the default of the settings names one."""
    regios = {*names(), *(naam.split("-")[0] for naam in names()), "NHN", "Kennemerland", "Bonaire", "Zaanstreek"}
    gevonden = {
        (naam, knoop.value)
        for naam in python("bot", "commands", "storage")
        for knoop in ast.walk(boom(naam))
        if isinstance(knoop, ast.Constant) and knoop.value in regios
    }
    assert gevonden == {("bot/settings/sections.py", "kennemerland")}
