"""Words that may speak of danger: whom to call stands above the answer, also where they were not understood."""

from dataclasses import replace

from commands.command import Wie
from commands.domain.casus import Fase
from commands.domain.terugblik import is_zorg
from commands.line.gelezen import Gelezen
from commands.messages import Bericht
from commands.texts.bericht import nood


def met_nood(bericht: Bericht, gelezen: Gelezen) -> Bericht:
    """The same answer, with that above it where it is needed: an aanmelding speaks of danger to say why it is one."""
    casus = gelezen.bekend.wie.casus
    if not is_zorg(gelezen.inbound.tekst) or (casus is not None and casus.fase is Fase.AANGEMELD):
        return bericht
    return replace(bericht, blokken=(nood(_signaal_in(gelezen.bekend.wie)), *bericht.blokken), notice=False)


def _signaal_in(wie: Wie) -> str:
    """The code of the casus in which they may tell the casushouder something alone; empty where there is none."""
    lid, casus = wie.deelnemer, wie.casus
    mag = lid is not None and not lid.casushouder and not lid.is_derde and not wie.is_staf
    return casus.code if mag and casus is not None and casus.fase is Fase.LOPEND else ""
