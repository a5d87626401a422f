"""A casus is destroyed: proposed, agreed to by another person, announced, and done step by step."""

from dataclasses import replace
from datetime import date

import pytest

from commands.adres import groepsadres
from commands.domain.beleid import Bewaartermijn
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.vernietiging import Vernietiging, VernietigStand
from commands.klok.vernietigen import vernietig
from commands.ports import TemporaryFailure
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, houder_zegt, regie_zegt, sluit
from tests.wereld import BELEID, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

OP_DE_DAG = lokaal("2026-11-10 10:00")
"""A week after the day on which the worlds begin."""


async def manager_zegt(wereld: Wereld, tekst: str) -> str:
    await wereld.staf(Rol.MANAGER, tekst)
    return wereld.post.tekst(wereld.post.laatste(MANAGER))


async def besloten(wereld: Wereld, code: str) -> None:
    """The casus is closed, and two people want it destroyed."""
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "wordt vernietigd vanaf dinsdag 10 november" in await manager_zegt(
        wereld, f"casus vernietigen akkoord {code}"
    )


async def stap(wereld: Wereld) -> None:
    """The clock takes it one step further, and all that follows happens."""
    await vernietig(wereld.huis.work, wereld.nu)
    await wereld.rust()


async def stand(wereld: Wereld, code: str) -> Vernietiging | None:
    async with wereld.opslag.uow() as uow:
        return await uow.vernietigingen.find_code(code)


async def zet_bezwaar(wereld: Wereld, casus_id: str, sinds: date | None) -> None:
    async with wereld.opslag.uow() as uow:
        bewaring = await uow.bewaringen.of_casus(casus_id)
        await uow.bewaringen.put_bewaring(replace(bewaring, bezwaar_sinds=sinds))
        await uow.commit()


async def test_two_people_decide_the_members_hear_it_once_and_then_nothing_is_left(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    casus = await wereld.casus(code)
    vraag = await regie_zegt(wereld, f"casus vernietigen {code}")
    assert " actiepunten met alle antwoorden" in vraag
    assert "kan niet worden teruggedraaid" in vraag
    assert await stand(wereld, code) is None
    assert "Er is nog niets vernietigd" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")

    await wereld.antwoord(wereld.post.laatste(MANAGER), "ja")

    for wie in (GGZ, POLITIE):
        [mail] = [een for een in wereld.post.aan(wie) if "wordt vernietigd" in een.bericht.onderwerp]
        assert "kan Ketenbot niet wissen. Verwijder de mails zelf" in wereld.post.tekst(mail)
    await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert een.stand is VernietigStand.BESLOTEN  # the day has not come

    kamer = wereld.kamers.casuskamer(code)
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    assert set(kamer.events.values()) == set(kamer.geredigeerd)
    assert wereld.kamers.prive(WIJKTEAM).geredigeerd
    assert kamer.leden == set()
    assert wereld.kamers.verlaten[0] == kamer.id
    assert (await wereld.casus(code)).fase is Fase.GESLOTEN

    await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert (een.stand, een.mislukt, een.kamers > 0) == (VernietigStand.GEWIST, 0, True)
    async with wereld.opslag.uow() as uow:
        assert await uow.casussen.find_code(code) is None
        assert await uow.casussen.has_code(code)
        assert (await uow.casussen.get_casus(casus.id)).fase is Fase.VERNIETIGD
        assert await uow.deelnemers.of_casus(casus.id) == []
        assert await uow.personen.find_email(POLITIE) is None


async def test_nobody_says_vernietigd_before_the_key_is_replaced(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    wereld.nu = OP_DE_DAG
    for _ in range(4):
        await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert een.stand is VernietigStand.GEWIST
    assert not any("is vernietigd" in mail.bericht.onderwerp for mail in wereld.post.aan(REGIE))


async def test_afterwards_the_code_and_its_members_are_known_no_more(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    lid = wereld.post.aan(POLITIE)[0]
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    await stap(wereld)
    wereld.post.wis()

    await wereld.antwoord(lid, "3 klaar")
    await wereld.mail(POLITIE, groepsadres(code), "Is deze casus er nog?")

    assert wereld.post.aan(POLITIE) == []
    [hoort] = wereld.post.aan(REGIE)
    assert f"Er kwam een bericht voor casus {code}, die op dinsdag" in wereld.post.tekst(hoort)
    assert "3 klaar" not in wereld.post.tekst(hoort)
    tekst = await regie_zegt(wereld, f"casus toon {code}")
    assert code in tekst
    assert "is op dinsdag 10 november 2026 vernietigd" in tekst
    assert code not in await regie_zegt(wereld, "casus lijst gesloten")


@pytest.mark.parametrize("woorden", ["casus vernietigen akkoord {code}", "akkoord met vernietigen {code}"])
async def test_the_same_person_never_decides_twice(wereld: Wereld, code: str, woorden: str) -> None:
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "Een ander moet akkoord zijn" in await regie_zegt(wereld, woorden.format(code=code))
    een = await stand(wereld, code)
    assert een is not None
    assert een.stand is VernietigStand.VOORGESTELD


async def test_an_open_casus_is_not_destroyed_and_the_answer_says_what_is_missing(wereld: Wereld, code: str) -> None:
    tekst = await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "nog niet afgesloten. Dat moet eerst" in tekst
    assert "Nog open: actiepunten" in tekst
    assert await stand(wereld, code) is None


async def test_a_partner_or_casushouder_destroys_nothing(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await houder_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    await wereld.mail(POLITIE, groepsadres(code), f"casus vernietigen {code} zeker niet meer nodig")
    assert await stand(wereld, code) is None


@pytest.mark.story_of("casus vernietigen", "casus vernietigen akkoord", "casus niet vernietigen")
@pytest.mark.parametrize("wie", [Rol.PROCESREGISSEUR, Rol.MANAGER])
async def test_a_decision_is_taken_back_with_the_reason_and_the_members_hear_that(
    wereld: Wereld, code: str, wie: Rol
) -> None:
    await besloten(wereld, code)
    await wereld.staf(wie, f"casus niet vernietigen {code} er komt een klacht")
    assert await stand(wereld, code) is None
    assert any("wordt niet vernietigd" in mail.bericht.onderwerp for mail in wereld.post.aan(POLITIE))
    assert ("er komt een klacht" in wereld.post.teksten(REGIE)) is (wie is Rol.MANAGER)
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    assert (await wereld.casus(code)).fase is Fase.GESLOTEN


async def test_a_proposal_that_nobody_answers_is_asked_again(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    wereld.post.wis()
    await wereld.vooruit(dagen=20)
    gevraagd = [mail for mail in wereld.post.aan(MANAGER) if "vernietigen" in mail.bericht.onderwerp]
    assert len(gevraagd) == 2
    assert not any("vernietigen?" in wereld.post.tekst(mail) for mail in wereld.post.aan(REGIE))


async def test_opened_again_it_is_not_destroyed(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    assert await stand(wereld, code) is None
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    assert (await wereld.casus(code)).fase is Fase.LOPEND


async def test_once_it_has_begun_nobody_takes_it_back(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    for woorden in (f"casus niet vernietigen {code} toch niet", f"casus heropenen {code} toch nodig"):
        assert "kan niet meer worden gestopt" in await regie_zegt(wereld, woorden)


async def test_a_homeserver_that_is_away_holds_it_and_after_a_restart_it_goes_on(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    wereld.nu = OP_DE_DAG
    wereld.kamers.faal = TemporaryFailure("away", retry_after=0.001)
    await stap(wereld)
    await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert een.stand is VernietigStand.LEEGMAKEN

    wereld.kamers.faal = None
    await wereld.vooruit(tot=lokaal("2026-11-10 15:00"))
    await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert (een.stand, een.mislukt) == (VernietigStand.GEWIST, 0)


@pytest.mark.story_of("casus vernietigen lijst", "casus vernietigen lijst akkoord")
async def test_all_that_is_due_this_month_is_released_by_two_people(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, bewaren=Bewaartermijn(na_begin_maanden=1, bedenktijd_dagen=3), vergeten_na=0))
    code = wereld.code
    ander = await wereld.nog_een_casus()
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    await houder_zegt(wereld, f"{code} casus akkoord")
    assert "hoeft er geen casus" in await regie_zegt(wereld, "vernietigen lijst")
    wereld.nu = lokaal("2026-12-02 10:00")
    tekst = await regie_zegt(wereld, "vernietigen lijst")
    assert code in tekst
    assert ander not in tekst  # it runs
    await regie_zegt(wereld, "vernietigen lijst zeker")
    assert "Er is nu geen casus om te vernietigen" in await regie_zegt(wereld, "vernietigen lijst akkoord")
    assert code in await manager_zegt(wereld, "vernietigen lijst akkoord")
    een = await stand(wereld, code)
    assert een is not None
    assert (een.stand, een.dag) == (VernietigStand.BESLOTEN, date(2026, 12, 5))
    assert await stand(wereld, ander) is None


async def test_a_member_who_writes_in_the_days_before_reaches_nobody_but_the_procesregisseur(
    wereld: Wereld, code: str
) -> None:
    await besloten(wereld, code)
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "terugblik De lijnen waren kort.")
    assert any("lijnen waren kort" in wereld.post.tekst(mail) for mail in wereld.post.aan(REGIE))
    assert wereld.post.aan(POLITIE) == []
