"""A procesregisseur speaks of a meeting in plain words while a poll is made or runs: shown, or asked once."""

import pytest

from commands.domain.bijeenkomst import IcoStand
from commands.domain.rollen import Rol
from tests.flows.test_overnemen import COLLEGA
from tests.flows.test_overnemen import schrijf as als_collega
from tests.flows.test_regiezinnen import zeg
from tests.flows.test_vervolg_ico import icos, peil
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def test_moments_to_put_before_them_are_asked_once(wereld: Wereld, code: str) -> None:
    gelezen = await zeg(wereld, "leg maar voor: 15/12 10u, 16/12 14.30 en 17/12 om 9 uur")
    assert f"ja {code} ico momenten 15/12 10u, 16/12 14.30 en 17/12 om 9 uur" in gelezen
    assert await icos(wereld) == []
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")

    [ico] = await icos(wereld)
    assert (ico.stand, len(ico.momenten)) == (IcoStand.PEILING, 3)
    for tekst in ("leg maar voor aan de politie", "leg voor mij punt 2 uit"):
        assert "ico momenten" not in await zeg(wereld, tekst)


async def test_a_moment_of_the_poll_is_asked_once_and_the_stand_is_shown(wereld: Wereld, code: str) -> None:
    for tekst in ("doe maar de 17e", "2 wordt het"):
        assert "ico vast" not in await zeg(wereld, tekst), tekst
    await peil(wereld)
    for tekst, nr in {
        "doe maar de 17e": 3,
        "wordt donderdag 17 december": 3,
        "2 wordt het": 2,
        "ico vast donderdag": 3,
        "ico vast de 15e": 1,
        "we doen woensdag": 2,
    }.items():
        assert f"ja {code} ico vast {nr}" in await zeg(wereld, tekst), tekst
    for tekst in (
        "wie kan er allemaal",
        "heeft iedereen al gereageerd op de datumprikker",
        "wie heeft er nog niet gereageerd op de peiling?",
    ):
        assert "Wie kan wanneer" in await zeg(wereld, tekst), tekst
    for tekst in ("doe maar de 22e", "wie kan punt 2 overnemen", "ico vast vrijdag"):
        gelezen = await zeg(wereld, tekst)
        assert "ico vast 1" not in gelezen, tekst
        assert "Wie kan wanneer" not in gelezen, tekst
    [ico] = await icos(wereld)
    assert ico.stand is IcoStand.PEILING
    await zeg(wereld, "doe maar de 17e")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    [ico] = await icos(wereld)
    assert ico.stand is IcoStand.GEPLAND


async def test_that_it_was_held_or_does_not_take_place_is_asked_once(wereld: Wereld, code: str) -> None:
    voor = len(wereld.post.aan(GGZ))
    for tekst, verwacht in {
        "overleg is geweest vandaag, ging goed": "ja {c} ico gehouden",
        "het overleg is gisteren gehouden": "ja {c} ico gehouden",
        "gaat niet door de 18e, te veel zieken": "ja {c} ico afgezegd te veel zieken",
        "overleg gaat niet door op 18 december": "ico afgezegd, met de reden",
    }.items():
        assert verwacht.format(c=code) in await zeg(wereld, tekst), tekst
    for tekst in ("overleg is nog niet geweest", "het huisbezoek gaat niet door"):
        gelezen = await zeg(wereld, tekst)
        assert f"ja {code} ico" not in gelezen, tekst
    assert len(wereld.post.aan(GGZ)) == voor


@pytest.mark.parametrize("woorden", ["zeker", "Ja", "ja zeker"])
async def test_a_sure_word_does_what_was_asked_about(wereld: Wereld, code: str, woorden: str) -> None:
    nieuw = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    await als_collega(wereld, COLLEGA, f"casus overnemen {code}")
    await wereld.antwoord(wereld.post.laatste(COLLEGA), "nog niet zeker")
    assert (await wereld.casus(code)).geopend_door != nieuw.id
    [vraag] = [een for een in wereld.post.aan(COLLEGA) if "weet u het zeker" in een.bericht.onderwerp]
    await wereld.antwoord(vraag, woorden)
    assert (await wereld.casus(code)).geopend_door == nieuw.id

    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "afmelden")
    vraag = wereld.post.laatste(POLITIE)
    assert "wilt u stoppen" in vraag.bericht.onderwerp
    assert "Genoteerd: u stopt" not in wereld.post.teksten(POLITIE)
    await wereld.antwoord(vraag, woorden)
    assert "Genoteerd: u stopt" in wereld.post.teksten(POLITIE)
