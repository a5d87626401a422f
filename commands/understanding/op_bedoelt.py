"""The answer to the question whether plain words stand for commands: yes, no, a letter, or the reason alone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.actie.toch_niet import TOCH_NIET
from commands.command import Command, Opdracht
from commands.domain.afwezigwoorden import EEN_DAG
from commands.domain.bijval import is_instemming, is_kruimel
from commands.domain.casus import is_code
from commands.domain.janee import lees_janee
from commands.domain.weigering import Weigering
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.regie import lees_deel
from commands.spreektaal.woorden import reeks
from commands.texts.bedoelt import AAN_WIE, KIES, LETTERS, NEE, REDEN
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_NIET: Final = reeks("nee neen niet laat vergeet hoeft hoef stop foutje vergissing annuleer")
_BIJ_NIET: Final = reeks(
    "toch maar dit dat het even nog hoor sorry meer zo ik bedoel bedoelde was is een nu dan liever dank bedankt u je "
    "doe niets niks oeps zitten"
)
_LETTERS: Final = re.compile(
    r"\W*(?:(?:alleen|enkel|doe|ja|graag|maar)\W+)*(?P<letters>[a-z](?:\W*(?:,|en|&|\+|\s)\W*[a-z])*)\W*"
    r"(?:(?:alleen|graag|maar|aub|svp)\W*)*",
    re.IGNORECASE,
)
_GEEN_REDEN: Final = re.compile(
    r"\b(?:weet (?:ik |het |nog |dat )*niet|geen idee|later|straks|kom (?:er )?op terug|wacht(?: even)?|moment(?:je)?"
    r"|bel (?:me|mij))\b"
    r"|^\W*(?:hoi|hallo|dank\w*|bedankt|ok[eé]?|prima|top|hulp|goed|ja|nee)\W*$",
    re.IGNORECASE,
)
_AANLOOP: Final = re.compile(
    r"^\W*(?:(?:de )?reden(?: is| was)?\W+|want |omdat |ja,? (?:want |omdat )?)+", re.IGNORECASE
)
_DOE_MAAR: Final = re.compile(r"\bdoe (?:dat |het |dit )?maar\b", re.IGNORECASE)
_CLIENT: Final = re.compile(r"(?:de )?cli[eë]nt\s+[a-z]+\s+[a-z]", re.IGNORECASE)
"""A reason that begins like the command for what the client knows: "cliënt is opgenomen"."""
_AAN: Final = re.compile(r"^(?:(?:aan|naar|de|het)\s+)+", re.IGNORECASE)
_NAAM: Final = 4
"""Words in a name."""
_HOOGSTENS: Final = 60
"""Words in a reason."""


def lees_na_bedoelt(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> Inbound | tuple[Opdracht, ...] | None:
    """The commands that are meant, as typed, or that nothing is; None for any other words."""
    if wie.bij_ja == NEE:
        return _geldt_nog(inbound, wie)
    if wie.bij_nee not in (NEE, KIES) or inbound.bewerkt or inbound.doorgestuurd or met_teken(inbound.tekst):
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if wie.bij_nee == KIES:
        gekozen = gekozen_letters(tekst, wie.bij_ja.split("\n"))
        return replace(inbound, tekst=gekozen) if gekozen else None
    if zegt_nee(tekst):
        return (Opdracht(command=TOCH_NIET),)
    gekozen = gekozen_zinnen(tekst, wie.bij_ja)
    getypt = bool(gekozen) and not _CLIENT.match(tekst) and _is_getypt(inbound.tekst, tabel)
    return None if not gekozen or getypt else replace(inbound, tekst=gekozen)


def _geldt_nog(inbound: Inbound, wie: Bekend) -> Inbound | tuple[Opdracht, ...] | None:
    """The answer to whether what is known still holds: a yes leaves it, a no sends what `bij_nee` has in its place."""
    tekst = zonder_slot(inbound.tekst).strip()
    if inbound.bewerkt or inbound.doorgestuurd or met_teken(inbound.tekst):
        return None
    if lees_janee(tekst) is True or is_instemming(tekst):
        return (Opdracht(command=TOCH_NIET),)
    return replace(inbound, tekst=wie.bij_nee) if lees_janee(tekst) is False else None


def _is_getypt(tekst: str, tabel: Sequence[Command]) -> bool:
    try:
        return isinstance(lees(tekst, tabel, plek=Plek.PRIVE, gericht=True), tuple)
    except Weigering:
        return False


def zegt_nee(tekst: str) -> bool:
    """Whether it takes the question away and says nothing more: "nee toch niet", "laat maar"."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    niet = not _NIET.isdisjoint(woorden) or woorden[:2] == ["toch", "niet"]
    return bool(woorden) and niet and "?" not in tekst and set(woorden) <= _NIET | _BIJ_NIET


def gekozen_zinnen(tekst: str, bij_ja: str) -> str:
    """The commands for which this answer stands, a line each; empty for other words."""
    if not bij_ja:
        return ""
    zinnen = bij_ja.split("\n")
    if bij_ja.endswith(AAN_WIE):
        naam = _AAN.sub("", " ".join(tekst.split()).strip(" .!"))
        geen_naam = len(naam.split()) > _NAAM or lees_janee(naam) is not None or _doe_maar(tekst)
        kan = "" if geen_naam else _reden(naam)
        return bij_ja.replace(REDEN, naam) if kan else ""
    if lees_janee(tekst) is True or is_instemming(tekst) or _doe_maar(tekst):
        return "\n".join(zin.removesuffix(f" {REDEN}") for zin in zinnen)
    if len(zinnen) > 1 and (gekozen := gekozen_letters(tekst, zinnen)):
        return gekozen
    return bij_ja.replace(REDEN, reden) if REDEN in bij_ja and (reden := _reden(tekst)) else ""


def _doe_maar(tekst: str) -> bool:
    """Whether it says to do it and nothing more: "ja doe maar"."""
    return is_kruimel(tekst) and _DOE_MAAR.search(tekst) is not None


def gekozen_letters(tekst: str, zinnen: Sequence[str]) -> str:
    """The commands that these letters choose, a line each; empty for other words."""
    letters = _LETTERS.fullmatch(tekst)
    if letters is None:
        return ""
    plaatsen = [LETTERS.index(teken) for teken in re.findall(r"\b[a-z]\b", letters["letters"].lower())]
    if not plaatsen or max(plaatsen) >= len(zinnen):
        return ""
    return "\n".join(zinnen[plaats].removesuffix(f" {REDEN}") for plaats in plaatsen)


def _reden(tekst: str) -> str:
    """The reason that stands there alone; empty for other words."""
    reden = " ".join(_AANLOOP.sub("", tekst).split())
    if not reden or "?" in tekst or len(reden.split()) > _HOOGSTENS or _GEEN_REDEN.search(tekst) is not None:
        return ""
    anders = any(is_code(woord.strip(".,:;!")) for woord in reden.split()) or lees_deel(reden, EEN_DAG) is not None
    return reden if any(teken.isalpha() for teken in reden) and not anders else ""
