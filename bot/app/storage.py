"""The part of the composition root that short commands need: the storage, without mail and Matrix.

Apart from bot.app.serve, so that `ketenbot status` need not load every library of the bot.
"""

from bot.loops.breakpoint import Step, no_step
from bot.settings.settings import Settings
from storage.database.engine import Timeouts
from storage.database.migrate import is_known
from storage.database.move import ArrivedChanged, move
from storage.vault.vault import WrongMasterKey
from storage.way_in import Storage
from storage.way_in import migrate as _migrate
from storage.way_in import versions as _version

__all__ = ["ArrivedChanged", "WrongMasterKey", "is_known", "migrate", "move", "open_storage", "version"]


def open_storage(settings: Settings, *, step: Step = no_step) -> Storage:
    """The storage; the caller closes it. Raises SettingError when the master key is not there."""
    timeouts = Timeouts(handing_out=max(Timeouts().handing_out, 4 * settings.mail.timeout_seconden + 30))
    return Storage(settings.database_url, settings.master_key(), step=step, timeouts=timeouts)


def migrate(settings: Settings) -> None:
    """Bring the database to the newest shape."""
    _migrate(settings.database_url)


def version(settings: Settings) -> tuple[str | None, str]:
    """The version of the database, None when it is empty; and the newest version there is."""
    return _version(settings.database_url)
