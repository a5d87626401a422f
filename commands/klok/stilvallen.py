"""The auditor finds casussen that do not go on by themselves, and has the clock ask how they go on, again and again."""

from collections.abc import Sequence
from datetime import datetime

from commands.domain.beleid import Beleid
from commands.domain.gaande import stil_sinds, versie_nu
from commands.domain.herinnering import HerinneringSoort
from commands.effects.gaandeplan import plan_gaande
from commands.effects.icoplan import plan_vervolg
from commands.ports import Transaction, UnitOfWork


async def kijk_wat_stilvalt(uow: UnitOfWork, nu: datetime, beleid: Beleid) -> tuple[list[str], list[str]]:
    """The codes of the silent casussen, and of those where all is done."""
    sinds = stil_sinds(nu, beleid)
    stil = [] if sinds is None else await uow.vergeten.casussen_silent(sinds)
    return stil, await uow.vergeten.casussen_done()


async def kijk_wie_niet_vraagt(uow: UnitOfWork, beleid: Beleid) -> list[str]:
    """The codes of casussen for which nobody asks for a vervolg-ICO; none where the settings ask for none."""
    return await uow.vergeten.casussen_without_followup() if beleid.vervolg_weken and beleid.vervolg_vraag_weken else []


async def vraag_vervolg(codes: Sequence[str], tx: Transaction) -> None:
    """Ask for a vervolg-ICO from now on; each code once, as the first question is a row that stays."""
    for code in codes:
        casus = await tx.uow.casussen.find_code(code)
        if casus is not None:
            await plan_vervolg(tx, casus)


async def vraag_hoe_verder(stil: Sequence[str], klaar: Sequence[str], tx: Transaction) -> None:
    """Plan the first question about each of them on the next working day."""
    for soort, codes in ((HerinneringSoort.KLAAR, klaar), (HerinneringSoort.STILTE, stil)):
        for code in codes:
            casus = await tx.uow.casussen.find_code(code)
            if casus is None:
                continue
            versie = versie_nu(soort, casus, await tx.uow.actiepunten.of_casus(casus.id), tx.beleid)
            if versie is not None:
                await plan_gaande(tx, casus, soort, versie, 1, tx.vandaag)
