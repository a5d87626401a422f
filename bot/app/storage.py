"""The part of the composition root that short commands need: the storage, without all that talks.

Apart from bot.app.serve, so that `ketenbot status` need not load every library of the bot.
"""

from bot.loops.breakpoint import Step, no_step
from bot.settings.settings import Settings
from storage.database.engine import Geduld
from storage.database.migreren import kent
from storage.database.verhuizen import AndersAangekomen, verhuis
from storage.opslag import Opslag
from storage.opslag import migreer as _migreer
from storage.opslag import versie as _versie
from storage.vault.kluis import WrongMasterKey

__all__ = ["AndersAangekomen", "WrongMasterKey", "kent", "migreer", "open_opslag", "verhuis", "versie"]


def open_opslag(instellingen: Settings, *, stap: Step = no_step) -> Opslag:
    """The storage; the caller closes it. SettingError when the key is not there."""
    geduld = Geduld(uitgifte=max(Geduld().uitgifte, 4 * instellingen.mail.timeout_seconden + 30))
    return Opslag(instellingen.database_url, instellingen.master_key(), stap=stap, geduld=geduld)


def migreer(instellingen: Settings) -> None:
    """Bring the database to the newest shape."""
    _migreer(instellingen.database_url)


def versie(instellingen: Settings) -> tuple[str | None, str]:
    """Version of the database (None: empty), and the newest one."""
    return _versie(instellingen.database_url)
