"""Plays one region from begin to end."""

import asyncio
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from commands.domain.rollen import Rol
from tests.halfjaar.boek import Boek
from tests.halfjaar.einde import kijk_naar_eindes
from tests.halfjaar.gebeuren import bereid_voor
from tests.halfjaar.steekproef import plan_dagen
from tests.halfjaar.streek import Streek
from tests.plekken import geheugenplank

GROEP = 25
"""Casussen of one region at most: of two procesregisseurs."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A region to play."""

    zaad: str
    casussen: int
    weken: int


def opdrachten(seed: int, casussen: int, weken: int) -> list[Opdracht]:
    """So many casussen, in regions."""
    aantal = -(-casussen // GROEP)
    return [
        Opdracht(f"{seed}/{nummer}", casussen // aantal + (nummer < casussen % aantal), weken)
        for nummer in range(aantal)
    ]


def speel(een: Opdracht) -> Boek:
    """The book of a region; of the stories only those of casussen in which something went wrong.

    For a process of its own: it takes the log away.
    """
    verrast = _vang_verrassingen()
    with geheugenplank() as plank:
        boek = asyncio.run(speel_in(een, plank))
    for regel in verrast:
        boek.fouten.setdefault("verrast", []).append(("", regel))
    return boek


def _vang_verrassingen() -> list[str]:
    """No log lines in this process; what surprises the line comes in this list, as its words in the log."""
    verrast: list[str] = []

    def hoor(_logger: object, _naam: str, regel: MutableMapping[str, Any]) -> Mapping[str, Any]:
        fout = regel.get("exc_info")
        if fout:
            naam = type(fout).__name__ if isinstance(fout, BaseException) else type(sys.exc_info()[1]).__name__
            verrast.append(f"{regel.get('event')}: {naam}")
        raise structlog.DropEvent

    structlog.configure(processors=[hoor], cache_logger_on_first_use=False)
    return verrast


async def speel_in(een: Opdracht, plank: Path) -> Boek:
    """The same in this folder."""
    streek = await asyncio.to_thread(Streek, een.zaad, een.weken, plank)
    try:
        await bereid_voor(streek, een.casussen, plank)
        plan_dagen(streek)
        await streek.speel()
        await kijk_naar_eindes(streek)
    finally:
        await streek.sluit()
    boek = streek.boek
    boek.casussen = len(streek.casussen)
    boek.mensen = {
        mens.naam: "" if mens.rol is Rol.PARTNER else mens.rol.value for mens in (*streek.mensen, *streek.staf)
    }
    boek.leden = {(mens.naam, casus.code) for casus in streek.casussen.values() for *_, mens in casus.leden}
    fout = {code for fouten in boek.fouten.values() for code, _ in fouten}
    if boek.stille_punten:
        fout.add(max(boek.stille_punten, key=boek.langste.__getitem__).split("/")[0])
    fout |= set(sorted(boek.stille_plannen)[:1])
    boek.verhaal = {code: regels for code, regels in boek.verhaal.items() if code in fout}
    boek.fouten = dict(boek.fouten)
    return boek
