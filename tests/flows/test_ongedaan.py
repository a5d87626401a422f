"""A slip is taken back within a day, and everybody who heard it hears that too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


async def ggz(wereld: Wereld, tekst: str) -> str:
    """The GGZ answers its plan mail; returns what comes back."""
    await wereld.antwoord(next(een for een in wereld.post.aan(GGZ) if "plan" in een.bericht.onderwerp), tekst)
    return wereld.post.tekst(wereld.post.laatste(GGZ))


async def regie(wereld: Wereld, tekst: str) -> None:
    """The procesregisseur mails this, a minute later."""
    wereld.nu += timedelta(minutes=1)
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)


async def stand(wereld: Wereld, code: str, nummer: int = 2) -> Actiepunt:
    """The actiepunt, whatever its version and the moment of its answer."""
    return replace(await wereld.punt(code, nummer), versie=0, beantwoord_op=None)


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize("woorden", ["ongedaan", "Ongedaan maken", "maak ongedaan.", "ongedaan 2"])
@pytest.mark.parametrize(
    "melding",
    ["2 klaar", "2 bezig", "2 lukt niet, er is een wachtlijst", "2 uitstel tot 4 december, de arts is ziek"],
)
async def test_a_report_is_taken_back_and_its_reminders_come_again(wereld, code, melding, woorden) -> None:
    voor = await stand(wereld, code)
    bon = await ggz(wereld, melding)
    assert f"{code} ongedaan" in bon
    assert await stand(wereld, code) != voor
    wereld.nu += timedelta(hours=23)

    bon = await ggz(wereld, woorden)

    assert await stand(wereld, code) == voor
    assert f"Teruggenomen in casus {code}" in bon
    assert "Actiepunt 2: melding teruggenomen" in wereld.post.teksten(POLITIE)
    assert "↩️ 2 melding teruggenomen · " in wereld.kamers.casuskamer(code).laatste
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    assert "actiepunt 2, uiterlijk" in wereld.post.teksten(GGZ)


async def test_all_that_one_mail_did_is_taken_back_together(wereld: Wereld, code: str) -> None:
    voor = [await stand(wereld, code, nummer) for nummer in (1, 2, 3)]
    await regie(wereld, f"{code} 1 klaar\n{code} 2 bezig\n{code} 3 lukt niet, ziek")

    await regie(wereld, f"{code} ongedaan")

    assert [await stand(wereld, code, nummer) for nummer in (1, 2, 3)] == voor


async def test_one_of_several_can_be_named(wereld: Wereld, code: str) -> None:
    voor = await stand(wereld, code, 1)
    await regie(wereld, f"{code} 1 klaar\n{code} 2 klaar")

    await regie(wereld, f"{code} ongedaan 1")

    assert await stand(wereld, code, 1) == voor
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_only_the_last_act_of_the_asker_counts(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 bezig")
    await wereld.antwoord(next(een for een in wereld.post.aan(POLITIE) if "plan" in een.bericht.onderwerp), "3 klaar")

    await ggz(wereld, "ongedaan")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_twice_takes_nothing_more_back(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 bezig")
    wereld.nu += timedelta(minutes=5)
    await ggz(wereld, "2 klaar")
    await ggz(wereld, "ongedaan")

    assert "al teruggenomen" in await ggz(wereld, "ongedaan")
    assert (await wereld.punt(code, 2)).status is Status.BEZIG


async def test_who_did_nothing_has_nothing_to_take_back(wereld: Wereld, code: str) -> None:
    assert "niets gemeld dat u terug kunt nemen" in await ggz(wereld, "ongedaan")


async def test_after_a_day_it_stands(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 klaar")
    wereld.nu += timedelta(hours=24, minutes=1)

    assert "langer dan een dag geleden" in await ggz(wereld, "ongedaan")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_it_stands_once_somebody_went_on_from_there(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 lukt niet, er is een wachtlijst")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!actie geef 2 aan politie")

    assert "is daarna weer iets gemeld" in await ggz(wereld, "ongedaan")
    assert (await wereld.punt(code, 2)).eigenaars == ((await wereld.leden(code))[POLITIE].id,)


async def test_words_of_others_about_it_do_not_stand_in_the_way(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 klaar")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!2 terugkoppeling fijn dat het lukte")

    await ggz(wereld, "ongedaan")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("woorden", ["bericht Wij zijn er morgen niet.", "2 terugkoppeling wij bellen morgen"])
async def test_words_that_went_out_stay_out(wereld: Wereld, code: str, woorden: str) -> None:
    await ggz(wereld, "2 bezig")
    wereld.nu += timedelta(minutes=5)
    await ggz(wereld, woorden)

    assert "Die kunt u niet terugnemen" in await ggz(wereld, "ongedaan")
    assert (await wereld.punt(code, 2)).status is Status.BEZIG


async def test_looking_in_between_changes_nothing(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 klaar")
    await ggz(wereld, "actie lijst")

    await ggz(wereld, "ongedaan")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_hand_over_goes_back_and_both_owners_hear_it(wereld: Wereld, code: str) -> None:
    voor = await stand(wereld, code)
    await regie(wereld, f"{code} actie geef 2 aan reclassering")
    wereld.post.wis()

    await regie(wereld, f"{code} ongedaan")

    assert await stand(wereld, code) == voor
    assert "actiepunt 2 staat nu op uw naam" in wereld.post.aan(GGZ)[0].bericht.onderwerp
    assert "staat niet meer op uw naam" in wereld.kamers.prive(RECLASSERING).laatste


async def test_a_new_actiepunt_and_a_dropped_one_go_back(wereld: Wereld, code: str) -> None:
    voor = await stand(wereld, code)
    await regie(wereld, f"{code} actie vervalt 2 het is over")
    await regie(wereld, f"{code} ongedaan")
    assert await stand(wereld, code) == voor

    await regie(wereld, f"{code} actie nieuw Belt met school, Politie, 4 december")
    await regie(wereld, f"{code} ongedaan")
    assert (await wereld.punt(code, 6)).status is Status.VERVALLEN


async def test_a_date_goes_back(wereld: Wereld, code: str) -> None:
    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 11, 26)
    await ggz(wereld, "2 uitstel tot 4 december, de arts is ziek")

    await ggz(wereld, "2 bezig")
    await ggz(wereld, "ongedaan")

    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 12, 4)


async def test_who_stopped_by_mistake_takes_part_again(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "afmelden zeker verkeerde mail")
    assert (await wereld.leden(code))[GGZ].afgemeld_op is not None

    assert "U doet weer mee" in await ggz(wereld, "ongedaan")

    assert (await wereld.leden(code))[GGZ].afgemeld_op is None
    assert "neemt de afmelding" in wereld.post.teksten(POLITIE)


async def test_an_ordinary_sentence_with_the_word_is_an_ordinary_sentence(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 klaar")

    await ggz(wereld, "Ongedaan maken van die afspraak lukt niet meer.")

    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_a_point_whose_owner_left_since_has_no_owner(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} actie geef 2 aan politie")
    await regie(wereld, f"deelnemer verwijder {code} GGZ-instelling")

    await regie(wereld, f"{code} ongedaan 2")

    assert (await wereld.punt(code, 2)).eigenaars == ()
    assert "nog niemand" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_asking_for_words_back_leaves_the_report_before_it_to_be_taken_back(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "2 klaar")
    for woorden in ("haal weg", "oeps verkeerde casus"):
        wereld.nu += timedelta(minutes=5)
        assert f"{code} ongedaan" in await ggz(wereld, woorden)

    await ggz(wereld, f"{code} ongedaan")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_after_plain_words_the_truth_is_told(wereld: Wereld, code: str) -> None:
    await ggz(wereld, "De moeder was er niet, wij proberen het donderdag opnieuw")
    wereld.nu += timedelta(minutes=5)

    gehoord = await ggz(wereld, "ongedaan")

    assert "Uw laatste opdracht was" not in gehoord
    assert "Die kunt u niet terugnemen: wat al bij anderen is, haalt de bot niet weg" in gehoord
    assert "Bel de procesregisseur" in gehoord
