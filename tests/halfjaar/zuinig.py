"""The world of stories without the loops that half a year needs only now and then."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime

from commands.domain.rollen import Kanaal
from commands.klok.nieuws import vertel_nieuws
from commands.klok.veeg import veeg
from tests.wereld import Wereld
from tests.werk import Werk, kijk_in


@dataclass(kw_only=True)
class ZuinigeWereld(Wereld):
    """Keeps one look at the database; `alles` runs every loop, and so finds what this one leaves out."""

    _kijk: Werk = field(init=False)
    _open: ExitStack = field(init=False, default_factory=ExitStack)

    def __post_init__(self) -> None:
        self._kijk = self._open.enter_context(kijk_in(self.database))

    async def alles(self) -> None:
        """Everything that a story would do now."""
        await super().rust()

    async def rust(self) -> None:
        """Let happen what the reminders, the news and the channels hold for now."""
        bezig = True
        while bezig:
            bezig = False
            for werk in self._kijk.is_er(self.nu):
                bezig = bool(await self._doe(werk)) or bezig

    def sluit(self) -> None:
        """It is over."""
        self._open.close()

    async def _doe(self, werk: str) -> int:
        if werk == "herinnering":
            return await veeg(self.huis.work, self.nu, met_overzicht=True)
        if werk == "nieuws":
            return await vertel_nieuws(self.huis.work, self.nu)
        richting, _, kanaal = werk.partition(" ")
        if not kanaal:
            return 0
        lus = self.kanalen[0 if kanaal == Kanaal.MAIL.value else 1]
        return await (lus.intake if richting == "in" else lus.delivery).one_round()

    async def _volgende(self) -> datetime | None:
        return self._kijk.eerst()
