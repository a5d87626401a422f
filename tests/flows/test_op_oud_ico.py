"""An answer to the invitation of an ICO that is past is about the actiepunten; what is said besides stays private."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.agendas import plan_ico
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

DAN = datetime(2026, 11, 4, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


async def na_het_ico(wereld: Wereld, code: str, wie: str = GGZ) -> OutgoingMail:
    """The invitation that they still have, days after the meeting."""
    await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(wie)
    assert uitnodiging.bericht.afspraak is not None
    await wereld.vooruit(dagen=4)
    wereld.post.wis()
    return uitnodiging


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize(
    ("woorden", "status"),
    [
        ("klaar", Status.GEREED),
        ("Klaar!\n\nMet vriendelijke groet", Status.GEREED),
        ("gedaan", Status.GEREED),
        ("nog bezig", Status.BEZIG),
        ("2 klaar", Status.GEREED),
    ],
)
async def test_a_state_counts_for_the_only_actiepunt_that_is_theirs(
    wereld: Wereld, code: str, woorden: str, status: Status
) -> None:
    uitnodiging = await na_het_ico(wereld, code)
    await wereld.antwoord(uitnodiging, woorden)

    assert (await wereld.punt(code, 2)).status is status
    assert "actiepunt 2" in wereld.post.teksten(GGZ)
    assert "schrijft" not in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("woorden", ["gelukt", "is geregeld", "het is gelukt hoor", "Lukt niet", "dat is af"])
async def test_words_that_may_be_a_state_are_asked_about(wereld: Wereld, code: str, woorden: str) -> None:
    uitnodiging = await na_het_ico(wereld, code)
    await wereld.antwoord(uitnodiging, woorden)

    gevraagd, punt = wereld.post.laatste(GGZ), await wereld.punt(code, 2)
    assert "actiepunt 2" in wereld.post.tekst(gevraagd)
    if punt.status is Status.OPEN:
        await wereld.antwoord(gevraagd, "2 klaar")
    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert woorden not in anderen(wereld)


async def test_who_has_more_is_asked_which(wereld: Wereld, code: str) -> None:
    await plan_ico(wereld, code, DAN)
    prive = wereld.kamers.prive(WIJKTEAM)
    event = prive.events[prive.zendingen[-1].txn_id]
    await wereld.vooruit(dagen=4)
    await wereld.zeg(WIJKTEAM, prive.id, "klaar", antwoord_op=[event])

    assert "Welk actiepunt bedoelt u?" in prive.laatste
    assert f"U schrijft over actiepunt 1. Is het klaar? Antwoord: {code} 1 klaar" in prive.laatste
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} 1 klaar")
    assert (await wereld.punt(code, 1)).status is Status.GEREED


async def test_what_they_say_besides_stays_with_the_procesregisseur(wereld: Wereld, code: str) -> None:
    uitnodiging = await na_het_ico(wereld, code)
    await wereld.antwoord(uitnodiging, "klaar, en dank voor het fijne overleg")

    assert f"casus {code}, actiepunt 2 is klaar" in wereld.post.teksten(GGZ)
    assert "dank voor het fijne overleg" in wereld.post.teksten(REGIE)
    await wereld.vooruit(dagen=20)
    assert "fijne overleg" not in anderen(wereld)


@pytest.mark.parametrize("woorden", ["wat een goed overleg was dit", "Kunt u mij het verslag sturen?", "ja", "ik kom"])
async def test_other_words_are_read_as_before(wereld: Wereld, code: str, woorden: str) -> None:
    uitnodiging, kamer = await na_het_ico(wereld, code), anderen(wereld)
    await wereld.antwoord(uitnodiging, woorden)

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "actiepunt" not in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert anderen(wereld) == kamer


async def test_klaar_under_one_that_is_still_to_come_is_asked_about(wereld: Wereld, code: str) -> None:
    await plan_ico(wereld, code, DAN)
    uitnodiging, kamer = wereld.post.laatste(GGZ), anderen(wereld)
    await wereld.antwoord(uitnodiging, "klaar")

    assert "U schrijft over actiepunt 2." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert anderen(wereld) == kamer
