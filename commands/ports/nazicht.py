"""The questions of the auditor to the storage: facts about all open casussen at once, in few queries, without texts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from commands.domain.herinnering import Stap
from commands.domain.rollen import Kanaal


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStand:
    """A running casus and the last contact of each role that was reported."""

    code: str
    begin: date
    """Of the release."""
    laatste: dict[Stap, date]


class Vergeten(Protocol):
    """Code and number of work that nobody speaks of any more, in order; the number is 0 for a whole casus."""

    async def actiepunten_without_date(self, sinds: datetime) -> list[tuple[str, int]]:
        """Running actiepunten without a date, unheard of since this moment, for which no BESLUIT is planned."""
        ...

    async def actiepunten_stuck(self, sinds: datetime) -> list[tuple[str, int]]:
        """Actiepunten that did not work out, unheard of since this moment, for which no BESLUIT is planned."""
        ...

    async def actiepunten_past_ladder(self, sinds: datetime) -> list[tuple[str, int]]:
        """Running actiepunten whose highest step was said at or before this moment and not answered, for which no
        BESLUIT is planned."""
        ...

    async def plannen_past_limit(self, sinds: datetime) -> list[tuple[str, int]]:
        """Casussen with an unreleased plan whose last reminder was said at or before this moment."""
        ...

    async def casussen_silent(self, sinds: datetime) -> list[str]:
        """Running casussen in which nobody said anything since this moment, and about which nothing is planned that
        asks how it goes on."""
        ...

    async def casussen_done(self) -> list[str]:
        """Running casussen whose actiepunten have all ended, where nobody decided since and nobody will be asked."""
        ...

    async def casussen_without_followup(self) -> list[str]:
        """Running casussen with a day of their ICO, about whose vervolg-ICO nobody was or will be asked, and for which
        no moment was ever fixed: they were released by a version that did not ask."""
        ...

    async def actiepunten_far_away(self, dag: date) -> list[tuple[str, int]]:
        """Running actiepunten that are due only after this day."""
        ...


class Nazicht(Protocol):
    """Each answer holds codes and numbers, in order."""

    async def unreadable(self) -> list[str]:
        """Open casussen with something that cannot be read any more; a word for data that belongs to none."""
        ...

    async def actiepunten_without_herinnering(self) -> list[tuple[str, int]]:
        """Code and number of running actiepunten with a date, of whose present version no reminder is planned and the
        highest was not said."""
        ...

    async def plannen_without_herinnering(self, ico_voor: date) -> list[str]:
        """Casussen with an unreleased plan and an ICO before this date, where no reminder of it is planned and the last
        was not said."""
        ...

    async def last_contacts(self) -> list[ContactStand]: ...
    async def without_casushouder(self) -> list[str]:
        """Running casussen without an active casushouder."""
        ...

    async def without_procesregisseur(self) -> list[str]:
        """Open casussen whose procesregisseur no longer works here."""
        ...

    async def addresses_unasked(self) -> list[str]:
        """Running casussen with a deelnemer whose address fails, while nobody will be asked for another one."""
        ...

    async def invitations_unasked(self) -> list[str]:
        """Running casussen with a deelnemer without mail who never came into the room, while nobody will be told."""
        ...

    async def wachtend_since(self, sinds: datetime) -> list[tuple[str, int]]:
        """Code and number of the texts that were held at or before this moment and still wait."""
        ...

    async def overdue_herinneringen(self, tot: datetime) -> list[str]:
        """Casussen with a reminder that was due at or before this moment and is still planned."""
        ...

    async def channels_with_unhandled(self, sinds: datetime) -> list[Kanaal]:
        """Channels on which something came in at or before this moment and was not handled."""
        ...

    async def channels_with_unsent(self, sinds: datetime) -> list[Kanaal]:
        """Channels on which something was queued at or before this moment and still waits."""
        ...

    async def parked_since(self, sinds: datetime) -> list[str]:
        """Codes of messages that came in at or before this moment and are parked."""
        ...
