"""A reply to the reminder of a meeting is read as one to its invitation: for the procesregisseur alone."""

import pytest

from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, plan_ico
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.eersteico import icos, nodig_uit
from tests.flows.test_op_uitnodiging import DAN, anderen
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

JA, NEE = DeelnameSoort.JA, DeelnameSoort.NEE


async def op_herinnering(maak: Maak, woorden: str) -> tuple[Wereld, DeelnameSoort | None]:
    """Somebody answers the reminder to prepare; returns what is noted of them."""
    wereld = await nodig_uit(maak)
    await wereld.vooruit(tot=lokaal("2026-11-10 10:00"))
    herinnering = wereld.post.laatste(GGZ)
    assert "bereid het ICO voor" in herinnering.bericht.onderwerp
    await wereld.antwoord(herinnering, woorden)
    genoteerd = await deelnames(wereld, (await icos(wereld))[0])
    return wereld, genoteerd[GGZ].antwoord if GGZ in genoteerd else None


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("ben ziek vandaag, kom niet", NEE),
        ("kom niet dinsdag, ziek", NEE),
        ("prima, tot dinsdag", JA),
        ("ja", JA),
        ("is er parkeerplek?", None),
        ("ik kom wel een half uur later", None),
    ],
)
async def test_a_reply_to_the_reminder(maak: Maak, woorden: str, antwoord: DeelnameSoort | None) -> None:
    wereld, genoteerd = await op_herinnering(maak, woorden)

    assert genoteerd == antwoord, wereld.post.tekst(wereld.post.laatste(GGZ))
    assert antwoord is JA or woorden in wereld.post.teksten(REGIE)
    await wereld.vooruit(dagen=1)
    assert woorden == "ja" or woorden not in wereld.post.teksten(POLITIE) + wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.story_of("ico antwoord")
async def test_so_is_one_in_the_private_room(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    await wereld.vooruit(tot=lokaal("2026-11-10 10:00"))
    prive = wereld.kamers.prive(WIJKTEAM)
    event = prive.events[prive.zendingen[-1].txn_id]
    await wereld.zeg(WIJKTEAM, prive.id, "kom niet dinsdag, ziek", antwoord_op=[event])

    assert (await deelnames(wereld, (await icos(wereld))[0]))[WIJKTEAM].antwoord is NEE
    assert "kom niet dinsdag, ziek" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("kom", JA),
        ("ja kom wel", JA),
        ("Ik zal aanwezig zijn.", JA),
        ("Dank voor de uitnodiging; ik ben aanwezig.", JA),
        ("is goed, tot vrijdag", JA),
        ("Ik zie mij genoodzaakt af te zeggen.", NEE),
        ("helaas lukt het toch niet, dochter ziek", NEE),
        ("Het spijt mij, maar ik ben die dag verhinderd", NEE),
        ("kom niet voor 11 uur", None),
        ("kom, maar pas om elf uur", None),
    ],
)
async def test_a_reply_to_the_invitation(
    wereld: Wereld, code: str, woorden: str, antwoord: DeelnameSoort | None
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    kamer = anderen(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    genoteerd = await deelnames(wereld, ico)
    assert (genoteerd[GGZ].antwoord if GGZ in genoteerd else None) == antwoord
    assert antwoord is JA or woorden in wereld.post.teksten(REGIE)
    assert woorden not in anderen(wereld).removeprefix(kamer)
