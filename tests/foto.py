"""A picture of a world at rest: made once, and each story begins from a copy of it."""

import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.loops.meter import Meter
from bot.mail.config import MailConfig
from commands.domain.beleid import Beleid
from commands.door.gekeurd import Toets
from commands.ports import Ids, PlanReader
from storage.way_in import Storage
from tests.binnenkomst import CONFIG
from tests.nepkamers import NepKamers
from tests.neppost import NepPost
from tests.verteld import einde
from tests.wereld import BELEID, Wereld, maak_wereld


@dataclass(frozen=True, slots=True)
class Foto:
    """The database of a world, with its post and its rooms."""

    database: Path
    post: NepPost
    kamers: NepKamers
    code: str
    teller: int
    regels: int
    """The last line of its logboek."""
    nu: datetime

    def wereld(
        self,
        pad: Path,
        *,
        beleid: Beleid = BELEID,
        toets: Toets | None = None,
        planlezer: PlanReader | None = None,
        meter: Meter | None = None,
        opslag: Storage | None = None,
        config: MailConfig = CONFIG,
        ids: Ids | None = None,
    ) -> Wereld:
        """A new world in this folder, as things stood; close its `opslag` at the end (`maak_wereld` tells more)."""
        shutil.copy(self.database, pad / "ketenbot.db")
        wereld = maak_wereld(
            pad / "ketenbot.db",
            deepcopy(self.post),
            deepcopy(self.kamers),
            beleid=beleid,
            toets=toets,
            planlezer=planlezer,
            meter=meter,
            opslag=opslag,
            config=config,
            ids=ids,
        )
        wereld.code, wereld.teller, wereld.nu = self.code, self.teller, self.nu
        return wereld

    async def verder(self, pad: Path, begin: Callable[[Wereld], Awaitable[None]]) -> "Foto":
        """Another picture, in this folder, of what `begin` made of this one."""
        wereld = self.wereld(pad)
        await begin(wereld)
        return await _vastgelegd(wereld)


async def maak_foto(database: Path, begin: Callable[[Wereld], Awaitable[None]]) -> Foto:
    """Let `begin` happen in a world on this migrated database, and keep how it ended."""
    wereld = maak_wereld(database)
    await begin(wereld)
    return await _vastgelegd(wereld)


async def _vastgelegd(wereld: Wereld) -> Foto:
    await wereld.opslag.close()  # the last connection folds the WAL back into the one file
    _zonder_afspraken(wereld.database)
    regels = einde(wereld.database)
    return Foto(wereld.database, wereld.post, wereld.kamers, wereld.code, wereld.teller, regels, wereld.nu)


def _zonder_afspraken(database: Path) -> None:
    """Its casussen have the terms of whatever house the picture is put in."""
    with closing(sqlite3.connect(database)) as verbinding:
        verbinding.execute("UPDATE casus SET afspraken = NULL, afspraken_op = NULL")
        verbinding.commit()
