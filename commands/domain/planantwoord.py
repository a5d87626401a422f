"""What somebody answers to the questions about a plan: read from their own lines, one answer or more a line.

"punt 1: 9 november", "3 is voor de gemeente", "GGZ = GGZ Duinoord", "politie: publiek". A number is that of the
actiepunt in the preview. Nothing is guessed: a line that fits no shape is no answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from commands.domain.celtekst import glad
from commands.domain.contactgegevens import lees_email, lees_matrix_id, lees_soort, woorden
from commands.domain.rollen import Soort

_NUMMERS: Final = re.compile(
    r"^(?:(?:bij|voor|van)\s+)?(?P<woord>(?:actie)?punt(?:en)?|acties?|nr\.?|nummers?|#)?\s*"
    r"(?P<nrs>\d{1,3}(?:\s*(?:,|en|&|\+)\s*\d{1,3})*)(?P<rest>\s*[:.=)–\s-].*)$",
    re.IGNORECASE,
)
_VOORAAN: Final = re.compile(
    r"^(?:[\s:=.,)>→–-]+|(?:is|mag|zijn|moet|moeten|wordt|worden|komt|hoort|kan|gaat|doet|doen|die|dat|dit|uiterlijk|vóór|voor|"
    r"door|bij|naar|op|van|aan|de|het|datum|wie|eigenaar|deadline)\b)+\s*",
    re.IGNORECASE,
)
_ACHTERAAN: Final = re.compile(
    r"(?:\s+(?:zijn|worden|doen|doet|dit|dat|op|oppakken|graag|aub|a\.u\.b\.?|klaar|af)|[\s.!;])+$", re.IGNORECASE
)
_ADRES: Final = re.compile(r"@?[^\s,;:<>()=]+[@:][^\s,;<>()=]+\.[^\s,;<>()=]+")
_SOORT: Final = re.compile(
    r"^(?P<wie>.+?)\s*(?:\bis\b|\bzijn\b|[:=])\s*(?:een\s+)?(?P<soort>publieke?|private?|privaat|derden?)$",
    re.IGNORECASE,
)
_HOUDER: Final = re.compile(r"^(?:de\s+)?casushouder\b(?:\s+(?:is|wordt)\b|\s*[:=])\s*(?P<wie>.+)$", re.IGNORECASE)
_WORDT_HOUDER: Final = re.compile(r"^(?P<wie>.+?)\s+(?:is|wordt)\s+(?:de\s+)?casushouder$", re.IGNORECASE)
_ICO: Final = re.compile(
    r"^(?:de\s+)?(?:datum\s+)?(?:van\s+)?(?:het\s+)?ico\b(?:[\s-]*datum)?(?:\s+(?:was|is|op)\b|\s*[:=])*\s*(?P<dag>.+)$",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"^(?:met\s+)?[\"'“]?(?P<een>.+?)[\"'”]?\s*(?:=|:|->|→|\bis\b|\bbetekent\b|\bbedoel(?:en)?\s+(?:we|wij|ik)\b)"
    r"\s*(?P<ander>.+)$",
    re.IGNORECASE,
)
_ADRESBOEK: Final = re.compile(
    r"\b(?:adresboek|uit|in|het|de|adres|adressen|van|ja|graag|akkoord|neem|gebruik|mag|is|goed|prima|alles|alle|dat|die)\b"
    r"|[:=,.!]",
    re.IGNORECASE,
)
_REST: Final = frozenset(
    ("de rest", "rest", "alle", "allemaal", "iedereen", "allen", "de overige", "de anderen", "overige")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planantwoord:
    """One answer; exactly one of the fields below says what it is about."""

    regel: int
    """The line in which it stands, from 1."""
    tekst: str = ""
    """The words of the answer."""
    nummers: tuple[int, ...] = ()
    """Actiepunten that get a date, an owner or both."""
    adres_van: str = ""
    """The deelnemer who has this address."""
    soort_van: str | None = None
    """The deelnemer who is of this kind; empty: all whose kind is asked."""
    soort: Soort | None = None
    casushouder: bool = False
    ico: bool = False
    adresboek: bool = False
    """Whether the address that was proposed may be used: of the deelnemer in `tekst`, empty: of all."""
    naam: str = ""
    """Words of the plan that mean the deelnemer named in `tekst`."""


def lees_antwoorden(tekst: str) -> Iterator[Planantwoord]:
    """The answers in a text, in order; lines and parts between semicolons."""
    for nummer, regel in enumerate((een for een in tekst.splitlines() if een.strip()), 1):
        for deel in regel.split(";"):
            gevonden = _lees(nummer, _ACHTERAAN.sub("", glad(deel).lstrip("-*•> ")))
            if gevonden is not None:
                yield gevonden


def onbegrepen(tekst: str, antwoorden: Sequence[Planantwoord]) -> Iterator[int]:
    """The lines that are no answer but may be meant as one: they have a figure, or say that one thing is another."""
    gelezen = {een.regel for een in antwoorden}
    for nummer, regel in enumerate((een for een in tekst.splitlines() if een.strip()), 1):
        if nummer not in gelezen and any(teken.isdigit() or teken in "=:" for teken in regel):
            yield nummer


def schoon(tekst: str) -> str:
    """The words of an answer without those around them: "is voor de gemeente" is "gemeente"."""
    return _ACHTERAAN.sub("", _VOORAAN.sub("", tekst)).strip()


def _lees(regel: int, deel: str) -> Planantwoord | None:
    if genummerd := _NUMMERS.match(deel):
        nummers = tuple(dict.fromkeys(int(een) for een in re.findall(r"\d+", genummerd["nrs"])))
        return Planantwoord(regel=regel, nummers=nummers, tekst=schoon(genummerd["rest"]))
    if "adresboek" in woorden(deel):
        return Planantwoord(regel=regel, adresboek=True, tekst=glad(_ADRESBOEK.sub(" ", deel)))
    if adres := _ADRES.search(deel):
        return _adres(regel, deel, adres)
    if ico := _ICO.match(deel):
        return Planantwoord(regel=regel, ico=True, tekst=schoon(ico["dag"]))
    if houder := _HOUDER.match(deel) or _WORDT_HOUDER.match(deel):
        return Planantwoord(regel=regel, casushouder=True, tekst=schoon(houder["wie"]))
    if soort := _SOORT.match(deel):
        wie = soort["wie"].casefold().strip()
        van = "" if wie in _REST else schoon(soort["wie"])
        return Planantwoord(regel=regel, soort_van=van, soort=_soort(soort["soort"]), tekst=soort["soort"])
    if zelfde := _IS.match(deel):
        return Planantwoord(regel=regel, naam=zelfde["een"].strip(), tekst=schoon(zelfde["ander"]))
    return None


def _adres(regel: int, deel: str, adres: re.Match[str]) -> Planantwoord | None:
    """Only a whole address, with the deelnemer in the words before or behind it."""
    gelezen = adres[0].rstrip(".")
    if lees_email(gelezen) is None and lees_matrix_id(gelezen) is None:
        return None
    over = (deel[: adres.start()] + " " + deel[adres.end() :]).strip()
    over = re.sub(r"\b(?:e-?mail(?:adres)?|mail(?:adres)?|matrix(?:-?id)?|adres)\b", " ", over, flags=re.IGNORECASE)
    over = re.sub(r"[\s:=]+(?:is)?\s*$", "", glad(over))
    return Planantwoord(regel=regel, adres_van=schoon(over), tekst=gelezen) if woorden(schoon(over)) else None


def _soort(woord: str) -> Soort | None:
    laag = woord.casefold()
    return lees_soort({"publieke": "publiek", "private": "privaat", "derden": "derde"}.get(laag, laag))
