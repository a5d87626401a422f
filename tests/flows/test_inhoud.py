"""Whether mail to somebody carries content: they choose it, or the procesregisseur does; the house may be stricter."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld


def laatste(wereld: Wereld, wie: str) -> str:
    return " ".join(wereld.post.tekst(wereld.post.laatste(wie)).split())


@pytest.mark.story_of("inhoud")
async def test_they_choose_it_themselves_and_take_it_back(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "inhoud melding")
    assert "alleen dat er iets is" in laatste(wereld, GGZ)

    await wereld.antwoord(wereld.post.laatste(POLITIE), "de huur is betaald, meldt de verhuurder")
    assert "huur" not in laatste(wereld, GGZ)

    await wereld.antwoord(wereld.post.laatste(GGZ), "inhoud vol")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "de gemeente belt morgen over de woning")
    assert "de gemeente belt morgen" in laatste(wereld, GGZ)


@pytest.mark.parametrize("woorden", ["inhoud", "Inhoud."])
async def test_without_a_word_it_is_shown(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)
    assert "Wilt u het anders? Schrijf: inhoud melding" in laatste(wereld, GGZ)


async def test_the_procesregisseur_chooses_it_for_them_and_they_hear_it(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer wijzig {code} politie, inhoud melding")

    assert "krijgt vanaf nu mail zonder inhoud" in laatste(wereld, REGIE)
    assert "De procesregisseur heeft uw mail veranderd" in laatste(wereld, POLITIE)
    await wereld.antwoord(wereld.post.laatste(GGZ), "de huur is betaald, meldt de verhuurder")
    assert "huur" not in laatste(wereld, POLITIE)


async def test_where_the_house_is_stricter_that_stays(maak: Maak) -> None:
    wereld = maak(leeg=True, beleid=replace(BELEID, alleen_melding=frozenset({GGZ})))
    await wereld.lopende_casus()
    await wereld.antwoord(wereld.post.laatste(GGZ), "inhoud vol")

    assert "uw mail blijft zonder inhoud" in laatste(wereld, GGZ)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "de huur is betaald, meldt de verhuurder")
    assert "huur" not in laatste(wereld, GGZ)


async def test_a_sentence_that_begins_with_the_word_is_no_command(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "inhoud van het gesprek: de school doet mee")
    assert "de school doet mee" in laatste(wereld, POLITIE)
