"""A very short message by mail: the days of an absence that was asked about, a crumb, or the code of the casus alone.

A crumb ("jaaa", "oke doe maar") is for the bot and no news for others (own choice). In answer to a message about an
actiepunt it is asked how that stands; elsewhere it is thanks.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.aanwezigheid.afwezig import AFWEZIG
from commands.actie.vraag import vraag
from commands.casus.toon import TOON
from commands.command import Command, Opdracht
from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.bijval import is_kruimel, is_plan_akkoord
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Beleefd, Lezing, Plek
from commands.messages import Inbound
from commands.plan.gezien import GEZIEN
from commands.spreektaal.verstaan import Melding
from commands.texts.anders import WEG
from commands.understanding.identiteit import Bekend

_VOORAF: Final = re.compile(
    r"\W*(?:(?:ja|nee|klopt|ok|oke|oké|hoi|hallo|sorry|dat is|ik ben er|weg)\b\W*)*", re.IGNORECASE
)
_MELDT: Final = re.compile(r"\b(?:klaar|bezig|uitstel|gedaan|gereed|punt|actie\w*|lukt)\b|\?", re.IGNORECASE)
_RAND: Final = " .,:;!?\n"


def lees_kort(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date) -> Lezing | None:
    """What such a message stands for; None for any other."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.plek is Plek.KAMER:
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if wie.bij_ja == WEG:
        return _weg(tekst, vandaag)
    casus = wie.wie.casus
    if casus is not None and tekst.strip(_RAND).upper() == casus.code:
        return (Opdracht(command=TOON),) if any(een is TOON for een in tabel) else None
    return _kruimel(tekst, wie)


def _weg(tekst: str, vandaag: date) -> Lezing | None:
    """The absence in answer to the question for it: "t/m vrijdag", "vanaf morgen tot de 15e"."""
    voor = _VOORAF.match(tekst)
    dagen = tekst[voor.end() :] if voor is not None else tekst
    if _MELDT.search(dagen) or "\n" in dagen.strip():
        return None
    return (Opdracht(command=AFWEZIG, tekst=dagen),) if lees_opdracht(dagen, vandaag) is not None else None


def _kruimel(tekst: str, wie: Bekend) -> Lezing | None:
    """ "Jaaa" or "oke doe maar" of a deelnemer by mail, where nothing else waits for a yes."""
    if wie.plek is not Plek.MAIL or wie.wie.deelnemer is None or wie.antwoord_als or wie.verzoek is not None:
        return None
    if wie.wachtend is not None or wie.ook_contact or wie.terug is not None or wie.vraag_ico:
        return None
    if wie.bij_ja.endswith(GEZIEN.woorden) and wie.op_plan and is_plan_akkoord(tekst):
        return (Opdracht(command=GEZIEN),)
    if (wie.bij_ja and not wie.op_plan) or not is_kruimel(tekst):
        return None
    if wie.nummer is not None and wie.nummer in wie.eigen_punten:
        return (vraag((Melding(nummer=wie.nummer, soort=None),)),)
    return Beleefd()
