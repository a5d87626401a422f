"""WordReader: a Word file in, a plan with its open questions out."""

from datetime import date

from bot.documents.blocks import read_content
from bot.documents.package import open_parts
from bot.documents.recognition import recognise
from bot.reading.pool import Reader, in_thread
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.planlezing import PlanFout, maak_plan
from commands.domain.weigering import BestandOnleesbaar
from commands.domain.werkdagen import lokale_dag
from commands.messages import Bijlage
from commands.ports import Clock


class WordReader:
    """Implements PlanReader; unpacks and parses by the Reader, so that no file holds up the event loop.

    Neither the name nor the announced type of the file is believed. `max_bytes` is the largest file that is opened.
    """

    def __init__(self, beleid: Beleid, klok: Clock, max_bytes: int, reader: Reader = in_thread) -> None:
        self._beleid = beleid
        self._klok = klok
        self._max_bytes = max_bytes
        self._reader = reader

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        """Read the plan; raises BestandOnleesbaar with a PlanFout as `reden`."""
        vandaag = lokale_dag(self._klok(), self._beleid)
        gelezen = await self._reader(read_plan, bijlage.inhoud, vandaag, self._max_bytes, self._beleid)
        if isinstance(gelezen, PlanFout):
            raise BestandOnleesbaar(reden=gelezen)
        return gelezen


def read_plan(inhoud: bytes, vandaag: date, max_bytes: int, beleid: Beleid) -> PlanDocument | PlanFout:
    """The work itself, without waiting: the plan, or why the file is none."""
    try:
        gelezen = read_content(open_parts(inhoud, max_bytes=max_bytes))
    except BestandOnleesbaar as fout:
        return PlanFout(str(fout.gegevens["reden"]))
    ruw = recognise(gelezen, beleid.woorden)
    if not gelezen.tables and not ruw.regels:
        return PlanFout.GEEN_TABELLEN
    return maak_plan(
        ruw,
        vandaag=vandaag,
        max_actiepunten=beleid.max_actiepunten,
        kanalen=beleid.kanalen,
        eigen=beleid.eigen,
        soorten=beleid.kent_soorten,
    )
