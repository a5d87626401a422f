"""An answer in plain words to what the clock asks of a procesregisseur about one meeting (ICO)."""

import re
from typing import Final

from commands.command import Command, Opdracht
from commands.domain.beleid import Beleid
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.domain.herinnering import NAAST, Stap
from commands.domain.icoantwoord import al_gepland, nieuw_moment, weet_nog_niet, zegt_gepland
from commands.domain.icomoment import lees_zeker
from commands.domain.janee import lees_janee
from commands.domain.momentlezen import lees_momenten
from commands.domain.weigering_ico import IcoAntwoordOnduidelijk, MomentOnleesbaar
from commands.domain.werkdagen import lokale_dag
from commands.grammar.grammar import zonder_slot
from commands.ico.afgezegd import AFGEZEGD
from commands.ico.gehouden import GEHOUDEN
from commands.ico.later import LATER
from commands.ico.momenten import MOMENTEN
from commands.ico.niet_nodig import NIET_NODIG
from commands.ico.plaats import PLAATS
from commands.ico.vast import VAST
from commands.ico.verzet import VERZET
from commands.messages import Inbound
from commands.texts.icoafgezegd import NIET_DOORGEGAAN
from commands.understanding.agenda import AANHEF
from commands.understanding.identiteit import Bekend

_MAAND: Final = "|".join(maand[:3] for maand in MAANDEN)
_ICO: Final = r"(?:(?:het|dit|dat|er) )?(?:(?:vervolg-? ?)?ico |overleg |bijeenkomst )?"
_GEWEEST: Final = re.compile(
    rf"{AANHEF}(?:ja\b\W*)?(?:{_ICO}(?:is|was|heeft|ging|hebben wij|is gewoon|ging gewoon) )?"
    r"(?:(?:gisteren|vandaag|vanmorgen|vanochtend|vanmiddag|gewoon) )?"
    r"(?:geweest|gehouden|gehad|doorgegaan|door|plaatsgevonden)"
    r"(?:\W+(?:en )?(?:het |een )?(?:nieuwe )?(?:plan|verslag)(?: van aanpak)? (?:volgt|komt|stuur ik)"
    r"(?:(?! niet\b)[ \w])*)?\W*",
    re.IGNORECASE,
)
"""That its plan follows may stand behind it."""
_GENOEMD: Final = re.compile(
    rf"{AANHEF}(?:(?:ja|nee)\b\W*)?(?:(?:het|dit|dat) )?(?:(?:vervolg-? ?)?ico|overleg|bijeenkomst|(?:is|was|gisteren) "
    r"(?:gisteren )?(?:geweest|gehouden|doorgegaan|verzet|verschoven|niet doorgegaan|afgezegd)"
    r"|geweest|gehouden|doorgegaan|(?:ging )?niet door(?:gegaan)?|verzet|verschoven|afgezegd)\b",
    re.IGNORECASE,
)
"""Words in front that are about the meeting, and about nothing else that may be asked beside it."""
_MET_PLAN: Final = re.compile(
    rf"{AANHEF}(?:ja|jawel|jazeker|zeker)\b(?!.*\b(?:niet|geen|nog)\b).{{0,60}}"
    r"\b(?:nieuwe )?(?:plan|verslag)(?: van aanpak)? (?:volgt|komt)\b[^?]*",
    re.IGNORECASE | re.DOTALL,
)
"""A yes of which the plan follows can be about the meeting alone: "jazeker, goed gesprek. plan komt maandag"."""
_ELDERS: Final = re.compile(
    rf"{AANHEF}(?:nee\b\W*)?{_ICO}(?:is |wordt )?(?:verzet|verplaatst|verschoven|uitgesteld)\b\W*(?:naar|op|tot)?\s*"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NIET_DOOR: Final = re.compile(
    rf"{AANHEF}(?:nee\b\W*)?{_ICO}(?:(?:ging|gaat) niet door|(?:is )?niet (?:doorgegaan|geweest|gehouden)"
    r"|(?:is )?afgezegd)\b[\s.,:;!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NIET_NODIG: Final = re.compile(
    rf"{AANHEF}(?:nee\b\W*)?(?:geen (?:vervolg(?:-? ?ico)?|ico)(?: meer)?(?: nodig)?"
    rf"|{_ICO}(?:is )?niet (?:meer )?nodig)\b"
    r"[\s.,:;!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_JA_VOORAAN: Final = re.compile(
    rf"{AANHEF}(?:(?:ja|doe|doen|maar|dan|we|graag|prima|oke|oké|ok|plan|zet|kies)\b[\s.,:;!-]*)+", re.IGNORECASE
)
_MOMENT: Final = re.compile(rf"{AANHEF}(?:moment |het wordt |wij kiezen |nummer )*([1-9])\W*", re.IGNORECASE)
_PLAATS: Final = re.compile(
    rf"{AANHEF}(?:(?:de )?(?:waar|plaats|locatie|adres|link)\b(?: (?:is|wordt))?\s*[:=]?\s*"
    rf"|{_ICO}is (?=in |bij |op het |online))"
    r"(?P<rest>\S.*)|(?P<los>(?:https?://\S+|(?:in|bij) (?:het|de|ons)\b.+))",
    re.IGNORECASE,
)
"""Where it is, in so many words; "weet ik nog niet" is no place."""
_DAG: Final = (
    rf"(?:(?:op|de|ma|di|wo|do|vr|{'|'.join(WEEKDAGEN)})\.? )*\d{{1,2}}(?:[-/]\d{{1,2}}| ?(?:{_MAAND})\w*\.?)?"
)
_DAGEN: Final = re.compile(rf"(?=.*(?:{_MAAND}|\d[-/]\d))(?:{_DAG}(?:\s*(?:,|of|en)\s*|\W*$))+", re.IGNORECASE)
"""Days without their hours: "15 of 16 dec" is asked for them."""
_KOMT: Final = {Stap.VERVOLG_VRAAG, Stap.VERVOLG_LAAT, Stap.ICO_NOG}
"""Whether a next meeting comes is asked; otherwise whether one was held, or gets another moment."""
_MET_WOORDEN: Final[tuple[tuple[re.Pattern[str], Command], ...]] = ((_ELDERS, VERZET), (_NIET_DOOR, AFGEZEGD))


def lees_op_icovraag(inbound: Inbound, wie: Bekend, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """ "Ja, is geweest", "waar: Stadhuis", "nee, verzet naar donderdag 10:00", "geen vervolg nodig, alles loopt" in an
    answer to the question itself; None for other words, and elsewhere. Raises IcoAntwoordOnduidelijk for a yes or a no
    that says too little.
    """
    casus = wie.wie.casus
    if not wie.vraag_ico or casus is None or inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if wie.vraag_ico.endswith(NAAST):  # a bare yes may be about something else; moments and a place cannot
        return _los(tekst, Stap(wie.vraag_ico.removesuffix(NAAST)), inbound, beleid)
    stap = Stap(wie.vraag_ico)
    if weet_nog_niet(tekst):
        return (Opdracht(command=LATER, tekst=stap.value),)
    gevonden = _komt(tekst, inbound, beleid) if stap in _KOMT else _was(tekst, stap, inbound, beleid)
    if gevonden is None and (lees_janee(tekst) is not None or (stap in _KOMT and zegt_gepland(tekst))):
        raise IcoAntwoordOnduidelijk(code=casus.code, stap=stap)
    return gevonden


def _los(tekst: str, stap: Stap, inbound: Inbound, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """What is unmistakable beside other questions."""
    if stap in _KOMT:
        return _komt(tekst, inbound, beleid)
    if stap is Stap.ICO_GEWEEST and not (_GENOEMD.match(tekst) or _MET_PLAN.fullmatch(tekst)):
        return None
    return _was(tekst, stap, inbound, beleid) if stap in (Stap.ICO_MIST, Stap.ICO_GEWEEST) else None


def _was(tekst: str, stap: Stap, inbound: Inbound, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """Of a meeting that was planned, polled or cancelled."""
    if stap is Stap.ICO_GEWEEST and (_GEWEEST.fullmatch(tekst) or _MET_PLAN.fullmatch(tekst) or lees_janee(tekst)):
        return (Opdracht(command=GEHOUDEN),)
    if stap is Stap.ICO_MIST and (waar := _PLAATS.fullmatch(tekst.rstrip(" .!"))) is not None:
        return (Opdracht(command=PLAATS, tekst=(waar["rest"] or waar["los"]).strip()),)
    if stap is Stap.ICO_KIEZEN and (nummer := _MOMENT.fullmatch(tekst)) is not None:
        return (Opdracht(command=VAST, tekst=nummer[1]),)
    for vorm, command in _MET_WOORDEN:
        if (gezegd := vorm.fullmatch(tekst)) is not None:
            if stap is Stap.ICO_GEWEEST and (nu := _nieuw_moment(tekst, inbound, beleid)) is not None:
                return nu
            if stap is Stap.ICO_GEWEEST and command is AFGEZEGD:  # why was not asked, so nobody else reads it
                return (Opdracht(command=AFGEZEGD, tekst=NIET_DOORGEGAAN),)
            return (Opdracht(command=command, tekst=gezegd["rest"].strip()),)
    return None


def _nieuw_moment(tekst: str, inbound: Inbound, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """ "Ging niet door, wordt 6 januari 10 uur": it moves. That it is behind the term is not asked of who names the day
    in answer to the clock; a free day is."""
    nieuw = nieuw_moment(tekst, vandaag=lokale_dag(inbound.ontvangen_op, beleid), zone=beleid.zone)
    if nieuw is None:
        return None
    _, twijfel = lees_zeker(nieuw[0], inbound.ontvangen_op, beleid, None)
    verzet = Opdracht(command=VERZET, tekst=nieuw[0] if twijfel else f"{nieuw[0]} zeker")
    return (verzet, *_plaats(nieuw[1]))


def _plaats(plaats: str) -> tuple[Opdracht, ...]:
    return (Opdracht(command=PLAATS, tekst=plaats),) if plaats else ()


def _komt(tekst: str, inbound: Inbound, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """Whether a next meeting comes: its moments alone, with or without a yes, or that none is needed."""
    if (gezegd := _NIET_NODIG.fullmatch(tekst)) is not None:
        return (Opdracht(command=NIET_NODIG, tekst=gezegd["rest"].strip()),)
    vandaag = lokale_dag(inbound.ontvangen_op, beleid)
    if (vast := al_gepland(tekst, vandaag=vandaag, zone=beleid.zone)) is not None:
        return (Opdracht(command=VAST, tekst=vast[0]), *_plaats(vast[1]))
    ja = _JA_VOORAAN.match(tekst)
    momenten = tekst if ja is None else tekst[ja.end() :]
    try:
        lees_momenten(momenten, vandaag=vandaag, zone=beleid.zone)
    except MomentOnleesbaar:
        if _DAGEN.fullmatch(momenten.strip()) is None:
            return None
    return (Opdracht(command=MOMENTEN, tekst=momenten),)
