"""That somebody is at work, or needs more time, makes no mail of its own for the others."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_nieuws import DAGELIJKS, meld
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def test_that_somebody_is_at_work_makes_no_mail_of_its_own(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(planmail, "2 bezig")
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert wereld.post.aan(POLITIE) == []

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Bel de huisarts, {GGZ}, 1 december 2026")
    await wereld.vooruit(tot=lokaal("2026-11-06 09:00"))

    [nieuws] = wereld.post.aan(POLITIE)
    gelezen = wereld.post.tekst(nieuws)
    assert gelezen.index("Actiepunt 2: bezig") < gelezen.index("> Bel de huisarts")
    await wereld.vooruit(tot=lokaal("2026-11-12 17:00"))
    assert [een for een in wereld.post.aan(POLITIE) if "nieuws van" in een.bericht.onderwerp] == [nieuws]


async def test_that_somebody_is_at_work_is_told_after_two_weeks_where_nothing_else_happened(
    wereld: Wereld, code: str
) -> None:
    await meld(wereld, "2 bezig")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-17 08:59"))
    assert wereld.post.aan(POLITIE) == []
    await wereld.vooruit(tot=lokaal("2026-11-17 09:00"))

    assert "Actiepunt 2: bezig" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_that_an_actiepunt_is_done_goes_along_with_another_mail_and_the_procesregisseur_reads_it_next_morning(
    maak: Maak,
) -> None:
    wereld = maak(beleid=replace(DAGELIJKS, klaar_vandaag=Beleid().klaar_vandaag))
    await meld(wereld, "2 klaar")
    assert "in het volgende nieuws, uiterlijk donderdag 19 november 2026" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert wereld.post.aan(POLITIE) == []
    assert "GGZ-instelling (behandelaar)" in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-11-17 09:00"))

    gelezen = wereld.post.teksten(POLITIE)
    assert re.search(r"\b2\b.*\bklaar\b", gelezen), gelezen


async def test_the_procesregisseur_hears_it_sooner_and_sees_it_at_once(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 bezig")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie lijst")
    assert "bezig" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.vooruit(tot=lokaal("2026-11-10 09:00"))

    assert "Actiepunt 2: bezig" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_of_two_casussen_the_older_news_comes_first_and_the_other_the_next_day(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    for welke in (ander, code):
        lid = (await wereld.leden(welke))[GGZ]
        wereld.nu += timedelta(minutes=5)
        await wereld.mail(GGZ, antwoordadres(welke, lid.token), "2 klaar")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-04 09:00"))
    assert [een.bericht.onderwerp.split()[1] for een in wereld.post.aan(POLITIE)] == [f"{ander}:"]
    await wereld.vooruit(tot=lokaal("2026-11-05 09:00"))

    assert [een.bericht.onderwerp.split()[1] for een in wereld.post.aan(POLITIE)] == [f"{ander}:", f"{code}:"]


@pytest.mark.parametrize("tekst", ["client is aangehouden", "De moeder wil liever een andere plek."])
async def test_the_words_of_a_person_are_told_on_the_next_working_day(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Bel de huisarts, {GGZ}, 1 december 2026")
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    wereld.post.wis()
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", tekst)
    await wereld.vooruit(tot=lokaal("2026-11-06 17:00"))

    assert tekst in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("stand", ["2 bezig", "2 klaar", "2 uitstel tot 8 december 2026"])
async def test_words_beside_how_it_stands_wait_some_days_more(wereld: Wereld, code: str, stand: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Bel de huisarts, {GGZ}, 1 december 2026")
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-1", "1 bezig")
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    wereld.post.wis()
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", f"{stand}, ik heb gebeld met de wachtlijst")
    await wereld.vooruit(tot=lokaal("2026-11-06 17:00"))
    eerst = wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=lokaal("2026-11-12 17:00"))

    assert "wachtlijst" not in eerst
    assert wereld.post.teksten(POLITIE).count("wachtlijst") == 1
