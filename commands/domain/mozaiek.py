"""A casus seen as a whole: texts that point to nobody one by one may do so together (mosaic).

No open count could be cited here, so no number of people is estimated: a text is held for a combination. That three
facts are enough, and one that is rare, is an own choice.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commands.domain.kenmerken import LANGST, Kenmerk, Kenmerksoort, lees_kenmerken
from commands.domain.landen import LAND
from commands.domain.vondst import Vondst

MOZAIEK: Final = "mozaiek"
"""Kind of a place that holds a text for what went out before it."""
GRENS: Final = 3
"""So many facts about a client together hold a text that adds one (own choice)."""

_VAN_VONDST: Final = {
    "age": Kenmerksoort.LEEFTIJD,
    "dob": Kenmerksoort.LEEFTIJD,
    "place": Kenmerksoort.PLAATS,
    "address": Kenmerksoort.PLAATS,
    "postcode": Kenmerksoort.PLAATS,
    "school": Kenmerksoort.SCHOOL,
    "nationality": Kenmerksoort.HERKOMST,
    "indirect": Kenmerksoort.OPVALLEND,
    "name": Kenmerksoort.VRIJGEGEVEN,
}
"""Kinds of the guard that tell something of somebody without naming them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onthouden:
    """A fact that went out of a casus, and when first."""

    kenmerk: Kenmerk
    sinds: datetime


def weeg(teksten: Sequence[str], bekend: Collection[Kenmerk], grens: int = GRENS) -> list[Vondst]:
    """The places that hold these texts of one casus: what they add to what is known, once that is too much together.

    `grens`: how many facts are too much; 0: nothing is weighed.
    """
    if not grens:
        return []
    gezien = [(nr, een) for nr, tekst in enumerate(teksten) for een in lees_kenmerken(tekst)]
    bekend = {een for een in bekend if een.soort is not Kenmerksoort.VRIJGEGEVEN}
    nieuw = {een.kenmerk for _, een in gezien} - bekend
    if len({*bekend, *nieuw}) < grens:
        nieuw = {een for een in nieuw if een.soort is Kenmerksoort.OPVALLEND}
    samen = tuple(sorted({een.soort.value for een in (*bekend, *nieuw)}))
    return [
        Vondst(
            tekst_nr=nr,
            begin=een.begin,
            eind=een.eind,
            soort=MOZAIEK,
            voorstel=f"[{een.kenmerk.soort.value}]",
            samen=(een.kenmerk.soort.value,) if een.kenmerk.soort is Kenmerksoort.OPVALLEND else samen,
        )
        for nr, een in gezien
        if een.kenmerk in nieuw
    ]


def in_teksten(teksten: Iterable[str]) -> set[Kenmerk]:
    """The facts that these texts tell."""
    return {een.kenmerk for tekst in teksten for een in lees_kenmerken(tekst)}


def uit_vondsten(teksten: Sequence[str], vondsten: Sequence[Vondst]) -> set[Kenmerk]:
    """The facts that the guard saw in texts which a person lets through."""
    return {
        Kenmerk(soort, _waarde(teksten[een.tekst_nr][een.begin : een.eind]))
        for een in vondsten
        if not een.waarschuwing and (soort := _VAN_VONDST.get(een.soort)) is not None
    }


def vrijgegeven(woorden: str) -> Kenmerk:
    """Words that a person let through."""
    return Kenmerk(Kenmerksoort.VRIJGEGEVEN, _waarde(woorden))


def _waarde(woorden: str) -> str:
    """The same for what the guard saw as for what is read here: a Syriër is of Syrië."""
    kaal = " ".join(woorden.lower().split())
    return LAND.get(kaal, kaal)[:LANGST]
