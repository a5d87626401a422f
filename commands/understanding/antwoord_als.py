"""The command for which plain words stand, by what is asked in the message that they answer."""

from typing import Final

from commands.adres import lees_postadres
from commands.domain.bezorgd import GESPROKEN
from commands.domain.voorgelegd import SIGNAAL, VRAAG
from commands.grammar.lezing import Plek
from commands.messages import Bericht, Inbound
from commands.texts import contact, einde, uitnodiging

VRAAGT_UIT: Final = frozenset((contact.ANTWOORD_ALS, einde.ANTWOORD_ALS))
"""Of these no word is too short for an answer: who says "ok" is asked what it means."""
BON: Final = "bon"
"""Behind the word: the receipt of a question or signaal is answered, which asks nothing."""
_CONTACT: Final = "contact gehad "
_BELLEN: Final = f" {GESPROKEN} "


def antwoord_als(inbound: Inbound, plek: Plek, bericht: Bericht | None) -> str:
    """By the message that is answered, otherwise by the address; in the room of a casus others read along."""
    if plek is Plek.KAMER:
        return ""
    if bericht is not None or plek is not Plek.MAIL:
        return gelezen_als(bericht) if bericht is not None else ""
    return adres.als if (adres := lees_postadres(inbound.adres)) is not None else ""


def gelezen_als(bericht: Bericht) -> str:
    """The command for which a plain reply to this message stands; empty where it is read as any other.

    It keeps between the two what was asked of one. A message that asks of an actiepunt too is answered about that.
    """
    if bericht.bij_ja.startswith(einde.JA):
        return einde.ANTWOORD_ALS
    if bericht.bij_ja == uitnodiging.JA:
        return uitnodiging.ANTWOORD_ALS
    if _vraagt_contact(bericht) and not _vraagt_punt(bericht):
        return contact.ANTWOORD_ALS
    bon = bericht.notice and bericht.antwoord_als in (VRAAG, SIGNAAL)
    return f"{bericht.antwoord_als} {BON}" if bon else bericht.antwoord_als


def ook_contact(bericht: Bericht | None) -> bool:
    """Whether it asks for contact beside a question about an actiepunt."""
    return bericht is not None and _vraagt_contact(bericht) and _vraagt_punt(bericht)


def te_bellen(bericht: Bericht | None) -> tuple[str, ...]:
    """Whom this message asks to call, as others see them."""
    knoppen = () if bericht is None else (knop.opdracht for blok in bericht.blokken for knop in blok.keuzes)
    return tuple(een.partition(_BELLEN)[2] for een in knoppen if _BELLEN in een)


def _vraagt_contact(bericht: Bericht) -> bool:
    return any(knop.opdracht.startswith(_CONTACT) for blok in bericht.blokken for knop in blok.keuzes)


def _vraagt_punt(bericht: Bericht) -> bool:
    return any(blok.punt is not None and blok.vervalt for blok in bericht.blokken)  # news beside it asks nothing
