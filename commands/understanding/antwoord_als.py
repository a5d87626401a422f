"""The command for which plain words stand, by what is asked in the message that they answer."""

from typing import Final

from commands.messages import Bericht
from commands.texts import contact, einde

VRAAGT_UIT: Final = frozenset((contact.ANTWOORD_ALS, einde.ANTWOORD_ALS))
"""Of these no word is too short for an answer: who says "ok" is asked what it means."""
_CONTACT: Final = "contact gehad "


def antwoord_als(bericht: Bericht | None) -> str:
    """It keeps between the two what was asked of one; empty where nothing of that kind was asked.

    A message that asks of an actiepunt too is answered about that.
    """
    if bericht is None:
        return ""
    if bericht.bij_ja == einde.JA:
        return einde.ANTWOORD_ALS
    vraagt = any(knop.opdracht.startswith(_CONTACT) for blok in bericht.blokken for knop in blok.keuzes)
    over_punt = any(blok.punt is not None and blok.vervalt for blok in bericht.blokken)  # news beside it asks nothing
    return contact.ANTWOORD_ALS if vraagt and not over_punt else ""
