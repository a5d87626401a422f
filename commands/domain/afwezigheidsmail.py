"""Reads an out-of-office mail as data, in Dutch and English: until when, and whether it names somebody else.

Words of a robot are never believed further than this: days that lie near, and addresses that are compared. Pure; never
raises, and takes time linear in the text.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN

_MEEST_WOORDEN = 400
_LANGSTE_DATUM = 5
_VER_WEG = timedelta(days=366)
_NABIJ = 8
"""Words around a date in which "weer" or "back" makes it the day of the return."""
_ENGELS: Final = {
    **dict(zip(("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
               MAANDEN, strict=False)),
    **dict(zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), WEEKDAGEN, strict=True)),
    "oct": "oktober", "tomorrow": "morgen", "today": "vandaag", "mon": "maandag", "tue": "dinsdag",
    "wed": "woensdag", "thu": "donderdag", "fri": "vrijdag",
}  # fmt: skip
_MAAND: Final = frozenset((*MAANDEN, *(maand[:3] for maand in MAANDEN)))
_BEGINT: Final = frozenset((*WEEKDAGEN, "morgen", "overmorgen", "eind", "half", "volgende", "komende", "over", "week"))
_TERUG: Final = frozenset(("weer", "terug", "back", "return", "returning", "returns", "again"))
_VANAF: Final = frozenset(("van", "vanaf", "from", "per", "since", "tussen", "between"))
_TOT: Final = frozenset(("tot", "until", "till"))
_TOT_EN_MET: Final = frozenset(("t/m", "through", "thru", "tm"))
_WEG: Final = frozenset(("of", "the", "de", "den", "dag"))
_ANDER: Final = frozenset(
    ("vervanger", "vervangster", "vervangt", "vervanging", "waarnemer", "waarneemt", "collega", "collega's",
     "colleague", "contact", "substitute", "replacement")
)  # fmt: skip
_TEKENS = ".,;:!?()<>[]\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwezigheidsmail:
    """What such a mail says; both days are local dates."""

    vanaf: date
    tot: date
    """The last day on which they are away."""
    adressen: tuple[str, ...] = ()
    """The mail addresses in it, lower case."""
    noemt_ander: bool = False
    """Whether it speaks of somebody else who can be asked."""


def lees_afwezigheidsmail(tekst: str, vandaag: date) -> Afwezigheidsmail | None:
    """The absence that it tells of; None when no day that lies ahead, within a year, can be read in it."""
    ruw = tekst.split()[:_MEEST_WOORDEN]
    adressen = tuple(dict.fromkeys(_kaal(woord).removeprefix("mailto:") for woord in ruw if "@" in woord[1:]))
    woorden = _genormaliseerd(ruw)
    gevonden = list(_dagen(woorden, vandaag))
    tot = _laatste_dag(gevonden)
    if tot is None or not vandaag <= tot <= vandaag + _VER_WEG:
        return None
    begin = [dag for soort, dag in gevonden if soort == "vanaf" and dag <= tot]
    return Afwezigheidsmail(
        vanaf=max(min(begin), vandaag) if begin else vandaag,
        tot=tot,
        adressen=adressen,
        noemt_ander=bool(adressen) or not _ANDER.isdisjoint(_kaal(woord) for woord in ruw),
    )


def _laatste_dag(gevonden: list[tuple[str, date]]) -> date | None:
    for soort, af in (("t/m", 0), ("terug", 1), ("tot", 1)):
        dagen = [dag for welke, dag in gevonden if welke == soort]
        if dagen:
            return dagen[0] - timedelta(days=af)
    return None


def _kaal(woord: str) -> str:
    return woord.lower().strip(_TEKENS)


def _genormaliseerd(ruw: list[str]) -> list[str]:
    """Lower case, in Dutch, and with the day before the month; the end of a sentence stays as a full stop."""
    woorden: list[str] = []
    for woord in ruw:
        kaal = _kaal(woord)
        kaal = _ENGELS.get(kaal, kaal)
        if kaal[:1].isdigit() and kaal[-2:] in ("st", "nd", "rd", "th"):
            kaal = kaal[:-2]
        if kaal and kaal not in _WEG:
            woorden.append(kaal)
        if woord.endswith((".", "!", "?")) and not kaal.isdigit():
            woorden.append(".")
    for nr in range(len(woorden) - 1):
        dag = woorden[nr + 1]
        eerder = woorden[nr - 1] if nr else ""
        if woorden[nr] in _MAAND and dag.isdecimal() and len(dag) <= 2 and not eerder.isdecimal():
            woorden[nr], woorden[nr + 1] = dag, woorden[nr]
    return woorden


def _dagen(woorden: list[str], vandaag: date) -> list[tuple[str, date]]:
    """Each date, with its part in the absence: "vanaf", "t/m", "tot" or "terug"."""
    gevonden: list[tuple[str, date]] = []
    plaats = 0
    while plaats < len(woorden):
        dag, eind = _datum(woorden, plaats, vandaag)
        if dag is None:
            plaats += 1
            continue
        soort = _soort(woorden, plaats, eind, gevonden)
        if soort:
            gevonden.append((soort, dag))
        plaats = eind
    return gevonden


def _datum(woorden: list[str], plaats: int, vandaag: date) -> tuple[date | None, int]:
    eerste = woorden[plaats]
    if not eerste[:1].isdigit() and eerste not in _BEGINT:
        return None, plaats
    if eerste.isdecimal() and len(eerste) <= 2 and (dag := _zonder_maand(woorden, plaats, vandaag)) is not None:
        return dag, plaats + 1
    for eind in range(min(plaats + _LANGSTE_DATUM, len(woorden)), plaats, -1):
        if woorden[eind - 1] in ("op", "van", "tot", "en", "met", "voor"):
            continue
        dag = lees_datum(" ".join(woorden[plaats:eind]), vandaag=vandaag)
        if dag is not None:
            return dag, eind
    return None, plaats


def _zonder_maand(woorden: list[str], plaats: int, vandaag: date) -> date | None:
    """The first day of "van 1 t/m 12 december": its month stands with the last."""
    voor = woorden[plaats - 1] if plaats else ""
    for na in (1, 3):
        tussen = woorden[plaats + 1 : plaats + 1 + na]
        if voor in _VANAF and tussen in (["t/m"], ["tot"], ["to"], ["until"], ["and"], ["en"], ["tot", "en", "met"]):
            einde, _ = _datum(woorden, plaats + 1 + na, vandaag) if plaats + 1 + na < len(woorden) else (None, 0)
            if einde is not None and 1 <= int(woorden[plaats]) <= einde.day:
                return einde.replace(day=int(woorden[plaats]))
    return None


def _soort(woorden: list[str], plaats: int, eind: int, eerder: list[tuple[str, date]]) -> str:
    voor = woorden[max(0, plaats - 4) : plaats]
    laatste = voor[-1] if voor else ""
    if laatste in _TOT_EN_MET or voor[-3:] == ["tot", "en", "met"] or "including" in voor[-2:]:
        return "t/m"
    if laatste in ("to", "and", "en", "-", "tot") and eerder and eerder[-1][0] == "vanaf":
        return "t/m"
    if laatste in _TOT or voor[-2:] in (["tot", "op"], ["until", "on"]):
        return "tot"
    if _noemt_terug(woorden, plaats, eind):
        return "terug"
    return "vanaf" if laatste in _VANAF else ""


def _noemt_terug(woorden: list[str], plaats: int, eind: int) -> bool:
    """Whether the same sentence speaks of a return, near the date."""
    voor, na = woorden[max(0, plaats - _NABIJ) : plaats], woorden[eind : eind + _NABIJ]
    if "." in voor:
        voor = voor[len(voor) - voor[::-1].index(".") :]
    if "." in na:
        na = na[: na.index(".")]
    return not _TERUG.isdisjoint((*voor, *na))
