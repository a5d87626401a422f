"""Endings: what role holders answer when all is done, when an end is proposed, and to the two questions afterwards."""

import re
from random import Random

from commands.domain.casus import Fase
from commands.domain.gaande import klaar_op
from commands.domain.herinnering import HerinneringSoort
from commands.domain.werkdagen import lokale_dag, tel_werkdagen
from tests.halfjaar.mensen import Stuk
from tests.halfjaar.streek import BELEID, Streek

_VRAAGT = (HerinneringSoort.KLAAR, HerinneringSoort.AFSLUITING)
_VOORSTEL = re.compile(r"\bcasus akkoord\b")
ZEGT_JA = 0.8
"""Chance that a proposal to close is agreed with, once it is answered at all."""
STELT_VOOR = 0.5
"""Chance that "what next?" is answered with an end, and not with a contact."""


def antwoord_op_einde(code: str, alles: str, dobbel: Random) -> str:
    """The words of a role holder where this asks how the casus ends; empty where it asks something else."""
    if _VOORSTEL.search(alles):
        ja = dobbel.random() < ZEGT_JA
        return f"{code} casus akkoord" if ja else f"{code} casus niet akkoord er komt eerst nog een gesprek"
    if "hoe verder?" in alles and dobbel.random() < STELT_VOOR:
        return dobbel.choice((f"{code} casus afschalen", f"{code} casus afsluiten voorlopig"))
    return ""


def alles_van(stuk: Stuk) -> str:
    """All that a message says and proposes, on one line."""
    delen = [stuk.bericht.onderwerp]
    for blok in stuk.bericht.blokken:
        delen += [blok.kop, blok.tekst, blok.na, *blok.regels, *(knop.opdracht for knop in blok.keuzes)]
    return " ".join(delen)


async def kijk_naar_eindes(streek: Streek) -> None:
    """Each casus in which all is done is closed, decided about, or will be asked about; note the others."""
    async with streek.wereld.opslag.uow() as uow:
        for casus in await uow.casussen.all_casussen():
            streek.boek.gesloten += casus.fase is Fase.GESLOTEN
            sinds = klaar_op(casus, await uow.actiepunten.of_casus(casus.id))
            if casus.fase is not Fase.LOPEND or sinds is None:
                continue
            streek.boek.klaar += 1
            gevraagd = any(een.soort in _VRAAGT for een in await uow.herinneringen.planned_for(casus.id))
            besloten = casus.uitkomst_op is not None and casus.uitkomst_op >= sinds
            if not gevraagd and not besloten and tel_werkdagen(lokale_dag(sinds, BELEID), 2, BELEID) <= streek.vandaag:
                waarom = f"all is done since {sinds:%Y-%m-%d}, and nobody will be asked what next"
                streek.boek.fout("zonder_einde", casus.code, waarom)
