"""A mail or a private room where contact is asked beside actiepunten: its plain words stay out of the group."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.bijeenkomst import IcoStand
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.eersteico import icos
from tests.flows.test_afsluiten import regie_zegt
from tests.flows.test_vervolg_ico import peil
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


def mail(wereld: Wereld, aan: str, woord: str) -> OutgoingMail:
    return next(een for een in reversed(wereld.post.aan(aan)) if woord in wereld.post.tekst(een))


def groep(wereld: Wereld) -> str:
    return wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst


async def houder_per_mail(wereld: Wereld, tot: str) -> None:
    await regie_zegt(wereld, f"deelnemer casushouder {wereld.code} politie")
    await wereld.vooruit(tot=lokaal(tot))


async def test_words_under_a_mail_that_asks_for_contact_too_reach_no_member(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 uitstel tot 8 december, de buren zijn weg")
    await houder_per_mail(wereld, "2026-12-08 12:00")
    vraag = mail(wereld, POLITIE, "is er contact geweest?")
    for woorden, zin in {
        "ja. klaar wat mij betreft, kan dicht": "Gaat het over actiepunt 3? Antwoord",
        "vrijdag bellen we": "Uw woorden gaan alleen naar de procesregisseur.",
        "iedereen is druk, er gebeurt weinig": "Uw woorden gaan alleen naar de procesregisseur.",
        "gesproken ma 30/11. doorgaan": "op maandag 30 november 2026. Uitkomst: doorgaan",
    }.items():
        al = groep(wereld)
        await wereld.antwoord(vraag, woorden)
        assert zin in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
        assert groep(wereld) == al, woorden
    assert (await wereld.punt(code, 3)).status is Status.OPEN
    await wereld.antwoord(vraag, "punt 3: buren gesproken, geen overlast")
    assert "geen overlast" in groep(wereld)
    await wereld.antwoord(vraag, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_an_outcome_of_the_procesregisseur_is_about_contact_and_a_talk_about_the_actiepunt(
    wereld: Wereld, code: str
) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 uitstel tot 30 november, wachtlijst")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    vraag = mail(wereld, REGIE, "2 wacht sinds")
    al = groep(wereld)
    await wereld.antwoord(vraag, "Ik heb de manager gevraagd of opschalen zin heeft")
    assert "Niemand anders leest uw antwoord." in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(vraag, "gister gebeld met wijkteam, we gaan door")
    assert "wat mogen wij noteren" in wereld.post.laatste(REGIE).bericht.onderwerp
    assert "Gaat het over actiepunt 2?" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert groep(wereld) == al
    await wereld.antwoord(vraag, "ik heb hem gebeld, hij belt vrijdag terug")
    assert "hij belt vrijdag terug" in wereld.post.teksten(GGZ)


async def test_a_yes_with_its_plan_to_come_says_that_the_ico_was_held_beside_other_questions(
    wereld: Wereld, code: str
) -> None:
    await peil(wereld)
    await regie_zegt(wereld, f"{code} ico vast 1")
    for nummer in (1, 3, 4, 5):
        await regie_zegt(wereld, f"{code} actie vervalt {nummer} niet meer nodig")
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))
    await regie_zegt(wereld, f"contact gehad {code}")
    await wereld.vooruit(tot=lokaal("2026-12-16 12:00"))
    vraag = mail(wereld, REGIE, "10:00 uur geweest?")
    assert "onderwerpen" in vraag.bericht.onderwerp
    for woorden in ("jazeker, plan komt er nog niet", "ja, het plan komt maandag, denk ik?"):
        await wereld.antwoord(vraag, woorden)
        assert (await icos(wereld))[0].stand is IcoStand.GEPLAND, woorden
    await wereld.antwoord(vraag, "jazeker, goed gesprek. plan komt maandag")
    assert (await icos(wereld))[0].stand is IcoStand.GEHOUDEN


async def test_words_under_a_step_of_the_ladder_beside_an_own_reminder_are_about_that_step(
    wereld: Wereld, code: str
) -> None:
    await houder_per_mail(wereld, "2026-11-30 12:00")
    vraag = mail(wereld, POLITIE, "2 wacht sinds")
    kamer = wereld.kamers.casuskamer(code).tekst
    for woorden in ("Gebeld, ggz zegt: afspraak staat voor 4 dec. Graag zolang geen mails", "oke ik vraag t na"):
        await wereld.antwoord(vraag, woorden)
        assert "actiepunt 2" in wereld.post.laatste(POLITIE).bericht.onderwerp, woorden
        assert woorden in wereld.post.teksten(REGIE), woorden
    await wereld.antwoord(vraag, "wat een gedoe weer")
    assert "gedoe" not in groep(wereld)
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(vraag, "3 bezig")
    assert (await wereld.punt(code, 3)).status is Status.BEZIG


@pytest.mark.parametrize(
    ("tot", "woorden", "zin"),
    [
        ("2026-12-01 12:00", "ja gister gebeld, doorgaan", "Genoteerd: contact"),
        ("2026-12-01 12:00", "nee nog niet, bel jij mij?", "Uw woorden gaan alleen naar de"),
        (
            "2026-12-01 12:00",
            "gesproken, we denken aan opschalen want er is spanning",
            "Uw woorden gaan alleen naar de",
        ),
        ("2026-11-30 12:00", "Ik bel de behandelaar even", "actiepunt 2"),
        ("2026-11-30 12:00", "ggz is ziek, wacht maar 2 weken", "actiepunt 2"),
        ("2026-11-30 12:00", "Hier moet de procesregisseur wat mee, ik krijg ze niet te pakken", "actiepunt 2"),
    ],
)
async def test_in_the_private_room_contact_and_the_ladder_are_answered_too(
    wereld: Wereld, code: str, tot: str, woorden: str, zin: str
) -> None:
    await wereld.vooruit(tot=lokaal(tot))
    kamer, prive = wereld.kamers.casuskamer(code).tekst, wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, woorden)
    assert zin in prive.tekst[-1200:]
    assert "begrijp ik niet" not in prive.tekst
    assert wereld.kamers.casuskamer(code).tekst == kamer
