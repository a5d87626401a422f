"""A casus that begins with the poll for its first ICO; a derde may come too. The plan follows when it was held."""

from collections.abc import Awaitable, Callable
from datetime import date, time
from random import Random
from typing import Final

from commands.domain.bijeenkomst import IcoStand
from commands.domain.datum import schrijf_datum
from commands.domain.werkdagen import lokale_dag, tel_werkdagen
from tests.halfjaar.ico import PLAATS, ZAAL, het_ico
from tests.halfjaar.mensen import Mens
from tests.halfjaar.plannen import CasusWaar
from tests.halfjaar.streek import BELEID, Streek

EERST: Final = 0.12
"""Share of casussen that begin so."""
DERDE: Final = 0.5
"""Share of these to which a derde is invited too."""


def begint_met_ico(streek: Streek, casus: CasusWaar) -> Random | None:
    """The dice of such a casus; None for one that begins with its plan."""
    dobbel = Random(f"{streek.zaad}/{casus.merk}/eerst")
    return dobbel if dobbel.random() < EERST else None


def plan_eerste(
    streek: Streek,
    casus: CasusWaar,
    dobbel: Random,
    open_: Callable[[str], Awaitable[None]],
    daarna: Callable[[], None],
) -> date:
    """Put it on the calendar; returns the local date of its plan. `open_` sends the words that open it, `daarna` sends
    its plan."""
    begin = casus.ico
    dagen = [tel_werkdagen(begin, nr, BELEID) for nr in (8, 9, 11)]
    plandag = tel_werkdagen(dagen[-1], 1 + dobbel.randint(0, 2), BELEID)

    async def nodig_uit() -> None:
        uren = ", ".join(f"{schrijf_datum(dag)} {dobbel.choice(('10:00', '14 uur', '13.30 uur'))}" for dag in dagen)
        await open_(f"casus nieuw ico {uren}")
        for org, rol, soort, mens in casus.leden:
            await _regie(streek, casus, _toevoegen(casus, org, rol, soort, mens))
        if dobbel.random() < DERDE and (derde := _derde(streek, casus, dobbel)) is not None:
            await _regie(streek, casus, _toevoegen(casus, "Stichting Buurthuis", "beheerder", "derde", derde))
            if dobbel.random() < 0.7:
                await _regie(streek, casus, f"deelnemer verklaring {casus.code} Stichting Buurthuis, gisteren")
        await _regie(streek, casus, f"{casus.code} ico uitnodigen")

    async def kies() -> None:
        ico = await het_ico(streek, casus)
        if ico is None or ico.stand is not IcoStand.PEILING:
            return
        async with streek.wereld.opslag.read() as uow:
            gekozen = [nr for een in await uow.bijeenkomsten.answers(ico.id) for nr in een.kan]
        beste = max(ico.momenten, key=lambda een: (gekozen.count(een.nr), -een.nr))
        casus.ico = lokale_dag(beste.op, BELEID)
        if dobbel.random() < ZAAL:
            await _regie(streek, casus, f"{casus.code} {dobbel.choice(PLAATS)}")
        await _regie(streek, casus, f"{casus.code} ico vast {beste.nr}")

    async def gehouden() -> None:
        ico = await het_ico(streek, casus)
        if ico is not None and ico.stand is IcoStand.GEPLAND:
            await _regie(streek, casus, f"{casus.code} ico gehouden")
        daarna()

    streek.op_dag(begin, time(16, dobbel.randint(0, 59)), nodig_uit)
    streek.op_dag(tel_werkdagen(begin, 5, BELEID), time(15, dobbel.randint(0, 59)), kies)
    streek.op_dag(plandag, time(13, dobbel.randint(0, 59)), gehouden)
    return plandag


def _derde(streek: Streek, casus: CasusWaar, dobbel: Random) -> Mens | None:
    """Somebody who reads mail and takes no part in it otherwise."""
    mensen = [een for een in streek.mensen if een.email and not een.matrix and not casus.kent(een.naam)]
    if not mensen:
        return None
    casus.derde = dobbel.choice(mensen)
    return casus.derde


def _toevoegen(casus: CasusWaar, org: str, rol: str, soort: str, mens: Mens) -> str:
    return f"deelnemer toevoegen {casus.code} {org}, {rol}, {soort}, {mens.matrix or mens.email}"


async def _regie(streek: Streek, casus: CasusWaar, tekst: str) -> None:
    await streek.zeg_staf(casus.regie, tekst, code=casus.code)
