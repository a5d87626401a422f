"""How to prepare for a first ICO is said by the werkwijze: as the leaflet of each region has it, with no other list."""

import pytest

from bot.settings.reporting import Preparing
from bot.settings.werkwijze_reading import check, names, read_werkwijze, rows
from commands.domain.beleid import Beleid
from commands.domain.voorbereiding import Voorbereiding
from commands.texts.eersteico import uitnodiging
from commands.texts.opmaak import als_tekst
from tests.texts.voorbeelden.eersteico import EERSTE, VOORAF
from tests.werkwijzen import vijfde

DEEL = """
[voorbereiden]
zinnen = { waarde = ["Neem uw eigen dossier mee."], bron = "eigen keuze" }
onderwerpen = { waarde = ["wonen", "werk"], bron = "eigen keuze" }
"""
ANDERS = {"zinnen": ("uw eigen dossier", "uw aantekeningen"), "onderwerpen": ('"werk"', '"schulden"')}


def gelezen(hoe: Voorbereiding) -> str:
    """What somebody reads who is invited."""
    return als_tekst(uitnodiging(VOORAF, EERSTE, Beleid(voorbereiding=hoe, telefoon="0100 000000")), proef=False)


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [
        ("kennemerland", ("van nu, en ook van vroeger", "- diagnostiek", "- eerdere interventies en resultaat")),
        ("noord-holland-noord", ("nog van belang is", "eerst samen het doel", "beroepsgeheim")),
        ("zaanstreek-waterland", ("eerst samen het doel", "de informatie die daarvoor nodig is")),
        ("bonaire", ("alleen informatie mee die nodig is", "toestemming")),
    ],
)
def test_each_region_asks_what_its_leaflet_asks(naam: str, woorden: tuple[str, ...]) -> None:
    tekst = gelezen(read_werkwijze(naam).preparing())
    assert [woord for woord in woorden if woord not in tekst] == []


def test_only_the_region_whose_leaflet_has_a_list_gives_one() -> None:
    met = {naam: len(read_werkwijze(naam).preparing().onderwerpen) for naam in names()}
    assert {naam: aantal for naam, aantal in met.items() if aantal} == {"kennemerland": 7}
    assert "Denk ook aan" not in gelezen(read_werkwijze("bonaire").preparing())


@pytest.mark.parametrize("sleutel", list(Preparing.model_fields))
def test_each_key_changes_the_invitation_and_is_shown_with_its_source(sleutel: str) -> None:
    oud, nieuw = ANDERS[sleutel]
    gewoon, anders = check(f"{vijfde()}{DEEL}", "x"), check(f"{vijfde()}{DEEL.replace(oud, nieuw)}", "x")
    assert gelezen(gewoon.preparing()) != gelezen(anders.preparing())
    [rij] = [een for een in rows(anders) if een.key == f"voorbereiden.{sleutel}"]
    assert nieuw.strip('"') in rij.value
    assert rij.source == "eigen keuze"


def test_a_house_that_says_nothing_asks_nothing_besides_that_it_goes_by_no_mail() -> None:
    tekst = gelezen(check(vijfde(), "x").preparing())
    assert "diagnostiek" not in tekst
    assert "Stuur deze informatie niet per mail" in tekst


def test_whom_to_call_stands_above_what_to_prepare() -> None:
    tekst = " ".join(gelezen(Voorbereiding()).split())
    assert tekst.index("Weet u niet over wie het gaat? Bel de ~procesregisseur~: 0100 000000.") < tekst.index(
        "Bereid u"
    )
