"""A running casus with the guard at the door."""

from pathlib import Path

from commands.domain.rollen import Rol
from commands.effects.uitgang import open_gesprek
from commands.ports import LogRegel
from tests.flows.conftest import Maak
from tests.nepkamers import Kamer
from tests.neptoets import nep_bewaker
from tests.wereld import REGIE, Wereld


def met_toets(maak: Maak, *, leeg: bool = False) -> Wereld:
    """The usual casus (or an empty house), with the real guard on recognisers that know a few words."""
    wereld = maak(leeg=leeg, toets=nep_bewaker())
    wereld.post.wis()
    return wereld


async def beslis(wereld: Wereld, woorden: str, *, bijlage: Path | None = None) -> str:
    """The procesregisseur writes this to his own address; returns what he reads back."""
    eerder = len(wereld.post.aan(REGIE))
    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=bijlage)
    return "\n\n".join(wereld.post.tekst(mail) for mail in wereld.post.aan(REGIE)[eerder:])


async def logboek(wereld: Wereld) -> list[LogRegel]:
    """What the logboek of the casus holds."""
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return await uow.logboek.of_casus(casus.id)


async def open_nummers(wereld: Wereld) -> list[str]:
    """What waits for a person."""
    async with wereld.opslag.uow() as uow:
        return [een.kort for een in await uow.wachtenden.open_wachtenden()]


async def open_prive(wereld: Wereld, matrix_id: str) -> Kamer:
    """The private room of a medewerker, made when it was not there."""
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.find_matrix(matrix_id)
        assert persoon is not None
        await open_gesprek(persoon.id, wereld.huis.work.within(uow, wereld.nu))
        await uow.commit()
    await wereld.rust()
    return wereld.kamers.prive(matrix_id)
