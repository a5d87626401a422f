"""Makes a meeting of a casus (ICO), of either kind."""

from commands.domain.bijeenkomst import Bijeenkomst, ClientErbij, IcoSoort, IcoStand
from commands.domain.casus import Casus
from commands.ports import Transaction


def nieuw_ico(tx: Transaction, casus: Casus, soort: IcoSoort) -> Bijeenkomst:
    """One that is polled and has no moments yet, to be kept by the caller.

    Whether the client comes is asked for a first one (SOURCES: S1).
    """
    return Bijeenkomst(
        id=tx.ids.new_id(),
        casus_id=casus.id,
        soort=soort,
        stand=IcoStand.PEILING,
        uid=tx.ids.token(),
        gemaakt_op=tx.nu,
        client=ClientErbij.GEVRAAGD if soort is IcoSoort.EERSTE else ClientErbij.GEEN,
    )
