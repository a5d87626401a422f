"""Rows of a plan that are over: done, of the meeting before, or of somebody who takes no part any more.

Own choices, no source: plans are made from the plan before, and what is over stays in them.
"""

from datetime import date
from typing import Final

from commands.domain.celtekst import gekozen, is_aangekruist
from commands.domain.contactgegevens import woorden
from commands.domain.datum import lees_datum

_GEDAAN: Final = frozenset(
    (
        "afgerond",
        "gereed",
        "klaar",
        "gedaan",
        "voltooid",
        "afgehandeld",
        "behaald",
        "gerealiseerd",
        "ja",
        "x",
        "v",
        "100",
    )
)
_VERVALLEN: Final = (
    *(("vervallen",), ("vervalt",), ("komt", "te", "vervallen"), ("geannuleerd",), ("afgelast",), ("geschrapt",)),
    *(
        ("ingetrokken",),
        ("niet", "van", "toepassing"),
        ("niet", "meer", "van", "toepassing"),
        ("nvt",),
        ("n", "v", "t"),
    ),
    *(("niet", "meer", "nodig"), ("niet", "nodig")),
)
_TWIJFEL: Final = frozenset(("nog", "niet", "nee", "bijna", "deels", "gedeeltelijk", "half", "moet", "wordt", "zo"))
_VORIG: Final = frozenset(("vorige", "vorig", "eerdere", "eerder", "terugblik", "terugkijken"))
_NIEUW: Final = frozenset(("nieuw", "nieuwe", "volgende", "vervolg"))
_LANGSTE_TITEL: Final = 8
"""In words; a longer line above a table is a sentence that may speak of anything."""
_WEG: Final = (
    *("niet meer betrokken", "niet langer betrokken", "niet meer bij de casus betrokken", "geen betrokkenheid meer"),
    *(
        "doet niet meer mee",
        "neemt niet meer deel",
        "niet meer actief",
        "betrokkenheid gestopt",
        "betrokkenheid beëindigd",
    ),
    *("uit de casus", "geen deelnemer meer", "geen partner meer"),
)


def is_afgerond(status: str, wat: str, *, vandaag: date) -> bool:
    """Whether a row is done by its column of status, a ticked box, or a word in brackets behind what was to be done."""
    if is_aangekruist(wat) or _zegt_gedaan(wat.rpartition("(")[2]) * wat.rstrip().endswith(")"):
        return True
    keuze = gekozen(status)
    dag = lees_datum(keuze, vandaag=vandaag, terug=True)
    if dag is not None:
        return dag <= vandaag
    return (is_aangekruist(status) and not keuze) or _zegt_gedaan(keuze)


def is_vervallen(status: str, wat: str) -> bool:
    """Whether a row will not be done any more, by its column of status or a word in brackets behind what was to be
    done."""
    achter = wat.rpartition("(")[2] if wat.rstrip().endswith(")") else ""
    return any(_zegt_vervallen(woorden(tekst)) for tekst in (gekozen(status), achter))


def _zegt_vervallen(gelezen: tuple[str, ...]) -> bool:
    """ "is vervallen", "n.v.t. want verhuisd"; not "nog niet vervallen", nor "vervalt niet"."""
    if gelezen[:1] in (("is",), ("wordt",)):
        gelezen = gelezen[1:]
    vorm = next((een for een in _VERVALLEN if gelezen[: len(een)] == een), None)
    return vorm is not None and _TWIJFEL.isdisjoint(gelezen[len(vorm) : len(vorm) + 1])


def is_vorig_overleg(titel: str) -> bool:
    """Whether the words above a table say that it looks back."""
    gelezen = woorden(titel)
    return len(gelezen) <= _LANGSTE_TITEL and not _VORIG.isdisjoint(gelezen) and _NIEUW.isdisjoint(gelezen)


def doet_niet_meer_mee(*cellen: str) -> bool:
    """Whether a row of the deelnemers says that they take no part any more."""
    heel = " ".join(" ".join(woorden(cel)) for cel in cellen)
    return any(weg in heel for weg in _WEG)


def _zegt_gedaan(tekst: str) -> bool:
    """A number among the words may be a day that is still to come: then they do not say it."""
    gelezen = woorden(tekst)
    cijfers = any(woord.isdigit() for woord in gelezen if woord != "100")
    return not _GEDAAN.isdisjoint(gelezen[:2]) and _TWIJFEL.isdisjoint(gelezen) and not cijfers
