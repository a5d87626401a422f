"""How a region begins: its casussen open one by one, late or in time, and people come into rooms."""

from datetime import time, timedelta
from pathlib import Path
from random import Random

from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.werkdagen import werkdag_op_of_na
from tests.halfjaar import partner, regie
from tests.halfjaar.eersteico import begint_met_ico, plan_eerste
from tests.halfjaar.leven import plan_leven, plan_weg
from tests.halfjaar.mensen import Mens
from tests.halfjaar.plannen import CasusWaar, maak_plan, trek_casus
from tests.halfjaar.streek import BEGIN, BELEID, Streek

LAAT = 0.12
"""Share of casussen of which the procesregisseur sends the plan after the week."""
WEG = 0.03
"""Share of casussen that are thrown away before their release."""


async def lees(streek: Streek, mens: Mens) -> None:
    """Somebody reads their mail."""
    if mens.rol is Rol.PROCESREGISSEUR:
        await regie.lees(streek, mens)
    elif mens.rol is Rol.PARTNER:
        await partner.lees(streek, mens)
    else:
        mens.bus = []


async def bereid_voor(streek: Streek, casussen: int, map_: Path) -> None:
    """Put the casussen of this region on the calendar: each begins in the first two weeks."""
    streek.leest = lees
    await streek.zet_staf()

    async def kom_binnen(kamer: str, matrix_id: str) -> None:
        mens = next(een for een in streek.mensen if een.matrix == matrix_id)
        if mens.kans(0.9):
            streek.straks(mens.wanneer(streek.nu, BELEID), lambda: streek.wereld.lid(matrix_id, kamer))

    plan_weg(streek)
    streek.wereld.kamers.bij_uitnodiging = kom_binnen
    for nummer in range(casussen):
        dobbel = Random(f"{streek.zaad}/casus{nummer}")
        ico = werkdag_op_of_na(BEGIN + timedelta(days=dobbel.randint(0, 11)), BELEID)
        casus = trek_casus(nummer, ico, streek.staf[nummer % 2], streek.mensen, dobbel, BELEID)
        _zet_op(streek, casus, dobbel, map_ / f"plan{nummer}.docx")


def _zet_op(streek: Streek, casus: CasusWaar, dobbel: Random, pad: Path) -> None:
    casus.pad = pad
    eerst = begint_met_ico(streek, casus)
    if eerst is not None:
        dag = plan_eerste(
            streek,
            casus,
            eerst,
            lambda tekst: _eerst(streek, casus, tekst),
            lambda: streek.straks(streek.nu, lambda: _stuur_plan(streek, casus, pad)),
        )
        plan_leven(streek, casus, dag, dobbel, pad)
        return
    na = dobbel.randint(8, 20) if dobbel.random() < LAAT else dobbel.randint(0, 5)
    plandag = werkdag_op_of_na(casus.ico + timedelta(days=na), BELEID)

    async def begin() -> None:
        voor = set(streek.casussen)
        if na > 2:
            await _eerst(streek, casus, f"casus nieuw ico {schrijf_datum(casus.ico)}")
            streek.op_dag(plandag, time(14, dobbel.randint(0, 59)), stuur_plan)
        else:
            await _eerst(streek, casus, "casus nieuw", maak_plan(casus, pad))
            _geef_vrij(streek, casus)
        assert set(streek.casussen) != voor, "the casus was not opened"

    async def stuur_plan() -> None:
        await _stuur_plan(streek, casus, pad)

    streek.op_dag(casus.ico if na > 2 else plandag, time(16, dobbel.randint(0, 59)), begin)
    plan_leven(streek, casus, plandag, dobbel, pad)


async def _stuur_plan(streek: Streek, casus: CasusWaar, pad: Path) -> None:
    await streek.zeg_staf(casus.regie, f"casus plan {casus.code}", plan=maak_plan(casus, pad), code=casus.code)
    _geef_vrij(streek, casus)


async def _eerst(streek: Streek, casus: CasusWaar, tekst: str, plan: Path | None = None) -> None:
    await streek.zeg_staf(casus.regie, tekst, plan=plan)
    async with streek.wereld.opslag.read() as uow:
        casus.code = next(een.code for een in await uow.casussen.all_casussen() if een.code not in streek.casussen)
    streek.casussen[casus.code] = casus


def _geef_vrij(streek: Streek, casus: CasusWaar) -> None:
    """They read the preview and release; when it is held for a word, they let it through first."""

    async def vrij() -> None:
        if casus.regie.kans(WEG):
            casus.weg = True
            await streek.zeg_staf(casus.regie, f"casus weg {casus.code} zeker", code=casus.code)
            return
        await streek.zeg_staf(casus.regie, f"vrijgeven {casus.code}", code=casus.code)
        if (await streek.wereld.casus(casus.code)).vrijgegeven_op is None:
            await streek.zeg_staf(casus.regie, f"vrijlaten {casus.code}", code=casus.code)
            await streek.zeg_staf(casus.regie, f"vrijgeven {casus.code}", code=casus.code)

    streek.straks(casus.regie.wanneer(streek.nu, BELEID, (0, 1)), vrij)
