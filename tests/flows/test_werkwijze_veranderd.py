"""A house changes its werkwijze while casussen run: what was planned keeps its day, and a procesregisseur is told."""

from dataclasses import replace

from commands.klok.werkwijze import meld_werkwijze
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import sluit
from tests.wereld import BELEID, MANAGER, REGIE

ONDERWERP = "De werkwijze is veranderd"


async def test_it_is_told_once_with_what_was_and_what_is_and_a_planned_day_stays(maak: Maak) -> None:
    wereld = maak()
    work = wereld.huis.work
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
    assert "Weken na het vorige contact waarop wij ernaar vragen: 4, 5, 6, wordt 2" in tekst
    assert "Weken zonder bericht waarna wij ernaar vragen: 3, wordt niet" in tekst
    assert ONDERWERP not in wereld.post.teksten(MANAGER)
    async with wereld.opslag.uow() as uow:
        assert await uow.herinneringen.planned_for_all([casus.id]) == gepland


async def test_without_a_running_casus_nobody_is_told(maak: Maak) -> None:
    wereld = maak()
    await meld_werkwijze(wereld.huis.work, wereld.nu)
    await sluit(wereld, wereld.code)
    assert await meld_werkwijze(replace(wereld.huis.work, beleid=replace(BELEID, manager_na=20)), wereld.nu) == 0
