"""One transaction with what holds in it, and where such transactions come from."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import lokale_dag
from commands.door.gekeurd import Poort
from commands.ports.unit_of_work import Ids, OpenUow, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """The storage, the moment, the rules and the ids of one transaction: the four go together everywhere."""

    uow: UnitOfWork
    nu: datetime
    """UTC."""
    beleid: Beleid
    ids: Ids

    @property
    def vandaag(self) -> date:
        """The local calendar date."""
        return lokale_dag(self.nu, self.beleid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transactions:
    """Opens transactions, and has the door for what is queued in them."""

    open_uow: OpenUow
    poort: Poort
    ids: Ids
    beleid: Beleid

    @asynccontextmanager
    async def begin(self, nu: datetime) -> AsyncIterator[Transaction]:
        """A transaction at this moment (UTC); leaving without commit undoes all."""
        async with self.open_uow() as uow:
            yield self.within(uow, nu)

    def within(self, uow: UnitOfWork, nu: datetime) -> Transaction:
        """A transaction in a unit of work that is open already."""
        return Transaction(uow=uow, nu=nu, beleid=self.beleid, ids=self.ids)
