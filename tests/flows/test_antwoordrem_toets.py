"""What is held while its sender gets no answers is not forgotten: he hears of it once, when the hour is over."""

from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.brakes.antwoordrem import MAX_VASTGEHOUDEN as MAX
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

pytestmark = pytest.mark.breed


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


async def schrijf(wereld: Wereld, aantal: int) -> None:
    """A partner writes texts that are held, one after the other."""
    aan = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token)
    for nummer in range(aantal):
        await wereld.mail(GGZ, aan, f"{NAAM} belde, keer {nummer}.")


async def test_all_that_was_held_in_silence_is_told_in_one_message_with_its_proposals(wereld: Wereld) -> None:
    await schrijf(wereld, MAX + 3)
    assert len(wereld.post.aan(GGZ)) == MAX
    assert len(await open_nummers(wereld)) == MAX + 3

    await wereld.vooruit(tot=wereld.nu + timedelta(hours=2))

    [melding] = wereld.post.aan(GGZ)[MAX:]
    tekst = wereld.post.tekst(melding)
    for nummer in (MAX + 1, MAX + 2, MAX + 3):
        assert f"Schrijf: voorstel W{nummer}" in tekst
        assert f"> Betrokkene belde, keer {nummer - 1}." in tekst
    assert f"W{MAX}" not in tekst
    assert NAAM not in tekst
    assert "Een bericht van GGZ-instelling (behandelaar) wacht" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_the_proposal_of_such_a_text_goes_on(wereld: Wereld) -> None:
    await schrijf(wereld, MAX + 1)
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=2))

    await wereld.antwoord(wereld.post.laatste(GGZ), f"voorstel W{MAX + 1}")

    assert f"> Betrokkene belde, keer {MAX}." in wereld.post.teksten(POLITIE)
    assert f"W{MAX + 1}" not in await open_nummers(wereld)


async def test_what_somebody_decided_meanwhile_is_not_asked_about(wereld: Wereld) -> None:
    await schrijf(wereld, MAX + 1)
    await beslis(wereld, f"vrijlaten W{MAX + 1}")
    assert f"keer {MAX}" in wereld.post.teksten(POLITIE)

    await wereld.vooruit(tot=wereld.nu + timedelta(hours=2))

    assert len(wereld.post.aan(GGZ)) == MAX + 1  # with the receipt of what was released


async def test_a_robot_with_a_name_under_each_mail_is_told_once_a_day_and_comes_to_rest(wereld: Wereld) -> None:
    gezien, einde = 0, lokaal("2026-11-03 18:00")
    await schrijf(wereld, 1)
    while wereld.nu < einde:
        for mail in wereld.post.aan(GGZ)[gezien:]:
            gezien += 1
            await wereld.antwoord(mail, f"Ik ben er niet. Groet van {NAAM}, ook namens de afdeling.")
        if len(wereld.post.aan(GGZ)) == gezien:
            await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))

    meldingen = [mail for mail in wereld.post.aan(GGZ) if "wacht nog" not in mail.bericht.onderwerp]
    assert len(meldingen) == 0
    assert len(wereld.post.aan(GGZ)) == MAX + 1 + MAX
    assert len(wereld.post.aan(POLITIE)) == 0
