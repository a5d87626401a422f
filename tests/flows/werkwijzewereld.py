"""A house that takes another werkwijze while casussen run."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.herinnering import Stap
from commands.klok.bewaren import plan_bewaren
from commands.klok.nazien import nazien
from commands.klok.werkwijze import houd_afspraken, meld_werkwijze
from tests.wereld import Wereld, maak_wereld


async def met_werkwijze(wereld: Wereld, beleid: Beleid) -> Wereld:
    """The same house, started again with these terms; its casussen kept their own before."""
    await houd_afspraken(wereld.huis.work, wereld.nu)
    anders = maak_wereld(wereld.database, wereld.post, wereld.kamers, beleid=beleid, opslag=wereld.opslag)
    anders.code, anders.teller, anders.nu = wereld.code, wereld.teller, wereld.nu
    return anders


async def dag_na_dag(wereld: Wereld, tot: date) -> None:
    """As the clock does: each day it also looks what lies still, and what is kept too long."""
    while wereld.nu.date() < tot:
        await plan_bewaren(wereld.huis.work, wereld.nu)
        await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)
        await meld_werkwijze(wereld.huis.work, wereld.nu)
        await wereld.vooruit(tot=_morgen(wereld.nu))


def _morgen(nu: datetime) -> datetime:
    return (nu + timedelta(days=1)).replace(hour=12)


async def gezegd(wereld: Wereld, code: str, stap: Stap) -> Sequence[date]:
    """The days on which the clock said this step in a casus, to whoever hears it."""
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    return [een.op.date() for een in regels if een.actie == stap.value and een.resultaat == "verzonden"]
