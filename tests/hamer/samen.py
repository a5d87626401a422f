"""Several `serve` on one PostgreSQL: one of them dies each round, and the others must take over."""

import random
import time
from statistics import median
from typing import Any

from tests import wachten
from tests.hamer.last import Last
from tests.hamer.model import Langs
from tests.hamer.slagen import KLAAR_MAX, Tel
from tests.hamer.toneel import Slagbot, Toneel

DEUREN = {"mail": Langs.MAIL, "matrix": Langs.PRIVE}
"""For each role a door whose visitor only its holder answers."""
OVERNAME_DOEL, OVERNAME_MAX = 5.0, 60.0


class Samen:
    """Strikes one of `aantal` processes each round, a holder of a role more often than not."""

    def __init__(self, speelt: Toneel, last: Last, dobbel: random.Random, aantal: int) -> None:
        self.tel = Tel()
        self.overnames: dict[str, list[float]] = {rol: [] for rol in DEUREN}
        """Real seconds from a kill of the holder of a role to the receipt of what was put in right after it."""
        self._last = last
        self._dobbel = dobbel
        self._bots = [speelt.bot, *(nog_een(speelt, nummer) for nummer in range(2, aantal + 1))]

    async def opstarten(self) -> None:
        """All that are down, and wait until each is ready."""
        for bot in self._bots:
            if not bot.alive:
                await bot.start()
        await wachten.tot(lambda: all(bot.zegt("ready") for bot in self._bots), seconden=KLAAR_MAX)

    async def ronde(self) -> None:
        """One dies; what is put in then is answered by another; then it starts again."""
        await self.opstarten()
        self._last.even_later()
        if self._dobbel.random() < 0.5:
            self._last.verder()
        moment = time.monotonic() + self._dobbel.uniform(0.02, 1.0)
        await wachten.tot(lambda: time.monotonic() >= moment, seconden=5)
        houders = [bot for bot in self._bots if bot.rollen()]
        slachtoffer = self._dobbel.choice(houders if houders and self._dobbel.random() < 0.7 else self._bots)
        rollen = slachtoffer.rollen()
        await slachtoffer.dood()
        self.tel.kills += 1
        self.tel.stappen["holder" if rollen else "other"] += 1
        for rol in rollen:
            await self._neemt_over(rol)

    async def _neemt_over(self, rol: str) -> None:
        begin = time.monotonic()
        invoer = await self._last.zorg_voor(DEUREN[rol])
        while not await self._bewezen(invoer.merk):
            if time.monotonic() - begin > OVERNAME_MAX:
                logs = "\n\n".join(_zonder_gewone(bot) for bot in self._bots)
                vreemd = self._last.boek.oogst.vreemd[:3]
                raise TimeoutError(f"nobody took over {rol}: {invoer}\n{logs}\n{vreemd}")
            self._last.even_later()  # the next try of what failed waits for the clock, which stands still else
        self.overnames[rol].append(round(time.monotonic() - begin, 2))

    async def _bewezen(self, merk: str) -> bool:
        """Whether the receipt comes in the time that a take-over may take."""
        try:
            await wachten.tot(lambda: self._last.boek.bewezen(merk) or self._last.storing, seconden=OVERNAME_DOEL)
        except TimeoutError:
            return False
        if self._last.storing is not None:
            raise self._last.storing
        return True

    async def eindig(self) -> int:
        """Stop all; nought, or one of the exit statuses that are not."""
        return next((status for status in [await bot.eindig() for bot in self._bots] if status), 0)

    def cijfers(self) -> dict[str, Any]:
        """The take-over times."""
        return {
            "processes": len(self._bots),
            "take_over": {
                rol: {"times": len(alle), "median": median(alle), "max": max(alle)}
                for rol, alle in self.overnames.items()
                if alle
            },
        }


def nog_een(speelt: Toneel, nummer: int) -> Slagbot:
    """One more process of the same installation, not yet running."""
    erbij = Slagbot(speelt.huis.map, speelt.bot.config.read_text(encoding="utf-8"))
    erbij.log = speelt.huis.map / f"serve-{nummer}.log"
    speelt.huis.stapel.push_async_callback(erbij.stop)
    return erbij


def _zonder_gewone(bot: Slagbot) -> str:
    """The last lines of a log that say more than that mail came in."""
    regels = bot.end_of_log(1000).splitlines()
    return "\n".join([regel for regel in regels if "mail fetched" not in regel][-15:])
