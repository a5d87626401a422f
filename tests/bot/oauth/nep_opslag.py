"""As much of the storage as a keeper of tokens needs, in memory, with the order in which things were done."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from commands.ports import Login, StorageFailure

NU = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Klok:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.nu = NU

    def __call__(self) -> datetime:
        return self.nu

    def later(self, **hoeveel: float) -> None:
        self.nu += timedelta(**hoeveel)


class NepLogins:
    """Both the transaction and its one collection."""

    def __init__(self) -> None:
        self.logins = self
        self.rijen: dict[str, Login] = {}
        self.claims: dict[str, datetime] = {}
        self.bewaard: list[str] = []
        """The access tokens that were stored, in order."""
        self.faal = 0
        """How many times storing fails."""

    @asynccontextmanager
    async def uow(self) -> AsyncIterator["NepLogins"]:
        yield self

    async def commit(self) -> None:
        pass

    async def read(self, naam: str) -> Login | None:
        return self.rijen.get(naam)

    async def claim(self, naam: str, *, now: datetime, until: datetime) -> bool:
        vrij = self.claims.get(naam, now) <= now
        if vrij:
            self.claims[naam] = until
        return vrij

    async def keep(self, naam: str, login: Login) -> None:
        if self.faal:
            self.faal -= 1
            raise StorageFailure("DB_LOCKED")
        self.bewaard.append(login.access)
        self.rijen[naam] = login
        self.claims.pop(naam, None)

    async def release(self, naam: str) -> None:
        self.claims.pop(naam, None)

    async def forget(self, naam: str) -> None:
        self.rijen.pop(naam, None)
