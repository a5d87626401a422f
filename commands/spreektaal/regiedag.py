"""The days in what a procesregisseur says: in front of a reason, behind what must be done, of an absence. Pure."""

import re
from datetime import date, timedelta
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import in_delen
from commands.domain.feestdag import na_feest
from commands.spreektaal.anders import weg_van_tot
from commands.spreektaal.regiewoorden import DUUR
from commands.spreektaal.woordkeus import TELWOORD

_DUUR: Final = re.compile(
    r"(?:voor |nog )?(?P<aantal>\d{1,2}|een|één|twee|drie|vier|vijf|zes|acht|paar) "
    r"(?P<maat>dagen|dag|weken|week|maanden|maand)\b",
    re.IGNORECASE,
)
_LATER: Final = re.compile(rf"{DUUR} (?:later|langer|verder|uitstel|opschuiven)\b(?P<rest>.*)", re.IGNORECASE)
_DAGEN: Final = {"dag": 1, "week": 7, "weke": 7, "maan": 30}
_VOOR: Final = ("voor", "vóór", "uiterlijk", "op", "tot", "per", "over")
_MEEST: Final = 6


def zonder_want(tekst: str) -> str:
    """A reason without the word before it."""
    return re.sub(r"^(?:want|omdat|wegens|vanwege|ivm)\s+", "", tekst.strip(" ,.:;-"), flags=re.IGNORECASE)


def terug_op(tekst: str, vandaag: date) -> date | None:
    """The first day on which they are back."""
    gezegd = lees_opdracht(tekst, vandaag)
    laatste = gezegd.tot if gezegd is not None else lees_datum(weg_van_tot(tekst, vandaag)[1], vandaag=vandaag)
    return None if laatste is None else laatste + timedelta(days=1)


def verschuift(tekst: str) -> tuple[str, str] | None:
    """How much later than it was, and the words behind it: "een week later, in overleg"; None for other words."""
    gezegd = _LATER.fullmatch(tekst)
    return None if gezegd is None else (gezegd["duur"], gezegd["rest"].strip(" ,.:;-"))


def dag_vooraan(tekst: str, vandaag: date) -> tuple[date, str] | None:
    """The date, or the end of a span that begins today, and the words behind it."""
    if (duur := _DUUR.match(tekst)) is not None:
        aantal = duur["aantal"].lower()
        keer = int(aantal) if aantal.isdigit() else {**TELWOORD, "één": 1, "paar": 2}.get(aantal, 1)
        return vandaag + timedelta(days=keer * _DAGEN[duur["maat"].lower()[:4]]), tekst[duur.end() :].strip(" ,.:;-")
    if (feest := na_feest(tekst, vandaag)) is not None:
        return feest
    woorden = tekst.split()
    for meest in range(min(_MEEST, len(woorden)), 0, -1):
        dag = lees_datum(" ".join(woorden[:meest]).rstrip(",.;:"), vandaag=vandaag)
        if dag is not None:
            eind = next((nr for nr in range(meest, 1, -1) if in_delen(woorden[nr - 1]) != []), 1)
            return dag, " ".join(woorden[eind:]).strip(" ,.:;-")
    return None


def met_dag(tekst: str, vandaag: date) -> tuple[date | None, str]:
    """The date behind what must be done, and that without it."""
    woorden = tekst.rstrip(" .").split()
    for plaats in range(max(1, len(woorden) - _MEEST), len(woorden)):
        staart = woorden[plaats:]
        aangekondigd = staart[0].lower() in _VOOR or woorden[plaats - 1].endswith(",")
        dag = lees_datum(" ".join(staart), vandaag=vandaag) if aangekondigd else None
        if dag is not None:
            return dag, " ".join(woorden[:plaats]).strip(" ,")
    return None, tekst


def is_heel(tekst: str, vandaag: date) -> bool:
    """Whether what, who and when stand there, with commas between."""
    delen = [deel.strip() for deel in tekst.rstrip(" .").rsplit(",", 2)]
    return len(delen) == 3 and all(delen) and lees_datum(delen[2].removeprefix("voor "), vandaag=vandaag) is not None
