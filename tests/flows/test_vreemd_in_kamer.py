"""Somebody in a room who does not belong there: nothing is said while he is in, he is put out, people hear of it."""

from datetime import timedelta

import pytest

from commands.domain.kring import BLIJVEND, Kamerstand
from commands.domain.rollen import Rol
from commands.messages.in_kamers import Lidstand
from commands.ports import PermanentFailure, TemporaryFailure
from tests.flows.test_nazien import later
from tests.nepkamers import Kamer
from tests.wereld import BEHEER, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

DIEF = "@dief:demo.test"
LEDEN = {WIJKTEAM, RECLASSERING}


def komt_binnen(kamer: Kamer, wie: str = DIEF) -> None:
    """Somebody who is not the bot lets him in."""
    kamer.leden.add(wie)


async def schrijft(wereld: Wereld, code: str, woorden: str) -> None:
    """A member who reads mail says something to all."""
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", woorden)


async def logregels(wereld: Wereld, code: str) -> list[str]:
    """What the logboek of the casus says of strangers."""
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    return [regel.resultaat for regel in regels if regel.actie == "vreemd_in_kamer"]


@pytest.mark.parametrize("stand", [Lidstand.BINNEN, Lidstand.UITGENODIGD])
async def test_a_stranger_is_put_out_at_once_and_the_procesregisseur_and_the_beheerder_hear_of_it(
    wereld: Wereld, code: str, stand: Lidstand
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    komt_binnen(kamer)
    gezegd = len(kamer.berichten)

    await wereld.lid(DIEF, kamer.id, stand)

    assert kamer.leden == LEDEN
    assert len(kamer.berichten) == gezegd
    [regie], [beheer] = wereld.post.aan(REGIE)[-1:], wereld.post.aan(BEHEER)
    assert "zit iemand die er niet hoort" in wereld.post.tekst(regie)
    assert "Alarm: iemand in een Matrix-kamer hoort er niet" in beheer.bericht.onderwerp
    assert DIEF not in wereld.post.teksten(REGIE) + wereld.post.teksten(BEHEER)
    assert await logregels(wereld, code) == [stand.value]
    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")
    assert DIEF in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_what_waits_for_the_room_is_held_until_he_is_out(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    komt_binnen(kamer)  # and no sync tells of it
    wereld.kamers.faal_bij_verwijderen = TemporaryFailure("http_502")
    gezegd = len(kamer.berichten)

    await schrijft(wereld, code, "ik bel morgen")
    assert len(kamer.berichten) == gezegd
    await wereld.vooruit(dagen=1)
    assert len(kamer.berichten) == gezegd
    wereld.kamers.faal_bij_verwijderen = None
    await wereld.vooruit(dagen=1)

    assert kamer.leden == LEDEN
    assert "ik bel morgen" in "\n".join(kamer.tekst.split("\n")[-200:])
    # told on two days
    assert [mail.bericht.onderwerp for mail in wereld.post.aan(BEHEER)].count(
        "Alarm: iemand in een Matrix-kamer hoort er niet"
    ) <= 2


async def test_one_who_comes_back_is_shut_out_until_he_takes_part(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    for _ in range(2):
        komt_binnen(kamer)
        await wereld.lid(DIEF, kamer.id)
        assert kamer.leden == LEDEN
    assert kamer.buiten == {DIEF}
    assert len(wereld.post.aan(BEHEER)) == 1

    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Kredietbank, consulent, publiek, {DIEF}")

    assert kamer.leden == {*LEDEN, DIEF}
    assert kamer.buiten == set()


async def test_a_stranger_who_cannot_be_put_out_keeps_the_room_shut_and_the_beheerder_hears_that(
    wereld: Wereld, code: str
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.faal_bij_verwijderen = PermanentFailure("M_FORBIDDEN")
    komt_binnen(kamer)
    await wereld.lid(DIEF, kamer.id)
    gezegd = len(kamer.berichten)

    await schrijft(wereld, code, "ik bel morgen")

    assert len(kamer.berichten) == gezegd
    assert "Alarm: de bot krijgt iemand niet uit een kamer" in wereld.post.teksten(BEHEER)
    assert f"Casus {code}: de kamer staat stil" in wereld.post.teksten(REGIE)
    assert "> ik bel morgen" in wereld.post.teksten(GGZ)  # mail goes on
    kamer.leden.discard(DIEF)  # an administrator of the server did it
    await wereld.vooruit(dagen=1)
    assert "ik bel morgen" in kamer.tekst


async def test_a_deelnemer_who_was_removed_and_stays_in_the_room_is_a_stranger(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.faal_bij_verwijderen = PermanentFailure("M_FORBIDDEN")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} Reclassering")
    gezegd = len(kamer.berichten)

    await schrijft(wereld, code, "ik bel morgen")

    assert (kamer.leden, len(kamer.berichten)) == (LEDEN, gezegd)
    assert "Het gaat om Reclassering" in wereld.post.teksten(REGIE)
    wereld.kamers.faal_bij_verwijderen = None
    await wereld.vooruit(dagen=1)
    assert kamer.leden == {WIJKTEAM}
    assert "ik bel morgen" in kamer.tekst


async def test_who_is_being_taken_out_raises_no_alarm_whatever_waits_before_it(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.faal = TemporaryFailure("http_502")
    await schrijft(wereld, code, "ik bel morgen")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} Reclassering")
    wereld.kamers.faal = None

    await wereld.vooruit(dagen=1)

    assert kamer.leden == {WIJKTEAM}
    assert "ik bel morgen" in kamer.tekst
    assert wereld.post.aan(BEHEER) == []
    assert await logregels(wereld, code) == []


async def test_a_stranger_in_a_private_room_is_put_out_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    for wie in (DIEF, RECLASSERING):
        komt_binnen(kamer, wie)
        await wereld.lid(wie, kamer.id)
        assert kamer.leden == {WIJKTEAM}
    assert "eigen gesprek van een deelnemer" in wereld.post.teksten(REGIE)
    gezegd = len(kamer.berichten)
    komt_binnen(kamer)  # and no sync tells of it
    await wereld.zeg(WIJKTEAM, kamer.id, "hulp")
    assert kamer.leden == {WIJKTEAM}
    await wereld.vooruit(dagen=1)
    assert len(kamer.berichten) > gezegd


async def test_who_belongs_is_asked_in_and_seen_without_anything_being_said(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)

    await wereld.lid(WIJKTEAM, kamer.id, Lidstand.UITGENODIGD)
    await wereld.lid(WIJKTEAM, kamer.id, Lidstand.GEZIEN)

    assert (kamer.leden, len(kamer.berichten), wereld.post.aan(BEHEER)) == (LEDEN, gezegd, [])


async def test_the_auditor_tells_who_stays_where_he_does_not_belong_and_who_is_missed(
    wereld: Wereld, code: str
) -> None:
    async def gezien(stand: Kamerstand) -> None:
        async with wereld.opslag.uow() as uow:
            await uow.cursors.set(BLIJVEND, stand.als_tekst())
            await uow.commit()

    straks = (wereld.nu + timedelta(hours=2)).isoformat()
    await gezien(Kamerstand(op=straks, vreemd=(code,), afwezig=(code,), prive_vreemd=("p1",), prive_afwezig=("p2",)))
    assert await later(wereld) == [
        f"vreemd_in_kamer/{code}/0", f"niet_in_kamer/{code}/0", "vreemd_in_gesprek/p1/0", "niet_in_gesprek/p2/0",
    ]  # fmt: skip
    assert f"Casus {code}: in de kamer zit iemand die er niet hoort." in wereld.post.teksten(BEHEER)
    await gezien(Kamerstand(op=(wereld.nu - timedelta(hours=9)).isoformat(), vreemd=(code,)))  # nobody looks any more
    assert await later(wereld) == []
