"""The auditor finds casussen that do not go on by themselves, and has the clock ask how they go on, again and again."""

from collections.abc import Sequence
from datetime import datetime

from commands.domain.afspraken import Gelijken
from commands.domain.gaande import stil_sinds, versie_nu
from commands.domain.herinnering import HerinneringSoort
from commands.effects.gaandeplan import plan_gaande
from commands.effects.icoplan import plan_vervolg
from commands.ports import Transaction, UnitOfWork


async def kijk_wat_stilvalt(uow: UnitOfWork, nu: datetime, groepen: Sequence[Gelijken]) -> tuple[list[str], list[str]]:
    """The codes of the casussen that are silent by their own terms, and of those where all is done."""
    stil = [
        code
        for groep in groepen
        if (sinds := stil_sinds(nu, groep.beleid)) is not None
        for code in await uow.vergeten.casussen_silent(sinds)
        if groep.hoort(code)
    ]
    return stil, await uow.vergeten.casussen_done()


async def kijk_wie_niet_vraagt(uow: UnitOfWork, groepen: Sequence[Gelijken]) -> list[str]:
    """The codes of casussen for which nobody asks for a vervolg-ICO, while their own terms want it."""
    vragen = [een for een in groepen if een.beleid.vervolg_weken and een.beleid.vervolg_vraag_weken]
    codes = await uow.vergeten.casussen_without_followup() if vragen else []
    return [code for code in codes if any(een.hoort(code) for een in vragen)]


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
