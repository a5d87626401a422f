"""Check of the mark: does another installation work with this mailbox or account?"""

from collections.abc import Iterator

from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.cli.finding import Finding, fine, wrong
from bot.cli.login import mail_for_command, matrix_for_command
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from bot.watch.owner import TAKE_OVER, is_anothers
from commands.ports import OpenUow, PermanentFailure, TemporaryFailure

ELSEWHERE = (
    "another installation works with this {naam} account (two from one backup?): stop that one. Is it gone for good, "
    f"then run `{TAKE_OVER}` here and start again"
)


def check_owner(instellingen: Settings) -> Iterator[Finding]:
    """One line for each channel whose mark is another's; nothing where it cannot be seen, for others tell why."""
    from bot.app.owner import places  # late: it loads the mail and Matrix libraries

    try:
        for plek in places(mail_for_command(instellingen), matrix_for_command(instellingen)):

            async def kijk(open_uow: OpenUow, deze=plek) -> bool:  # type: ignore[no-untyped-def]  # noqa: ANN001
                return await is_anothers(deze, open_uow)

            try:
                vreemd = with_storage(instellingen, kijk, lezen=True)
            except (TemporaryFailure, PermanentFailure):
                continue
            yield (
                wrong("owner", ELSEWHERE.format(naam=plek.name)) if vreemd else fine("owner", f"{plek.name}: this one")
            )
    except (CliError, SettingError):
        return
