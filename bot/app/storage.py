"""The part of the composition root that short commands need: the storage, without mail and Matrix.

Apart from bot.app.serve, so that `ketenbot status` need not load every library of the bot.
"""

from bot.loops.breakpoint import Step, no_step
from bot.settings.settings import Settings
from storage.database.engine import Geduld
from storage.database.migreren import kent
from storage.database.verhuizen import AndersAangekomen, verhuis
from storage.opslag import Opslag
from storage.opslag import migreer as _migrate
from storage.opslag import versie as _version
from storage.vault.kluis import WrongMasterKey

__all__ = ["AndersAangekomen", "WrongMasterKey", "kent", "migrate", "open_storage", "verhuis", "version"]


def open_storage(settings: Settings, *, step: Step = no_step) -> Opslag:
    """The storage; the caller closes it. Raises SettingError when the master key is not there."""
    timeouts = Geduld(uitgifte=max(Geduld().uitgifte, 4 * settings.mail.timeout_seconden + 30))
    return Opslag(settings.database_url, settings.master_key(), stap=step, geduld=timeouts)


def migrate(settings: Settings) -> None:
    """Bring the database to the newest shape."""
    _migrate(settings.database_url)


def version(settings: Settings) -> tuple[str | None, str]:
    """The version of the database, None when it is empty; and the newest version there is."""
    return _version(settings.database_url)
