"""What talks to the world for us: sends, erases, reads a plan."""

from typing import Protocol

from commands.domain.afstemmingsplan import PlanDocument
from commands.messages import Bijlage
from commands.ports.zending import MailZending, MatrixZending, Wisopdracht


class MailSender(Protocol):
    async def send(self, zending: MailZending) -> str:
        """Hand one mail to the relay; returns its Message-ID. Raises TemporaryFailure or PermanentFailure."""
        ...


class MailWisser(Protocol):
    async def wis_mail(self, opdracht: Wisopdracht) -> None:
        """Take this mail, and every mail with its Message-ID, out of our own mailbox.

        Raises TemporaryFailure, and PermanentFailure when it cannot be found.
        """
        ...


class MatrixSender(Protocol):
    async def send(self, outgoing: MatrixZending) -> str:
        """Send one event; returns its event id. The same txn_id twice is one event. Raises VreemdInKamer."""
        ...

    async def open_kamer(self, code: str, *, after: str = "") -> str:
        """Make the room of a casus, or find the one made before (alias from the code); returns the room id.

        `after`: the room it takes the place of; who is invited then reads all that is said in it from there on.
        """
        ...

    async def open_prive(self, matrix_id: str, key: str, *, after: str = "") -> str:
        """Make the private room with a person, or find the one made before for `sleutel`; returns the room id.

        `after`: the room it takes the place of.
        """
        ...

    async def nodig_uit(self, room: str, matrix_id: str) -> None:
        """Invite; already there or already invited is fine."""
        ...

    async def verwijder(self, room: str, matrix_id: str, *, for_good: bool = False) -> None:
        """Kick, or take back the invitation; not there is fine. `for_good`: ban, until they are invited again."""
        ...

    async def redigeer(self, room: str, event: str, txn_id: str) -> None:
        """Take an event of anybody out of a room; gone already is fine."""
        ...


class PlanLezer(Protocol):
    """Reads a Word plan."""

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        """Raises BestandOnleesbaar; never blocks the event loop."""
        ...
