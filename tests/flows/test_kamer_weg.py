"""The server takes a room away: another one takes its place, and nobody who reads in rooms misses anything."""

from datetime import timedelta

from commands.domain.rollen import Kanaal, Rol
from commands.messages.in_kamers import Lidstand
from commands.ports import PermanentFailure
from commands.ports.outgoing import OutgoingMail
from tests.nepkamers import Kamer
from tests.wereld import BEHEER, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


def onderwerpen(wereld: Wereld, wie: str) -> list[str]:
    """Of the mails that somebody got."""
    return [mail.bericht.onderwerp for mail in wereld.post.verzonden if mail.recipient == wie]


async def kamer_van(wereld: Wereld, code: str) -> Kamer:
    """The room that the casus has now."""
    casus = await wereld.casus(code)
    assert casus.kamer is not None
    return wereld.kamers.kamers[casus.kamer]


async def een_mail(wereld: Wereld) -> OutgoingMail:
    """A mail that a member can answer."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Graag uw reactie.")
    return wereld.post.aan(GGZ)[0]


async def test_a_lost_room_is_replaced_and_what_could_not_be_said_is_said_in_the_new_one(
    wereld: Wereld, code: str
) -> None:
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    gezegd = len(oud.berichten)
    wereld.post.wis()

    await wereld.antwoord(await een_mail(wereld), "Dank voor het plan.")

    nieuw = await kamer_van(wereld, code)
    assert (nieuw.na, nieuw.leden) == (oud.id, {WIJKTEAM, RECLASSERING})
    assert nieuw.tekst.count("> Dank voor het plan.") == 1
    assert nieuw.tekst.count(f"Dit is de nieuwe kamer van casus {code}.") == 1
    assert len(oud.berichten) == gezegd
    assert onderwerpen(wereld, REGIE).count(f"Casus {code}: er is een nieuwe kamer") == 1
    assert onderwerpen(wereld, BEHEER) == []
    assert wereld.post.teksten(POLITIE).count("> Dank voor het plan.") == 1


async def test_a_quiet_room_that_is_lost_is_replaced_at_once_and_who_comes_in_reads_the_plan(
    wereld: Wereld, code: str
) -> None:
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)

    await wereld.kamer_kwijt(oud.id)
    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()

    nieuw = await kamer_van(wereld, code)
    assert len(nieuw.berichten) == 1
    assert not any(lid.in_kamer_sinds for lid in (await wereld.leden(code)).values())
    await wereld.lid(WIJKTEAM, nieuw.id)
    assert "Het afstemmingsplan van casus" in nieuw.laatste
    await wereld.zeg(WIJKTEAM, nieuw.id, "!1 klaar")
    assert len(nieuw.zendingen) > 2
    assert nieuw.zendingen[-1].room == nieuw.id


async def test_an_answer_that_waits_for_the_old_room_goes_to_the_new_one(wereld: Wereld, code: str) -> None:
    oud = wereld.kamers.casuskamer(code)
    wereld.kamers.neem_weg(oud.id)

    await wereld.zeg(WIJKTEAM, oud.id, "!actie lijst")

    nieuw = await kamer_van(wereld, code)
    [antwoord] = [zending for zending in nieuw.zendingen if "Dit is de nieuwe kamer" not in str(zending.bericht)]
    assert antwoord.reply_to == ""
    assert "Actiepunten" in nieuw.tekst


async def test_who_keeps_taking_rooms_away_gets_one_a_day_and_the_beheerder_an_alarm(wereld: Wereld, code: str) -> None:
    eerste = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    await wereld.kamer_kwijt(eerste.id)
    await wereld.rust()
    tweede = await kamer_van(wereld, code)
    aantal = len(wereld.kamers.kamers)
    wereld.post.wis()

    wereld.kamers.neem_weg(tweede.id)
    await wereld.kamer_kwijt(tweede.id)
    begin = wereld.nu
    await wereld.antwoord(await een_mail(wereld), "Dank voor het plan.")
    await wereld.vooruit(tot=begin + timedelta(hours=20))
    async with wereld.opslag.uow() as uow:  # the server was away, and is there again: that changes nothing
        await uow.outbox.resume(Kanaal.MATRIX, at=wereld.nu)
        await uow.commit()
    await wereld.rust()

    assert len(wereld.kamers.kamers) == aantal - 1
    assert onderwerpen(wereld, BEHEER) == ["Alarm: een Matrix-kamer wordt steeds weggehaald"]
    assert f"Casus {code}: de kamer is weer weg" in onderwerpen(wereld, REGIE)
    assert wereld.post.teksten(POLITIE).count("> Dank voor het plan.") == 1

    await wereld.vooruit(tot=begin + timedelta(hours=25))
    derde = await kamer_van(wereld, code)
    assert derde.na == tweede.id
    assert derde.tekst.count("> Dank voor het plan.") == 1


async def test_a_private_room_that_was_lost_is_made_anew_when_it_is_needed(wereld: Wereld, code: str) -> None:
    oud = wereld.kamers.prive(WIJKTEAM)
    wereld.kamers.neem_weg(oud.id)
    aantal = len(wereld.kamers.kamers)

    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()
    assert len(wereld.kamers.kamers) == aantal

    await wereld.vooruit(dagen=11)
    nieuw = wereld.kamers.prive(WIJKTEAM)
    assert nieuw.na == oud.id
    assert "Uiterlijk dinsdag 17 november" in nieuw.tekst


async def test_what_was_refused_by_a_lost_private_room_is_said_in_the_new_one(wereld: Wereld, code: str) -> None:
    oud = wereld.kamers.prive(WIJKTEAM)
    wereld.kamers.neem_weg(oud.id)

    await wereld.zeg(WIJKTEAM, oud.id, "mijn")

    nieuw = wereld.kamers.prive(WIJKTEAM)
    assert nieuw.na == oud.id
    assert len(nieuw.berichten) == 2
    assert "Dit is uw nieuwe gesprek met de bot." in nieuw.laatste


async def test_what_needs_a_private_room_that_is_taken_away_time_and_again_waits_a_day(
    wereld: Wereld, code: str
) -> None:
    for _ in range(2):
        oud = wereld.kamers.prive(WIJKTEAM)
        wereld.kamers.neem_weg(oud.id)
        wereld.post.wis()
        begin = wereld.nu
        await wereld.zeg(WIJKTEAM, oud.id, "mijn")
        await wereld.vooruit(tot=begin + timedelta(hours=1))
    assert not [kamer for kamer in wereld.kamers.kamers.values() if kamer.naam == f"prive {WIJKTEAM}"]
    assert onderwerpen(wereld, BEHEER) == ["Alarm: een Matrix-kamer wordt steeds weggehaald"]

    await wereld.vooruit(tot=begin + timedelta(hours=25))
    nieuw = wereld.kamers.prive(WIJKTEAM)
    assert nieuw.na == oud.id
    assert "uiterlijk 17 november 2026" in nieuw.tekst


async def test_a_room_that_is_nobodys_is_passed_over(wereld: Wereld, code: str) -> None:
    voor = dict(wereld.kamers.kamers)
    wereld.post.wis()

    await wereld.kamer_kwijt("!onbekend")
    await wereld.rust()

    assert wereld.kamers.kamers == voor
    assert wereld.post.verzonden == []


async def test_who_comes_in_the_moment_he_is_invited_is_known_to_be_in_and_reads_the_plan(
    wereld: Wereld, code: str
) -> None:
    async def komt_binnen(kamer: str, wie: str) -> None:
        wereld.kamers.bij_uitnodiging = None
        [_, matrix] = wereld.kanalen
        await wereld.bewaar_lid(wie, kamer, Lidstand.BINNEN)
        await matrix.intake.one_round()

    wereld.kamers.bij_uitnodiging = komt_binnen
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)

    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()

    assert "Het afstemmingsplan van casus" in (await kamer_van(wereld, code)).tekst
    assert [bool(lid.in_kamer_sinds) for lid in (await wereld.leden(code)).values()].count(True) == 1


async def test_a_member_who_cannot_be_invited_to_the_new_room_holds_up_nobody(wereld: Wereld, code: str) -> None:
    async def weigert(_kamer: str, wie: str) -> None:
        if wie == WIJKTEAM:
            raise PermanentFailure("M_FORBIDDEN")

    wereld.kamers.bij_uitnodiging = weigert
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    wereld.post.wis()

    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()

    assert RECLASSERING in (await kamer_van(wereld, code)).leden
    assert f"Casus {code}: Gemeente (wijkteam) is niet bereikt" in onderwerpen(wereld, REGIE)
