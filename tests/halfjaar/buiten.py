"""The post and the rooms of a region: each message is shown to the region at the moment it goes out."""

from collections.abc import Callable

from bot.mail.config import MailConfig
from commands.ports.outgoing import OutgoingEvent, OutgoingMail
from tests.nepkamers import NepKamers
from tests.neppost import NepPost


class Post(NepPost):
    """Tells of every mail, and keeps only those of a person whose mailbox must remember."""

    def __init__(self, config: MailConfig, bij: Callable[[OutgoingMail], None]) -> None:
        super().__init__(config)
        self._bij = bij

    async def send(self, zending: OutgoingMail) -> str:
        self._bij(zending)
        return zending.message_id


class Kamers(NepKamers):
    """Tells of every event that is new."""

    def __init__(self, bij: Callable[[OutgoingEvent, str], None]) -> None:
        super().__init__()
        self._bij = bij

    async def send(self, zending: OutgoingEvent) -> str:
        nieuw = zending.txn_id not in self._kamer(zending.room).events
        event = await super().send(zending)
        if nieuw:
            self._bij(zending, event)
        return event
