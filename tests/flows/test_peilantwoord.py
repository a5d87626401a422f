"""Answers to a poll by mail that are not certain: asked with the moments, and nothing is noted."""

import pytest

from tests.flows.test_vervolg_ico import icos, mail, peil
from tests.wereld import POLITIE, Wereld


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


@pytest.mark.parametrize(
    ("woorden", "vraag"),
    [
        ("Dinsdag kan niet, rest maakt niet uit", "kan 2 3"),
        ("woensdag lukt niet, verder geen voorkeur", "kan 1 3"),
        ("dinsdag kan ik niet, voor de rest om het even", "kan 2 3"),
        ("maakt niet uit", "kan 1 2 3"),
    ],
)
async def test_the_rest_is_all_but_what_was_named(wereld: Wereld, code: str, woorden: str, vraag: str) -> None:
    await peil(wereld)

    bon = await mail(wereld, POLITIE, woorden)

    assert f"Antwoord: {vraag}\n" in bon
