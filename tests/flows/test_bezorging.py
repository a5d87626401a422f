"""Delivery in bad weather: everything once, nobody held up, giving up is an alarm."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Rol
from commands.messages import Bijlage
from commands.ports import PermanentFailure, TemporaryFailure
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, GGZ, POLITIE, RECLASSERING, REGIE, VOORBEELD, WIJKTEAM, Wereld, maak_wereld

pytestmark = pytest.mark.breed

WEG = TemporaryFailure("relay_down")


class Stroomuitval(BaseException):
    """The process dies here."""


async def roep(wereld: Wereld, tekst: str = "Tot morgen.") -> None:
    """The casushouder says something to everybody."""
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, f"!bericht {tekst}")


async def test_after_an_hour_without_relay_everything_comes_once_under_one_id(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    wereld.post.pogingen.clear()
    wereld.post.faal = WEG
    await roep(wereld)
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))
    assert wereld.post.verzonden == []

    wereld.post.faal = None
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))

    assert sorted(een.recipient for een in wereld.post.verzonden) == sorted([GGZ, POLITIE, REGIE])
    for adres in (GGZ, POLITIE, REGIE):
        ids = [een.message_id for een in wereld.post.pogingen if een.recipient == adres]
        assert len(ids) > 5
        assert len(set(ids)) == 1


async def test_once_the_relay_is_back_nobody_waits_for_a_next_try_of_his_own(wereld: Wereld, code: str) -> None:
    wereld.post.faal = TemporaryFailure("SMTP_VERBINDING", retry_after=0.001)
    await roep(wereld)
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=6))
    wereld.post.wis()
    wereld.post.faal = None

    await wereld.staf(Rol.PROCESREGISSEUR, "hulp")

    assert sorted(een.recipient for een in wereld.post.verzonden) == sorted([REGIE, GGZ, POLITIE, REGIE])


@pytest.mark.parametrize("fout", [WEG, PermanentFailure("550"), RuntimeError("unforeseen")])
async def test_one_bad_address_holds_up_nobody(wereld: Wereld, code: str, fout: Exception) -> None:
    wereld.post.faal_voor[GGZ] = fout

    await roep(wereld)

    assert "> Tot morgen." in wereld.post.teksten(POLITIE)
    assert "> Tot morgen." in wereld.post.teksten(REGIE)
    assert "> Tot morgen." not in wereld.post.teksten(GGZ)


async def test_giving_up_is_an_alarm_without_content_and_the_procesregisseur_knows_whom_to_call(
    wereld: Wereld, code: str
) -> None:
    wereld.post.faal_voor[GGZ] = PermanentFailure("550")
    wereld.post.wis()

    await roep(wereld, "De sleutel ligt klaar.")

    [alarm] = wereld.post.aan(BEHEER)
    assert "is niet bezorgd en wordt niet meer geprobeerd" in wereld.post.tekst(alarm)
    for woord in ("sleutel", GGZ, "GGZ", "behandelaar"):
        assert woord not in wereld.post.tekst(alarm) + alarm.bericht.onderwerp
    assert "Een bericht aan GGZ-instelling (behandelaar)" in wereld.post.teksten(REGIE)
    assert GGZ not in wereld.post.teksten(REGIE)


async def test_an_address_that_takes_nothing_is_changed_and_no_connection_is_blamed(wereld: Wereld, code: str) -> None:
    wereld.post.faal_voor[GGZ] = PermanentFailure("550")
    wereld.post.wis()

    await roep(wereld)

    raad = f"deelnemer wijzig {code} GGZ-instelling (behandelaar), en na de komma het goede adres"
    assert raad in wereld.post.teksten(REGIE)
    assert "deelnemer verwijder" not in wereld.post.teksten(REGIE)
    alarm = wereld.post.teksten(BEHEER)
    assert "Misschien bestaat het adres van deze ene deelnemer niet." in alarm
    assert "Gaat het om meer deelnemers? Controleer de verbinding met: ketenbot check." in alarm


async def test_after_five_days_the_bot_stops_trying_and_says_so(wereld: Wereld, code: str) -> None:
    wereld.post.faal_voor[GGZ] = WEG
    await roep(wereld)

    await wereld.vooruit(dagen=6)

    assert "GGZ-instelling (behandelaar) is niet bereikt" in wereld.post.teksten(REGIE)
    assert len(wereld.post.aan(BEHEER)) == 1


async def test_mail_goes_on_while_the_homeserver_is_away(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    wereld.kamers.faal = TemporaryFailure("homeserver_down")

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar")
    assert "actiepunt 2 is klaar" in wereld.post.teksten(POLITIE)
    assert len(kamer.berichten) == gezegd

    wereld.kamers.faal = None
    await wereld.vooruit(tot=wereld.nu + timedelta(minutes=5))
    assert len(kamer.berichten) == gezegd + 1


async def test_what_was_queued_before_a_kill_goes_out_once_after_it(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    wereld.post.faal = Stroomuitval()
    with pytest.raises(Stroomuitval):
        await roep(wereld)
    wereld.post.faal = None
    await wereld.opslag.close()

    opnieuw = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    await opnieuw.vooruit(dagen=1)
    await opnieuw.opslag.close()

    assert sorted(een.recipient for een in wereld.post.verzonden) == sorted([GGZ, POLITIE, REGIE])
    assert wereld.kamers.casuskamer(code).tekst.count("Dit is gedeeld met de deelnemers") == 1


async def test_a_room_that_was_told_before_a_kill_is_not_told_twice(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.val_na_zenden = Stroomuitval()
    with pytest.raises(Stroomuitval):
        await wereld.antwoord(planmail, "Dank voor het plan.")
    wereld.kamers.val_na_zenden = None
    await wereld.opslag.close()

    opnieuw = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    await opnieuw.rust()
    await opnieuw.opslag.close()

    assert kamer.tekst.count("> Dank voor het plan.") == 1


class KapotteLezer:
    """A PlanReader with a mistake in it."""

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        raise RuntimeError(f"cannot read {bijlage.naam}")


async def test_a_surprise_is_parked_with_a_code_and_the_next_message_goes_on(maak: Maak) -> None:
    wereld = maak(planlezer=KapotteLezer())
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)

    [alarm], [antwoord] = wereld.post.aan(BEHEER), wereld.post.aan(REGIE)
    storing = antwoord.bericht.onderwerp.split("code ")[1].rstrip(")")
    assert storing.startswith("F-")
    assert storing in wereld.post.tekst(alarm)
    assert "Uw bericht is bewaard." in wereld.post.tekst(antwoord)
    assert antwoord.reply_local.startswith("bot+")
    async with wereld.opslag.uow() as uow:
        assert await uow.inbox.find_failure(storing) is not None

    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Wij gaan door.")
    assert "> Wij gaan door." in wereld.post.teksten(GGZ)


class Houdt:
    """A Toets that holds what names a key."""

    async def houdt_tegen(self, teksten: list[str]) -> bool:
        return any("sleutel" in tekst for tekst in teksten)


async def test_what_the_door_holds_reaches_no_partner_and_is_kept(maak: Maak) -> None:
    wereld = maak(toets=Houdt())
    planmail, kamer = wereld.post.aan(GGZ)[0], wereld.kamers.casuskamer(wereld.code)
    gezegd = len(kamer.berichten)
    wereld.post.wis()

    await wereld.antwoord(planmail, "2 klaar, de sleutel ligt onder de mat")

    assert len(kamer.berichten) == gezegd
    assert {een.recipient for een in wereld.post.verzonden} <= {GGZ, BEHEER}
    assert "sleutel" not in wereld.post.teksten(GGZ) + wereld.post.teksten(BEHEER)
    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN
    async with wereld.opslag.uow() as uow:
        assert (await uow.inbox.count_by_status())["geparkeerd"] == 1


async def test_a_room_that_cannot_be_kept_holds_up_nobody(wereld: Wereld, code: str) -> None:
    wereld.kamers.prive_altijd = wereld.kamers.prive(RECLASSERING).id
    await wereld.staf(
        Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Jeugdzorg, begeleider, privaat, @jeugd:demo.test"
    )

    await roep(wereld)

    assert "Jeugdzorg (begeleider) doet vanaf nu mee" in wereld.kamers.casuskamer(code).tekst
    assert "Dit is gedeeld" in wereld.kamers.casuskamer(code).laatste
