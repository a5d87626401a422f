"""Whoever shares an actiepunt, or is named in it, hears at once that its date moved; for the others it is news."""

from datetime import date

import pytest

from commands.adres import antwoordadres
from tests.flows.eersteico import regie
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


@pytest.fixture
async def samen(wereld: Wereld, code: str) -> str:
    """Actiepunt 2 is of the GGZ and the police together."""
    await regie(wereld, f"{code} actie geef 2 aan GGZ-instelling en politie")
    wereld.post.wis()
    return code


@pytest.mark.story_of("actie uitstel")
async def test_the_other_owner_is_asked_at_once_whether_the_new_date_suits(wereld: Wereld, samen: str) -> None:
    adres = antwoordadres(samen, (await wereld.leden(samen))[GGZ].token)
    await wereld.mail(GGZ, adres, "2 uitstel tot 30 november, wij zijn nog bezig")

    gelezen = wereld.post.teksten(POLITIE)
    assert "GGZ-instelling (behandelaar) verzette de datum van uw actiepunt" in gelezen
    assert "Het is nu uiterlijk maandag 30 november 2026. Kan dat voor u?" in gelezen
    assert "wij zijn nog bezig" in gelezen
    assert len(wereld.post.aan(POLITIE)) == 1
    assert "verzette de datum" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "lukt niet, dan heb ik vrij")
    assert "dan heb ik vrij" in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.parametrize("gezegd", ["2 klaar", "2 bezig, bellen morgen", "2 uitstel tot 24 december"])
async def test_what_moves_no_date_is_told_to_nobody_apart(wereld: Wereld, samen: str, gezegd: str) -> None:
    adres = antwoordadres(samen, (await wereld.leden(samen))[GGZ].token)
    await wereld.mail(GGZ, adres, gezegd)

    verzet = (await wereld.punt(samen, 2)).uiterlijk == date(2026, 12, 24)
    assert ("verzette de datum" in wereld.post.teksten(POLITIE)) == verzet


async def test_the_words_of_a_casushouder_who_moves_a_date_reach_its_owner_at_once(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} 2 uitstel tot 30 november, na de vakantie")

    assert "verzette de datum van uw actiepunt" in wereld.post.teksten(GGZ)
    assert "na de vakantie" in wereld.post.teksten(GGZ)
    assert "verzette de datum" not in wereld.post.teksten(POLITIE)


async def test_whoever_is_named_in_it_hears_it_too(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} 1 uitstel tot 30 november")

    gelezen = wereld.post.teksten(POLITIE)
    assert "Gemeente (wijkteam) verzette de datum van actiepunt 1" in gelezen
    assert "U wordt erin genoemd." in gelezen
    assert "verzette de datum" not in wereld.post.teksten(GGZ)


async def test_in_the_room_nobody_hears_it_twice(wereld: Wereld, samen: str) -> None:
    kamer = wereld.kamers.casuskamer(samen)
    await regie(wereld, f"{samen} actie geef 2 aan Gemeente en politie")
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, kamer.id, "!2 uitstel tot 30 november")

    assert wereld.post.teksten(POLITIE).count("verzette de datum") == 1
    assert "verzette de datum" not in wereld.kamers.prive(WIJKTEAM).tekst
