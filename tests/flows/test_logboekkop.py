"""The end of the logboek goes to an officer each working day, and the beheerder hears it when it does not arrive."""

from dataclasses import replace
from functools import partial

import pytest

from bot.watch.once import OncePerPeriod
from commands.domain.rollen import Kanaal, Rol
from commands.domain.werkdagen import lokale_dag
from commands.klok.logboekkop import stuur_kop
from commands.ports import PermanentFailure
from commands.ports.log_chain import ChainReport, read_head
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, BELEID, DOMEIN, GGZ, REGIE, Wereld

FG = "fg@gemeente.test"
MET_KOP = replace(BELEID, kop_aan=FG)


@pytest.fixture
def huis(maak: Maak) -> Wereld:
    """A house with a running casus, whose settings name an officer."""
    return maak(beleid=MET_KOP)


async def op(wereld: Wereld, *momenten: str) -> int:
    """How many mails the officer has after these moments, each looked at by a process that was just started."""
    for moment in momenten:
        await wereld.vooruit(tot=lokaal(moment))
        kijk = OncePerPeriod(
            partial(stuur_kop, wereld.huis.work), lambda nu: lokale_dag(nu, wereld.huis.beleid), lambda: wereld.nu
        )
        await kijk.look()
        await kijk.look()
        await wereld.rust()
    return len(wereld.post.aan(FG))


async def toets(wereld: Wereld, kop: str) -> ChainReport:
    async with wereld.opslag.uow() as uow:
        return await uow.logboek.check_chain([read_head(kop)])


async def test_it_comes_once_a_working_day_when_the_office_opens(huis: Wereld) -> None:
    assert await op(huis, "2026-11-04 08:59") == 0
    assert await op(huis, "2026-11-04 09:00", "2026-11-04 09:01", "2026-11-04 16:59") == 1
    assert await op(huis, "2026-11-05 09:00", "2026-11-06 11:00") == 3
    assert await op(huis, "2026-11-07 10:00", "2026-11-08 10:00") == 3  # a weekend
    assert await op(huis, "2026-11-09 09:00") == 4


async def test_what_it_says_is_the_end_and_nothing_of_a_casus(huis: Wereld) -> None:
    await op(huis, "2026-11-04 09:00")
    [mail] = huis.post.aan(FG)
    tekst = huis.post.tekst(mail)
    [kop] = mail.bericht.blokken[0].regels
    assert kop in tekst
    assert "logboek toets --kop" in tekst
    assert huis.code not in tekst + mail.bericht.onderwerp
    gevonden = await toets(huis, kop)
    assert gevonden.findings == ()


async def test_a_day_without_any_news_moves_the_end_on(huis: Wereld) -> None:
    await op(huis, "2026-11-04 09:00", "2026-11-05 09:00")
    koppen = [mail.bericht.blokken[0].regels[0] for mail in huis.post.aan(FG)]
    assert len(set(koppen)) == 2


@pytest.mark.parametrize(
    "beleid", [BELEID, replace(MET_KOP, kanalen=frozenset({Kanaal.MATRIX}))], ids=["nobody named", "no mail"]
)
async def test_without_an_officer_or_without_mail_nothing_is_told(maak: Maak, beleid) -> None:
    wereld = maak(beleid=beleid)
    assert await op(wereld, "2026-11-04 09:00") == 0
    async with wereld.opslag.uow() as uow:
        assert all(regel.actie != "logboek kop" for regel in await uow.logboek.of_casus(None))


async def kom_terug(wereld: Wereld, op_id: str, nummer: int = 1) -> None:
    """A report of Exim that no such address is there."""
    ruw = (
        f"Return-Path: <>\nDelivered-To: bot@{DOMEIN}\nFrom: Mailer-Daemon@mx.gemeente.test\n"
        f"Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: {FG}\n"
        f"Message-ID: <terug-{nummer}@mx.gemeente.test>\n\nThis message was created automatically by mail delivery "
        "software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a "
        f"permanent error. The following address(es) failed:\n\n  {FG}\n    550 5.1.1 User unknown\n\n"
        f"------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: {op_id}\n\nhallo\n"
    )
    await wereld.rauw(ruw.encode(), f"mail:terug-kop-{nummer}")


def alarmen(wereld: Wereld) -> list[str]:
    return [een.bericht.onderwerp for een in wereld.post.aan(BEHEER) if "logboek" in een.bericht.onderwerp]


async def test_an_address_that_bounces_is_told_to_the_beheerder_once_a_day(huis: Wereld) -> None:
    await op(huis, "2026-11-04 09:00")
    op_id = huis.post.laatste(FG).message_id
    await kom_terug(huis, op_id)
    await kom_terug(huis, op_id, 2)
    assert alarmen(huis) == ["Het einde van het logboek komt niet aan"]
    assert FG not in huis.post.teksten(BEHEER)
    await op(huis, "2026-11-05 09:00")
    await kom_terug(huis, huis.post.laatste(FG).message_id, 3)
    assert len(alarmen(huis)) == 2


async def test_a_report_on_another_mail_is_no_alarm(huis: Wereld) -> None:
    await op(huis, "2026-11-04 09:00")
    await kom_terug(huis, "<verzonnen@zvh.test>")
    await kom_terug(huis, huis.post.laatste(GGZ).message_id, 2)
    assert alarmen(huis) == []


async def test_an_address_that_the_relay_refuses_is_told_too_and_the_next_day_is_tried_again(huis: Wereld) -> None:
    huis.post.faal_voor[FG] = PermanentFailure("550")
    assert await op(huis, "2026-11-04 09:00") == 0
    assert alarmen(huis) == ["Het einde van het logboek komt niet aan"]
    assert "niet bezorgd" not in huis.post.teksten(BEHEER)
    huis.post.faal_voor.clear()
    assert await op(huis, "2026-11-05 09:00") == 1


async def test_an_answer_of_the_officer_changes_nothing_and_shows_nothing(huis: Wereld) -> None:
    await op(huis, "2026-11-04 09:00")
    huis.post.wis()
    await huis.mail(FG, "bot", "Ontvangen, dank u. casus lijst", onderwerp="Re: Het einde van het logboek")
    assert huis.code not in huis.post.teksten(FG)


async def test_an_officer_who_is_somebody_of_the_house_too_hears_it_as_that_person(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, kop_aan=REGIE))
    wereld.post.wis()
    await op(wereld, "2026-11-04 09:00")
    assert "inde van het logboek" in wereld.post.teksten(REGIE)
    async with wereld.opslag.uow() as uow:
        [regie] = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        assert (await uow.personen.find_email(REGIE)) == regie.persoon
