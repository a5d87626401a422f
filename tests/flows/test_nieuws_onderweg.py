"""News goes along with a mail that its reader gets anyway: a receipt, or the words of another deelnemer."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_nieuws import DAGELIJKS, meld
from tests.flows.test_nieuws_tussentijd import nieuws
from tests.neptoets import nep_bewaker
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

DONDERDAG = lokaal("2026-11-05 17:00")


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def test_a_receipt_takes_along_what_waits_for_its_reader(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar, er is een plek")

    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 bezig, ik bel morgen")

    bon = wereld.post.laatste(POLITIE)
    gelezen = wereld.post.tekst(bon)
    assert bon.bericht.onderwerp == f"Casus {code}: actiepunt 3 genoteerd, en nieuws"
    assert gelezen.index("actiepunt 3 is in uitvoering") < gelezen.index("Ook nieuws") < gelezen.index("er is een plek")
    await wereld.vooruit(tot=DONDERDAG)
    assert nieuws(wereld) == []
    assert wereld.post.teksten(POLITIE).count("> er is een plek") == 1


async def test_a_bare_report_without_words_takes_it_along_too(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")

    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")

    assert "Actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.vooruit(tot=DONDERDAG)
    assert nieuws(wereld) == []


async def test_the_words_of_another_take_it_along_for_each_reader(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(POLITIE)
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()

    await wereld.antwoord(planmail, "bericht Wie komt er donderdag?")

    ggz, politie = wereld.post.teksten(GGZ), wereld.post.teksten(POLITIE)
    assert "> Wie komt er donderdag?" in ggz
    assert "Ook nieuws" not in ggz
    assert "er is een plek" in politie  # their receipt
    assert "er is een plek" not in wereld.post.teksten(REGIE)
    assert "Wie komt er donderdag?" in wereld.post.teksten(REGIE)


async def test_who_gets_the_words_reads_the_news_behind_them_and_answers_to_all(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt de huisarts, politie, 1 maart 2027")
    wereld.post.wis()

    await meld_aan_allen(wereld, "Wie kan er donderdag bij zijn?")

    mail = wereld.post.laatste(GGZ)
    gelezen = wereld.post.tekst(mail)
    assert (
        gelezen.index("> Wie kan er donderdag bij zijn?")
        < gelezen.index("Ook nieuws")
        < gelezen.index("> Belt de huisarts")
    )
    await wereld.antwoord(mail, "Dank, ik kijk mee met de planning")
    assert "> Dank, ik kijk mee met de planning" in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=DONDERDAG)
    assert nieuws(wereld, GGZ) == []


async def meld_aan_allen(wereld: Wereld, tekst: str) -> None:
    """The politie writes to the group."""
    lid = (await wereld.leden(wereld.code))[POLITIE]
    await wereld.mail(POLITIE, antwoordadres(wereld.code, lid.token), tekst)


@pytest.mark.parametrize("keuze", ["meldingen wekelijks", "meldingen samen"])
async def test_who_chose_another_rhythm_keeps_it(wereld: Wereld, code: str, keuze: str) -> None:
    planmail = wereld.post.laatste(POLITIE)
    await wereld.antwoord(planmail, keuze)
    await meld(wereld, "2 klaar, er is een plek")

    await wereld.antwoord(planmail, "3 bezig, ik bel morgen")

    assert "Ook nieuws" not in wereld.post.teksten(POLITIE)


async def test_what_is_refused_takes_nothing_along(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(POLITIE)
    await meld(wereld, "2 klaar, er is een plek")

    await wereld.antwoord(planmail, "2 klaar")

    assert "er is een plek" not in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=DONDERDAG)
    assert nieuws(wereld) == ["11-04"]


async def test_words_that_the_door_holds_meanwhile_stay_behind(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS, toets=nep_bewaker())
    planmail = wereld.post.laatste(POLITIE)
    await meld(wereld, "2 klaar, gesproken met Buitengewoonstra")
    await wereld.staf(Rol.PROCESREGISSEUR, f"verboden {wereld.code} Buitengewoonstra")
    wereld.post.wis()

    await wereld.antwoord(planmail, "3 klaar")

    gelezen = wereld.post.teksten(POLITIE)
    assert "Actiepunt 2 is klaar" in gelezen
    assert "De toelichting is niet doorgegeven." in gelezen
    assert "Buitengewoonstra" not in gelezen
    assert len([een for een in wereld.post.aan(REGIE) if "vastgehouden" in een.bericht.onderwerp]) == 1


async def test_a_poll_takes_it_along_for_each_who_is_asked(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")

    [peiling] = wereld.post.aan(POLITIE)
    gelezen = wereld.post.tekst(peiling)
    assert gelezen.index("16 december 2026 om 14:30") < gelezen.index("Ook nieuws") < gelezen.index("er is een plek")
    assert "Ook nieuws" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(peiling, "kan 1")
    assert "u kunt op" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.vooruit(tot=DONDERDAG)
    assert nieuws(wereld) == []


async def test_what_the_brake_on_answers_holds_back_takes_no_news_with_it(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(POLITIE)
    for keer in range(8):
        wereld.nu += timedelta(minutes=1)
        await wereld.antwoord(planmail, f"Dit is mijn regel nummer {keer}, wij gaan verder")
    await meld(wereld, "2 klaar, er is een plek")

    await wereld.antwoord(planmail, "Nog een regel van ons, wij gaan verder")

    assert "er is een plek" not in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=DONDERDAG)
    assert wereld.post.teksten(POLITIE).count("> er is een plek") == 1


async def test_a_procesregisseur_reads_it_when_the_office_opens_and_not_in_the_afternoon(maak: Maak) -> None:
    wereld = maak(beleid=replace(DAGELIJKS, nieuws_om=time(16)))
    await meld(wereld, "2 klaar, er is een plek")

    await wereld.vooruit(tot=lokaal("2026-11-04 08:59"))
    assert "er is een plek" not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-11-04 09:00"))
    assert "er is een plek" in wereld.post.teksten(REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, "meldingen")
    assert "op werkdagen om 09.00 uur" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "meldingen")
    assert "op werkdagen om 16.00 uur" in wereld.post.tekst(wereld.post.laatste(POLITIE))
