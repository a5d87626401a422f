"""The auditor and a casus without casushouder: its procesregisseur is asked every week until there is one."""

from collections.abc import Iterable

from commands.domain.werkdagen import is_kantoortijd
from commands.effects.zonder_casushouder import vraag_regie
from commands.messages import Effect
from commands.ports import Transaction


async def vraag_casushouder(codes: Iterable[str], tx: Transaction) -> list[Effect]:
    """The question about each of these casussen, once in a week; nothing outside office hours."""
    if not is_kantoortijd(tx.nu, tx.beleid):
        return []
    casussen = [await tx.uow.casussen.find_code(code) for code in codes]
    return [vraag_regie(casus, tx.vandaag) for casus in casussen if casus is not None]
