"""News of one casus makes a mail of its own ever so often, and none on a morning on which something is asked."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_nieuws import DAGELIJKS, meld
from tests.flows.test_nieuws_meegegeven import MAANDAG, VRIJDAG
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


def nieuws(wereld: Wereld, wie: str = POLITIE) -> list[str]:
    """The days on which they got a mail with nothing but news."""
    return [f"{een.date:%m-%d}" for een in wereld.post.aan(wie) if ": nieuws van" in een.bericht.onderwerp]


async def twee_keer(wereld: Wereld, code: str) -> None:
    """Something on Tuesday 3 November, and something else on Thursday."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt de huisarts, {GGZ}, 1 maart 2027")
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Vraagt de woning aan, {GGZ}, 1 maart 2027")


async def test_after_news_the_next_of_that_casus_waits_ten_working_days_for_a_mail(wereld: Wereld, code: str) -> None:
    await twee_keer(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))
    assert nieuws(wereld) == ["11-04"]
    await wereld.vooruit(tot=lokaal("2026-11-19 12:00"))
    assert nieuws(wereld) == ["11-04", "11-19"]
    assert "> Vraagt de woning aan" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_its_casushouder_waits_ten_since_the_last_news(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Dank u wel")  # so that the casushouder need not call them
    for wie in (WIJKTEAM, RECLASSERING):
        await wereld.zeg(wie, wereld.kamers.prive(wie).id, "mijn")
    await twee_keer(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-11-17 12:00"))
    assert nieuws(wereld) == ["11-04"]
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))
    assert nieuws(wereld) == ["11-04", "11-18"]


async def test_who_asked_for_it_daily_reads_it_daily(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "meldingen dagelijks")
    await twee_keer(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))
    assert nieuws(wereld) == ["11-04", "11-06"]


async def test_what_is_asked_takes_along_what_waits(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))
    await meld(wereld, "2 klaar, er is een plek")
    await wereld.vooruit(tot=VRIJDAG)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Vraagt de woning aan, {GGZ}, 1 maart 2027")
    await wereld.vooruit(tot=MAANDAG)
    assert nieuws(wereld) == ["11-26"]
    assert "> Vraagt de woning aan" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_the_receipt_says_until_when_it_may_take(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "in het volgende nieuws, uiterlijk donderdag 19 november 2026." in bon


async def test_who_is_asked_something_this_morning_reads_the_news_of_another_casus_tomorrow(
    wereld: Wereld, code: str
) -> None:
    ander = await wereld.nog_een_casus()
    await wereld.staf(Rol.PROCESREGISSEUR, f"{ander} actie vervalt 3 niet meer nodig")
    await wereld.vooruit(tot=VRIJDAG)
    lid = (await wereld.leden(ander))[GGZ]
    wereld.nu += timedelta(minutes=5)
    await wereld.mail(GGZ, antwoordadres(ander, lid.token), "2 klaar, er is een plek")
    wereld.post.wis()

    await wereld.vooruit(tot=MAANDAG)
    assert [een.bericht.onderwerp.split()[1] for een in wereld.post.aan(POLITIE)] == [f"{code}:"]
    assert "er is een plek" in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=MAANDAG + timedelta(days=1))
    assert nieuws(wereld) == ["12-01"]


async def test_at_the_end_of_a_day_on_which_something_was_asked_by_mail_it_waits_for_the_next(maak: Maak) -> None:
    wereld = maak(beleid=replace(DAGELIJKS, nieuws_om=time(16)))
    code = wereld.code
    await meld(wereld, "2 klaar")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 3 uitstel tot 1 maart 2027 er is geen plek, spoed")
    assert "spoed" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.vooruit(tot=lokaal("2026-11-03 17:00"))
    assert nieuws(wereld) == []
    await wereld.vooruit(tot=lokaal("2026-11-04 17:00"))
    assert nieuws(wereld) == ["11-04"]


async def test_a_receipt_or_the_words_of_a_person_keep_no_news_back(maak: Maak) -> None:
    wereld = maak(beleid=replace(DAGELIJKS, nieuws_om=time(16)))
    await wereld.vooruit(tot=lokaal("2026-11-04 10:00"))
    await wereld.antwoord(wereld.post.laatste(GGZ), "bericht Fijn dat het gelukt is!")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 bezig")
    await meld(wereld, "2 klaar")
    await wereld.vooruit(tot=lokaal("2026-11-04 17:00"))
    assert nieuws(wereld) == ["11-04"]
