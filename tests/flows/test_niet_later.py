"""A day that is no new date: of an absence, or of what was done; and words that say the opposite, or only thanks."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """It is 29 November; actiepunten 1 to 8 are due 1 to 8 December, 2 and 4 are the writer's own."""

    async def een(tekst: str, deur: str = "mail_punt", over: int | None = 2) -> Uitslag:
        return await doe(rij(tekst, deur, over, vandaag="2026-11-29"), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    ("tekst", "biedt"),
    [
        ("mn collega pakt dit over want ik ga met verlof vanaf maandag tm 18 dec", "t/m 18 december 2026"),
        ("Met ingang van 7 december ben ik twee weken afwezig", "7 december 2026"),
        ("Zit in het buitenland tot 14 dec", "t/m 13 december 2026"),
        ("Per 1 december is mijn collega de behandelverantwoordelijke", "1 december 2026"),
    ],
)
async def test_an_absence_or_a_replacement_moves_no_date(speel, tekst: str, biedt: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert biedt in uit.antwoord
    assert "Moet de datum" not in uit.antwoord
    assert "Tot welke datum" not in uit.antwoord


@pytest.mark.parametrize(
    "tekst", ["Vader zit in het buitenland, dus pas 14 december", "Mijn collega belt 14 dec, moet naar 14 dec"]
)
async def test_somebody_else_abroad_or_a_collega_who_calls_is_still_another_date(speel, tekst: str) -> None:
    assert "Moet de datum maandag 14 december 2026 worden?" in (await speel(tekst)).antwoord


@pytest.mark.parametrize("tekst", ["punt 2 gedaan op 18/11", "punt 2 is klaar, was de 18e al gebeurd", "yep gefixt"])
async def test_what_was_done_before_today_is_done(speel, tekst: str) -> None:
    assert (await speel(tekst)).gezet == {2: "gereed"}


@pytest.mark.parametrize("tekst", ["gedaan vorige week al (20 nov)", "gedaan vorige week al (2 dec)"])
async def test_a_day_before_today_is_never_offered_as_a_later_one(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {2: "gereed"} or vraagt(uit, "2 klaar")


@pytest.mark.parametrize(
    "tekst", ["2 klaar per 11 december", "2 wordt gedaan op 18 december", "2 klaar op 11 december"]
)
async def test_a_day_to_come_is_still_not_done(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert "uitstel tot" in uit.antwoord
    assert "december 2026" in uit.antwoord


@pytest.mark.parametrize(
    "tekst",
    [
        "we zijn nog niet geweest, agent was ziek",
        "Was de cliënt akkoord met dit bezoek?",
        "dat klopt niet wij zijn nooit samen geweest",
    ],
)
async def test_the_opposite_is_not_asked(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert "Is het klaar?" not in uit.antwoord


@pytest.mark.parametrize("tekst", ["We zijn gisteren geweest, moeder was er ook", "formulier is verstuurd"])
async def test_what_may_be_done_is_still_asked(speel, tekst: str) -> None:
    assert vraagt(await speel(tekst), "2 klaar")


@pytest.mark.parametrize("tekst", ["Ontvangen, waarvoor dank.", "Waarvan akte.", "Waarvan akte, dank u wel."])
async def test_formal_thanks_go_to_nobody(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert (uit.gezet, uit.gedeeld) == ({}, False)
    assert "Hoe staat het" not in uit.antwoord


@pytest.mark.parametrize("tekst", ["Akte ontvangen", "Waarvan heeft hij een akte?"])
async def test_an_akte_itself_is_still_told(speel, tekst: str) -> None:
    assert (await speel(tekst)).gedeeld


@pytest.mark.parametrize(
    "tekst", ["ben ermee bezig, 1 buur gesproken", "bezig, 3 buren gesproken", "Ben bezig. 1 gesprek gehad"]
)
async def test_a_number_of_things_is_no_actiepunt(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {2: "bezig"} or vraagt(uit, "2 bezig")


@pytest.mark.parametrize("tekst", ["bezig met 4", "4 bezig, 1 buur gesproken"])
async def test_another_actiepunt_in_the_answer_is_still_asked(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert "actiepunt 4" in uit.antwoord
