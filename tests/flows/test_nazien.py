"""The auditor: finds what was forgotten, from the facts; says it once, in codes; and is silent while all is well."""

from dataclasses import replace
from datetime import timedelta
from sqlite3 import connect

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.bevinding import BevindingSoort
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vergeten import VERGETEN
from commands.klok.nazien import OM, Ronde, nazien
from commands.ports import InboxItem, TemporaryFailure
from tests.flows.conftest import Maak
from tests.flows.test_opnieuw_aanbieden import ketenbot
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import BEHEER, GGZ, MANAGER, REGIE, VOORBEELD, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

UUR = timedelta(hours=1)


async def kijk_na(wereld: Wereld) -> Ronde | None:
    """One round of the auditor, and what it says goes out."""
    opslag, huis = wereld.opslag, wereld.huis
    ronde = await nazien(opslag.read, huis.work, wereld.nu)
    await wereld.rust()
    return ronde


async def later(wereld: Wereld, **duur: float) -> list[str]:
    """Time passes and the auditor looks: what it finds, as kind and code and number; without what people forgot."""
    wereld.nu += timedelta(**(duur or {"hours": 1}))
    ronde = await kijk_na(wereld)
    assert ronde is not None
    return [een.sleutel for een in ronde.bevindingen if een.soort not in VERGETEN]


def met_de_hand(wereld: Wereld, opdracht: str) -> None:
    """Somebody changes the database past the bot."""
    with connect(wereld.database) as database:
        database.execute(opdracht)
    database.close()


async def test_eight_weeks_in_which_the_bot_does_its_work_give_no_finding_about_the_bot(
    wereld: Wereld, code: str
) -> None:
    gevonden: set[str] = set()
    for _ in range(8 * 7):
        await wereld.vooruit(dagen=1)
        ronde = await kijk_na(wereld)
        assert ronde is not None
        gevonden |= {een.soort.value for een in ronde.bevindingen}

    # and of what people left lying the procesregisseur hears
    assert gevonden - set(VERGETEN) == {BevindingSoort.CONTACT_CASUSHOUDER, BevindingSoort.CONTACT_PROCESREGISSEUR}


async def test_it_looks_once_an_hour_of_the_clock_and_never_twice(wereld: Wereld, code: str) -> None:
    assert await kijk_na(wereld) is not None
    wereld.nu += OM - timedelta(seconds=1)
    assert await kijk_na(wereld) is None
    wereld.nu += timedelta(seconds=1)
    assert await kijk_na(wereld) is not None
    wereld.nu -= timedelta(days=1)
    assert await kijk_na(wereld) is not None


async def test_a_forgotten_actiepunt_is_told_once_in_codes_and_that_it_is_mended_too(wereld: Wereld, code: str) -> None:
    punt = await wereld.punt(code, 2)
    met_de_hand(wereld, f"UPDATE herinnering SET status = 'vervallen' WHERE onderwerp_id = '{punt.id}'")
    wereld.post.wis()

    assert await later(wereld) == [f"actiepunt/{code}/2"]
    assert await later(wereld) == [f"actiepunt/{code}/2"]
    [bericht] = wereld.post.verzonden
    assert bericht.recipient == BEHEER
    tekst = wereld.post.tekst(bericht)
    assert f"Casus {code}, actiepunt 2: nog open" in tekst
    for woord in (punt.wat, "GGZ", GGZ, "behandelaar"):
        assert woord not in tekst

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 2 bezig")
    assert (await wereld.punt(code, 2)).status is Status.BEZIG
    assert await later(wereld) == []
    assert await later(wereld) == []
    assert [een.bericht.onderwerp for een in wereld.post.aan(BEHEER)] == ["Over tijd: 1 nieuw", "Alles is weer op tijd"]


async def test_a_sweep_that_stands_still_is_seen_within_two_hours_of_the_office(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        eerste = await uow.herinneringen.next_moment()
    assert eerste is not None
    wereld.nu = eerste + timedelta(minutes=30)
    stil = [await _zonder_veeg(wereld) for _ in range(2)]

    assert stil == [[], [f"herinnering/{code}/0"]]


async def _zonder_veeg(wereld: Wereld) -> list[str]:
    opslag, huis = wereld.opslag, wereld.huis
    ronde = await nazien(opslag.read, huis.work, wereld.nu)
    wereld.nu += UUR
    assert ronde is not None
    return [een.sleutel for een in ronde.bevindingen]


async def test_after_days_without_a_running_bot_nothing_is_called_late_before_it_had_its_chance(
    wereld: Wereld, code: str
) -> None:
    await kijk_na(wereld)
    wereld.nu += timedelta(minutes=1)
    await _komt_binnen(wereld)
    wereld.nu += timedelta(days=9)

    assert await _zonder_veeg(wereld) == []


async def _komt_binnen(wereld: Wereld) -> None:
    async with wereld.opslag.uow() as uow:
        await uow.inbox.add_item(
            InboxItem(id="i" * 32, source="mail:x", kanaal=Kanaal.MAIL, raw=b"\r\n\r\nx", received_at=wereld.nu)
        )
        await uow.commit()


async def test_queues_that_stand_still_are_named_by_channel(wereld: Wereld, code: str) -> None:
    kanalen, wereld.kanalen = wereld.kanalen, []
    await _komt_binnen(wereld)
    wereld.kanalen = kanalen[1:]
    wereld.kamers.faal = TemporaryFailure("homeserver_down")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")

    assert await later(wereld, minutes=30) == []
    assert await later(wereld) == ["binnengekomen/mail/0", "uitgaand/mail/0", "uitgaand/matrix/0"]
    wereld.kamers.faal, wereld.kanalen = None, kanalen
    await wereld.vooruit(tot=wereld.nu + UUR)
    assert await later(wereld) == []
    assert [een.bericht.onderwerp for een in wereld.post.aan(BEHEER)] == ["Over tijd: 3 nieuw", "Alles is weer op tijd"]


async def test_a_plan_that_nobody_asks_for_any_more_is_found_after_its_week(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    met_de_hand(wereld, "UPDATE herinnering SET status = 'vervallen' WHERE soort = 'plan'")

    assert await later(wereld, days=6) == []
    assert await later(wereld, days=1) == [f"plan/{concept}/0"]


async def test_an_unreleased_plan_that_is_asked_for_is_no_finding(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    await wereld.vooruit(dagen=20)

    assert not [een for een in await later(wereld) if een.startswith("plan/")]
    assert "het plan is nog niet vrijgegeven" in wereld.post.teksten(MANAGER)


async def test_silence_of_one_role_is_found_a_week_after_the_last_question(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(dagen=30)
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code}")
    await wereld.vooruit(dagen=18)
    assert await later(wereld) == []
    await wereld.vooruit(dagen=3)

    assert await later(wereld) == [f"contact_casushouder/{code}/0"]


async def test_a_casus_without_a_casushouder_or_its_own_procesregisseur_is_named(wereld: Wereld, code: str) -> None:
    casushouder = next(lid for lid in (await wereld.leden(code)).values() if lid.casushouder)
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(casushouder, vertrokken_op=wereld.nu))
        await uow.medewerkers.remove_medewerker((await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0].id)
        await uow.commit()

    assert await later(wereld) == [f"zonder_casushouder/{code}/0", f"zonder_procesregisseur/{code}/0"]


async def test_a_parked_message_that_nobody_offers_again_is_named_after_a_working_day(
    wereld: Wereld, code: str
) -> None:
    await _komt_binnen(wereld)
    async with wereld.opslag.uow() as uow:
        await uow.inbox.park("i" * 32, "F-48213")
        await uow.commit()

    assert await later(wereld) == []
    assert await later(wereld, days=1) == ["geparkeerd/F-48213/0"]
    async with wereld.opslag.uow() as uow:
        await uow.inbox.offer_again("F-48213", at=wereld.nu)
        await uow.commit()
    await wereld.rust()
    assert await later(wereld) == []


async def test_of_a_parked_message_that_was_put_away_nothing_is_said_any_more(wereld: Wereld, code: str) -> None:
    await _komt_binnen(wereld)
    async with wereld.opslag.uow() as uow:
        await uow.inbox.park("i" * 32, "F-48213")
        await uow.commit()
    assert await later(wereld, days=1) == ["geparkeerd/F-48213/0"]
    assert "Zet dan --weg achter de code" in wereld.post.teksten(BEHEER)

    assert await ketenbot(wereld, "bied-aan", "F-48213", "--weg") == 0

    assert await later(wereld) == []
    assert "Alles is weer op tijd" in wereld.post.laatste(BEHEER).bericht.onderwerp
    await wereld.rust()
    assert await later(wereld, days=3) == []


async def test_with_nobody_to_tell_it_is_told_as_soon_as_there_is(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        await uow.medewerkers.remove_medewerker((await uow.medewerkers.with_rol(Rol.BEHEERDER))[0].id)
        await uow.commit()
    met_de_hand(wereld, "UPDATE herinnering SET status = 'vervallen' WHERE soort = 'actie'")
    assert await later(wereld)
    await wereld.medewerker(Rol.BEHEERDER, email="nieuw@zvh-huis.test")

    await later(wereld)

    [bericht] = wereld.post.aan("nieuw@zvh-huis.test")
    assert f"Casus {code}, actiepunt 1" in wereld.post.tekst(bericht)


async def test_a_held_message_is_named_by_its_number_after_two_working_days(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.mail(
        GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), f"2 klaar, {NAAM} was thuis"
    )

    assert await later(wereld, days=1) == []
    assert await later(wereld, days=1) == [f"wachtend/{wereld.code}/1"]
    assert f"Casus {wereld.code}, W1:" in wereld.post.teksten(BEHEER)
    assert NAAM not in wereld.post.teksten(BEHEER)
