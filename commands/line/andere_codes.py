"""The codes of other casussen in words for one: who takes part here may not learn of those (own choice)."""

import re
from collections.abc import Collection
from typing import Final

from commands.domain.casus import is_code
from commands.domain.vondst import ANDERE_CASUS, Vondst
from commands.ports import UnitOfWork

_WOORD: Final = re.compile(r"(?<!\w)[A-Za-z0-9]{4}(?!\w)")
_MEEST: Final = 20
"""Words of a message that may be a code; who writes more of them guesses."""
_VOORSTEL: Final = "een andere casus"


async def andere_codes(
    tekst: str, casus_id: str, uow: UnitOfWork, getypt: Collection[str]
) -> tuple[tuple[int, int], ...]:
    """Where the code of another casus stands, in code points. A word that is the code of none tells nothing, and one of
    `getypt`, of which a command speaks, is answered as that command is."""
    gelijkend = [een for een in _WOORD.finditer(tekst) if is_code(een[0])]
    andere: set[str] = set()
    for code in list(dict.fromkeys(een[0].upper() for een in gelijkend))[:_MEEST]:
        casus = None if code in getypt else await uow.casussen.find_code(code)
        if casus is not None and casus.id != casus_id:
            andere.add(code)
    return tuple(een.span() for een in gelijkend if een[0].upper() in andere)


def als_vondsten(tekst_nr: int, plekken: tuple[tuple[int, int], ...]) -> list[Vondst]:
    """Those places as finds that hold the text."""
    return [
        Vondst(tekst_nr=tekst_nr, begin=begin, eind=eind, soort=ANDERE_CASUS, voorstel=_VOORSTEL)
        for begin, eind in plekken
    ]
