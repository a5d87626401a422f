"""The look of somebody who checks, at the end of each working day: is everything that waits with a named person?"""

from collections.abc import Iterable
from datetime import date, time, timedelta

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus, Fase
from commands.domain.werkdagen import is_werkdag, lokale_dag, werkdagen_tussen
from commands.klok.maandag import stuur_overzichten
from commands.klok.nazien import nazien
from tests.halfjaar.streek import BEGIN, BELEID, Streek

GRENS = 10
"""Working days within which a named person must have been asked."""


def plan_dagen(streek: Streek) -> None:
    """Each working day the auditor looks in the morning, and we look in the evening."""
    dag = BEGIN
    while dag < BEGIN + timedelta(weeks=streek.weken):
        if is_werkdag(dag, BELEID):
            streek.boek.werkdagen += 1
            streek.op_dag(dag, time(9, 10), lambda: _nazien(streek))
            streek.op_dag(dag, time(17, 30), lambda: kijk(streek))
        dag += timedelta(days=1)


async def _nazien(streek: Streek) -> None:
    huis = streek.wereld.huis
    await nazien(streek.wereld.opslag.read, huis.work, streek.wereld.nu)
    await stuur_overzichten(huis.work, streek.wereld.nu)
    await streek.wereld.rust()


async def kijk(streek: Streek) -> None:
    """Look at all casussen."""
    await streek.wereld.alles()
    vandaag = streek.vandaag
    async with streek.wereld.opslag.read() as uow:
        casussen = await uow.casussen.all_casussen()
        punten = {een.id: await uow.actiepunten.of_casus(een.id) for een in casussen}
    for casus in casussen:
        if casus.fase is Fase.CONCEPT:
            _kijk_plan(streek, casus, vandaag)
        elif casus.fase is Fase.LOPEND:
            _kijk_punten(streek, casus, punten[casus.id], vandaag)
    streek.ico.kijk(streek.boek, (een for een in casussen if een.fase is Fase.LOPEND), vandaag)


def _kijk_plan(streek: Streek, casus: Casus, vandaag: date) -> None:
    if casus.ico_op is None or vandaag <= casus.ico_op + timedelta(days=BELEID.plan_grens_dagen):
        return
    boek = streek.boek
    boek.plandagen += 1
    boek.casussen_te_laat.add(casus.code)
    laatst = streek.gevraagd.over_plan(casus.code) or casus.ico_op
    boek.zelfde_dag += laatst == vandaag
    if werkdagen_tussen(laatst, vandaag, BELEID) > GRENS // 2:
        boek.plandagen_stil += 1
        boek.stille_plannen.add(casus.code)
        boek.vertel(casus.code, streek.nu, f"!!! the plan is late, and nobody was asked since {laatst}")


def _kijk_punten(streek: Streek, casus: Casus, punten: Iterable[Actiepunt], vandaag: date) -> None:
    boek = streek.boek
    for punt in punten:
        sleutel = f"{casus.code}/{punt.nummer}"
        vrij = lokale_dag(casus.vrijgegeven_op or casus.geopend_op, BELEID)
        if punt.voorbij or (punt.uiterlijk is not None and punt.uiterlijk >= vandaag and punt.loopt):
            continue
        boek.puntdagen += 1
        boek.punten.add(sleutel)
        gezegd = [
            streek.gevraagd.over_punt(casus.code, punt.nummer),
            punt.beantwoord_op and lokale_dag(punt.beantwoord_op, BELEID),
        ]
        laatst = max([vrij, *(een for een in (*gezegd, punt.uiterlijk) if een is not None and een <= vandaag)])
        dagen = werkdagen_tussen(laatst, vandaag, BELEID)
        boek.langste[sleutel] = max(boek.langste.get(sleutel, 0), dagen)
        if dagen > GRENS:
            boek.stil += 1
            if sleutel not in boek.stille_punten:
                boek.stille_punten[sleutel] = _waarom(punt)
                boek.vertel(
                    casus.code, streek.nu, f"!!! actiepunt {punt.nummer} asked of nobody for {dagen} working days"
                )


def _waarom(punt: Actiepunt) -> str:
    if punt.status is Status.LUKT_NIET:
        return "lukt niet"
    if punt.uiterlijk is None:
        return "zonder datum"
    return "zonder eigenaar" if not punt.eigenaars else "te laat"
