"""In a private room any plain line answers the one question that waits there; where several wait it is asked which."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from commands.domain.actiepunt import Status
from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, plan_ico
from tests.flows.test_vervolg_ico import peil
from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld

DAN = datetime(2026, 12, 18, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


async def zeg(wereld: Wereld, tekst: str, wie: str = WIJKTEAM) -> str:
    """A plain line, no reply; returns what the bot says there."""
    prive = wereld.kamers.prive(wie)
    aantal = len(prive.berichten)
    await wereld.zeg(wie, prive.id, tekst)
    return "\n\n".join(prive.tekst.split("\n\n")) if aantal == len(prive.berichten) else prive.laatste


@pytest.mark.parametrize(
    ("tekst", "komt"),
    [
        ("ja", DeelnameSoort.JA),
        ("Ja hoor", DeelnameSoort.JA),
        ("ik kom", DeelnameSoort.JA),
        ("nee, ik heb dan spreekuur", DeelnameSoort.NEE),
        ("Dat lukt niet", DeelnameSoort.NEE),
        ("misschien", DeelnameSoort.MISSCHIEN),
    ],
)
async def test_one_invitation_that_waits_is_answered_by_a_plain_line(
    wereld: Wereld, code: str, tekst: str, komt: DeelnameSoort
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    kamer = wereld.kamers.casuskamer(code).tekst
    await zeg(wereld, tekst, RECLASSERING)

    assert (await deelnames(wereld, ico))[RECLASSERING].antwoord is komt
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_a_reminder_that_waits_is_answered_by_a_plain_line(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "2 lukt niet, de cliënt neemt niet op")
    assert "actiepunt 2 niet lukt" in wereld.kamers.prive(WIJKTEAM).laatste
    voor = wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
    bon = await zeg(wereld, "laat maar vervallen dan")

    assert wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst == voor
    assert f"{code} actie vervalt 2" in bon
    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET


async def test_where_several_wait_it_is_asked_which(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "2 lukt niet, de cliënt neemt niet op")
    ico = await plan_ico(wereld, code, DAN)
    bon = await zeg(wereld, "nee")

    assert "Waarop antwoordt u?" in bon
    assert f"{code} ico antwoord ja" in bon
    assert f"{code} 2 klaar" in bon
    assert WIJKTEAM not in await deelnames(wereld, ico)

    await zeg(wereld, "ik ben verhinderd")
    assert (await deelnames(wereld, ico))[WIJKTEAM].antwoord is DeelnameSoort.NEE


@pytest.mark.parametrize("tekst", ["dank je wel", "ok, bedankt", "top, dank"])
async def test_thanks_are_no_answer(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "2 lukt niet, de cliënt neemt niet op")
    ico = await plan_ico(wereld, code, DAN)
    bon = await zeg(wereld, tekst)

    assert "Waarop antwoordt u?" not in bon
    assert WIJKTEAM not in await deelnames(wereld, ico)


@pytest.mark.parametrize("tekst", ["mijn", "actie lijst", "3 bezig", "hulp"])
async def test_a_command_stays_a_command(wereld: Wereld, code: str, tekst: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    await zeg(wereld, tekst, RECLASSERING)

    assert RECLASSERING not in await deelnames(wereld, ico)


async def test_a_meeting_that_was_answered_elsewhere_asks_nothing_more(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    bon = await zeg(wereld, "wanneer is dat overleg dan", RECLASSERING)

    assert "Waarop antwoordt u?" not in bon
