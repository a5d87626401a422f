"""The adapters that reach the world for us: they send, erase, and read a plan."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from commands.domain.afstemmingsplan import PlanDocument
from commands.messages import Bijlage
from commands.ports.outgoing import MailToErase, OutgoingEvent, OutgoingMail


class NameLook(Protocol):
    """Looks for names that may stand nowhere in what goes out, but where the words are allowed; and for addresses in
    files."""

    def in_texts(self, texts: Iterable[str], names: Sequence[str], allowed: Sequence[str]) -> bool: ...
    def in_mail(self, octets: bytes, names: Sequence[str], allowed: Sequence[str]) -> bool: ...
    def in_file(self, name: str, content: bytes, names: Sequence[str], allowed: Sequence[str]) -> bool: ...
    def address_in_files(self, octets: bytes, addresses: Collection[str]) -> bool: ...
    def address_in_file(self, name: str, content: bytes, addresses: Collection[str]) -> bool: ...


class MailSender(Protocol):
    async def send(self, zending: OutgoingMail) -> str:
        """Hand one mail to the relay; returns its Message-ID. Raises TemporaryFailure or PermanentFailure."""
        ...


class MailEraser(Protocol):
    async def erase_mail(self, opdracht: MailToErase) -> None:
        """Take this mail, and every mail with its Message-ID, out of our own mailbox.

        Raises TemporaryFailure, and PermanentFailure when it cannot be found.
        """
        ...


class MatrixSender(Protocol):
    async def send(self, outgoing: OutgoingEvent) -> str:
        """Send one event; returns its event id. The same txn_id twice is one event. Raises StrangerInRoom."""
        ...

    async def open_room(self, code: str, *, after: str = "") -> str:
        """Make the room of a casus, or find the one made before (alias from the code); returns the room id.

        `after`: the room that it replaces; those who are invited then read all that is said from there on.
        """
        ...

    async def open_private_room(self, matrix_id: str, key: str, *, after: str = "") -> str:
        """Make the private room with a person, or find the one made before for `key`; returns the room id.

        `after`: the room that it replaces.
        """
        ...

    async def invite(self, room: str, matrix_id: str) -> None:
        """Invite; already there or already invited is fine."""
        ...

    async def remove_member(self, room: str, matrix_id: str, *, for_good: bool = False) -> None:
        """Kick, or take back the invitation; not there is fine. `for_good`: ban, until they are invited again."""
        ...

    async def set_speaking(self, room: str, *, everybody: bool) -> None:
        """Let everybody in a room speak, or the bot alone; so already is fine."""
        ...

    async def leave_room(self, room: str) -> None:
        """Leave, and forget all that is known of it; left already is fine."""
        ...

    async def redact(self, room: str, event: str, txn_id: str) -> None:
        """Take an event of anybody out of a room; gone already is fine."""
        ...


class PlanReader(Protocol):
    """Reads a Word plan."""

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        """The plan in a Word file; never blocks the event loop. Raises BestandOnleesbaar."""
        ...
