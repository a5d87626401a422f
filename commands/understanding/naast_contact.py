"""Plain words under a message that asks for contact, or shows a step of the ladder, beside another question.

What such a message promises about its reader holds for all that is written under it (own choice): words that name no
actiepunt are read as about contact, or about that step, and are shared with the group by nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from commands.actie.delen import delen
from commands.actie.opmerking import OPMERKING
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.command import Opdracht
from commands.contact.antwoord import CONTACT_ANTWOORD
from commands.contact.gehad import ROLWOORD, gaat_over_contact
from commands.domain.contactwoorden import lees_kort_contact
from commands.domain.datumwoorden import MAANDEN
from commands.domain.losantwoord import kan_over_contact
from commands.grammar.lezing import Lezing, Plek
from commands.onderling.bericht import BERICHT
from commands.spreektaal.verstaan import Melding
from commands.understanding.identiteit import Bekend
from commands.understanding.op_trede import is_opmerking

_MAAND: Final = "|".join(maand[:3] for maand in MAANDEN)
_DATUM: Final = re.compile(rf"\b\d{{1,2}} (?:{_MAAND})|\b\d{{1,2}} (?:dagen|weken|uur|keer)\b", re.IGNORECASE)
_UITKOMST: Final = re.compile(
    r"\b(?:doorgaan|opschalen|afschalen|opgeschaald|afgeschaald|vervolg-? ?ico)\b"
    r"|\b(?:we|wij) gaan (?:zo |gewoon |verder )?door\b"
    r"|\b(?:bellen|spreken) (?:we|wij)\b|\b(?:we|wij) (?:bellen|spreken) elkaar\b"
    r"|\b(?:kan|mag)(?: wat (?:mij|ons) betreft)? dicht\b|\b(?:casus|zaak|dossier) (?:kan|mag) (?:dicht|gesloten)\b"
    r"|\b(?:regisseur|procesregisseur|regie|pr|casushouder) (?:neemt|nam|belt) (?:\w+ )?(?:niet op|niet terug)\b",
    re.IGNORECASE,
)
"""What casushouder and procesregisseur agree, or that they will speak, or could not."""
_ZIN: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_JA_NEE: Final = re.compile(r"\W*(?:ja|jawel|jazeker|nee|neen|nog niet|nog geen|gesproken)\b", re.IGNORECASE)


def zegt_contact(tekst: str) -> bool:
    """Whether these words may answer whether there was contact, beside a question about an actiepunt."""
    return bool(gaat_over_contact(tekst) or kan_over_contact(tekst) or _UITKOMST.search(tekst) or _JA_NEE.match(tekst))


def over_contact(tekst: str, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The words as an answer to the question for contact, where they say so and name no actiepunt; None for others."""
    if not wie.ook_contact:
        return None
    if gaat_over_contact(tekst):
        return (_contact(tekst, wie),)
    over_trede = wie.op_trede and wie.nummer is not None and is_opmerking(tekst) and not noemt_rol(tekst)
    if kan_over_contact(tekst) and not over_trede:
        return (_contact(tekst, wie),)
    if noemt_punt(tekst, wie) or not (_UITKOMST.search(tekst) or (_JA_NEE.match(tekst) and not over_trede)):
        return None
    return (_contact(tekst, wie),)


def deel_contact_af(tekst: str, wie: Bekend) -> tuple[Opdracht, str] | None:
    """Of several sentences those that answer the question for contact, and the other words, of which some name an
    actiepunt: "gisteren gebeld met de PR. 2 is klaar". None where that is not so."""
    if not wie.ook_contact or wie.plek is Plek.KAMER:
        return None
    zinnen = [een for een in _ZIN.split(tekst) if een.strip()]
    contact = [een for een in zinnen if not noemt_punt(een, wie) and _meldt_contact(een)]
    rest = [een for een in zinnen if een not in contact]
    if not contact or not any(noemt_punt(een, wie) for een in rest):
        return None
    return replace(_contact(" ".join(contact), wie), meldingen=()), " ".join(rest)


def _meldt_contact(zin: str) -> bool:
    return bool(gaat_over_contact(zin) or lees_kort_contact(zin.rstrip(".! ")) or _UITKOMST.search(zin))


def houd_onder_ons(geduid: Lezing, gelezen: Lezing, tekst: str, wie: Bekend) -> Lezing:
    """The same meaning; where it would bring plain words to the group, it keeps them from there. `gelezen`: what was
    typed."""
    if isinstance(gelezen, tuple) or not isinstance(geduid, tuple) or wie.plek is Plek.KAMER:
        return geduid
    if wie.aan_groep or noemt_punt(tekst, wie) or not any(_aan_allen(een) for een in geduid):
        return geduid
    rest = tuple(een for een in geduid if not _aan_allen(een))
    if wie.trede is not None and wie.nummer is None and is_opmerking(tekst):
        return (Opdracht(command=OPMERKING, nummer=wie.trede, tekst=tekst),)
    if wie.ook_contact:
        contact = _contact(tekst, wie)
        return (replace(contact, meldingen=()) if rest else contact, *rest)
    if wie.trede is None or wie.nummer is not None:
        return geduid
    return (delen(wie.trede, tekst, met_ja=False), *rest)


def noemt_rol(tekst: str) -> bool:
    """Whether they name casushouder or procesregisseur, with whom contact is."""
    return not ROLWOORD.isdisjoint(woord.strip(".,;:!()").lower() for woord in tekst.split())


def noemt_punt(tekst: str, wie: Bekend) -> bool:
    """Whether they name an actiepunt: "punt 3", or a number that one has and that is no part of a day."""
    return noemt_een_van(tekst, (punt.nummer for punt in wie.punten))


def noemt_een_van(tekst: str, nummers: Iterable[int]) -> bool:
    """The same of these numbers."""
    kaal = {woord.strip("#.,;:()!?").lower() for woord in _DATUM.sub(" ", tekst).split()}
    return not kaal.isdisjoint({"punt", "actiepunt", "actie", *(str(nummer) for nummer in nummers)})


def _aan_allen(opdracht: Opdracht) -> bool:
    return opdracht.command in (BERICHT, TERUGKOPPELING)


def _contact(tekst: str, wie: Bekend) -> Opdracht:
    nummer = wie.nummer or wie.trede or next(iter(wie.eigen_punten), None)
    meldingen = () if nummer is None else (Melding(nummer=nummer, soort=None),)
    return Opdracht(command=CONTACT_ANTWOORD, tekst=tekst, meldingen=meldingen)
