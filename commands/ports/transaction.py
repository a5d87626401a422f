"""One transaction with what holds in it, and where such transactions come from."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from commands.domain.afspraken import met_afspraken
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
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
    """The rules: of this house, or of one casus by its own terms (see `voor`)."""
    ids: Ids
    huis: Beleid | None = None
    """The rules of this house, where `beleid` are those of a casus."""

    @property
    def huisbeleid(self) -> Beleid:
        """The rules of this house."""
        return self.huis or self.beleid

    def voor(self, casus: Casus) -> Self:
        """The same transaction, by the terms that this casus keeps."""
        eigen = met_afspraken(self.huisbeleid, casus.afspraken)
        return self if eigen is self.beleid else replace(self, beleid=eigen, huis=self.huisbeleid)

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
