"""News goes along with what the clock asks: one mail in the morning, and no second one behind it."""

from asyncio import gather
from dataclasses import replace

import pytest

from commands.adres import antwoordadres
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.klok.nieuws import vertel_nieuws
from commands.klok.veeg import veeg
from commands.ports import StorageFailure
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_nieuws import DAGELIJKS, breekt, meld
from tests.flows.toetswereld import logboek
from tests.neptoets import nep_bewaker
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

VRIJDAG = lokaal("2026-11-27 10:00")
MAANDAG = lokaal("2026-11-30 09:00")
"""The politie is reminded of actiepunt 3."""


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def na_vrijdag(wereld: Wereld, *meldingen: str) -> list[OutgoingMail]:
    """What the politie gets, up to Monday morning, after the GGZ reported this on Friday."""
    await wereld.vooruit(tot=VRIJDAG)
    for tekst in meldingen:
        await meld(wereld, tekst)
    wereld.post.wis()
    await wereld.vooruit(tot=MAANDAG)
    return wereld.post.aan(POLITIE)


async def test_a_reminder_takes_the_news_of_its_casus_along(wereld: Wereld, code: str) -> None:
    [mail] = await na_vrijdag(wereld, "2 klaar, er is een plek")

    gelezen = wereld.post.tekst(mail)
    assert "actiepunt 3, uiterlijk" in mail.bericht.onderwerp
    assert gelezen.index("Vraagt twee buren") < gelezen.index("Ook nieuws") < gelezen.index("> er is een plek")
    assert "Met dit nieuws hoeft u niets te doen." in gelezen
    assert wereld.post.teksten(REGIE).count("> er is een plek") == 1
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-01 08:59"))
    assert wereld.post.aan(POLITIE) == []


async def test_the_answer_is_about_what_was_asked_and_not_about_the_news(wereld: Wereld, code: str) -> None:
    [mail] = await na_vrijdag(wereld, "2 klaar")

    await wereld.antwoord(mail, "klaar")

    assert (await wereld.punt(code, 3)).voorbij
    await wereld.antwoord(mail, "bericht Fijn dat het met 2 is gelukt!")
    assert "> Fijn dat het met 2 is gelukt!" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_what_makes_no_mail_of_its_own_goes_along_too(wereld: Wereld, code: str) -> None:
    [mail] = await na_vrijdag(wereld, "2 bezig, maandag spreek ik haar")

    assert "> maandag spreek ik haar" in wereld.post.tekst(mail)


async def test_a_procesregisseur_gets_one_mail_a_morning_over_all_casussen(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    await wereld.vooruit(tot=lokaal("2026-11-23 09:01"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{ander} actie vervalt 1 niet meer nodig")
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-24 09:00"))

    ochtend = [een for een in wereld.post.aan(REGIE) if not een.bericht.notice]
    assert len(ochtend) == 1
    gelezen = wereld.post.tekst(ochtend[0])
    assert "actiepunt 1 wacht sinds 17 november" in ochtend[0].bericht.onderwerp
    assert gelezen.index("Ook nieuws") < gelezen.index("> er is een plek")


async def test_who_chose_once_a_week_reads_it_then(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "meldingen wekelijks")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 3 Vraagt de buren, {POLITIE}, 8 december 2026")
    await meld(wereld, "2 klaar")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    assert "Ook nieuws" not in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=lokaal("2026-12-07 09:00"))
    assert "Actiepunt 2 is klaar" in wereld.post.teksten(POLITIE)


async def test_codes_and_counts_alone_stay_so(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(lid.persoon, meldingen=Meldingen.SAMEN))
        await uow.commit()

    post = await na_vrijdag(wereld, "2 klaar")

    assert len(post) == 2
    assert "Ook nieuws" not in wereld.post.teksten(POLITIE)


async def test_words_that_the_door_holds_meanwhile_stay_behind(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS, toets=nep_bewaker())
    await wereld.vooruit(tot=VRIJDAG)
    await meld(wereld, "2 klaar, gesproken met Buitengewoonstra")
    await wereld.staf(Rol.PROCESREGISSEUR, f"verboden {wereld.code} Buitengewoonstra")
    wereld.post.wis()

    await wereld.vooruit(tot=MAANDAG)

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Actiepunt 2 is klaar" in gelezen
    assert "De toelichting is niet doorgegeven." in gelezen
    assert "Buitengewoonstra" not in wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)
    assert len([een for een in wereld.post.aan(REGIE) if "vastgehouden" in een.bericht.onderwerp]) == 1


async def test_two_processes_at_the_same_hour_tell_it_once(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=VRIJDAG)
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()
    wereld.nu = MAANDAG

    werk, nu = wereld.huis.work, wereld.nu
    await gather(veeg(werk, nu), vertel_nieuws(werk, nu), veeg(werk, nu), vertel_nieuws(werk, nu))
    await wereld.rust()

    assert wereld.post.teksten(POLITIE).count("> er is een plek") == 1
    assert wereld.post.teksten(REGIE).count("> er is een plek") == 1


async def test_an_end_before_it_is_booked_loses_nothing(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=VRIJDAG)
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()
    wereld.nu = MAANDAG
    with pytest.raises(StorageFailure):
        await veeg(replace(wereld.huis.work, open_uow=breekt(wereld.opslag.uow)), wereld.nu)

    await wereld.rust()

    [mail] = wereld.post.aan(POLITIE)
    assert "> er is een plek" in wereld.post.tekst(mail)
    regels = [regel for regel in await logboek(wereld) if regel.actie == "nieuws"]
    assert {regel.resultaat for regel in regels} == {"verteld"}


async def test_news_of_another_casus_leaves_an_answer_with_the_one_that_asks(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    await wereld.vooruit(tot=lokaal("2026-11-03 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{ander} actie vervalt 1 niet meer nodig")
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    lid = (await wereld.leden(ander))[GGZ]
    await wereld.mail(GGZ, antwoordadres(ander, lid.token), "2 klaar, er is een plek")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-24 09:00"))
    [vraag] = [een for een in wereld.post.aan(REGIE) if not een.bericht.notice]
    assert vraag.bericht.onderwerp == f"Casus {code}: actiepunt 1 wacht sinds 17 november"
    assert f"Casus {ander}" in wereld.post.tekst(vraag)

    await wereld.antwoord(vraag, "1 klaar")

    assert (await wereld.punt(code, 1)).voorbij


async def test_the_overview_of_monday_takes_it_along_where_nothing_else_is_asked(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=VRIJDAG)
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} met de casushouder")
    await meld(wereld, "2 klaar, er is een plek")
    wereld.post.wis()
    wereld.nu = MAANDAG

    await veeg(wereld.huis.work, wereld.nu, met_overzicht=True)
    await wereld.rust()

    [mail] = wereld.post.aan(REGIE)
    gelezen = wereld.post.tekst(mail)
    assert "vraagt iets" in mail.bericht.onderwerp
    assert "Nu van u gevraagd" not in gelezen
    assert gelezen.index("Ook nieuws") < gelezen.index("> er is een plek")
