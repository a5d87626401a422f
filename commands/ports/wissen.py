"""Removal of a casus for good: what it leaves elsewhere, what goes here, and how far its destruction is.

Rows go in a transaction of facts. Its key is dead only once the sluitsleutel was replaced, which comes later: nobody
says "vernietigd" before `is_vernietigd` does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Sporen:
    """What a casus left elsewhere; known only as long as its key lives."""

    kamer: str | None
    """The Matrix room of the casus."""
    prive_kamers: tuple[str, ...]
    """Private rooms of people who are in no other casus and are no medewerker."""
    gebeurtenissen: tuple[tuple[str, str], ...]
    """Room and event id of each message of the bot, in the order in which they went out; where the room is not known
    any more a message is left out."""
    media: tuple[str, ...]
    """The mxc addresses that were noted (`note_media`)."""
    mails: tuple[str, ...]
    """Message-IDs of the mails that the bot sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewist:
    """What `UnitOfWork.wis` removed."""

    rijen: Mapping[str, int]
    """Rows that went, by table; a table without any is absent."""
    personen: int
    """People who went with it: in no other casus, and no medewerker."""
    logregels: int
    """Lines of the logboek that stay, of which nobody can read the content any more."""
    sporen: Sporen
    """As they were just before."""
    tijd: int
    """Number of the sluitsleutel under which its key still opens: a later one must be in use before it is dead."""


class Gewiste(Protocol):
    async def sporen(self, casus_id: str) -> Sporen:
        """To be asked before the rows go: rooms and mailboxes first."""
        ...

    async def note_media(self, casus_id: str, mxc: Iterable[str]) -> None:
        """Keep the addresses of files that were uploaded for this casus: a homeserver cannot tell them later."""
        ...

    async def is_gewist(self, casus_id: str) -> bool:
        """Whether its rows are gone."""
        ...

    async def is_vernietigd(self, casus_id: str) -> bool:
        """Whether its rows are gone and no sluitsleutel opens its key any more, in a backup neither.

        Names and addresses of its people, and messages of no one casus, lie under keys that live on: an older backup
        still shows those to whoever has the master key, and nobody may say otherwise.
        """
        ...
