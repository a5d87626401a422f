"""Meetings (ICO), with the answers of members to their polls and invitations."""

from datetime import datetime
from typing import Protocol

from commands.domain.bijeenkomst import Beschikbaarheid, Bijeenkomst, Deelname


class Bijeenkomsten(Protocol):
    """All that were ever polled or planned."""

    async def find_id(self, bijeenkomst_id: str) -> Bijeenkomst | None: ...
    async def find_uid(self, uid: str) -> Bijeenkomst | None:
        """The one that calendars know under this name."""
        ...

    async def of_casus(self, casus_id: str) -> list[Bijeenkomst]:
        """In the order in which they were made."""
        ...

    async def add_bijeenkomst(self, ico: Bijeenkomst) -> None: ...
    async def save_bijeenkomst(self, ico: Bijeenkomst) -> None:
        """All of it but its casus and its uid."""
        ...

    async def answers(self, bijeenkomst_id: str) -> list[Beschikbaarheid]:
        """To its poll: the last one of each deelnemer, also of those who left."""
        ...

    async def put_answer(self, bijeenkomst_id: str, antwoord: Beschikbaarheid) -> None:
        """In the place of an earlier one of theirs."""
        ...

    async def drop_answer(self, bijeenkomst_id: str, deelnemer_id: str) -> None:
        """This deelnemer has not answered its poll."""
        ...

    async def drop_answers(self, bijeenkomst_id: str) -> None:
        """Other moments are polled: nobody has answered."""
        ...

    async def participations(self, bijeenkomst_id: str) -> list[Deelname]:
        """To its invitation: the last one of each deelnemer, also of those who left."""
        ...

    async def put_participation(self, bijeenkomst_id: str, deelname: Deelname) -> None:
        """In the place of an earlier one of theirs."""
        ...

    async def planned_before(self, moment: datetime) -> list[Bijeenkomst]:
        """Those that are planned, and begin before this moment (UTC)."""
        ...
