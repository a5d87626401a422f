"""What a house of each region reads: every line that differs from Kennemerland, in golden/regio_*.txt.

After a wanted change: `python -m tests.texts.test_werkwijzen` writes them anew; read what changed before you commit it.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bot.settings.werkwijze_reading import check, names, read_werkwijze
from commands.domain.woorden import KENNEMERLAND, Woorden
from commands.texts.weigering import zeg
from tests.merken import MERK
from tests.texts.test_klok import RUW, gelezen
from tests.texts.test_planvragen import alle_zinnen as planvragen
from tests.texts.test_zinnen import ALLE, GEGEVENS, weigeringen
from tests.werkwijzen import vijfde

GOLDEN = Path(__file__).parent / "golden"
SCHRIJF = ".venv/bin/python -m tests.texts.test_werkwijzen writes it; read git diff"
HUIZEN = {naam: read_werkwijze(naam).words() for naam in names()} | {"vijfde": check(vijfde(), "vijfde").words()}
ANDERE = [naam for naam in HUIZEN if naam not in ("kennemerland", "vijfde")]

VELDEN = [een.name for een in fields(Woorden) if een.name not in ("soorten", "einde")]
"""The words themselves."""
GETYPT = re.compile("`[^`\n]*`")
"""What the card shows as typed: each house takes our own words too."""


def gezegd(woorden: Woorden) -> Iterator[tuple[str, str]]:
    """Every sentence to people, each with its name, as a house with these words says it."""
    for zin in ALLE:
        yield f"{zin.module}.{zin.functie} {zin.geval}".strip(), zin.in_woorden(woorden).gelezen().partition("\n")[2]
    for naam, bericht in RUW.items():
        yield f"klok {naam}", gelezen(bericht, woorden)
    for klasse in sorted(weigeringen(), key=lambda een: een.__name__):
        weigering = klasse.__new__(klasse)
        weigering.gegevens = GEGEVENS
        yield f"weigering {klasse.__name__}", woorden.zeg(zeg(weigering))
    yield "planvragen", planvragen(woorden)


def verschil(woorden: Woorden) -> str:
    """The lines that a house with these words reads otherwise."""
    delen = []
    for (naam, hier), (_, daar) in zip(gezegd(woorden), gezegd(KENNEMERLAND), strict=True):
        anders = [een for een, ander in zip(hier.split("\n"), daar.split("\n"), strict=True) if een != ander]
        delen += [f"[{naam}]", *anders, ""] if anders else []
    return "\n".join(delen)


@pytest.mark.parametrize("naam", ANDERE)
def test_each_sentence_reads_as_approved_in_this_region(naam):
    assert verschil(HUIZEN[naam]) == (GOLDEN / f"regio_{naam}.txt").read_text(encoding="utf-8"), SCHRIJF


def vreemd(naam: str) -> re.Pattern[str]:
    """The words of all others that this house does not have; the name of a Word file is read by the bot, and stays."""
    eigen = {getattr(HUIZEN[naam], veld).lower() for veld in VELDEN}
    alle = {getattr(huis, veld) for huis in HUIZEN.values() for veld in VELDEN}
    # by law each meeting about a casus is a casusoverleg (SOURCES: BGS 2.21), and everywhere a plan is one of aanpak
    alle -= {"casusoverleg", "plan van aanpak", "vervolgoverleg"}
    namen = "|".join(re.escape(een) for een in alle if een.lower() not in eigen)
    return re.compile(rf"(?<![\w-])(?:{namen})(?:s|en)?(?![\w-])(?!(?: K7Q2)?\.docx)")


@pytest.mark.parametrize("naam", HUIZEN)
def test_no_sentence_says_a_word_that_the_werkwijze_does_not_have(naam):
    zoek = vreemd(naam)
    alle = ((waar, GETYPT.sub("", zin)) for waar, zin in gezegd(HUIZEN[naam]))
    gevonden = {waar: woorden for waar, zin in alle if (woorden := set(zoek.findall(zin)))}
    assert gevonden == {}


OVER_SOORTEN = ("planvragen", "planantwoord.met_gevolg")
"""Questions that are never asked there, and what comes of their answers (`lees_deelnemers`)."""


def test_a_house_without_kinds_reads_of_none():
    """In no sentence that can be said there."""
    zonder = replace(KENNEMERLAND, soorten=False)
    soort = re.compile(r"publiek|privaat|de soort\b|<soort>|\[soort\]")
    gevonden = {waar for waar, zin in gezegd(zonder) if soort.search(zin)}
    assert {waar for waar in gevonden if not waar.startswith(OVER_SOORTEN)} == set()


@pytest.mark.parametrize("naam", HUIZEN)
def test_no_mark_is_left(naam):
    assert [waar for waar, zin in gezegd(HUIZEN[naam]) if MERK.search(zin)] == []


@pytest.mark.parametrize("veld", [*VELDEN, "einde"])
def test_each_word_is_said_somewhere(veld):
    anders = Woorden(**{veld: "zeldzaamheid"})
    assert "zeldzaamheid" in verschil(anders).lower()


def test_words_of_people_stay_as_they_are():
    woorden = HUIZEN["bonaire"]
    assert woorden.zeg("Onze casushouder belt de procesregisseur ~ om 10 uur") == (
        "Onze casushouder belt de procesregisseur ~ om 10 uur"
    )


def schrijf() -> None:
    """Write the golden files anew; those who write other golden files of sentences do so too."""
    for naam in ANDERE:
        (GOLDEN / f"regio_{naam}.txt").write_text(verschil(HUIZEN[naam]), encoding="utf-8")


if __name__ == "__main__":
    schrijf()
