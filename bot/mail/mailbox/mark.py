"""Marks our mailbox as that of this installation, by an empty folder with a name of its own."""

from bot.mail.config import MailConfig
from bot.mail.imap.connection import connect
from bot.mail.imap.guarded import ImapRefused
from commands.ports import PermanentFailure

PREFIX = "Ketenbot-eigenaar-"


class MailMark:
    """Implements `bot.watch.owner.Place`, on a connection of its own each time."""

    name = "mail"

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def read_marks(self) -> frozenset[str]:
        """The marks in the names of the folders."""
        async with connect(self._config) as connection:
            try:
                return frozenset(name.rpartition(PREFIX)[2] for name in await connection.folders(f"*{PREFIX}*"))
            except ImapRefused as error:
                raise PermanentFailure(f"IMAP_{error}") from error

    async def leave_mark(self, mark: str, gone: frozenset[str]) -> None:
        """Make the folder of this mark first, then take away the folders of the marks in `gone`."""
        async with connect(self._config) as connection:
            try:
                old = [name for name in await connection.folders(f"*{PREFIX}*") if name.rpartition(PREFIX)[2] in gone]
                try:
                    await connection.create_folder(f"{PREFIX}{mark}")
                except ImapRefused:  # some servers want all folders under INBOX
                    await connection.create_folder(f"INBOX.{PREFIX}{mark}")
                for name in old:
                    await connection.delete_folder(name)
            except ImapRefused as error:
                raise PermanentFailure(f"IMAP_{error}") from error
