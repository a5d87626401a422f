"""The words of which people in the Netherlands make a date, and the cutting of a text into them."""

import unicodedata
from typing import Final, NamedTuple

from commands.domain.normal_form import normal_form

WEEKDAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_LANGSTE_TEKST: Final = 100
_SCHEIDING: Final = frozenset(" \t\n\r-/.,'()")
_TYPOGRAFIE: Final = str.maketrans("\u2019\u2018\u2010\u2011\u2012\u2013\u2014", "''-----")
_VULLING: Final = frozenset(("de", "het", "van", "op", "uiterlijk", "voor", "tot", "en", "met", "t", "m", "per", "dd"))
_ZELFDE: Final = {
    "as": "aanstaande",
    "komende": "aanstaande",
    "jl": "afgelopen",
    "einde": "eind",
    "medio": "half",
    "binnen": "over",
    "dit": "deze",
    "vorige": "afgelopen",
    "dagen": "dag",
    "weken": "week",
    "wk": "week",
    "wkn": "week",
    "weekje": "week",
    "weekjes": "week",
    "dgn": "dag",
    "mnd": "maand",
    "maanden": "maand",
    "vanochtend": "vandaag",
    "vanmorgen": "vandaag",
    "vanmiddag": "vandaag",
    "vanavond": "vandaag",
}


class Getal(NamedTuple):
    """A number, with how many figures it was written (0: in words) and whether a space alone stands before it."""

    waarde: int
    cijfers: int
    los: bool


class Rang(NamedTuple):
    """A day as a rank: "1e", "eerste"."""

    waarde: int


class Maand(NamedTuple):
    """A month, 1 to 12."""

    waarde: int


class Weekdag(NamedTuple):
    """A day of the week, Monday is 0."""

    waarde: int


Woord = str
Deel = Getal | Rang | Maand | Weekdag | Woord


def in_delen(tekst: str) -> list[Deel] | None:
    """Cut a text into the parts of a date, in one pass; None when it is too long or holds signs no date has."""
    if len(tekst) > _LANGSTE_TEKST:
        return None
    schoon = "".join(
        teken
        for teken in normal_form("NFKD", tekst.translate(_TYPOGRAFIE)).casefold()
        if not unicodedata.combining(teken)
    )
    delen: list[Deel] = []
    begin = vorig_eind = 0
    while begin < len(schoon):
        if schoon[begin] in _SCHEIDING:
            begin += 1
            continue
        soort = _soort(schoon[begin])
        if not soort:
            return None
        eind = begin + 1
        while eind < len(schoon) and _soort(schoon[eind]) == soort:
            eind += 1
        _voeg_toe(delen, schoon[begin:eind], schoon[vorig_eind:begin])
        begin = vorig_eind = eind
    return [deel for deel in _afkortingen(delen) if deel not in _VULLING]


def _soort(teken: str) -> str:
    if "0" <= teken <= "9":
        return "cijfer"
    return "letter" if "a" <= teken <= "z" else ""


def _voeg_toe(delen: list[Deel], stuk: str, ervoor: str) -> None:
    vorig = delen[-1] if delen else None
    if stuk in ("e", "de", "ste") and not ervoor and isinstance(vorig, Getal):
        delen[-1] = Rang(vorig.waarde)
    elif stuk.startswith("tweeduizend") and stuk != "tweeduizend" and (rest := _TELWOORDEN.get(stuk[11:])):
        delen.append(Getal(2000 + rest, 0, los=True))
    elif stuk in _TELWOORDEN and isinstance(vorig, Getal) and vorig == Getal(2000, 0, los=True):
        delen[-1] = Getal(2000 + _TELWOORDEN[stuk], 0, los=True)
    else:
        delen.append(_duid(stuk, los=not ervoor.strip()))


def _duid(stuk: str, *, los: bool) -> Deel:
    if "0" <= stuk[0] <= "9":
        # A number of more figures than a year is no part of a date; 0 fits nowhere.
        return Getal(int(stuk) if len(stuk) <= 4 else 0, len(stuk), los)
    return _WOORDENBOEK.get(stuk, _ZELFDE.get(stuk, stuk))


def _afkortingen(delen: list[Deel]) -> list[Deel]:
    """Read "a.s." and "j.l.", which were cut at their points."""
    heel: list[Deel] = []
    for deel in delen:
        if heel and (heel[-1], deel) in (("a", "s"), ("j", "l")):
            heel[-1] = _ZELFDE[f"{heel[-1]}{deel}"]
        else:
            heel.append(deel)
    return heel


def _telwoorden() -> dict[str, int]:
    tot_twintig = [
        "een",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
    ]
    getallen = {woord: getal for getal, woord in enumerate(tot_twintig, 1)}
    tientallen = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    for tiental, woord in enumerate(tientallen, 2):
        getallen[woord] = tiental * 10
        for eenheid, klein in enumerate(tot_twintig[:9], 1):
            getallen[f"{klein}en{woord}"] = tiental * 10 + eenheid
    return getallen


def _rangwoorden() -> dict[str, int]:
    vreemd = {1: "eerste", 3: "derde", 8: "achtste"}
    achter_ste = (8, *range(20, 32))
    return {
        vreemd.get(getal, f"{woord}{'ste' if getal in achter_ste else 'de'}"): getal
        for woord, getal in _TELWOORDEN.items()
        if getal <= 31
    }


_TELWOORDEN: Final = _telwoorden()
_WOORDENBOEK: Final[dict[str, Deel]] = {
    **{woord: Getal(getal, 0, los=True) for woord, getal in _TELWOORDEN.items()},
    "tweeduizend": Getal(2000, 0, los=True),
    **{woord: Rang(getal) for woord, getal in _rangwoorden().items()},
    **{maand: Maand(nummer) for nummer, maand in enumerate(MAANDEN, 1)},
    **{maand[:3]: Maand(nummer) for nummer, maand in enumerate(MAANDEN, 1)},
    "mrt": Maand(3),
    "sept": Maand(9),
    **{dag: Weekdag(nummer) for nummer, dag in enumerate(WEEKDAGEN)},
    **{dag[:2]: Weekdag(nummer) for nummer, dag in enumerate(WEEKDAGEN)},
}
