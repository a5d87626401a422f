"""Transactions on a storage, with a door that holds nothing."""

from bot.base.clock import RealIds
from bot.privacy.pass_all import PassAll
from commands.domain.beleid import Beleid
from commands.door.gekeurd import Poort
from commands.ports import Ids, Transactions
from storage.way_in import Storage
from tests.domain.kalender import een_beleid


def transacties(opslag: Storage, beleid: Beleid | None = None, ids: Ids | None = None) -> Transactions:
    """By these rules, with these ids; else as most tests have them."""
    return Transactions(
        open_uow=opslag.uow, poort=Poort(PassAll()), ids=ids or RealIds(), beleid=beleid or een_beleid()
    )
