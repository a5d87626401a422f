"""An answer to an invitation to a meeting (ICO) stays with the procesregisseur; an actiepunt in it is asked about."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.vraag import vraag
from commands.command import Opdracht
from commands.domain.actiepunt import FeedbackSoort
from commands.grammar.lezing import Plek
from commands.ico.antwoord import ANTWOORD
from commands.ico.bericht import BERICHT
from commands.spreektaal.lezen import versta
from commands.spreektaal.verstaan import Omstandigheid
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import als_opdrachten

_ZINNEN: Final = re.compile(r"(?<=[.;!])\s+|\n+")
_KAN_DAN: Final = re.compile(r"\b(?:kan|kunnen|moment|momenten|lukt|past|schikt)\b", re.IGNORECASE)
_STANDEN: Final = (FeedbackSoort.GEREED, FeedbackSoort.BEZIG)
_PUNT_VOORAAN: Final = re.compile(
    r"(?P<punt>(?:(?:actie(?:punt)?|punt|ap) )?\d{1,2} (?:is |ben ik )?"
    r"(?:klaar|gedaan|af|gereed|afgerond|mee bezig|bezig))"
    r"[\s,;]+(?:(?:en|verder|ook|oh)\b[\s,]*)*(?P<kan>(?:ik )?kan (?:ik )?(?:alleen |op )?\d[\w\s,]*)[\s.!]*",
    re.IGNORECASE,
)
"""The report first, and the answer to the poll behind it."""
_PUNT: Final = re.compile(r"\b(?:actie(?:punt)?|ap)\s*(?:nr\.? ?)?\d", re.IGNORECASE)
"""It says that the number is that of an actiepunt; "punt 3" may be the third moment."""


def is_getypt(opdracht: Opdracht, *, gevraagd: bool) -> bool:
    """Whether it is surely a command here: "4 lukt niet" may be about the fourth of the month, unless the answered
    message asked about an actiepunt too (`gevraagd`).
    """
    command = opdracht.command
    if command.onder_ons or opdracht.code is not None or command.voor_mensen:
        return True
    if opdracht.nummer is not None and (gevraagd or (not opdracht.tekst and command in (GEREED, BEZIG))):
        return True
    return not command.over_punt and (command.kaal or command.past is not None)


def met_punten(opdrachten: tuple[Opdracht, ...], tekst: str, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...]:
    """These commands, with a question about each of the writer's own actiepunten that the words name by its number."""
    if wie.plek is Plek.KAMER or not wie.eigen_punten or not _over_ico(opdrachten):
        return opdrachten
    om = Omstandigheid(
        vandaag=vandaag, punten={punt.nummer: punt.uiterlijk for punt in wie.punten}, eigen=wie.eigen_punten
    )
    gezegd = versta(tekst, om)
    eigen = gezegd.genoemd & set(wie.eigen_punten)
    genoemd = tuple(een for een in gezegd.meldingen if een.nummer in eigen)
    return (*opdrachten, vraag(genoemd)) if genoemd else opdrachten


def met_stand(tekst: str, wie: Bekend, vandaag: date) -> tuple[str, tuple[Opdracht, ...]] | None:
    """The answer to a poll without the sentences behind it that report on an actiepunt of the writer, and what becomes
    of those: "en actie 3 is klaar" counts, of "en 3 is klaar" it is asked; None where none does."""
    om = Omstandigheid(
        vandaag=vandaag, punten={punt.nummer: punt.uiterlijk for punt in wie.punten}, eigen=wie.eigen_punten
    )
    if (vooraan := _PUNT_VOORAAN.fullmatch(tekst.strip())) is not None:
        tekst = f"{vooraan['kan']}. {vooraan['punt']}"
    eerste, *verder = (deel for deel in _ZINNEN.split(tekst) if deel.strip())
    over, gemeld = [eerste], []
    geteld: list[Opdracht] = []
    for deel in verder:
        gezegd = versta(deel, om)
        eigen = gezegd.genoemd & set(wie.eigen_punten)
        stand = [een for een in gezegd.meldingen if een.nummer in eigen and een.soort in _STANDEN and een.sterk]
        if stand and _KAN_DAN.search(deel) is None:
            zeker = gezegd.zeker and len(stand) == len(gezegd.meldingen) and _PUNT.search(deel) is not None
            geteld += als_opdrachten(gezegd, deel) if zeker else ()
            gemeld += [] if zeker else stand
        else:
            over.append(deel)
    vragen = (vraag(tuple(gemeld)),) if gemeld else ()
    return (" ".join(over), (*geteld, *vragen)) if geteld or gemeld else None


def met_gemeld(opdrachten: tuple[Opdracht, ...], tekst: str, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...]:
    """These commands, with a question about each actiepunt that the words surely report on: "ja en 2 is klaar"."""
    om = Omstandigheid(
        vandaag=vandaag, punten={punt.nummer: punt.uiterlijk for punt in wie.punten}, eigen=wie.eigen_punten
    )
    gezegd = versta(tekst, om)
    gemeld = tuple(
        een for een in gezegd.meldingen if een.nummer in gezegd.genoemd and een.soort in _STANDEN and een.sterk
    )
    return (*opdrachten, vraag(gemeld)) if gemeld else opdrachten


def _over_ico(opdrachten: Sequence[Opdracht]) -> bool:
    return all(een.command in (ANTWOORD, BERICHT) for een in opdrachten)
