"""The kills: at random moments, and at each named step of the flow."""

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.loops.breakpoint import STEPS
from tests import wachten
from tests.hamer.last import Last
from tests.hamer.model import Langs
from tests.hamer.toneel import Slagbot

KLAAR_MAX = 60.0
"""Real seconds that `serve` may take to be ready."""
STAP_MAX = 40.0
"""Real seconds after it is ready in which a step must be reached; else the round is a kill like any other."""
STAP_GENOEG = 6.0, 20
"""Sooner, when so many seconds have passed and so many messages were heard: then it had its chance."""
WERK_MAX = 8
"""Messages that are heard at most before a random kill: work and not time, for a busy machine gets less done."""
WERK_TIJD = 10.0
KLOK = "klok."
EENS = (KLOK, "mail.ophalen.")
"""Steps that are passed once for all that waits."""
DAG_GEDULD = 2
"""Rounds in which a step of the clock lets others go first; then one round works until the day is done."""
DAG_MAX = 30.0


@dataclass(slots=True)
class Tel:
    """What was done so far."""

    kills: int = 0
    stappen: Counter[str] = field(default_factory=Counter)
    """How often it died at each step."""
    gemist: Counter[str] = field(default_factory=Counter)
    """How often a step was not reached in its round."""
    opstart: int = 0
    """Kills before it was ready."""


class Slagen:
    """Strikes `serve` while the load runs."""

    def __init__(self, bot: Slagbot, last: Last, dobbel: random.Random, volgorde: Sequence[str] = ()) -> None:
        """`volgorde`: the steps to strike first, in this order."""
        self.tel = Tel()
        self._bot = bot
        self._last = last
        self._dobbel = dobbel
        self._wachtrij = list(volgorde) or dobbel.sample(STEPS, len(STEPS))
        self._gewacht = 0
        """Rounds in a row in which a step of the clock had its turn, but the day was not done."""

    async def ronde(self) -> None:
        """Start, work for a moment, die. It is down when this returns."""
        if self._last.storing is not None:
            raise self._last.storing
        self._last.even_later()
        stap = self._kies()
        self._last.rond_dag_af = self._gewacht > 0
        if self._dobbel.random() < 0.5 or stap.startswith(KLOK):
            self._last.verder()
        if stap and not stap.startswith(KLOK):
            await self._last.zorg_voor(Langs.MAIL if stap.startswith("mail") else Langs.PRIVE)
        keer = 1 if stap.startswith(EENS) else self._dobbel.randint(1, 3)
        await self._bot.start(f"{stap}:{keer}" if stap else "")
        if stap:
            await self._breek(stap)
        else:
            await self._sla()
        self.tel.kills += 1

    def _kies(self) -> str:
        """A step that is still to be hit, now and then none; of the clock only when a day may begin."""
        if not self._wachtrij and self._dobbel.random() < 0.9:
            return ""
        if not self._wachtrij:
            self._wachtrij = self._dobbel.sample(STEPS, len(STEPS))
        verder = self._last.mag_verder()
        mag = [stap for stap in self._wachtrij if verder or not stap.startswith(KLOK)]
        self._gewacht = 0 if mag[:1] == self._wachtrij[:1] else self._gewacht + 1
        if not mag or self._gewacht > DAG_GEDULD or self._dobbel.random() < 0.1:
            return ""
        self._wachtrij.remove(mag[0])
        return mag[0]

    async def opstarten(self) -> None:
        """Start it without a step to break at."""
        await self._bot.start()

    async def eindig(self) -> int:
        """Stop it kindly; its exit status."""
        return await self._bot.eindig()

    def cijfers(self) -> dict[str, Any]:
        """Nothing besides the count."""
        return {}

    async def klaar(self) -> None:
        """Wait until it says that it is ready, or is dead."""
        await wachten.tot(lambda: self._bot.zegt("ready") or not self._bot.alive, seconden=KLAAR_MAX)

    async def _breek(self, stap: str) -> None:
        await self.klaar()
        begin, gehoord = time.monotonic(), self._last.gehoord()

        def genoeg() -> bool:
            al, werk = time.monotonic() - begin, self._last.gehoord() - gehoord
            return al > STAP_MAX or (al > STAP_GENOEG[0] and werk > STAP_GENOEG[1])

        await wachten.tot(lambda: not self._bot.alive or genoeg(), seconden=STAP_MAX + 5)
        if not self._bot.alive:
            assert self._bot.brak_zelf, self._bot.end_of_log()
            self.tel.stappen[stap] += 1
            return
        self.tel.gemist[stap] += 1
        self._wachtrij.append(stap)
        await self._bot.dood()

    async def _sla(self) -> None:
        opstart = self._dobbel.random() < 0.15
        if not opstart:
            await self.klaar()
            genoeg = self._last.gehoord() + self._dobbel.randrange(WERK_MAX + 1)
            einde = time.monotonic() + WERK_TIJD
            await wachten.tot(lambda: self._last.gehoord() >= genoeg or time.monotonic() > einde)
            if self._gewacht > DAG_GEDULD:
                dag = time.monotonic() + DAG_MAX
                await wachten.tot(lambda: self._last.mag_verder() or time.monotonic() > dag, seconden=DAG_MAX + 5)
        moment = time.monotonic() + self._dobbel.uniform(0.0, 0.5)
        await wachten.tot(lambda: time.monotonic() >= moment, seconden=5)
        assert self._bot.alive, self._bot.end_of_log()
        self.tel.opstart += opstart
        await self._bot.dood()
