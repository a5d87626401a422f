"""A very short message by mail: the days of an absence that was asked about, a crumb, or the code of the casus alone.

A crumb ("jaaa", "oke doe maar") is for the bot and no news for others (own choice). In answer to a message about an
actiepunt it is asked how that stands; elsewhere it is thanks.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from commands.aanwezigheid.afwezig import AFWEZIG
from commands.actie.anders import anders
from commands.actie.vraag import vraag
from commands.casus.toon import TOON
from commands.command import Command, Opdracht
from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.bijval import is_duim, is_kruimel, is_plan_akkoord, is_plan_gezien
from commands.domain.datum import schrijf_kort
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
_WEER: Final = re.compile(
    r"(?:(?:ik|ben|kom|hoop|ja|nee|helaas|pas|dan|er|op|denk|verwacht|waarschijnlijk)\s+)*"
    r"(?:(?P<eerst>[\w/. -]{2,25}?)\s+(?:ben ik |kom ik )?(?:er )?weer(?: terug| er| aanwezig| bereikbaar)?"
    r"|weer (?:terug |er )?(?:op |vanaf )?(?P<dan>[\w/. -]{2,25}))[\s.!]*",
    re.IGNORECASE,
)
"""They say when they are back, which is the first day on which they are there."""
_WEEK: Final = re.compile(r"(?:de |deze |heel de )*(?:hele |deze )week(?: nog| niet| ziek| weg)*[\s.!]*", re.IGNORECASE)
_ONBEKEND: Final = re.compile(
    r"(?:(?:dat|ik|sorry|nee|nog)\b\W*)*(?:weet (?:ik |het |dat |nog |echt )*niet|geen idee|niet bekend|onbekend"
    r"|onduidelijk|moet ik (?:nog |even )*(?:zien|kijken|afwachten)|even afwachten)\b[^?\d]{0,60}",
    re.IGNORECASE,
)
_VANDAAG: Final = re.compile(
    r"(?:(?:alleen|enkel|maar) )?(?:vandaag|deze dag)(?: nog| maar| ziek| niet)*[\s.!]*", re.IGNORECASE
)
_GEDAAN: Final = re.compile(r"\bge\w{3,}", re.IGNORECASE)
_PAAR: Final = 3
"""So few words, behind the question about an absence, tell others nothing."""
_ZONDAG: Final = 6
_RAND: Final = " .,:;!?\n"


def lees_kort(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date) -> Lezing | None:
    """What such a message stands for; None for any other."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.plek is Plek.KAMER:
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if wie.bij_ja == WEG:
        return _weg(tekst, wie, vandaag)
    casus = wie.wie.casus
    if _ziet_plan(tekst, wie):
        return (Opdracht(command=GEZIEN),)
    if casus is not None and tekst.strip(_RAND).upper() == casus.code:
        return (Opdracht(command=TOON),) if any(een is TOON for een in tabel) else None
    return _kruimel(tekst, wie)


def _weg(tekst: str, wie: Bekend, vandaag: date) -> Lezing | None:
    """The absence in answer to the question for it: "t/m vrijdag", "vanaf morgen tot de 15e", "ma weer terug"; the
    question once more for who does not know."""
    voor = _VOORAF.match(tekst)
    dagen = tekst[voor.end() :] if voor is not None else tekst
    if _MELDT.search(dagen) or "\n" in dagen.strip():
        return None
    if (weer := _WEER.fullmatch(tekst.strip())) is not None:
        dagen = f"tot {weer['eerst'] or weer['dan']}"
    elif _WEEK.fullmatch(dagen):
        dagen = f"t/m {schrijf_kort(vandaag + timedelta(days=_ZONDAG - vandaag.weekday()))}"
    elif _VANDAAG.fullmatch(dagen):
        dagen = f"t/m {schrijf_kort(vandaag)}"
    dagen = re.sub(r"\b(?:weekjes|weekies)\b", "weken", re.sub(r"\b(week|dag)je\b", r"\1", dagen))
    if lees_opdracht(dagen, vandaag) is not None:
        return (Opdracht(command=AFWEZIG, tekst=dagen),)
    kort = len(tekst.split()) <= _PAAR and _GEDAAN.search(tekst) is None
    return (anders(wie.nummer, "ik ben afwezig"),) if kort or _ONBEKEND.fullmatch(tekst.strip()) else None


def _ziet_plan(tekst: str, wie: Bekend) -> bool:
    """Whether a deelnemer says so of the plan that runs, where nothing else waits for their agreement."""
    lid = wie.wie.deelnemer
    if lid is None or not wie.punten or wie.antwoord_als or wie.verzoek is not None or wie.wachtend is not None:
        return False
    past = not wie.bij_ja or wie.bij_ja.endswith(GEZIEN.woorden)
    return past and wie.terug is None and is_plan_gezien(tekst)


def _kruimel(tekst: str, wie: Bekend) -> Lezing | None:
    """ "Jaaa" or "oke doe maar" of a deelnemer by mail, where nothing else waits for a yes."""
    if wie.plek is not Plek.MAIL or wie.wie.deelnemer is None or wie.antwoord_als or wie.verzoek is not None:
        return None
    if wie.wachtend is not None or wie.ook_contact or wie.terug is not None or wie.vraag_ico:
        return None
    if wie.bij_ja.endswith(GEZIEN.woorden) and wie.op_plan and is_plan_akkoord(tekst):
        return (Opdracht(command=GEZIEN),)
    eigen = wie.nummer is not None and wie.nummer in wie.eigen_punten
    duim = eigen and is_duim(tekst)
    if (wie.bij_ja and not wie.op_plan and not duim) or not (is_kruimel(tekst) or duim):
        return None
    if wie.aan_groep and "doe" in tekst.lower().split():
        return None  # an answer to what a person proposed to all
    if wie.nummer is not None and eigen:
        return (vraag((Melding(nummer=wie.nummer, soort=None),)),)
    return Beleefd()
