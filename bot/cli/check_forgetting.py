"""Whether the mailbox of the bot forgets what was handled, and when it last did; for `check` and for `status`."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from bot.cli.database import with_uow
from bot.cli.ending import CliError
from bot.cli.finding import Finding, fine, note
from bot.mail.mailbox.cursors import BACKUP_MADE, emptied_cursor, held_cursor
from bot.settings.channels import Mail
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from commands.ports import UnitOfWork
from commands.texts.toestand import Vergeten

WHAT = "mailbox"


async def read_forgetting(mail: Mail, uow: UnitOfWork) -> Vergeten | None:
    """What is known of the mailbox; None when mail is off."""
    if not mail.aan:
        return None
    emptied = await uow.cursors.get(emptied_cursor(mail.imap_map))
    made = await uow.cursors.get(BACKUP_MADE)
    return Vergeten(
        dagen=mail.postbus_dagen,
        backup=bool(await uow.cursors.get(held_cursor(mail.imap_map))),
        laatst=datetime.fromisoformat(emptied) if emptied else None,
        gemaakt=datetime.fromisoformat(made) if made else None,
    )


def check_forgetting(settings: Settings) -> Iterator[Finding]:
    """One line; none when the database cannot be read, which is told already."""
    found = None
    with suppress(CliError, SettingError):
        found = with_uow(settings, lambda uow: read_forgetting(settings.mail, uow))
    if found is None:
        return
    if not found.backup and found.gemaakt is not None:
        when = f"{found.gemaakt:%Y-%m-%d %H:%M} UTC"
        yield note(WHAT, f"all mail stays in it until the next backup: at that of {when} no mail had been fetched yet")
        return
    if not found.backup:
        yield note(
            WHAT, "all mail stays in it, for no `ketenbot backup` holds any yet: make one, and let it be made daily"
        )
        return
    last = f"mail was last erased on {found.laatst:%Y-%m-%d}" if found.laatst else "nothing was old enough yet"
    yield fine(WHAT, f"handled mail that a backup holds is erased after {found.dagen} days; {last}")
