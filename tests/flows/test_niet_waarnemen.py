"""Whoever was named to stand in answers that they cannot: nobody stands in, and who must know it hears it."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_afwezig import gezegd
from tests.flows.test_zelf_weg import schrijf
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


async def vervangers(wereld: Wereld) -> list[str | None]:
    async with wereld.opslag.uow() as uow:
        return [een.vervanger for een in await uow.afwezigheden.since(wereld.nu.date())]


@pytest.mark.parametrize(
    "tekst",
    [
        "nee dat kan ik niet doen",
        "kan niet",
        "Kan niet.",
        "nee",
        "Sorry, dat lukt mij niet, ik ben dan zelf op vakantie",
        "helaas, geen tijd, kan ik niet waarnemen",
    ],
)
async def test_a_no_ends_it_and_both_hear_it(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, "vakantie 16 nov tm 29 nov, GGZ-instelling neemt waar")
    vraag = wereld.post.laatste(GGZ)
    assert "Kan dit niet? Antwoord: kan niet" in wereld.post.tekst(vraag)
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(vraag, tekst)

    assert await vervangers(wereld) == [None]
    assert "u vervangt Politie (wijkagent) niet" in wereld.post.tekst(wereld.post.laatste(GGZ))
    zelf = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "GGZ-instelling (behandelaar) kan u niet vervangen" in zelf
    assert "vanaf maandag 16 november 2026 tot en met zondag 29 november 2026" in zelf
    assert "GGZ-instelling (behandelaar) kan Politie (wijkagent) niet vervangen" in gezegd(wereld, WIJKTEAM)[-1]
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_once_away_the_casushouder_alone_hears_it(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "vakantie 16 nov tm 29 nov, GGZ-instelling neemt waar")
    vraag = wereld.post.laatste(GGZ)
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))
    voor = len(wereld.post.aan(POLITIE))
    await wereld.antwoord(vraag, "kan niet")

    assert await vervangers(wereld) == [None]
    assert len(wereld.post.aan(POLITIE)) == voor
    assert "kan Politie (wijkagent) niet vervangen" in gezegd(wereld, WIJKTEAM)[-1]


@pytest.mark.parametrize(
    "tekst", ["prima, doe ik", "nee geen probleem", "ik kan niet wachten", "2 kan niet", "ok", "kan niet beter, doe ik"]
)
async def test_other_words_leave_it(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, "vakantie 16 nov tm 29 nov, GGZ-instelling neemt waar")
    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert None not in await vervangers(wereld)


async def test_a_no_after_it_is_over_changes_nothing(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "vakantie 16 nov tm 29 nov, GGZ-instelling neemt waar")
    vraag = wereld.post.laatste(GGZ)
    await schrijf(wereld, "aanwezig")
    voor = len(wereld.post.aan(POLITIE))
    await wereld.antwoord(vraag, "kan niet")

    assert await vervangers(wereld) == []
    assert len(wereld.post.aan(POLITIE)) == voor


async def test_to_another_message_it_is_not_about_standing_in(wereld: Wereld, code: str) -> None:
    vraag = wereld.post.laatste(GGZ)
    await schrijf(wereld, "vakantie 16 nov tm 29 nov, GGZ-instelling neemt waar")
    await wereld.antwoord(vraag, "nee dat kan ik niet doen")

    assert None not in await vervangers(wereld)
