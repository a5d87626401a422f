"""Whoever is away tells that it takes shorter or longer: "ben woensdag 25 al terug", "wordt een week langer". Pure.

Never raises. Only where the words tell nothing else: each of the words beside the day is known.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import WEEKDAGEN
from commands.spreektaal.woorden import reeks

_HOOGSTENS: Final = 14
_KLEIN: Final = reeks(
    "ik wij we ben zijn kom komen er al eerder op vanaf hoor dan dus toch gepland verwacht oorspronkelijk gedacht ook "
    "sorry hoi hallo nee update beste allen allemaal groet groeten wel gewoon pas weer helaas even het dat dit mijn "
    "onze de per weet nu inmiddels"
)
_TERUG: Final = reeks("terug aanwezig bereikbaar")
_LATER: Final = reeks("pas later helaas")
_OP_TERUG: Final = re.compile(r"\bop (?:\w+ )?terug\b|\bkom\w* (?:ik |wij |we )?er\b")
""" "Ik kom er woensdag op terug" tells of no absence."""
_VERLOF: Final = reeks("vakantie verlof afwezigheid weg afwezig vrij ziek ziekteverlof reis")
_LANGER: Final = reeks("langer extra erbij aan vast verlengd verleng uitgelopen")
_BLIJFT: Final = reeks("blijf blijven")
_LANGER_KLEIN: Final = (
    reeks("wordt duurt met nog is wil kan graag verlengen loopt uit uitloopt thuis op voor om") | _KLEIN | _LANGER
)
_DUUR: Final = re.compile(
    r"\b(?P<aantal>een|één|1|twee|2|drie|3|vier|4|paar) (?P<wat>dag|dagen|dagje|week|weken|weekje)\b"
)
_AANTAL: Final = {"een": 1, "één": 1, "1": 1, "twee": 2, "2": 2, "drie": 3, "3": 3, "vier": 4, "4": 4}
_RAND: Final = ".,;:!()\"'"
_DAG_EN_GETAL: Final = re.compile(r"(?P<dag>[a-z]+) (?:de )?(?P<getal>\d{1,2})e?")


@dataclass(frozen=True, slots=True)
class Veranderd:
    """The last day of the absence, as it is now; `zeker`: whether it need not be asked."""

    tot: date
    zeker: bool


def lees_verandering(tekst: str, vanaf: date, tot: date, vandaag: date, *, over_punt: bool) -> Veranderd | None:
    """What becomes of the absence from `vanaf` to `tot`; None for other words. `over_punt`: whether they answer a
    message about one actiepunt, of which "wordt een week langer" then tells."""
    kaal = " ".join(woord.strip(_RAND) for woord in tekst.lower().split())
    if "?" in tekst or len(kaal.split()) > _HOOGSTENS:
        return None
    return _terug(kaal, vanaf, tot, vandaag) or _langer(kaal, tot, vandaag, over_punt=over_punt)


def _terug(kaal: str, vanaf: date, tot: date, vandaag: date) -> Veranderd | None:
    woorden = kaal.split()
    er_weer = "er" in woorden and "weer" in woorden
    if _OP_TERUG.search(kaal) is not None or (_TERUG.isdisjoint(woorden) and not er_weer):
        return None
    over = [woord for woord in woorden if woord not in _KLEIN | _TERUG | _LATER]
    if not over or len(over) > len(woorden) - 2:
        return None
    dag = _dag(" ".join(over), max(vandaag, vanaf))
    if dag is None or dag <= vanaf:
        return None
    laatste = dag - timedelta(days=1)
    getal = any(woord[:1].isdigit() for woord in over)
    later = laatste > tot
    if later and (not getal or _LATER.isdisjoint(woorden)):
        return None if "eerder" in woorden or "al" in woorden else Veranderd(laatste, zeker=False)
    return Veranderd(laatste, zeker=getal or vanaf <= vandaag)


def _dag(woorden: str, vandaag: date) -> date | None:
    """ "Woensdag 25" too, where it is one."""
    gezegd = _DAG_EN_GETAL.fullmatch(woorden)
    if gezegd is None:
        return lees_datum(woorden, vandaag=vandaag)
    dag = lees_datum(f"de {gezegd['getal']}e", vandaag=vandaag)
    dagen = [nr for nr, weekdag in enumerate(WEEKDAGEN) if weekdag.startswith(gezegd["dag"])]
    return dag if dag is not None and dagen == [dag.weekday()] else None


def _langer(kaal: str, tot: date, vandaag: date, *, over_punt: bool) -> Veranderd | None:
    woorden = kaal.split()
    zelf = not _VERLOF.isdisjoint(woorden)
    blijft = zelf and (not _BLIJFT.isdisjoint(woorden) or "nog" in woorden)
    if not blijft and (_LANGER.isdisjoint(woorden) or (over_punt and not zelf)):
        return None
    duur = _DUUR.search(kaal)
    if duur is not None:
        rest = f"{kaal[: duur.start()]} {kaal[duur.end() :]}".split()
        aantal = _AANTAL.get(duur["aantal"])
        if aantal is None or not all(woord in _LANGER_KLEIN | _VERLOF | _BLIJFT for woord in rest):
            return None
        return Veranderd(tot + timedelta(days=aantal * (7 if duur["wat"].startswith("we") else 1)), zeker=False)
    over = [woord for woord in woorden if woord not in _LANGER_KLEIN | _VERLOF | _BLIJFT]
    gelezen = lees_opdracht(" ".join(over), vandaag) if over and over[0] in ("tot", "t/m", "tm") else None
    if gelezen is None or gelezen.rest or gelezen.vervanger or gelezen.tot <= tot:
        return None
    return Veranderd(gelezen.tot, zeker=False)
