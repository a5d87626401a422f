"""The first message builds trust: who writes, about which meeting, that no name is used, how to answer and to stop."""

from dataclasses import replace

import pytest

from commands.messages.blad import Planblad
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, regie
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def test_the_first_mail_says_who_writes_where_to_ask_how_to_answer_and_how_to_stop(
    wereld: Wereld, code: str
) -> None:
    for wie, rol in ((GGZ, "GGZ-instelling (behandelaar)"), (POLITIE, "Politie (wijkagent)")):
        tekst = wereld.post.tekst(wereld.post.aan(wie)[0])

        assert tekst.startswith(f"Zorg- en Veiligheidshuis\nCasus {code} · ICO van 2 november\n")
        assert "Dit is afgesproken in het casusoverleg (ICO) van maandag 2 november 2026." in tekst
        assert f"U doet mee als {rol}." in tekst
        assert "Weet u niet om wie het gaat? Vraag het de procesregisseur." in tekst
        assert "Wij gebruiken nooit de naam van de cliënt." in tekst
        assert "klaar" in tekst
        assert "afmelden" in tekst


@pytest.mark.parametrize("wil", [False, True])
async def test_where_the_house_wants_it_the_plan_comes_as_a_sheet_too(maak: Maak, wil: bool) -> None:
    wereld = maak(leeg=True, beleid=replace(BELEID, plan_als_pdf=wil))
    await wereld.lopende_casus()

    for wie in (GGZ, POLITIE):
        blad = wereld.post.aan(wie)[0].bericht.bijgevoegd
        assert isinstance(blad, Planblad) is wil
        if isinstance(blad, Planblad):
            assert len(blad.afspraken) == 5
    assert not any(een.bericht.bijgevoegd for een in wereld.post.aan(REGIE))


async def test_in_the_private_room_it_says_the_same(wereld: Wereld, code: str) -> None:
    tekst = wereld.kamers.prive(WIJKTEAM).tekst

    assert "Dit bericht komt van het Zorg- en Veiligheidshuis" in tekst
    assert "Wij noemen nooit de naam van de cliënt." in tekst


async def test_it_gives_the_telephone_of_the_house(maak: Maak) -> None:
    wereld = await begin(maak, beleid=replace(BELEID, telefoon="000-0000000"))
    await regie(wereld, f"{wereld.code} ico uitnodigen")

    assert "Bel de procesregisseur: 000-0000000." in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("kennemerland", "zonder toestemming van de organisatie die het vertelde"),
        ("noord-holland-noord", "zonder het formeel op te vragen"),
        ("bonaire", "Voor iedere deelnemer geldt een geheimhoudingsplicht"),
    ],
)
async def test_each_deelnemer_reads_what_the_house_says_about_what_is_shared(maak: Maak, naam: str, zin: str) -> None:
    wereld = maak(leeg=True, beleid=beleid_van(naam))
    await wereld.lopende_casus()
    for tekst in (wereld.post.tekst(wereld.post.aan(GGZ)[0]), wereld.kamers.prive(WIJKTEAM).tekst):
        assert zin in tekst
