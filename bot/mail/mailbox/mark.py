"""The mark of an installation in its mailbox: an empty folder with a name of its own."""

from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapWeigert, verbind
from commands.ports import PermanentFailure

BEGIN = "Ketenbot-eigenaar-"


class MailMerk:
    """Implements `bot.watch.owner.Plek`, on a connection of its own each time."""

    naam = "mail"

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def lees(self) -> frozenset[str]:
        """The marks in the names of the folders."""
        async with verbind(self._config) as verbinding:
            try:
                return frozenset(naam.rpartition(BEGIN)[2] for naam in await verbinding.mappen(f"*{BEGIN}*"))
            except ImapWeigert as fout:
                raise PermanentFailure(f"IMAP_{fout}") from fout

    async def zet(self, merk: str, weg: frozenset[str]) -> None:
        """Make the new folder first, then take the old ones away; some servers want all folders under INBOX."""
        async with verbind(self._config) as verbinding:
            try:
                oud = [een for een in await verbinding.mappen(f"*{BEGIN}*") if een.rpartition(BEGIN)[2] in weg]
                try:
                    await verbinding.zet_map(f"{BEGIN}{merk}")
                except ImapWeigert:
                    await verbinding.zet_map(f"INBOX.{BEGIN}{merk}")
                for naam in oud:
                    await verbinding.zet_map(naam, weg=True)
            except ImapWeigert as fout:
                raise PermanentFailure(f"IMAP_{fout}") from fout
