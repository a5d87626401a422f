"""What still waits when a casus closes: it is ended and told, and nothing of a closed casus is sent afterwards."""

from datetime import timedelta

import pytest

from commands.domain.casus import Fase
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.ports import TemporaryFailure
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import SCHOOL, WONING, lopend, stuur
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt, sluit
from tests.flows.test_wacht_op_ja import LATER
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

ALLEN = (GGZ, POLITIE, REGIE, MANAGER, BEHEER)


def gelezen(wereld: Wereld) -> dict[str, int]:
    """How many messages each of all these people got, by mail or in a room of their own."""
    mails = {wie: len(wereld.post.aan(wie)) for wie in ALLEN}
    return mails | {kamer.id: len(kamer.berichten) for kamer in wereld.kamers.kamers.values()}


async def test_a_question_that_nobody_answered_ends_and_its_asker_hears_it(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "vraag Mag de school hiervan weten?")
    await sluit(wereld, code)
    assert "Op uw vraag V1 kwam geen antwoord" in wereld.post.teksten(POLITIE)
    na = gelezen(wereld)
    await wereld.vooruit(dagen=30)
    assert gelezen(wereld)[POLITIE] == na[POLITIE]


async def test_a_message_that_waits_for_its_sender_is_erased_and_they_hear_it(wereld: Wereld, code: str) -> None:
    oud = wereld.post.laatste(POLITIE)
    await wereld.antwoord(oud, "Wij waren er gisteren weer.", van="iemand.anders@partners.test")
    await sluit(wereld, code)
    assert "Het bericht van dinsdag 3 november 2026, waarvan wij vroegen of u het schreef" in wereld.post.teksten(
        POLITIE
    )
    na = gelezen(wereld)
    await wereld.vooruit(dagen=30)
    assert gelezen(wereld)[POLITIE] == na[POLITIE]
    assert "Wij waren er gisteren weer" not in wereld.post.teksten(GGZ)


async def test_a_poll_without_a_moment_ends_and_a_late_answer_is_told_so(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"{code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")
    peiling = wereld.post.laatste(GGZ)
    await sluit(wereld, code)
    assert "gaat niet door" in wereld.post.teksten(GGZ)
    await wereld.antwoord(peiling, "kan 1")
    assert f"Casus {code} is afgesloten" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_waiting_plan_must_be_decided_first(maak: Maak, tmp_path) -> None:
    wereld = maak(leeg=True)
    wereld.code = code = await lopend(wereld, tmp_path)
    await alles_over(wereld, code)
    await stuur(wereld, tmp_path, [LATER, SCHOOL, WONING], f"casus plan {code}")
    assert "Er wacht een nieuwe versie van het plan" in await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")


async def test_an_offered_role_waits_no_more(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    vraag = wereld.post.laatste(POLITIE)
    await sluit(wereld, code)
    await wereld.antwoord(vraag, "casushouder akkoord")
    assert (await wereld.leden(code))[WIJKTEAM].casushouder


async def test_what_the_clock_queued_before_the_closing_is_not_sent_after_it(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    vraag = wereld.post.laatste(REGIE)
    await wereld.vooruit(tot=lokaal("2026-11-29 12:00"))
    wereld.post.faal = TemporaryFailure("greylisted")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    wereld.post.faal = None
    na = len(wereld.post.aan(REGIE))
    await wereld.antwoord(vraag, "akkoord")
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    assert await fase(wereld, code) is Fase.GESLOTEN
    late = [een.bericht.onderwerp for een in wereld.post.aan(REGIE)[na:]]
    assert [een for een in late if "is er contact geweest" in een or "wacht op antwoord" in een] == []


async def test_no_step_of_any_clock_is_said_of_a_closed_casus(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await wereld.vooruit(dagen=1)
    casus, leden = await wereld.casus(code), await wereld.leden(code)
    async with wereld.opslag.uow() as uow:
        punt = (await uow.actiepunten.of_casus(casus.id))[0]
        await uow.herinneringen.plan_all(
            [
                Herinnering(
                    id=wereld.huis.ids.new_id(), casus_id=casus.id, soort=soort, onderwerp_id=een, stap=stap,
                    volgnummer=90, versie=punt.versie, due_at=wereld.nu + timedelta(days=1),
                )
                for soort in HerinneringSoort
                for stap in Stap
                for een in (casus.id, punt.id, leden[POLITIE].id)
            ]
        )  # fmt: skip
        await uow.commit()
    na = gelezen(wereld)
    await wereld.vooruit(dagen=2)
    assert gelezen(wereld) == na
    async with wereld.opslag.uow() as uow:
        assert await uow.herinneringen.planned_for_all([casus.id, punt.id, leden[POLITIE].id]) == []


@pytest.mark.story_of("casus lijst gesloten")
@pytest.mark.parametrize("woorden", ["casus lijst gesloten", "Welke casussen zijn afgesloten?", "gesloten casussen"])
async def test_the_closed_ones_are_listed_with_how_and_when_each_ended(wereld: Wereld, code: str, woorden: str) -> None:
    assert "geen gesloten casussen" in await regie_zegt(wereld, woorden)
    await sluit(wereld, code)
    assert f"- {code}: voorlopig afgesloten, sinds di 3 nov" in await regie_zegt(wereld, woorden)
