"""The answer of the bot to words that are for itself, by what they want; the words go to nobody else."""

import re
from datetime import date
from typing import Final

from commands.aanwezigheid.afwezig import AFWEZIG
from commands.actie.lijst import LIJST
from commands.command import Opdracht, Wie
from commands.deelnemer.afmelden import AFMELDEN
from commands.domain.aanspraak import Aan
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.weigering import Weigering
from commands.domain.weigering_terug import BedoeltU, NietGedeeld
from commands.onderling.verkeerd import OPVOLGER, VERKEERD
from commands.onderling.vraag import VRAAG
from commands.spreektaal.afwezigdagen import dagen_in
from commands.zelf.mijn import MIJN

_ANDERE_ZAAK: Final = re.compile(
    r"\bverkeerde? (?:casus|zaak|dossier|cli[eë]nte?|groep|gezin|flat|straat|adres|mail|persoon|draad)\b"
    r"|\b(?:ander|andere|wrong|otro) (?:casus|zaak|dossier|cli[eë]nte?|gezin|flat|straat|adres|wijk|case|kaso)\b",
    re.IGNORECASE,
)


def antwoord_op(soort: Aan, tekst: str, wie: Wie, casus: Casus, beleid: Beleid, dag: date) -> Opdracht | Weigering:
    """The command that answers them, or what they are told; `dag`: the local date on which they wrote."""
    lid = wie.deelnemer
    houder = lid is not None and lid.casushouder
    match soort:
        case Aan.MAIL:
            return NietGedeeld(code=casus.code, waarom="mail", houder=not houder)
        case Aan.AFMELDEN if lid is not None:
            return Opdracht(command=AFMELDEN)
        case Aan.PUNTEN:
            return Opdracht(command=LIJST)
        case Aan.MOET if lid is not None:
            return Opdracht(command=MIJN)
        case Aan.OPVOLGER if lid is not None:
            return NietGedeeld(code=casus.code, waarom="rol") if houder else Opdracht(command=OPVOLGER)
        case Aan.AFWEZIG:
            return _afwezig(tekst, casus, dag)
        case Aan.AANWEZIG:
            return BedoeltU(code=casus.code, voorbeeld="aanwezig", zelf="aanwezig")
        case Aan.VERKEERD if lid is not None:
            andere = _ANDERE_ZAAK.search(tekst) is not None
            return Opdracht(command=VERKEERD) if andere else NietGedeeld(code=casus.code, waarom="verkeerd")
        case Aan.BEL | Aan.EEN | Aan.REGIE if lid is not None:
            return Opdracht(command=VRAAG, tekst=" ".join(tekst.split()))
        case Aan.LEEST | Aan.HOUDER | Aan.ROBOT:
            waarom = {Aan.LEEST: "leest", Aan.HOUDER: "houder"}.get(soort, "uitleg")
            als = lid.aanduiding if lid is not None else "~procesregisseur~"
            return NietGedeeld(
                code=casus.code, waarom=waarom, huis=beleid.huis, als=als, telefoon=beleid.telefoon, houder=houder
            )
        case _:
            return NietGedeeld(code=casus.code, waarom="hoe", telefoon=beleid.telefoon)


def _afwezig(tekst: str, casus: Casus, dag: date) -> Weigering:
    """Asked, with the days that are understood: an absence takes away what they are asked."""
    dagen = dagen_in(tekst, dag)
    if not dagen:
        return NietGedeeld(code=casus.code, waarom="afwezig")
    voorbeeld = f"{AFWEZIG.woorden} {dagen}"
    return BedoeltU(code=casus.code, voorbeeld=voorbeeld, zelf=voorbeeld)
