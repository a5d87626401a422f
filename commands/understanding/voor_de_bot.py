"""Short words for the bot that a reply would share with all: asked about, and shared with nobody."""

import re
from typing import Final

from commands.domain.weigering_terug import NietGedeeld
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import is_van_ander, met_teken

_HOOGSTENS: Final = 12
"""A message of more words tells something too."""
_VERKEERD: Final = re.compile(
    r"\bverkeerde (?:casus|zaak|dossier)\b"
    r"|^\W*(?:(?:oeps|sorry)\W+)?haal (?:(?:dit|het|dat|mijn bericht) )?(?:(?:svp|aub) )?weg\b",
    re.IGNORECASE,
)
_MAIL: Final = re.compile(
    r"\W*(?:(?:kunt u|kun je|wilt u|wil je|graag|svp|aub|nu|eens) )*"
    r"(?:stop(?:pen)?(?: (?:eens|nu|svp|aub))* met "
    r"(?:mailen|(?:(?:deze|die|al die) )?(?:mails?|mailtjes|herinneringen))"
    r"|houd? op met mailen|geen (?:mails?|mailtjes) meer)(?: (?:sturen|aub|svp|graag))*\W*",
    re.IGNORECASE,
)
_PUNT: Final = re.compile(
    r"\blaat (?:(?:maar|het|dat|dit|hem|dan) )*vervallen\b"
    r"|\b(?:mag|kan) (?:(?:wat|mij|betreft|wel|dan|maar) )*vervallen\b"
    r"|\blaat (?:(?:de|het) )?\w+ (?:(?:het|dit|dat|dan|maar) )*(?:doen|oppakken|regelen|overnemen)\b"
    r"|\bniet mijn probleem\b|\bwat een gedoe\b",
    re.IGNORECASE,
)


def eis_voor_anderen(inbound: Inbound, wie: Bekend) -> None:
    """Raises NietGedeeld for words about a wrong casus, about the mails of the bot, and of a casushouder who is asked
    about the actiepunt of another, about who does it.
    """
    lid, casus, tekst = wie.wie.deelnemer, wie.wie.casus, zonder_slot(inbound.tekst).strip()
    if (
        lid is None
        or lid.is_derde
        or casus is None
        or wie.plek is Plek.KAMER
        or inbound.bewerkt
        or inbound.doorgestuurd
    ):
        return
    if wie.antwoord_als or wie.wachtend is not None or met_teken(tekst) or len(tekst.split()) > _HOOGSTENS:
        return
    if _VERKEERD.search(tekst):
        raise NietGedeeld(code=casus.code, waarom="casus")
    if _MAIL.fullmatch(tekst):
        raise NietGedeeld(code=casus.code, waarom="mail")
    if lid.casushouder and wie.nummer is not None and is_van_ander(wie, wie.nummer) and _PUNT.search(tekst):
        raise NietGedeeld(code=casus.code, waarom="punt", nummer=wie.nummer)
