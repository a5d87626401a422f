"""An answer to an invitation is for the procesregisseur alone, whatever else it looks like."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from commands.domain.actiepunt import Status
from commands.domain.bijeenkomst import DeelnameSoort
from commands.domain.rollen import Rol
from tests.agendas import deelnames, plan_ico
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

DAN = datetime(2026, 12, 18, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize(
    "woorden",
    [
        "18 dec toch niet, heb dan sollicitatiegesprekken. vrijdag 15 wel",
        "kan het niet een week later?",
        "bezig met een verhuizing, sla deze over",
        "uitstellen tot na 20 januari aub",
        "ik meld me af",
        "Ja ik kom. Over punt 2: dat is klaar",
        "het is klaar wat mij betreft, ik kom niet meer",
        "punt 2 is wat mij betreft klaar, ik kom niet",
        "2 lukt niet",
        "2 januari lukt niet",
        "Nee hoor, 2 kan ik wel doen",
        "Nee. 2 lukt niet",
    ],
)
async def test_whatever_it_looks_like_it_is_for_the_procesregisseur_alone(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await plan_ico(wereld, code, DAN)
    uitnodiging, kamer = wereld.post.laatste(GGZ), anderen(wereld)
    voor = await wereld.punt(code, 2)
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, woorden)

    await wereld.vooruit(dagen=2)
    assert woorden not in anderen(wereld).removeprefix(kamer)
    assert "schrijft:" not in wereld.post.teksten(POLITIE)
    assert (await wereld.punt(code, 2)).status is voor.status is Status.OPEN
    assert woorden.removeprefix("Nee. ").removeprefix("Ja ik kom. ") in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("woorden", ["Nee. 2 lukt niet", "Ik kom niet. Punt 2 is klaar.", "Ja ik kom. Punt 2 is klaar"])
async def test_an_actiepunt_that_it_names_is_asked_about(wereld: Wereld, code: str, woorden: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, woorden)

    bon = wereld.post.laatste(GGZ)
    assert "U schrijft over actiepunt 2." in wereld.post.tekst(bon)
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    komt = {GGZ: DeelnameSoort.JA if woorden.startswith("Ja") else DeelnameSoort.NEE}
    assert {wie: een.antwoord for wie, een in (await deelnames(wereld, ico)).items()} == komt

    await wereld.antwoord(bon, "ja")
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    await wereld.antwoord(bon, "2 klaar")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_so_is_an_answer_to_the_receipt_and_one_in_a_private_room(wereld: Wereld, code: str) -> None:
    await plan_ico(wereld, code, DAN)
    prive = wereld.kamers.prive(WIJKTEAM)
    event = prive.events[prive.zendingen[-1].txn_id]
    await wereld.antwoord(wereld.post.laatste(GGZ), "Ik kom niet")
    await wereld.antwoord(wereld.post.laatste(GGZ), "is al klaar met de verhuizing, liever later")
    await wereld.antwoord(wereld.post.laatste(GGZ), "kan het niet een week later?")
    await wereld.zeg(WIJKTEAM, prive.id, "uitstellen tot na 20 januari aub", antwoord_op=[event])

    for woorden in ("verhuizing", "een week later", "na 20 januari"):
        assert woorden in wereld.post.teksten(REGIE)
        assert woorden not in anderen(wereld)


async def test_a_no_with_what_does_suit_or_at_the_end_of_a_sentence_counts(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging, kamer = wereld.post.laatste(GGZ), anderen(wereld)
    for woorden, antwoord in [
        ("nee kan niet. do kon ik wel", DeelnameSoort.NEE),
        ("ja ik kom", DeelnameSoort.JA),
        ("helaas toch een crisisdienst, ik meld me af", DeelnameSoort.NEE),
        ("ja ik kom", DeelnameSoort.JA),
        ("Nee lukt mij niet, wo kon ik wel.", DeelnameSoort.NEE),
        ("ja ik kom", DeelnameSoort.JA),
        ("nee kan niet om 10 uur, ik kom om elf uur", DeelnameSoort.JA),  # near: it stays what it was
        ("druk, ik meld me af voor deze groep", DeelnameSoort.JA),
    ]:
        wereld.nu += timedelta(minutes=20)
        await wereld.antwoord(uitnodiging, woorden)
        assert (await deelnames(wereld, ico))[GGZ].antwoord is antwoord, woorden
    assert anderen(wereld) == kamer


async def test_words_under_a_meeting_that_was_called_off_are_for_the_procesregisseur_alone(
    wereld: Wereld, code: str
) -> None:
    await plan_ico(wereld, code, DAN)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico afgezegd te veel zieken")
    bericht, kamer = wereld.post.laatste(GGZ), anderen(wereld)
    assert "gaat niet door" in wereld.post.tekst(bericht)
    for woorden in ("jammer. wanneer dan wel?", "had ik al vrij gepland voor.. lekker dan", "kan de 22e wel"):
        await wereld.antwoord(bericht, woorden)
        assert woorden in wereld.post.teksten(REGIE)
    assert anderen(wereld) == kamer
    await wereld.antwoord(bericht, "2 klaar")  # near: a report is one everywhere
    assert (await wereld.punt(code, 2)).status is Status.GEREED
