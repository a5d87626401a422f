"""Takes a mail out of our own mailbox: what it brought must not stay there."""

from bot.mail.config import MailConfig
from bot.mail.imap import ImapWeigert, verbind
from commands.ports import TemporaryFailure


class ImapWisser:
    """Implements MailWisser, on a connection of its own each time: it is seldom asked."""

    def __init__(self, config: MailConfig) -> None:
        self._config = config

    async def wis_mail(self, message_id: str) -> None:
        """Remove every mail with this Message-ID; none is fine. Raises TemporaryFailure."""
        if not message_id:
            return
        async with verbind(self._config) as verbinding:
            await verbinding.kies(self._config.imap_map)
            try:
                uids = await verbinding.uids_van(message_id)
                if uids:
                    await verbinding.wis(uids)
            except ImapWeigert as fout:
                raise TemporaryFailure(f"IMAP_{fout}") from fout
