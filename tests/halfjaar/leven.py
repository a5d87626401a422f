"""What people do by themselves over the weeks: report, talk, go away, come and go; and plans change."""

from collections.abc import Awaitable, Callable
from datetime import date, time, timedelta
from pathlib import Path
from random import Random

from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na, werkdag_op_of_voor
from tests.halfjaar import partner, woorden
from tests.halfjaar.mensen import Mens, Weg
from tests.halfjaar.plannen import ORGANISATIES, WERK, CasusWaar, maak_plan, trek_waarheid
from tests.halfjaar.streek import BEGIN, BELEID, Streek

MELDT_AF = 0.4
"""Chance that somebody tells before they go away."""

NIEUW_PLAN = 0.15
"""Share of casussen that get a new plan."""


def plan_weg(streek: Streek) -> None:
    """Some tell on the last working day before they go, and a procesregisseur hands all casussen over meanwhile."""
    for mens in (*streek.mensen, *streek.staf):
        for weg in mens.weg:
            if mens.kans(MELDT_AF) and weg.van > BEGIN + timedelta(days=7):
                dag = werkdag_op_of_voor(weg.van - timedelta(days=1), BELEID)
                streek.op_dag(dag, time(16, mens.dobbel.randint(0, 50)), lambda m=mens, w=weg: _meldt_af(streek, m, w))


async def _meldt_af(streek: Streek, mens: Mens, weg: Weg) -> None:
    tot = schrijf_datum(weg.tot - timedelta(days=1))
    if mens.rol is Rol.PROCESREGISSEUR:
        ander = next(een for een in streek.staf if een.rol is mens.rol and een is not mens)
        await streek.zeg_staf(mens, f"waarneming {ander.email} t/m {tot}")
    elif stukken := [stuk for code, stuk in sorted(mens.laatste.items()) if code]:
        await streek.schrijf(mens, stukken[0], mens.dobbel.choice(woorden.AFWEZIG).format(d=tot))


def plan_leven(streek: Streek, casus: CasusWaar, vanaf: date, dobbel: Random, pad: Path) -> None:
    """What people do in this casus by themselves, over the weeks."""
    einde = BEGIN + timedelta(weeks=streek.weken)

    def op(dag: date, doe: Callable[[], Awaitable[None]]) -> None:
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
    for kans, wat in (
        (0.3, _nieuw_punt),
        (0.15, _punt_weg),
        (0.15, _ander),
        (0.2, _erbij),
        (0.1, _vraagt),
        (0.2, _stelt_voor),
    ):
        if dobbel.random() < kans:
            op(vanaf + timedelta(days=dobbel.randint(10, 120)), lambda w=wat: w(streek, casus, dobbel))
    if dobbel.random() < NIEUW_PLAN:
        op(vanaf + timedelta(days=dobbel.randint(21, 100)), lambda: _nieuw_plan(streek, casus, dobbel, pad))
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


async def _stelt_voor(streek: Streek, casus: CasusWaar, dobbel: Random) -> None:
    org, _, _, mens = dobbel.choice(casus.leden)
    stuk = mens.laatste.get(casus.code)
    if stuk is not None:
        dag = schrijf_datum(tel_werkdagen(streek.vandaag, dobbel.randint(10, 40), BELEID))
        await streek.schrijf(mens, stuk, dobbel.choice(woorden.VOORSTEL).format(o=org, d=dag))


async def _nieuw_plan(streek: Streek, casus: CasusWaar, dobbel: Random, pad: Path) -> None:
    """Two actiepunten more, one with another date; the difference is released at once."""
    if not casus.code or casus.weg or (await streek.wereld.casus(casus.code)).vrijgegeven_op is None:
        return
    for _ in range(2):
        org, _, _, mens = dobbel.choice(casus.leden)
        dag = tel_werkdagen(streek.vandaag, dobbel.randint(10, 50), BELEID)
        casus.punten.append((f"{dobbel.choice(WERK)}, zie blad {casus.merk}", org, schrijf_datum(dag)))
        casus.waar[len(casus.punten)] = trek_waarheid(dag, mens, dobbel, BELEID)
    wat, org, _ = casus.punten[0]
    casus.punten[0] = (wat, org, schrijf_datum(tel_werkdagen(streek.vandaag, 20, BELEID)))
    await streek.zeg_staf(casus.regie, f"casus plan {casus.code}", plan=maak_plan(casus, pad), code=casus.code)
    await streek.zeg_staf(casus.regie, f"vrijgeven {casus.code}", code=casus.code)
