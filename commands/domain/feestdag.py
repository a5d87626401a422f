"""The first day after a feast, where people name it so: "tot na de kerst". Pure; never raises.

Only feasts of which the calendar says when they are over (own choice): when a school holiday ends, or somebody's own,
nobody knows here, so that it is asked.
"""

import re
from datetime import date
from typing import Final

_KERST: Final = r"(?:de )?(?:kerst|kerstmis|kerst ?dagen|kerst ?weekend|2e kerstdag|tweede kerstdag)"
_NIEUWJAAR: Final = (
    r"(?:de )?(?:jaarwisseling|oud ?(?:en|&|\+) ?nieuw|oudjaar|nieuwjaar|nieuwjaarsdag|feestdagen|feest ?dagen)"
)
_FEESTEN: Final = tuple(
    (
        re.compile(rf"{woorden}\b(?!\s*(?:vakantie|reces|periode|weken|bijeenkomst|borrel|viering)\b)", re.IGNORECASE),
        dag,
    )
    for woorden, dag in (
        (rf"na {_KERST}", (12, 27)),
        (rf"na {_NIEUWJAAR}", (1, 2)),
        (r"(?:in )?het nieuwe? jaar", (1, 1)),
        (r"na (?:de )?(?:sinterklaas|pakjesavond)", (12, 6)),
        (r"na (?:de )?koningsdag", (4, 28)),
    )
)


def na_feest(tekst: str, vandaag: date) -> tuple[date, str] | None:
    """That day, the next one after today, and the words behind it; None where the text begins otherwise."""
    kaal = tekst.lstrip()
    for feest, (maand, dag) in _FEESTEN:
        if (gezegd := feest.match(kaal)) is not None:
            dit_jaar = date(vandaag.year, maand, dag)
            op = dit_jaar if dit_jaar > vandaag else date(vandaag.year + 1, maand, dag)
            return op, kaal[gezegd.end() :].strip(" ,.:;-")
    return None
