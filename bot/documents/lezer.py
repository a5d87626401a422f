"""WordLezer: a Word file in, a plan with its open questions out."""

import asyncio
from datetime import date

from bot.documents.blokken import lees_inhoud
from bot.documents.herkenning import herken
from bot.documents.pakket import hoofddeel
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.planlezing import PlanFout, maak_plan
from commands.domain.weigering import BestandOnleesbaar
from commands.messages import Bijlage
from commands.ports import Clock


class WordLezer:
    """Implements PlanLezer; unpacks and parses in a worker thread, so that the event loop goes on.

    Neither the name nor the announced type of the file is believed. `max_bytes` is the largest file that is opened.
    """

    def __init__(self, beleid: Beleid, klok: Clock, max_bytes: int) -> None:
        self._beleid = beleid
        self._klok = klok
        self._max_bytes = max_bytes

    async def lees(self, bijlage: Bijlage) -> PlanDocument:
        """Read the plan; raises BestandOnleesbaar with a PlanFout as `reden`."""
        vandaag = self._klok().astimezone(self._beleid.zone).date()
        return await asyncio.to_thread(self._lees, bijlage.inhoud, vandaag)

    def _lees(self, inhoud: bytes, vandaag: date) -> PlanDocument:
        gelezen = lees_inhoud(hoofddeel(inhoud, max_bytes=self._max_bytes))
        if not gelezen.tabellen:
            raise BestandOnleesbaar(reden=PlanFout.GEEN_TABELLEN)
        return maak_plan(
            herken(gelezen),
            vandaag=vandaag,
            max_actiepunten=self._beleid.max_actiepunten,
            kanalen=self._beleid.kanalen,
            eigen=self._beleid.eigen,
        )
