"""A house changes its werkwijze while casussen run: a procesregisseur is told once, and nothing moves by itself."""

from dataclasses import replace

from commands.klok.werkwijze import houd_afspraken, meld_werkwijze
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import sluit
from tests.wereld import BELEID, MANAGER, REGIE

ONDERWERP = "De werkwijze is veranderd"


async def test_it_is_told_once_with_what_was_and_what_is_and_how_to_take_it_over(maak: Maak) -> None:
    wereld = maak()
    work = wereld.huis.work
    await houd_afspraken(work, wereld.nu)
    assert await meld_werkwijze(work, wereld.nu) == 0  # the first look
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        gepland = await uow.herinneringen.planned_for_all([casus.id])

    anders = replace(work, beleid=replace(BELEID, contact_weken=(2,), stil_weken=0))
    assert await meld_werkwijze(anders, lokaal("2026-11-04 22:00")) is None
    assert await meld_werkwijze(anders, lokaal("2026-11-05 09:00")) == 1
    assert await meld_werkwijze(anders, lokaal("2026-11-06 09:00")) == 0
    wereld.nu = lokaal("2026-11-06 09:00")
    await wereld.rust()

    [mail] = [een for een in wereld.post.aan(REGIE) if een.bericht.onderwerp == ONDERWERP]
    tekst = wereld.post.tekst(mail)
    assert "Weken na het vorige contact waarop wij ernaar vragen: was 4, 5, 6, wordt 2" in tekst
    assert "Weken zonder bericht waarna wij ernaar vragen: was 3, wordt niet" in tekst
    assert "Uw lopende casus blijft de oude werkwijze volgen" in tekst
    assert "Schrijf: casus werkwijze overnemen alle" in tekst
    assert ONDERWERP not in wereld.post.teksten(MANAGER)
    async with wereld.opslag.uow() as uow:
        assert await uow.herinneringen.planned_for_all([casus.id]) == gepland


async def test_where_no_casus_has_other_terms_that_act_nobody_is_told(maak: Maak) -> None:
    wereld = maak()
    work = wereld.huis.work
    await houd_afspraken(work, wereld.nu)
    await meld_werkwijze(work, wereld.nu)
    await sluit(wereld, wereld.code)
    assert await meld_werkwijze(replace(work, beleid=replace(BELEID, manager_na=20)), wereld.nu) == 0
    anders = replace(work, beleid=replace(BELEID, bewaren=replace(BELEID.bewaren, bedenktijd_dagen=9)))
    assert await meld_werkwijze(anders, wereld.nu) == 1
    assert await meld_werkwijze(work, wereld.nu) == 0  # back to what its casus has
