"""What a client may ask under the law: to see what is kept, to have it corrected, to object; each within a term.

The term is that of the werkwijze: one month, or four weeks on Bonaire (SOURCES: AVG 12, BES 27, BES 28, BES 32). As
long as one runs nothing of the casus is destroyed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from commands.domain.aanmelden import Termijn
from commands.domain.beleid import Beleid
from commands.domain.bewaren import Bewaring
from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.datum import lees_datum
from commands.domain.herhaling import tussentijd
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_voor

_NA: Final = (5, 5, 10)
"""Working days before each question (own choice)."""
_WET: Final = Termijn(maanden=1)
_RECHT: Final = (
    (Recht.INZAGE, re.compile(r"inzage\w*|inzien|kopie\w*", re.IGNORECASE)),
    (Recht.CORRECTIE, re.compile(r"correctie\w*|corrigeren|rectificatie|verbeter\w*|onjuist\w*|fout", re.IGNORECASE)),
    (Recht.BEZWAAR, re.compile(r"bezwaar", re.IGNORECASE)),
)
_KLAAR: Final = re.compile(
    r"klaar|afgehandeld|besloten|beslist|voorbij|gegeven|ge?corrigeerd|verbeterd|gedaan", re.IGNORECASE
)
_NIET: Final = re.compile(r"afgewezen|ingetrokken|ongegrond|geweigerd", re.IGNORECASE)
_VUL: Final = re.compile(r"om|tot|van|door|bij|op|sinds|is|een|het|de|ontvangen|gegevens|verzoek|over", re.IGNORECASE)


class Afloop(StrEnum):
    """How it ended."""

    KLAAR = "klaar"
    NIET = "niet"
    """Refused, or taken back: nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    """What somebody notes about such a request."""

    recht: Recht | None
    afloop: Afloop | None = None
    dag: date | None = None
    wie: str = ""
    """The organisation that supplied what is to be corrected."""
    wat: str = ""
    """In their own words, behind a colon: what is wrong, or what it is now."""


def lees_verzoek(tekst: str, vandaag: date) -> Gezegd:
    """ "inzage gisteren", "correctie GGZ: de datum klopt niet", "bezwaar afgewezen"."""
    kop, _, wat = tekst.partition(":")
    woorden = [een.strip(" .,;!?()") for een in kop.split()]
    recht: Recht | None = None
    afloop: Afloop | None = None
    over: list[str] = []
    for woord in filter(None, woorden):
        soort = next((een for een, vorm in _RECHT if vorm.fullmatch(woord)), None)
        if soort is not None and recht is None:
            recht = soort
        elif _NIET.fullmatch(woord):
            afloop = Afloop.NIET
        elif _KLAAR.fullmatch(woord):
            afloop = afloop or Afloop.KLAAR
        else:
            over.append(woord)
    dag, over = _met_dag(over, vandaag)
    wie = " ".join(een for een in over if not _VUL.fullmatch(een))
    return Gezegd(recht=recht, afloop=afloop, dag=dag, wie=wie, wat=wat.strip())


def _met_dag(woorden: Sequence[str], vandaag: date) -> tuple[date | None, list[str]]:
    for begin in range(len(woorden)):
        dag = lees_datum(" ".join(woorden[begin:]), vandaag=vandaag, terug=True)
        if dag is not None:
            return dag, list(woorden[:begin])
    return None, list(woorden)


def maak_verzoek(recht: Recht, sinds: date, beleid: Beleid, van: str = "") -> Clientverzoek:
    """Received on this day; with the last day of its term."""
    termijn = _WET if beleid.aanmelden is None else beleid.aanmelden.bezwaar
    return Clientverzoek(recht=recht, sinds=sinds, tot=termijn.einde(sinds), van=van)


def met_verzoek(bewaring: Bewaring, een: Clientverzoek) -> Bewaring:
    """With it, in the place of one of the same right; from the first day of any nothing is destroyed."""
    verzoeken = (*(ander for ander in bewaring.verzoeken if ander.recht is not een.recht), een)
    sinds = [ander.sinds for ander in verzoeken]
    if bewaring.bezwaar_sinds is not None:
        sinds.append(bewaring.bezwaar_sinds)
    return replace(bewaring, verzoeken=verzoeken, bezwaar_sinds=min(sinds))


def zonder_verzoek(bewaring: Bewaring, recht: Recht) -> Bewaring:
    """Without it; what others ask holds the casus still. An objection that was noted before they had a kind ends with
    one."""
    over = tuple(ander for ander in bewaring.verzoeken if ander.recht is not recht)
    if not bewaring.verzoeken and recht is not Recht.BEZWAAR:
        return bewaring
    return replace(bewaring, verzoeken=over, bezwaar_sinds=min((een.sinds for een in over), default=None))


def vraagdag(verzoeken: Sequence[Clientverzoek], keer: int, vandaag: date, beleid: Beleid) -> date:
    """The local date of question `keer` (from 1): ever less often, but surely on the last working day of a term."""
    dag = tel_werkdagen(vandaag, tussentijd(keer, _NA), beleid)
    laatste = [werkdag_op_of_voor(een.tot, beleid) for een in verzoeken]
    return min([dag, *(een for een in laatste if een > vandaag)])
