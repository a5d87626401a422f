"""The words in a plan that say by when: a day, or that there is none yet.

Own choices, no source: "voor oud en nieuw" is 31 december, "voor de kerst" 24 december, and "z.s.m., uiterlijk 16
november" the 16th. Words without any figure or day of the week ("bij het volgende overleg") hold no day.
"""

from datetime import date
from typing import Final

from commands.domain.celtekst import glad
from commands.domain.contactgegevens import woorden
from commands.domain.datum import is_datum, lees_datum
from commands.domain.datumwoorden import WEEKDAGEN

_SPOED: Final = (
    *("zo snel mogelijk", "zo spoedig mogelijk", "z.s.m.", "z.s.m", "zsm", "spoed", "met spoed", "per direct"),
    *("per omgaande", "direct", "meteen", "asap"),
)
_TELKENS: Final = frozenset(
    (
        *("doorlopend", "doorlopende", "continu", "structureel", "permanent", "lopend", "lopende", "blijvend"),
        *("wekelijks", "dagelijks", "maandelijks", "tweewekelijks", "regelmatig", "periodiek", "elke", "iedere"),
    )
)
"""Words of what goes on or comes back: a day beside them is no due date."""
_VULLING: Final = frozenset(("uiterlijk", "nog", "de", "het", "vlak", "net", "in", "dit", "van"))
_OUDJAAR: Final = "31 december"
_KERSTAVOND: Final = "24 december"
_FEESTEN: Final = {
    "oud en nieuw": _OUDJAAR,
    "voor oud en nieuw": _OUDJAAR,
    "voor oudjaar": _OUDJAAR,
    "voor jaarwisseling": _OUDJAAR,
    "voor einde jaar": _OUDJAAR,
    "voor eind jaar": _OUDJAAR,
    "voor kerst": _KERSTAVOND,
    "voor kerstdagen": _KERSTAVOND,
    "voor kerstmis": _KERSTAVOND,
}
_WEEKDAGEN: Final = frozenset((*WEEKDAGEN, *(dag[:2] for dag in WEEKDAGEN))) - {"zo"}
"""Without "zo": the word of "zo snel mogelijk"."""


def lees_plandag(tekst: str, *, vandaag: date) -> date | None:
    """The day by which it must be done, counted from `vandaag`; None where there is none, or it cannot be read."""
    if _herhaalt(tekst):
        return None
    for poging in (tekst, _zonder_spoed(tekst), _zonder_in(tekst)):
        if (gevonden := lees_datum(poging, vandaag=vandaag)) is not None:
            return gevonden
    feest = _FEESTEN.get(" ".join(woord for woord in _gelezen(tekst) if woord not in _VULLING))
    return lees_datum(feest, vandaag=vandaag) if feest else None


def zegt_geen_dag(tekst: str) -> bool:
    """Whether these words leave the day open ("z.s.m.", "begin december"), rather than name one that cannot be."""
    gelezen = _gelezen(tekst)
    zonder = not any(teken.isdigit() for teken in tekst) and _WEEKDAGEN.isdisjoint(gelezen)
    return bool(gelezen) and (zonder or _herhaalt(tekst))


def is_termijn(tekst: str) -> bool:
    """Whether words say by when, as in a column of due dates: a date, haste, or what goes on."""
    return is_datum(tekst) or glad(tekst).casefold() in _SPOED or _herhaalt(tekst)


def _herhaalt(tekst: str) -> bool:
    return not _TELKENS.isdisjoint(_gelezen(tekst))


def _gelezen(tekst: str) -> tuple[str, ...]:
    return woorden(tekst.casefold().replace("vóór", "voor"))


def _zonder_spoed(tekst: str) -> str:
    """What follows words of haste: "uiterlijk 16 november" of "z.s.m., uiterlijk 16 november"."""
    heel = glad(tekst)
    ervoor = next((woord for woord in _SPOED if heel.casefold().startswith(woord)), "")
    return heel[len(ervoor) :].lstrip(" ,;:-(").removeprefix("maar ").rstrip(" )") if ervoor else ""


def _zonder_in(tekst: str) -> str:
    return glad(tekst).casefold().removeprefix("uiterlijk ").removeprefix("in ")
