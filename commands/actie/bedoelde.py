"""What plain words stand for, once it is known who takes part: whole commands, without the code of the casus. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from commands.domain.actiepunt import Actiepunt
from commands.domain.datum import lees_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerraden import genoemd_in, op_deel
from commands.domain.eigenaars import aan_zet
from commands.spreektaal.puntenlijst import ALLE, PLAATS
from commands.spreektaal.voorstel import Voorstel

_HEEL: Final = "een komma, wie het doet, een komma en de datum"
_HOUDER: Final = {"deelnemer casushouder {wie}": "casushouder overdragen aan {wie}"}


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The casus in which it is said."""

    leden: tuple[Deelnemer, ...]
    """Those who take part now."""
    punten: tuple[Actiepunt, ...]
    vandaag: date
    als_houder: bool = False
    """Whether the casushouder says it."""


@dataclass(frozen=True, slots=True)
class Bedoelde:
    """One command as it would be typed, and what it lacks."""

    woorden: str
    mist: str = ""


def als_zinnen(voorstel: Voorstel, om: Omgeving) -> tuple[Bedoelde, ...]:
    """The commands; none where somebody is named who does not take part, or an actiepunt that does not exist."""
    lid = gevonden(voorstel.wie, om.leden)
    if lid is None and voorstel.heel:
        return (Bedoelde(f"actie nieuw {voorstel.heel}", _HEEL),)
    if lid is None and voorstel.wie and voorstel.moet_kloppen:
        return ()
    if lid is not None and voorstel.houder and not lid.casushouder:
        return ()
    nummers = _nummers(voorstel, om)
    if nummers is None or (lid is not None and voorstel.eigenaar and not _doet(lid, voorstel, om)):
        return ()
    woorden = _HOUDER.get(voorstel.woorden, voorstel.woorden) if om.als_houder else voorstel.woorden
    woorden = woorden.replace("{wie}", lid.aanduiding if lid is not None else voorstel.wie)
    zinnen = [woorden.replace(str(PLAATS), str(nummer), 1) for nummer in nummers] if nummers else [woorden]
    gevuld = [_met_schuif(zin, voorstel, om) for zin in zinnen]
    return tuple(Bedoelde(zin, voorstel.mist) for zin in gevuld if zin) if all(gevuld) else ()


def gevonden(wie: str, leden: Sequence[Deelnemer]) -> Deelnemer | None:
    """The one deelnemer who may be meant."""
    if not wie:
        return None
    gezocht = op_deel(wie, leden) or genoemd_in(wie, leden)
    return gezocht[0] if len(gezocht) == 1 else None


def _nummers(voorstel: Voorstel, om: Omgeving) -> tuple[int, ...] | None:
    """The actiepunten of a list; None where one of them does not exist, or nobody is known whose they all are."""
    bestaan = {punt.nummer for punt in om.punten}
    if ALLE not in voorstel.nummers:
        return voorstel.nummers if bestaan.issuperset(voorstel.nummers) else None
    van = gevonden(voorstel.van, om.leden)
    if voorstel.van and van is None:
        return None
    nummers = tuple(een.nummer for een in om.punten if not een.voorbij and (van is None or van.id in aan_zet(een)))
    return nummers or None


def _doet(lid: Deelnemer, voorstel: Voorstel, om: Omgeving) -> bool:
    """Whether they do the actiepunt that stands in the command."""
    nummer = next((int(woord) for woord in voorstel.woorden.split() if woord.isdigit()), 0)
    return any(punt.nummer == nummer and lid.id in punt.eigenaars for punt in om.punten)


def _met_schuif(zin: str, voorstel: Voorstel, om: Omgeving) -> str:
    """With the day that is so much later than the actiepunt stands, and from today where that day is past; empty
    where there is none."""
    if not voorstel.schuif:
        return zin
    nummer = next((int(woord) for woord in zin.split() if woord.isdigit()), 0)
    punt = next((een for een in om.punten if een.nummer == nummer), None)
    if punt is None:
        return ""
    lang = voorstel.schuif if " " in voorstel.schuif else f"een {voorstel.schuif}"
    dag = lees_datum(f"over {lang}", vandaag=max(punt.uiterlijk or om.vandaag, om.vandaag))
    return "" if dag is None else zin.replace("{schuif}", schrijf_kort(dag))
