"""News waits for one mail a day; what asks something, and the own words of people, wait for nobody."""

from asyncio import gather
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import time

import pytest

from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.klok.nieuws import vertel_nieuws
from commands.ports import OpenUow, StorageFailure, UnitOfWork
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import logboek
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld

DAGELIJKS = replace(BELEID, meldingen=Meldingen.DAGELIJKS)
MORGENVROEG = lokaal("2026-11-04 09:00")


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def meld(wereld: Wereld, tekst: str) -> None:
    """The GGZ answers its plan."""
    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)


async def test_what_a_partner_reports_is_read_in_one_mail_the_next_morning(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()

    for tekst in ("2 bezig, ik heb gebeld", "2 klaar, zij heeft nu een plek"):
        await wereld.antwoord(planmail, tekst)
    assert wereld.post.aan(POLITIE) == []
    assert "✅ 2 klaar ·" in wereld.kamers.casuskamer(code).laatste

    await wereld.vooruit(tot=MORGENVROEG)
    [nieuws] = wereld.post.aan(POLITIE)
    gelezen = wereld.post.tekst(nieuws)
    assert nieuws.bericht.onderwerp == f"Casus {code}: nieuws van dinsdag 3 november 2026"
    assert gelezen.index("> ik heb gebeld") < gelezen.index("> zij heeft nu een plek")
    assert "Actiepunt 2 is klaar" in gelezen
    assert gelezen.count("U hoeft niets te doen") == 1

    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert wereld.post.aan(POLITIE) == [nieuws]


async def test_the_receipt_says_when_the_others_hear_it(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 bezig")
    volgende = "leest dit in het volgende nieuws, uiterlijk donderdag 19 november 2026."
    assert volgende in wereld.post.tekst(wereld.post.laatste(GGZ))
    await meld(wereld, "2 lukt niet")
    assert volgende in wereld.post.tekst(wereld.post.laatste(GGZ))

    await wereld.vooruit(tot=lokaal("2026-11-06 16:30"))
    await meld(wereld, "2 klaar")
    assert "leest dit in het volgende nieuws, uiterlijk dinsdag 24 november 2026." in wereld.post.tekst(
        wereld.post.laatste(GGZ)
    )


@pytest.mark.parametrize("tekst", ["2 bezig, spoed: er is een incident geweest", "2 lukt niet, dit is dringend"])
async def test_a_report_in_a_hurry_waits_for_nobody(wereld: Wereld, code: str, tekst: str) -> None:
    await meld(wereld, tekst)

    assert "actiepunt 2" in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert "De anderen horen dit meteen" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()
    await wereld.vooruit(tot=MORGENVROEG)
    assert wereld.post.aan(POLITIE) == []


async def test_own_words_to_the_group_go_at_once(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(planmail, "Wij gaan morgen samen op huisbezoek.")

    assert "> Wij gaan morgen samen op huisbezoek." in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_what_asks_something_goes_at_once_and_the_others_read_it_in_the_news(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Bel de huisarts, {GGZ}, 1 december 2026")

    assert "voor u" in wereld.post.laatste(GGZ).bericht.onderwerp
    assert wereld.post.aan(POLITIE) == []
    await wereld.vooruit(tot=MORGENVROEG)
    [nieuws] = wereld.post.aan(POLITIE)
    assert "> Bel de huisarts" in wereld.post.tekst(nieuws)
    assert len(wereld.post.aan(GGZ)) == 1


async def test_what_is_taken_back_before_it_was_read_is_read_with_it(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(planmail, "2 klaar")
    await wereld.antwoord(planmail, "ongedaan")
    assert wereld.post.aan(POLITIE) == []

    await wereld.vooruit(tot=MORGENVROEG)

    [gelezen] = [wereld.post.tekst(een) for een in wereld.post.aan(POLITIE)]
    assert gelezen.index("Actiepunt 2 is klaar") < gelezen.index("Actiepunt 2: melding teruggenomen")


async def test_what_is_taken_back_after_it_was_read_is_told_at_once(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    await wereld.antwoord(planmail, "2 klaar")
    await wereld.vooruit(tot=MORGENVROEG)
    wereld.post.wis()

    await wereld.antwoord(planmail, "ongedaan")

    assert "Actiepunt 2: melding teruggenomen" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_the_logboek_says_that_it_was_told_and_to_how_many(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")
    assert [regel for regel in await logboek(wereld) if regel.actie == "nieuws"] == []

    await wereld.vooruit(tot=MORGENVROEG)

    regels = [regel for regel in await logboek(wereld) if regel.actie == "nieuws"]
    assert {regel.resultaat for regel in regels} == {"verteld"}
    assert len(regels) == len([een for een in wereld.post.verzonden if "nieuws van" in een.bericht.onderwerp])


async def test_no_news_is_no_mail(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-10 17:00"))

    assert not [een for een in wereld.post.verzonden if "nieuws van" in een.bericht.onderwerp]


async def test_the_hour_is_a_setting_and_night_is_no_hour(maak: Maak) -> None:
    wereld = maak(beleid=replace(DAGELIJKS, nieuws_om=time(11, 30)))
    await meld(wereld, "2 klaar")

    await wereld.vooruit(tot=lokaal("2026-11-03 11:29"))
    assert "nieuws van" not in wereld.post.laatste(POLITIE).bericht.onderwerp
    wereld.nu = lokaal("2026-11-04 02:00")  # it was down all day
    await wereld.rust()
    assert "nieuws van" not in wereld.post.laatste(POLITIE).bericht.onderwerp
    await wereld.vooruit(tot=lokaal("2026-11-04 09:00"))
    assert "nieuws van dinsdag 3 november" in wereld.post.laatste(POLITIE).bericht.onderwerp


async def test_who_left_takes_their_news_along(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} {POLITIE}")
    wereld.post.wis()

    await wereld.vooruit(tot=MORGENVROEG)

    assert wereld.post.aan(POLITIE) == []
    assert "vervallen" in {regel.resultaat for regel in await logboek(wereld) if regel.actie == "nieuws"}
    assert "Actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_member_without_a_working_address_reads_it_once_there_is_one(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await _adres_faalt(wereld, lid.persoon.id, op=wereld.nu)
    await meld(wereld, "2 klaar")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-04 12:00"))
    assert wereld.post.aan(POLITIE) == []

    await _adres_faalt(wereld, lid.persoon.id, op=None)
    await wereld.vooruit(tot=lokaal("2026-11-05 09:00"))

    assert "nieuws van dinsdag 3 november" in wereld.post.laatste(POLITIE).bericht.onderwerp


async def _adres_faalt(wereld: Wereld, persoon_id: str, *, op: object) -> None:
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.get_persoon(persoon_id)
        await uow.personen.save_persoon(replace(persoon, mail_failed_at=op))
        await uow.commit()


async def test_two_processes_at_the_same_hour_tell_it_once(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")
    wereld.nu = MORGENVROEG

    nieuw = await gather(*(vertel_nieuws(wereld.huis.work, wereld.nu) for _ in range(3)))
    await wereld.rust()

    assert sorted(nieuw)[:2] == [0, 0]
    assert len([een for een in wereld.post.aan(POLITIE) if "nieuws van" in een.bericht.onderwerp]) == 1


async def test_an_end_before_it_is_booked_loses_nothing(wereld: Wereld, code: str) -> None:
    await meld(wereld, "2 klaar")
    wereld.nu = MORGENVROEG
    with pytest.raises(StorageFailure):
        await vertel_nieuws(replace(wereld.huis.work, open_uow=breekt(wereld.opslag.uow)), wereld.nu)

    await wereld.rust()

    assert "> " not in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(POLITIE))


def breekt(open_uow: OpenUow) -> OpenUow:
    """Units of work that end right before what they wrote is booked."""

    @asynccontextmanager
    async def een() -> AsyncIterator[UnitOfWork]:
        async with open_uow() as uow:
            yield uow
            raise StorageFailure("weg")

    return een
