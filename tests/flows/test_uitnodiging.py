"""Who was invited to the room and does not come: the procesregisseur hears it, ever less often, and can see it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from commands.domain.rollen import Kanaal, Rol
from commands.messages.in_kamers import Lidstand
from tests.flows.conftest import Maak
from tests.wereld import RECLASSERING, REGIE, WIJKTEAM, Wereld

NIET_BINNEN = "is nog niet in de kamer"


async def test_who_does_not_come_in_is_told_of_after_three_working_days_and_ever_less_often(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = await wereld.lopende_casus()
    await wereld.lid(WIJKTEAM, wereld.kamers.casuskamer(code).id)
    wereld.post.wis()

    await wereld.vooruit(tot=wereld.nu.replace(day=6, hour=8))  # Tuesday, so Friday morning is the third
    assert wereld.post.verzonden == []
    await wereld.vooruit(tot=wereld.nu.replace(day=6, hour=10))
    [melding] = wereld.post.verzonden
    assert melding.recipient == REGIE
    tekst = wereld.post.tekst(melding)
    assert f"Casus {code}: Reclassering (toezichthouder) {NIET_BINNEN}" in tekst
    assert "Sinds dinsdag 3 november 2026 wachten wij op Reclassering (toezichthouder)" in tekst
    assert RECLASSERING not in tekst

    assert "Zonder antwoord vragen wij het opnieuw op vrijdag 13 november 2026." in tekst

    wereld.post.wis()
    await wereld.vooruit(tot=wereld.nu.replace(month=12, day=31))
    dagen = [een.date.date() for een in wereld.post.aan(REGIE) if NIET_BINNEN in wereld.post.tekst(een)]
    assert dagen == [date(2026, 11, 13), date(2026, 11, 27), date(2026, 12, 28)]


async def test_of_somebody_who_gets_mail_as_well_it_is_told_once(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = await wereld.lopende_casus()
    lid = (await wereld.leden(code))[RECLASSERING]
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(lid.persoon, email="toezicht@partners.test"))
        await uow.deelnemers.save_deelnemer(replace(lid, kanalen=(Kanaal.MATRIX, Kanaal.MAIL)))
        await uow.commit()
    await wereld.lid(WIJKTEAM, wereld.kamers.casuskamer(code).id)
    wereld.post.wis()

    await wereld.vooruit(dagen=40)

    assert sum(NIET_BINNEN in een.bericht.onderwerp for een in wereld.post.aan(REGIE)) == 1
    assert "Hierna sturen wij hierover geen bericht meer." in wereld.post.teksten(REGIE)


async def test_who_came_in_is_not_told_of(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.vooruit(dagen=7)

    assert NIET_BINNEN not in wereld.post.teksten(REGIE)


async def test_who_refused_is_told_of_at_once_and_then_ever_less_often(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code).id
    await wereld.lid(WIJKTEAM, kamer)
    await wereld.lid(RECLASSERING, kamer, Lidstand.AFGEWEZEN)
    assert "de uitnodiging afgewezen" in wereld.post.teksten(REGIE)

    await wereld.vooruit(dagen=14)

    dagen = [een.date.date() for een in wereld.post.aan(REGIE) if NIET_BINNEN in een.bericht.onderwerp]
    assert dagen == [date(2026, 11, 6), date(2026, 11, 13)]


async def test_who_does_not_come_into_a_room_that_was_replaced_is_told_of(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(dagen=7)
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()
    nieuw = (await wereld.casus(code)).kamer
    assert nieuw is not None
    await wereld.lid(WIJKTEAM, nieuw)
    wereld.post.wis()

    await wereld.vooruit(dagen=4)

    assert wereld.post.teksten(REGIE).count(f"Reclassering (toezichthouder) {NIET_BINNEN}") >= 1
    assert f"Gemeente (wijkteam) {NIET_BINNEN}" not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("casus toon")
async def test_the_procesregisseur_sees_who_is_not_in_the_room_and_a_member_does_not(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus toon {code}")
    gezien = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Reclassering (toezichthouder), niet in de kamer" in gezien
    assert gezien.count("niet in de kamer") == 1

    await wereld.zeg(WIJKTEAM, kamer.id, "!casus toon")
    assert "Reclassering (toezichthouder)" in kamer.laatste
    assert "niet in de kamer" not in kamer.laatste

    await wereld.lid(RECLASSERING, kamer.id)
    wereld.nu += timedelta(minutes=1)
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus toon {code}")
    assert "niet in de kamer" not in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_in_the_room_of_the_casus_nobody_reads_who_is_not_in_it(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)
    manager = "@manager:demo.test"
    await wereld.medewerker(Rol.MANAGER, matrix=manager)
    kamer.leden.add(manager)

    await wereld.zeg(manager, kamer.id, "!casus toon")

    assert "Reclassering (toezichthouder)" in kamer.laatste
    assert "niet in de kamer" not in kamer.tekst
