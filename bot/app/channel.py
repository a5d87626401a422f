"""The part of the composition root that puts together the two loops of a channel: what comes in, what goes out."""

from dataclasses import replace
from functools import partial

from bot.app.health import LOOK_AGAIN_AFTER
from bot.app.house import Huis
from bot.delivery.deliverer import Deliverer, Route
from bot.intake import Inname, Lezer
from bot.loops.lease import Loop
from bot.loops.loop import Waker
from commands.domain.rollen import Kanaal


class Kanaallussen:
    """Intake and delivery of one channel. `per_minuut`: what the other side takes of all processes; 0: all.

    `samen`: every process sends. Then the one that reads leaves sending to the others while it has something to read.
    """

    def __init__(
        self,
        huis: Huis,
        kanaal: Kanaal,
        lezer: Lezer,
        verzender: Route,
        *,
        per_minuut: int = 0,
        samen: bool = False,
    ) -> None:
        self._huis = huis
        self._quotum = (kanaal.value, per_minuut)
        naam, opslag = kanaal.value, huis.opslag
        werk = replace(huis.werk, open_uow=partial(opslag.uow, f"{naam}.inname"))
        self.intake = Inname(kanaal, lezer, werk, huis.clock, gedaan=huis.uit, meter=huis.meter)
        self.delivery = Deliverer(
            verzender,
            partial(opslag.uitgifte, plek=f"{naam}.bezorging"),
            opslag.lees,
            huis.clock,
            huis.poort,
            huis.ids,
            apart=partial(opslag.uow, f"{naam}.bezorging"),
            allowance=self._ruimte if per_minuut else None,
            yields=lambda: samen and self.intake.bezig and opslag.anderen,
            step=huis.stap,
            meter=huis.meter,
            shut=huis.shut,
        )
        self.in_wekker = Waker()
        self.uit_wekker = huis.uit.follower()

    def inname(self) -> Loop:
        """The loop that handles what came in, not yet running."""
        slag = self._huis.harten.beat_of(f"intake {self._quotum[0]}")
        return self.intake.run(self.in_wekker, rust=LOOK_AGAIN_AFTER, slag=slag)

    def bezorging(self) -> Loop:
        """The loop that sends, not yet running."""
        slag = self._huis.harten.beat_of(f"delivery {self._quotum[0]}")
        return self.delivery.run(self.uit_wekker, rest=LOOK_AGAIN_AFTER, beat=slag)

    async def _ruimte(self, aantal: int) -> int:
        naam, per_minuut = self._quotum
        async with self._huis.opslag.uow() as uow:
            genomen = await uow.quota.take_turns(naam, aantal, self._huis.clock(), per_minute=per_minuut)
            await uow.commit()
        return genomen
