"""The words with which people say that they are away: the days, and who stands in.

"t/m 12 december", "van 5 t/m 12 december, vervanger GGZ", "tot maandag" (then they are back), "2 weken". Any reason is
left unread: nobody need know it. Pure; never raises.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import in_delen
from commands.domain.feestdag import na_feest
from commands.domain.vervangwoorden import TEKENS, VERVANGER, kaal_woord, lees_vervanger, neemt_waar

_MEEST = 6
_BEGIN = frozenset(("van", "vanaf", "per", "sinds"))
_TOT = (("tot", "en", "met"), ("t/m",), ("t.e.m",), ("tm",), ("t", "/", "m"))
_AFWEZIG = (
    ("er", "even", "niet"), ("er", "niet"), ("niet", "aanwezig"), ("niet", "bereikbaar"), ("met", "verlof"),
    ("op", "vakantie"), ("met", "vakantie"), ("afwezig",), ("weg",), ("vrij",), ("ziek",),
)  # fmt: skip
_EENHEID = frozenset(
    ("dag", "dagen", "dgn", "week", "weken", "wk", "wkn", "weekje", "weekjes", "maand", "maanden", "mnd")
)
_JAAR = 365
_BEGON = 60
"""Days ago on which an absence that still lasts may have begun."""
_DOOR = frozenset(("door", "aan", "is"))
_LOS = frozenset(("de", "komende", "voor", "nog", "ongeveer", "even", "in", "ieder", "geval", "dus", "helaas", "zeker"))
EEN_DAG = date(2026, 1, 1)
"""A made-up today, where it is only asked whether these words tell of an absence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    """An absence as it was said; both days are local dates."""

    vanaf: date
    tot: date
    """The last day on which they are away."""
    vervanger: str = ""
    """The words for who stands in; empty: nobody named."""
    los: bool = False
    """Whether that was said in passing ("... neemt waar"), so that somebody unknown takes away nothing of the days."""
    zeker: bool = False
    """Whether it answers the question whether so long an absence is meant."""
    rest: str = ""
    """The other words, which nobody reads."""


def lees_afwezig(tekst: str, vandaag: date, *, met_woord: bool = False) -> Gezegd | None:
    """The absence in these words; None for any other. `met_woord`: only with a word such as "afwezig" in it."""
    woorden = tekst.replace("\n", " ").split()
    zeker = woorden[:1] != [] and kaal_woord(woorden[0]) == "zeker"
    woorden, genoemd = _zonder_woord(_zonder_los(woorden))
    if met_woord and not genoemd:
        er = woorden[:1] == ["er"]
        voor, na = _dagen(woorden[er:], vandaag) or ((), woorden)
        na, genoemd = (na[1:], True) if er and na[:1] == ["niet"] else _zonder_woord(_zonder_los(na))
        dagen = voor if genoemd else ()
    else:
        dagen, na = _dagen(woorden, vandaag) or ((), woorden)
        na, _ = _zonder_woord(na)
    if not dagen or dagen[0] > dagen[1]:
        return None
    vervanger, rest = lees_vervanger(na)
    waarnemer = "" if vervanger else neemt_waar(na)
    los = bool(waarnemer) or (vervanger != "" and kaal_woord(na[0]) != "vervanger")
    return Gezegd(vanaf=dagen[0], tot=dagen[1], vervanger=vervanger or waarnemer, los=los, zeker=zeker, rest=rest)


def weg_met_duur(tekst: str, vandaag: date) -> tuple[date, date] | None:
    """The days in a sentence that tells how long, and from when: "ik ben twee weken weg met ingang van 7 december"."""
    woorden = tekst.split()
    duren = [nr for nr in range(len(woorden) - 1) if kaal_woord(woorden[nr + 1]) in _EENHEID]
    begin = next((dag for nr in range(len(woorden)) if (dag := _begindag(woorden[nr:], vandaag)) is not None), None)
    if len(duren) != 1 or begin is None:
        return None
    duur = _duur(woorden[duren[0] : duren[0] + 2], begin[0])
    return None if duur is None else duur[0]


def lees_opdracht(tekst: str, vandaag: date) -> Gezegd | None:
    """The absence in the words behind "afwezig" or "ik ben t/m"; None for any other."""
    return lees_afwezig(tekst, vandaag) or lees_afwezig(f"t/m {tekst}", vandaag, met_woord=True)


def lees_waarneming(tekst: str, vandaag: date) -> Gezegd | None:
    """ "collega@zvh.test t/m 12 december": the days, and in `vervanger` the words in front of them; None for any
    other."""
    woorden = tekst.split()
    zeker = woorden[:1] == ["zeker"]
    woorden = [woord for woord in woorden[zeker:] if kaal_woord(woord) not in _DOOR]
    for aantal in range(1, min(len(woorden), _MEEST + 1)):
        gezegd = lees_afwezig(" ".join(woorden[aantal:]), vandaag)
        if gezegd is not None:
            return replace(gezegd, vervanger=" ".join(woorden[:aantal]).strip(TEKENS), zeker=zeker)
    return None


def _zonder_los(woorden: list[str]) -> list[str]:
    begin = 0
    while begin < len(woorden) and kaal_woord(woorden[begin]) in _LOS:
        begin += 1
    return woorden[begin:]


def _zonder_woord(woorden: list[str]) -> tuple[list[str], bool]:
    """The words without "afwezig" or the like in front, and whether that stood there."""
    kaal = [kaal_woord(woord) for woord in woorden[:4]]
    for vorm in _AFWEZIG:
        if tuple(kaal[: len(vorm)]) == vorm:
            return _zonder_los(woorden[len(vorm) :]), True
    return woorden, False


def _dagen(woorden: list[str], vandaag: date) -> tuple[tuple[date, date], list[str]] | None:
    """The first and the last day, and the words behind them."""
    if (duur := _duur(woorden, vandaag)) is not None:
        return duur
    met_begin = bool(woorden) and kaal_woord(woorden[0]) in _BEGIN
    plaats = _plaats_tot(woorden)
    if plaats is None or plaats[0] > _MEEST + met_begin:
        return None
    begin, na, inbegrepen = plaats
    einde = _datum(woorden[na:], vandaag)
    if einde is None:
        return None
    tot, achter = einde
    vanaf = min(vandaag, tot) if begin == met_begin else _eerste(" ".join(woorden[met_begin:begin]), tot, vandaag)
    if vanaf is None or (begin == 0 and met_begin):
        return None
    return (vanaf, tot if inbegrepen else tot - timedelta(days=1)), achter


def _duur(woorden: list[str], vandaag: date) -> tuple[tuple[date, date], list[str]] | None:
    """ "2 weken", "drie dagen": as many from today, or from the day that stands beside it."""
    begin, na = _begindag(woorden, vandaag) or (None, woorden)
    na = _zonder_woord(na)[0] if begin is not None else na
    if len(na) < 2 or kaal_woord(na[1]) not in _EENHEID:
        return None
    duur, na = f"over {kaal_woord(na[0])} {kaal_woord(na[1])}", na[2:]
    if begin is None:
        begin, na = _begindag(_zonder_woord(na)[0], vandaag) or (vandaag, na)
    terug = lees_datum(duur, vandaag=begin)
    return None if terug is None else ((begin, terug - timedelta(days=1)), na)


def _begindag(woorden: list[str], vandaag: date) -> tuple[date, list[str]] | None:
    """ "vanaf 7 december", "met ingang van 7 december": that day, and the words behind it."""
    ingang = tuple(kaal_woord(woord) for woord in woorden[:3]) == ("met", "ingang", "van")
    if not ingang and (not woorden or kaal_woord(woorden[0]) not in _BEGIN):
        return None
    na = woorden[3 if ingang else 1 :]
    duur = next((nr for nr in range(len(na) - 1) if kaal_woord(na[nr + 1]) in _EENHEID), len(na))
    gevonden = _datum(na[:duur], vandaag)  # "7 december drie weken" names no year
    return None if gevonden is None else (gevonden[0], [*gevonden[1], *na[duur:]])


def _plaats_tot(woorden: list[str]) -> tuple[int, int, bool] | None:
    """Where "t/m" stands and where the words go on, and whether the day behind it belongs to the absence."""
    kaal = [kaal_woord(woord) for woord in woorden]
    for plaats in range(min(len(kaal), _MEEST + 2)):
        for vorm in _TOT:
            if tuple(kaal[plaats : plaats + len(vorm)]) == vorm:
                return plaats, plaats + len(vorm), True
        if kaal[plaats] == "tot":
            return plaats, plaats + 1, False
    return None


def _datum(woorden: list[str], vandaag: date) -> tuple[date, list[str]] | None:
    """The longest date in front, and the words behind it."""
    if (feest := na_feest(" ".join(woorden), vandaag)) is not None:
        return feest[0], feest[1].split()
    for meest in range(min(_MEEST, len(woorden)), 0, -1):
        aantal = meest
        if any(kaal_woord(woord) in VERVANGER for woord in woorden[:aantal]):
            continue
        if kaal_woord(woorden[aantal - 1]) == "een":  # "t/m 12 december, een collega" names no year
            continue
        dag = lees_datum(" ".join(woorden[:aantal]).rstrip(".,;:)"), vandaag=vandaag)
        if dag is not None:
            while in_delen(woorden[aantal - 1]) == []:  # "met" of "met verlof" is read over in a date
                aantal -= 1
            return dag, woorden[aantal:]
    return None


def _eerste(tekst: str, tot: date, vandaag: date) -> date | None:
    """The first day; of "5 t/m 12 december" the month stands with the last. What has begun counts from today."""
    kaal = tekst.strip(TEKENS + " ")
    if kaal.isdecimal() and len(kaal) <= 2:
        try:
            return tot.replace(day=int(kaal))
        except ValueError:
            return None
    dag = lees_datum(kaal, vandaag=vandaag)
    if dag is None or dag <= tot or str(dag.year) in kaal:
        return dag
    begonnen = dag - timedelta(days=_JAAR)  # a day without its year is read ahead
    return vandaag if vandaag - timedelta(days=_BEGON) <= begonnen < vandaag <= tot else dag
