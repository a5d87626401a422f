"""The command for which plain words stand, by what is asked in the message that they answer."""

from typing import Final

from commands.adres import lees_postadres
from commands.grammar.lezing import Plek
from commands.messages import Bericht, Inbound
from commands.texts import contact, einde

VRAAGT_UIT: Final = frozenset((contact.ANTWOORD_ALS, einde.ANTWOORD_ALS))
"""Of these no word is too short for an answer: who says "ok" is asked what it means."""
_CONTACT: Final = "contact gehad "


def antwoord_als(inbound: Inbound, plek: Plek, bericht: Bericht | None) -> str:
    """By the message that is answered, otherwise by the address; in the room of a casus others read along."""
    if plek is Plek.KAMER:
        return ""
    if anders := _onder_vier_ogen(bericht):
        return anders
    if bericht is not None or plek is not Plek.MAIL:
        return bericht.antwoord_als if bericht is not None else ""
    return adres.als if (adres := lees_postadres(inbound.adres)) is not None else ""


def _onder_vier_ogen(bericht: Bericht | None) -> str:
    """It keeps between the two what was asked of one; empty where nothing of that kind was asked.

    A message that asks of an actiepunt too is answered about that.
    """
    if bericht is None:
        return ""
    if bericht.bij_ja.startswith(einde.JA):
        return einde.ANTWOORD_ALS
    vraagt = any(knop.opdracht.startswith(_CONTACT) for blok in bericht.blokken for knop in blok.keuzes)
    over_punt = any(blok.punt is not None and blok.vervalt for blok in bericht.blokken)  # news beside it asks nothing
    return contact.ANTWOORD_ALS if vraagt and not over_punt else ""
