"""Signs under a reminder: its owner taps klaar, bezig or lukt niet; a tap taken away takes the answer back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.events.reacties import OPDRACHT
from commands.table import OPDRACHTEN
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.nepkamers import Kamer
from tests.wereld import BELEID, GGZ, RECLASSERING, WIJKTEAM, Wereld


async def herinnerd(wereld: Wereld) -> tuple[Kamer, str]:
    """Actiepunt 4 is nearly due: the private room of its owner, and the event of the reminder there."""
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!4 uitstel zeker tot 9 november 2026, het is eerder nodig")
    await wereld.vooruit(tot=lokaal("2026-11-04 10:00"))
    prive = wereld.kamers.prive(RECLASSERING)
    assert "actiepunt 4, uiterlijk" in prive.zendingen[-1].bericht.onderwerp
    return prive, prive.laatste_event


async def stand(wereld: Wereld, nummer: int = 4) -> Status:
    return (await wereld.punt(wereld.code, nummer)).status


@pytest.mark.story_of("actie gereed")
async def test_klaar_by_one_tap_with_a_receipt_of_one_line(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    assert prive.berichten[-1].tekens == ("✅", "⏳", "❌")
    assert f"- ✅ klaar, ⏳ bezig of ❌ lukt niet? Druk erop, of schrijf: {code} 4 klaar\n" in prive.laatste
    gezegd = len(prive.berichten)

    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    assert await stand(wereld) is Status.GEREED
    assert len(prive.berichten) == gezegd + 1
    assert prive.laatste == (
        f"Genoteerd: casus {code}, actiepunt 4 is klaar. Dank u wel. Vergist? Haal uw reactie weer weg."
    )
    assert prive.zendingen[-1].reply_to == herinnering
    assert "actiepunt 4 is klaar" in wereld.post.teksten(GGZ)


@pytest.mark.story_of("actie bezig", "actie gereed")
async def test_a_second_tap_takes_the_place_of_the_first(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)

    await wereld.tik(RECLASSERING, prive.id, herinnering, "⏳")
    assert await stand(wereld) is Status.BEZIG
    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")
    assert await stand(wereld) is Status.GEREED
    await wereld.tik(RECLASSERING, prive.id, herinnering, "⏳\ufe0f")
    assert await stand(wereld) is Status.BEZIG


@pytest.mark.story_of("actie lukt niet", "actie terugkoppeling")
async def test_lukt_niet_asks_why_and_a_reply_is_the_reason(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)

    await wereld.tik(RECLASSERING, prive.id, herinnering, "❌")
    assert await stand(wereld) is Status.LUKT_NIET
    assert "Waarom niet? Antwoord hierop" in prive.laatste
    assert "actiepunt 4 niet lukt" in wereld.kamers.prive(WIJKTEAM).tekst

    reden = "De cliënt is verhuisd naar een andere gemeente."
    await wereld.zeg(RECLASSERING, prive.id, reden, antwoord_op=[prive.laatste_event])

    assert "heeft uw terugkoppeling" in prive.laatste
    assert reden in wereld.kamers.casuskamer(code).tekst


@pytest.mark.story_of("ongedaan", "actie lukt niet")
async def test_a_cross_after_a_tick_takes_the_tick_back(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    wereld.nu += timedelta(minutes=1)
    await wereld.tik(RECLASSERING, prive.id, herinnering, "❌")

    assert await stand(wereld) is Status.LUKT_NIET


@pytest.mark.parametrize("teken", ["✅", "⏳", "❌"])
async def test_under_an_old_reminder_of_what_is_done_a_tap_is_answered_and_changes_nothing(
    wereld: Wereld, code: str, teken: str
) -> None:
    prive, herinnering = await herinnerd(wereld)
    await wereld.zeg(RECLASSERING, prive.id, f"{code} 4 klaar, gesproken")
    wereld.post.wis()

    await wereld.tik(RECLASSERING, prive.id, herinnering, teken)

    assert await stand(wereld) is Status.GEREED
    assert "Actiepunt 4 is al klaar. Uw reactie verandert niets." in prive.laatste
    assert wereld.post.verzonden == []


async def test_whoever_is_no_owner_any_more_hears_so(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!actie geef 4 aan politie")

    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    assert await stand(wereld) is Status.OPEN
    assert "staat niet meer op uw naam" in prive.laatste


async def test_a_dropped_actiepunt_is_named_so(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!actie vervalt 4 niet meer nodig")

    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    assert await stand(wereld) is Status.VERVALLEN
    assert "Actiepunt 4 is vervallen. Uw reactie verandert niets." in prive.laatste


@pytest.mark.parametrize("teken", ["👎", "👍🏻", "👍"])
async def test_a_thumb_is_asked_about_once_and_changes_nothing(wereld: Wereld, code: str, teken: str) -> None:
    prive, herinnering = await herinnerd(wereld)

    await wereld.tik(RECLASSERING, prive.id, herinnering, teken)

    assert await stand(wereld) is Status.OPEN
    assert "Wij weten niet wat dat betekent voor actiepunt 4." in prive.laatste
    assert f"{code} 4 klaar" in prive.laatste
    gezegd = len(prive.berichten)
    await wereld.tik(WIJKTEAM, prive.id, herinnering, teken)
    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")
    assert await stand(wereld) is Status.GEREED
    await wereld.tik(RECLASSERING, prive.id, herinnering, teken)
    assert len(prive.berichten) == gezegd + 1


@pytest.mark.parametrize("teken", ["❤️", "😂", "👀", "1️⃣", "✔️", "mxc://huis.test/klaar", "✅" * 2000])
async def test_a_heart_is_thanks_and_no_answer(wereld: Wereld, code: str, teken: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    gezegd = len(prive.berichten)

    await wereld.tik(RECLASSERING, prive.id, herinnering, teken)

    assert await stand(wereld) is Status.OPEN
    assert len(prive.berichten) == gezegd


@pytest.mark.parametrize("wie", [WIJKTEAM, "@vreemde:elders.test"])
async def test_nobody_else_answers_for_the_owner(wereld: Wereld, code: str, wie: str) -> None:
    prive, herinnering = await herinnerd(wereld)

    await wereld.tik(wie, prive.id, herinnering, "✅")
    await wereld.tik(wie, wereld.kamers.casuskamer(code).id, herinnering, "✅")

    assert await stand(wereld) is Status.OPEN


async def test_under_a_message_about_several_actiepunten_stands_no_sign_and_a_tap_is_nothing(
    wereld: Wereld, code: str
) -> None:
    prive = wereld.kamers.prive(RECLASSERING)
    plan = next(z for z in prive.zendingen if len({p.nummer for p in z.bericht.punten}) >= 1)
    assert plan.bericht.tekens == ()

    await wereld.tik(RECLASSERING, prive.id, prive.events[plan.txn_id], "✅")

    assert await stand(wereld) is Status.OPEN


async def test_in_a_house_that_trusts_signed_devices_alone_no_tap_counts(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, reacties=False))
    prive, herinnering = await herinnerd(wereld)
    assert prive.berichten[-1].tekens == ()
    assert "Druk erop" not in prive.laatste

    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    assert await stand(wereld) is Status.OPEN


@pytest.mark.story_of("actie terug", "actie gereed")
async def test_what_is_given_back_to_its_owner_can_be_tapped_too(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie terug 4 aan eigenaar")
    prive = wereld.kamers.prive(RECLASSERING)
    assert "ligt weer bij u" in prive.zendingen[-1].bericht.onderwerp

    await wereld.tik(RECLASSERING, prive.id, prive.laatste_event, "✅")

    assert await stand(wereld) is Status.GEREED


def test_no_sign_stands_for_a_command_that_needs_proof_of_a_member() -> None:
    """Of an owner alone it counts, and what they report of their own work needs none."""
    woorden = {*OPDRACHT.values(), "ongedaan", "kan"}
    van_leden = [een for een in OPDRACHTEN if een.bewijs is not True and Rol.PARTNER not in (een.bewijs or ())]

    assert {een.woorden for een in van_leden if een.woorden in woorden} == woorden


async def test_a_tap_on_a_closed_casus_is_refused(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    for nummer in (1, 2, 3, 4, 5):
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, f"!actie vervalt {nummer} niet meer nodig")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus afsluiten {code} voorlopig")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!casus akkoord")

    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    assert await stand(wereld) is Status.VERVALLEN
