"""What happens in a region by itself: casussen begin, people report, talk, come and go, and plans change."""

from datetime import date, time, timedelta
from pathlib import Path
from random import Random

from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na
from tests.halfjaar import partner, regie, woorden
from tests.halfjaar.mensen import Mens
from tests.halfjaar.plannen import ORGANISATIES, WERK, CasusWaar, maak_plan, trek_casus
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

    streek.wereld.kamers.bij_uitnodiging = kom_binnen
    for nummer in range(casussen):
        dobbel = Random(f"{streek.zaad}/casus{nummer}")
        ico = werkdag_op_of_na(BEGIN + timedelta(days=dobbel.randint(0, 11)), BELEID)
        casus = trek_casus(nummer, ico, streek.staf[nummer % 2], streek.mensen, dobbel, BELEID)
        _zet_op(streek, casus, dobbel, map_ / f"plan{nummer}.docx")


def _zet_op(streek: Streek, casus: CasusWaar, dobbel: Random, pad: Path) -> None:
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
        await streek.zeg_staf(casus.regie, f"casus plan {casus.code}", plan=maak_plan(casus, pad), code=casus.code)
        _geef_vrij(streek, casus)

    streek.op_dag(casus.ico if na > 2 else plandag, time(16, dobbel.randint(0, 59)), begin)
    plan_leven(streek, casus, plandag, dobbel)


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


def plan_leven(streek: Streek, casus: CasusWaar, vanaf: date, dobbel: Random) -> None:
    """What people do in this casus by themselves, over the weeks."""
    einde = BEGIN + timedelta(weeks=streek.weken)

    def op(dag: date, doe: object) -> None:
        streek.op_dag(werkdag_op_of_na(dag, BELEID), time(dobbel.randint(9, 16), dobbel.randint(0, 59)), doe)

    for plek, (_, org, _) in enumerate(casus.punten, 1):
        waar, mens = casus.waar[plek], casus.van(org)
        if waar.klaar_op is not None and mens is not None and dobbel.random() < mens.soort.meldt_zelf:
            op(max(waar.klaar_op, vanaf + timedelta(days=2)), lambda p=plek, m=mens: _meldt_zelf(streek, casus, m, p))
    dag = vanaf + timedelta(days=dobbel.randint(3, 20))
    while dag < einde:
        mens = dobbel.choice(casus.leden)[3]
        if mens.soort.naam != "zwijgt":
            op(dag, lambda m=mens: _praat(streek, casus, m))
        dag += timedelta(days=dobbel.randint(10, 40))
    for kans, wat in ((0.3, _nieuw_punt), (0.15, _punt_weg), (0.15, _ander), (0.2, _erbij), (0.1, _vraagt)):
        if dobbel.random() < kans:
            op(vanaf + timedelta(days=dobbel.randint(10, 120)), lambda w=wat: w(streek, casus, dobbel))
    for _, _, _, mens in casus.leden[1:]:
        if mens.soort.naam == "vertrekt" and dobbel.random() < 0.5:
            op(vanaf + timedelta(days=dobbel.randint(20, 120)), lambda m=mens: _vertrekt(streek, casus, m))


async def _meldt_zelf(streek: Streek, casus: CasusWaar, mens: Mens, nummer: int) -> None:
    stuk = mens.laatste.get(casus.code)
    if stuk is None or mens.afwezig(streek.vandaag):
        return
    zin = mens.dobbel.choice([een for een in woorden.KLAAR if "{n}" in een])
    await streek.schrijf(mens, stuk, zin.format(n=nummer))


async def _praat(streek: Streek, casus: CasusWaar, mens: Mens) -> None:
    stuk = mens.laatste.get(casus.code)
    if stuk is None or mens.afwezig(streek.vandaag):
        return
    await streek.schrijf(mens, stuk, partner.groepswoord(casus, mens))


async def _vraagt(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    mens = dobbel.choice(casus.leden)[3]
    stuk = mens.laatste.get(casus.code)
    if stuk is not None:
        await streek.schrijf(mens, stuk, dobbel.choice(woorden.VRAAG).format(b=casus.merk))


async def _vertrekt(streek: Streek, casus: CasusWaar, mens: Mens) -> None:
    stuk = mens.laatste.get(casus.code)
    if stuk is not None:
        await streek.schrijf(mens, stuk, mens.dobbel.choice(woorden.WEG))


async def _regie(streek: Streek, casus: CasusWaar, tekst: str) -> None:
    if casus.code and not casus.weg and (await streek.wereld.casus(casus.code)).vrijgegeven_op is not None:
        await streek.zeg_staf(casus.regie, tekst, code=casus.code)


async def _nieuw_punt(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    org = dobbel.choice(casus.leden)[0]
    dag = schrijf_datum(tel_werkdagen(streek.vandaag, dobbel.randint(10, 40), BELEID))
    wat = f"{dobbel.choice(WERK)}, zie blad {casus.merk}"
    await _regie(streek, casus, f"{casus.code} actie nieuw {wat}, {org}, {dag}")


async def _punt_weg(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    nummer = dobbel.randint(1, len(casus.punten))
    await _regie(streek, casus, f"{casus.code} actie vervalt {nummer} {dobbel.choice(woorden.REDEN)}")


async def _ander(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    nummer, org = dobbel.randint(1, len(casus.punten)), dobbel.choice(casus.leden)[0]
    await _regie(streek, casus, f"{casus.code} actie geef {nummer} aan {org}")


async def _erbij(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    bezet = {org for org, _, _, _ in casus.leden}
    vrij = [een for een in ORGANISATIES if een[0] not in bezet]
    if not vrij:
        return
    org, rol, soort = dobbel.choice(vrij)
    mens = dobbel.choice([een for een in streek.mensen if een.organisatie == org])
    casus.leden.append((org, rol, soort, mens))
    await _regie(streek, casus, f"deelnemer toevoegen {casus.code} {org}, {rol}, {soort}, {mens.email or mens.matrix}")
