"""How people really answer: in words, with a greeting and a signature, above a quotation."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld


async def herinnering(wereld: Wereld) -> OutgoingMail:
    """The reminder to the GGZ about its one actiepunt."""
    await wereld.vooruit(tot=lokaal("2026-11-23 09:00"))
    assert "actiepunt 2, uiterlijk 26 november" in wereld.post.laatste(GGZ).bericht.onderwerp
    return wereld.post.laatste(GGZ)


@pytest.mark.parametrize(
    ("woorden", "dag"),
    [
        ("2 uitstel tot 4 december, de arts is ziek", "2026-12-04"),
        ("actie uitstel 2 tot vrijdag 4 december 2026 de arts is ziek", "2026-12-04"),
        ("2 uitstel tot 4-12-2026: de arts is ziek", "2026-12-04"),
        ("2 uitstel tot eind december, de arts is ziek", "2026-12-31"),
        ("2 uitstel tot over 5 weken, de arts is ziek", "2026-12-08"),
    ],
)
async def test_a_later_date_in_words_moves_the_reminders(wereld: Wereld, code: str, woorden: str, dag: str) -> None:
    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), woorden)

    assert (await wereld.punt(code, 2)).uiterlijk == lokaal(f"{dag} 00:00").date()
    assert "> de arts is ziek" in wereld.kamers.casuskamer(code).laatste
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-27 12:00"))
    assert "actiepunt 2" not in wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    "woorden", ["2 uitstel tot gisteren", "2 uitstel tot 31 februari", "2 uitstel", "2 uitstel tot ooit"]
)
async def test_a_date_that_cannot_be_is_asked_again(wereld: Wereld, code: str, woorden: str) -> None:
    voor = await wereld.punt(code, 2)

    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), woorden)

    assert await wereld.punt(code, 2) == voor
    assert "Genoteerd" not in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.story_of("actie lukt niet")
async def test_lukt_niet_is_heard_by_the_casushouder_in_private(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet, er is een wachtlijst")

    gelezen = wereld.kamers.prive(WIJKTEAM).laatste
    assert "GGZ-instelling (behandelaar) meldt dat actiepunt 2 niet lukt.\n> er is een wachtlijst" in gelezen
    assert "lukt niet. De casushouder weet het." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET


async def test_what_does_not_work_out_is_not_reminded_of(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet, er is een wachtlijst")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    assert wereld.post.aan(GGZ) == []


async def test_plain_words_in_reply_to_a_reminder_are_information_with_that_point(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(await herinnering(wereld), "De afspraak staat op woensdag.")

    kamer = wereld.kamers.casuskamer(code)
    assert "💬 2 bericht · GGZ-instelling (behandelaar), per mail\nMaakt een nieuwe afspraak" in kamer.laatste
    assert "\n> De afspraak staat op woensdag." in kamer.laatste
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    "woorden", ["klaar", "Klaar!", "gereed, afspraak is geweest", "Hallo,\n\nKlaar.\n\nGroet,\nbehandelaar"]
)
async def test_the_verb_alone_in_reply_to_a_reminder_closes_that_point(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await herinnering(wereld), woorden)

    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize(
    "woorden",
    ["klaar om te starten", "nog niet klaar", "Is dit al klaar?", "Wanneer moet het klaar zijn?", "2 niet klaar"],
)
async def test_words_that_only_look_like_done_close_nothing(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await herinnering(wereld), woorden)

    assert (await wereld.punt(code, 2)).status in (Status.OPEN, Status.BEZIG)


async def test_three_not_done_is_not_done(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 niet klaar")

    assert (await wereld.punt(code, 3)).status is Status.BEZIG


async def test_a_greeting_and_a_signature_stay_out_of_what_is_shared(wereld: Wereld, code: str) -> None:
    brief = "Beste allen,\n\n2 klaar, gebeld met de huisarts\n\nMet groet,\n\nDe Afzender\n06 00000000"

    await wereld.antwoord(wereld.post.laatste(GGZ), brief)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    kamer = wereld.kamers.casuskamer(code)
    assert "> gebeld met de huisarts" in kamer.laatste
    assert "De Afzender" not in kamer.laatste + wereld.post.teksten(POLITIE)


async def test_commands_in_the_quotation_never_run(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Dank voor het plan.")

    assert [(await wereld.punt(code, nummer)).status for nummer in (1, 3)] == [Status.OPEN, Status.OPEN]
    assert "> Dank voor het plan." in wereld.kamers.casuskamer(code).laatste


async def test_a_late_answer_in_private_about_one_point_is_for_that_point(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-08 09:00"))
    prive = wereld.kamers.prive(RECLASSERING)
    herinnering = next(een for een in prive.zendingen if "uiterlijk" in een.bericht.onderwerp)

    await wereld.zeg(RECLASSERING, prive.id, "klaar", antwoord_op=[prive.events[herinnering.txn_id]])

    assert (await wereld.punt(code, 4)).status is Status.GEREED
