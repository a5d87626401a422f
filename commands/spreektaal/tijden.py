"""Dates in running text: the words of each become one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import WEEKDAGEN
from commands.spreektaal.stukken import Stuk
from commands.spreektaal.woorden import reeks
from commands.spreektaal.woordkeus import TELWOORD

DATUM = "[datum]"
_MEEST = 7
_BEGIN = reeks(
    "morgen overmorgen vandaag gisteren eergisteren vanavond vanmiddag volgende komende aanstaande over eind "
    "einde half medio week deze afgelopen vorige"
).union(WEEKDAGEN)
_KORT = frozenset(dag[:2] for dag in WEEKDAGEN)
MAAT = reeks(
    "dag dagen week weken wk maand maanden uur u min minuten jaar x keer maal a personen mensen weekje weekjes "
    "dagje dagjes"
)
"""Words before which a number counts."""
_EENHEID = {
    "dag": "dag", "dagen": "dag", "dagje": "dag", "week": "week", "weken": "week", "weekje": "week", "weekjes": "week",
    "maand": "maand", "maanden": "maand", "maandje": "maand",
}  # fmt: skip
_GEDAAN = reeks("gedaan gebeurd klaar afgerond geregeld gelukt geweest gesproken gebeld besproken uitgevoerd verstuurd")
_AL = reeks("was waren vorige afgelopen")
"""Beside what was done these speak of a day before today, even where one to come is near."""
_KOMT = reeks("wordt worden moet moeten zal zullen ga gaat gaan pas tot per voor uiterlijk kan niet nog volgende vanaf")
_VER = timedelta(days=180)
"""Own choice: nobody tells of work that was done with a day so far ahead."""
_VOLTOOID = re.compile(
    r"(?!(?:gebeurt|gebruikt|gelooft|gesprekken|gevallen|gemeenten|gezinnen|gedachten|gebieden)$)"
    r"[a-z]{0,6}ge[a-z]{3,}(?:d|t|en)"
    r"|besproken|bezocht|bekeken|overlegd|overgedragen|ontvangen|verstuurd|verhuisd|vertrokken|verlopen"
)
"""What was done. Of verbs without "ge" only some: "verhuist" and "bespreken" may well be of a day to come."""
_STAAT_GEPLAND = reeks("gepland ingepland afgesproken verwacht ingeroosterd geboekt uitgenodigd gevraagd beloofd")
"""Participles that say that something is still to come."""
_WEEK = reeks("week wk")
_LATER = reeks("later langer extra verder uitstel opschuiven doorschuiven verschuiven erbij")


def met_tijden(zin: Sequence[Stuk], vandaag: date) -> list[Stuk]:
    """The sentence with its dates as single words."""
    uit: list[Stuk] = []
    plaats = 0
    while plaats < len(zin):
        gevonden = _schuif(zin, plaats) or _datum(zin, plaats, vandaag)
        if gevonden is None:
            uit.append(zin[plaats])
            plaats += 1
            continue
        stuk, plaats = gevonden
        if [een.kaal for een in uit[-3:]] == ["tot", "en", "met"]:
            del uit[-3:]
            uit.append(Stuk("tot", "tot"))
        uit.append(stuk)
    return _terug(uit, vandaag)


def _terug(zin: list[Stuk], vandaag: date) -> list[Stuk]:
    """The sentence with its days in the past where it tells of what was done: "gedaan op 18/11"."""
    woorden = {stuk.kaal for stuk in zin} | {woord for stuk in zin for woord in stuk.ruw.lower().split()}
    if not woorden.isdisjoint(_KOMT):
        return zin
    zin = _weekdag_terug(zin, vandaag)
    if woorden.isdisjoint(_GEDAAN):
        return zin
    al = not woorden.isdisjoint(_AL)
    return [
        replace(stuk, dag=lees_datum(stuk.ruw, vandaag=vandaag, terug=True) or stuk.dag)
        if stuk.dag is not None
        and any(teken.isdigit() for teken in stuk.ruw)
        and (stuk.dag - vandaag > _VER if not al else stuk.dag > vandaag)
        and not stuk.ruw.lower().startswith("over")
        else stuk
        for stuk in zin
    ]


def _weekdag_terug(zin: Sequence[Stuk], vandaag: date) -> list[Stuk]:
    """ "Klaar, hij is woensdag aangemeld" speaks of the Wednesday before today."""
    uit: list[Stuk] = []
    deel: list[Stuk] = []
    for stuk in zin:
        deel.append(stuk)
        if stuk.grens or stuk is zin[-1]:
            uit += [_week_eerder(een, vandaag) for een in deel] if _is_voltooid(deel) else deel
            deel = []
    return uit


def _is_voltooid(deel: Sequence[Stuk]) -> bool:
    woorden = [stuk.kaal for stuk in deel]
    return any(map(_VOLTOOID.fullmatch, woorden)) and _STAAT_GEPLAND.isdisjoint(woorden)


def _week_eerder(stuk: Stuk, vandaag: date) -> Stuk:
    if stuk.dag is None or stuk.ruw.lower() not in WEEKDAGEN or stuk.dag <= vandaag:
        return stuk
    return replace(stuk, dag=stuk.dag - timedelta(days=7))


def _datum(zin: Sequence[Stuk], plaats: int, vandaag: date) -> tuple[Stuk, int] | None:
    eerste = zin[plaats]
    if eerste.kaal not in _BEGIN and not _kan_datum(zin, plaats):
        return None
    for aantal in range(min(_MEEST, len(zin) - plaats), 0, -1):
        deel = zin[plaats : plaats + aantal]
        if any(stuk.grens in (".", "?") or (stuk.grens and stuk.kaal in _WEEK) for stuk in deel[:-1]):
            continue  # "volgende week, 4 klaar" names no week 4
        dag = lees_datum(" ".join(_woord(stuk) for stuk in deel), vandaag=vandaag)
        if dag is not None and _is_einde(deel[-1]):
            ruw = " ".join(stuk.ruw for stuk in deel)
            return Stuk(DATUM, ruw, deel[-1].grens, dag=dag), plaats + aantal
    return None


def _woord(stuk: Stuk) -> str:
    """Papiamentu days are Dutch ones by now; figures stay as written."""
    return stuk.ruw if stuk.kaal[:1].isdigit() else stuk.kaal


def _is_einde(stuk: Stuk) -> bool:
    """The last word of a date is no word that a date reads over."""
    return stuk.kaal not in ("de", "het", "van", "op", "voor", "tot", "en", "met", "per", "uiterlijk", "t", "m")


def _kan_datum(zin: Sequence[Stuk], plaats: int) -> bool:
    woord = zin[plaats].kaal
    volgend = zin[plaats + 1].kaal if plaats + 1 < len(zin) else ""
    if woord in _KORT:
        return volgend[:1].isdigit()
    if not woord[:1].isdigit() or volgend in MAAT:
        return False
    if woord.rstrip("0123456789") in ("e", "de", "ste") or (
        not woord.isdigit()
        and woord.lstrip("0123456789")
        in (
            "e",
            "de",
            "ste",
        )
    ):
        return (plaats > 0 and zin[plaats - 1].kaal in ("de", "den")) or (volgend[:3].isalpha() and len(volgend) > 2)
    return True


def _schuif(zin: Sequence[Stuk], plaats: int) -> tuple[Stuk, int] | None:
    """ "een week later", "2 weken uitstel", "met een week"."""
    if plaats + 1 >= len(zin):
        return None
    eerste, tweede = zin[plaats], zin[plaats + 1]
    aantal = eerste.getal or TELWOORD.get(eerste.kaal)
    eenheid = _EENHEID.get(tweede.kaal)
    if aantal is None or eenheid is None:
        return None
    volgend = zin[plaats + 2] if plaats + 2 < len(zin) and not tweede.grens else None
    if volgend is not None and volgend.kaal in _LATER:
        blijft = volgend.kaal == "uitstel"
        ruw = f"{eerste.ruw} {tweede.ruw}"
        grens = tweede.grens if blijft else volgend.grens
        stuk = Stuk(DATUM, ruw, grens, schuif=(aantal, eenheid), ongeveer=blijft)
        return stuk, plaats + (2 if blijft else 3)
    voor = zin[plaats - 1].kaal if plaats else ""
    if voor == "met" and any(stuk.kaal.startswith(("verleng", "uitst", "verschui")) for stuk in zin):
        return Stuk(
            DATUM, f"{eerste.ruw} {tweede.ruw}", tweede.grens, schuif=(aantal, eenheid), ongeveer=True
        ), plaats + 2
    if voor.startswith(("uitstel", "verleng")):
        return Stuk(
            DATUM, f"{eerste.ruw} {tweede.ruw}", tweede.grens, schuif=(aantal, eenheid), ongeveer=True
        ), plaats + 2
    return None


def op_dag(stuk: Stuk, uiterlijk: date | None, vandaag: date) -> date | None:
    """The date itself; `uiterlijk`: the present one of the actiepunt, from which "a week later"
    counts, and from today where that day is past."""
    if stuk.schuif is None:
        return stuk.dag
    aantal, eenheid = stuk.schuif
    vanaf = max(uiterlijk or vandaag, vandaag)
    return lees_datum(f"over {aantal} {eenheid}", vandaag=vanaf)
