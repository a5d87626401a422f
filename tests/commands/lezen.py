"""One reading in one short line, for tables of what people write."""

from commands.command import Opdracht
from commands.domain.weigering import OpdrachtOnbekend, OpdrachtOnvolledig
from commands.grammar.grammar import lees
from commands.grammar.lezing import Niets, Plek, VrijeTekst
from commands.table import OPDRACHTEN

_PLEK = {"K": Plek.KAMER, "P": Plek.PRIVE, "M": Plek.MAIL}
ALLES = ("K", "K7", "P", "P7", "M", "M7")
PRIVE_EN_MAIL = ("P", "P7", "M", "M7")


def lees_kort(tekst: str, deur: str) -> str:
    """The reading at a door: K, P or M, with a 7 if it answers the message about actiepunt 7."""
    nummer = 7 if deur.endswith("7") else None
    try:
        lezing = lees(tekst, OPDRACHTEN, plek=_PLEK[deur[0]], nummer=nummer, gericht=nummer is not None)
    except OpdrachtOnbekend as weigering:
        return f"onbekend, misschien {weigering.gegevens['lijkt_op']}"
    except OpdrachtOnvolledig as weigering:
        return f"onvolledig: {weigering.gegevens['gebruik']}"
    if isinstance(lezing, Niets):
        return "niets"
    return f"vrij: {lezing.tekst}" if isinstance(lezing, VrijeTekst) else " + ".join(map(_opdracht, lezing))


def _opdracht(opdracht: Opdracht) -> str:
    delen = [opdracht.command.woorden, opdracht.code, opdracht.nummer]
    kop = " ".join(str(deel) for deel in delen if deel is not None)
    return f"{kop} | {opdracht.tekst.replace(chr(10), '/')}" if opdracht.tekst else kop
