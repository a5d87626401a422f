"""As much of the storage as the listener needs, in memory; counts what it is asked to store twice."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from commands.domain.rollen import Kanaal
from commands.ports import InboxItem


class NepIds:
    def __init__(self) -> None:
        self._teller = itertools.count(1)

    def new_id(self) -> str:
        return f"{next(self._teller):032x}"

    def following(self, bron: str) -> "NepIds":
        return self


class NepUow:
    def __init__(self, opslag: "NepOpslag") -> None:
        self._opslag = opslag
        self._rijen = dict(opslag.rijen)
        self._cursors = dict(opslag.cursors)
        self.inbox = self
        self.cursors = self

    async def raw_by_source(self, bronnen: set[str]) -> dict[str, bytes]:
        return {bron: self._rijen[bron].raw for bron in bronnen if bron in self._rijen}

    async def add_items(self, rijen: list[InboxItem]) -> int:
        return sum(self._rijen.setdefault(rij.source, rij) is rij for rij in rijen)

    async def parked_whole(self) -> list[InboxItem]:
        nu = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
        return [
            InboxItem(id=f"{nr}", source=f"mail:{nr}", kanaal=Kanaal.MAIL, raw=raw, received_at=nu)
            for nr, raw in enumerate(self._opslag.geparkeerd)
        ]

    async def get(self, naam: str) -> str | None:
        return self._cursors.get(naam)

    async def set(self, naam: str, waarde: str) -> None:
        self._cursors[naam] = waarde

    async def commit(self) -> None:
        if self._opslag.faal:
            self._opslag.faal -= 1
            raise RuntimeError("the database is away")
        self._opslag.rijen, self._opslag.cursors = self._rijen, self._cursors


class NepOpslag:
    def __init__(self) -> None:
        self.rijen: dict[str, InboxItem] = {}
        self.cursors: dict[str, str] = {}
        self.geparkeerd: list[bytes] = []
        self.faal = 0
        """How many commits will fail."""

    @asynccontextmanager
    async def uow(self) -> AsyncIterator[NepUow]:
        yield NepUow(self)
