"""News that waits for its hour, as a Protocol. Every datetime is aware and UTC."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from commands.messages import Blok


@dataclass(frozen=True, slots=True, kw_only=True)
class Nieuws:
    """One piece of news for one person who reads mail; it outlives what it names."""

    id: str
    key: str
    """Unique for ever: what is told, to whom."""
    casus_id: str
    persoon_id: str
    deelnemer_id: str | None
    medewerker_id: str | None
    """The place in which they hear it: one of the two."""
    op: datetime
    """When it became news."""
    due_at: datetime
    blokken: tuple[Blok, ...] | None = field(repr=False)
    """Its lines; None when they cannot be read any more."""
    door_mens: bool = False
    """Whether a named person released its words."""


class NieuwsVoorraad(Protocol):
    async def add_nieuws(self, nieuws: Sequence[Nieuws]) -> int:
        """Keep, in this order; one whose key was ever there is skipped. Returns how many are new."""
        ...

    async def due_nieuws(self, nu: datetime, *, limit: int) -> list[Nieuws]:
        """What waits and is due, oldest first."""
        ...

    async def waiting_for(self, personen: Collection[str]) -> list[Nieuws]:
        """All that waits for these people, due or not, oldest first."""
        ...

    async def last_told(self, deelnemers: Collection[str]) -> dict[str, datetime]:
        """When each of these deelnemers was last told news (UTC); none who never was."""
        ...

    async def waiting_keys(self, begin: Collection[str]) -> set[str]:
        """The keys of what waits that begin with one of these keys of a message."""
        ...

    async def take(self, ids: Collection[str], *, at: datetime) -> set[str]:
        """Those of these that still waited; they wait no more, and their lines are erased."""
        ...

    async def put_off(self, ids: Collection[str], *, due_at: datetime) -> None:
        """Tell what still waits of these at another moment."""
        ...

    async def put_off_all_of(self, persoon_id: str, *, due_at: datetime) -> None:
        """The same for all that waits for one person."""
        ...

    async def forget_casus(self, casus_id: str, *, at: datetime) -> None:
        """Let nothing that waits in this casus be told, and keep none of its lines."""
        ...

    async def was_told(self, sleutel: str) -> bool:
        """Whether something was kept under this key and waits no more."""
        ...

    async def forget_keys(self, begin: str, *, at: datetime) -> None:
        """Let nothing be told whose key begins with this key of a message."""
        ...

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which something falls due."""
        ...
