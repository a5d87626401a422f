"""The world of stories, which wakes a loop only when the database holds work for it: half a year is mostly rest."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime

from commands.domain.rollen import Kanaal
from commands.klok.nieuws import vertel_nieuws
from commands.klok.veeg import veeg
from tests.wereld import Wereld

_WERK = """SELECT 'in ' || kanaal FROM inbox WHERE status = 'nieuw' AND retry_at <= :nu
UNION SELECT 'uit ' || kanaal FROM outbox WHERE status = 'wacht' AND retry_at <= :nu
UNION SELECT 'herinnering' FROM herinnering WHERE status = 'gepland' AND due_at <= :nu
UNION SELECT 'nieuws' FROM nieuws WHERE verteld_op IS NULL AND due_at <= :nu"""
_EERST = """SELECT min(op) FROM (SELECT min(due_at) AS op FROM herinnering WHERE status = 'gepland'
UNION ALL SELECT min(retry_at) FROM outbox WHERE status = 'wacht'
UNION ALL SELECT min(due_at) FROM nieuws WHERE verteld_op IS NULL)"""


@dataclass(kw_only=True)
class ZuinigeWereld(Wereld):
    """Asks the database beside the house; `alles` runs every loop, and so finds what this one does not know."""

    _lees: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        self._lees = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, check_same_thread=False)

    async def alles(self) -> None:
        """Everything that a story would do now."""
        await super().rust()

    async def rust(self) -> None:
        """Let everything happen that the database holds for now."""
        bezig = True
        while bezig:
            bezig = False
            for werk in self._werk():
                bezig = bool(await self._doe(werk)) or bezig

    def sluit(self) -> None:
        """It is over."""
        self._lees.close()

    def _werk(self) -> list[str]:
        nu = self.nu.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        with closing(self._lees.execute(_WERK, {"nu": nu})) as rijen:
            return sorted(werk for (werk,) in rijen)

    async def _doe(self, werk: str) -> int:
        if werk == "herinnering":
            return await veeg(self.huis.work, self.nu, met_overzicht=True)
        if werk == "nieuws":
            return await vertel_nieuws(self.huis.work, self.nu)
        richting, _, kanaal = werk.partition(" ")
        lus = self.kanalen[0 if kanaal == Kanaal.MAIL.value else 1]
        return await (lus.intake if richting == "in" else lus.delivery).one_round()

    async def _volgende(self) -> datetime | None:
        with closing(self._lees.execute(_EERST)) as rijen:
            eerst = rijen.fetchone()[0]
        return None if eerst is None else datetime.fromisoformat(eerst).replace(tzinfo=UTC)
