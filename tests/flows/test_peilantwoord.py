"""Answers to a poll by mail that are not certain: asked with the moments, and nothing is noted."""

import pytest

from tests.flows.conftest import Maak
from tests.flows.test_vervolg_ico import icos, kamer, mail, peil
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.mark.parametrize(
    ("woorden", "vraag"),
    [
        ("geen voorkeur", "Bedoelt u alle momenten? Antwoord: kan 1 2 3"),
        ("geen bezwaar", "Bedoelt u alle momenten? Antwoord: kan 1 2 3"),
        ("maakt mij niet uit", "Bedoelt u alle momenten? Antwoord: kan 1 2 3"),
        ("Prima!", "Bedoelt u alle momenten? Antwoord: kan 1 2 3"),
        ("👍", "Bedoelt u alle momenten? Antwoord: kan 1 2 3"),
        ("niet woensdag", "Bedoelt u dat u 1 en 3 wel kunt? Antwoord: kan 1 3"),
        ("weet ik nog niet", ""),
        ("weet niet of ik kan", ""),
        ("niet voor 12 uur", ""),
        ("2 uur kan ik niet", ""),
        ("di kan ik wel maar niet voor 11en", ""),
        ("1 kan ik niet, 2 misschien", ""),
        ("3 collega's komen mee, 1 is goed", ""),
        ("ik kan 1 tot 3", ""),
        ("beide data", ""),
    ],
)
async def test_a_doubt_is_asked_with_the_moments_and_nothing_is_noted(
    wereld: Wereld, code: str, woorden: str, vraag: str
) -> None:
    await peil(wereld)

    bon = await mail(wereld, POLITIE, woorden)

    assert "Er is niets genoteerd" in bon
    assert "2. woensdag 16 december 2026 om 14:30 uur" in bon
    assert vraag in bon
    assert bool(vraag) == ("Bedoelt u" in bon)
    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        assert await uow.bijeenkomsten.answers(ico.id) == []


async def test_the_ready_answer_counts_and_thanks_after_it_change_nothing(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await mail(wereld, POLITIE, "geen voorkeur")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "kan 1 2 3")
    bon = wereld.post.laatste(POLITIE)
    assert "3. donderdag 17 december 2026" in wereld.post.tekst(bon)

    await wereld.antwoord(bon, "Prima, dank!")

    assert wereld.post.laatste(POLITIE) == bon


@pytest.mark.story_of("kan")
@pytest.mark.parametrize(
    ("woorden", "kan", "gelezen"),
    [
        ("kan 1, maar liever bij ons op kantoor", (1,), "maar liever bij ons op kantoor"),
        ("1 en 3. Kunnen we het online doen?", (1, 3), "Kunnen we het online doen?"),
        ("Dinsdag kan niet, rest maakt niet uit", (2, 3), ""),
        ("geen, want ik ben die week op vakantie", (), "want ik ben die week op vakantie"),
    ],
)
async def test_a_remark_beside_the_answer_is_for_the_procesregisseur_alone(
    wereld: Wereld, code: str, woorden: str, kan: tuple[int, ...], gelezen: str
) -> None:
    await peil(wereld)
    bon = await mail(wereld, POLITIE, woorden)

    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        assert [een.kan for een in await uow.bijeenkomsten.answers(ico.id)] == [kan]
    assert ("Alleen de procesregisseur leest" in bon) == bool(gelezen)
    verteld = [een for een in wereld.post.aan(REGIE) if "schrijft over het ICO" in een.bericht.onderwerp]
    assert len(verteld) == bool(gelezen)
    assert all(gelezen in wereld.post.tekst(een) for een in verteld)
    assert not gelezen or gelezen not in wereld.post.teksten(GGZ)
    assert not gelezen or gelezen not in wereld.kamers.casuskamer(code).tekst


async def test_a_remark_with_a_name_waits_at_the_door_and_the_answer_counts(maak: Maak) -> None:
    wereld = met_toets(maak)
    await peil(wereld)

    await mail(wereld, POLITIE, f"1, graag met {NAAM} erbij")

    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        assert [een.kan for een in await uow.bijeenkomsten.answers(ico.id)] == [(1,)]
    assert NAAM not in wereld.post.teksten(REGIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Graag met de moeder erbij")
    assert "Graag met de moeder erbij" in wereld.post.teksten(REGIE)
    async with wereld.opslag.uow() as uow:
        assert [een.kan for een in await uow.bijeenkomsten.answers(ico.id)] == [(1,)]


async def test_a_remark_in_the_room_reaches_the_procesregisseur_too(wereld: Wereld, code: str) -> None:
    await peil(wereld)

    assert "u kunt op" in await kamer(wereld, WIJKTEAM, "!kan 1, liever bij ons op kantoor")
    assert "liever bij ons op kantoor" in wereld.post.teksten(REGIE)
