"""The ladder stands still while everybody of a step is away: the steps above it wait as long, and people hear it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from commands.domain.casus import Casus
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen
from commands.effects.uitgang import procesregisseur
from commands.klok.signaal import Gemis, Signaal
from commands.messages import Effect, Say, Staf
from commands.ports import Transaction
from commands.texts import afwezig as teksten

_LADDER = (HerinneringSoort.ACTIE, HerinneringSoort.BESLUIT)
_KAN_WACHTEN = (HerinneringSoort.CONTACT, HerinneringSoort.POST)
"""Nobody need hear that these wait for somebody who comes back."""

_OPNIEUW, _VAN_REGIE = timedelta(weeks=2), timedelta(weeks=1)
"""How long a step may stand still before the procesregisseur hears of it again, and the colleagues of a procesregisseur
who is away, for whom all of a casus waits (own choice)."""


def meldt(signaal: Signaal, gemis: Gemis) -> bool:
    """Whether somebody must hear of this role that nobody fills."""
    return gemis.terug_na is None or signaal.rij.soort not in _KAN_WACHTEN


async def schuif_op(wacht: Iterable[Signaal], tx: Transaction) -> None:
    """Put off the planned steps above each step that stands still by a working day, so that they keep their distance.

    The step itself was put off by its caller; this happens on each day on which it waits.
    """
    stil: dict[str, Herinnering] = {}
    for rij in (signaal.rij for signaal in wacht if signaal.staat_stil):
        if rij.soort is HerinneringSoort.ACTIE and rij.stap not in VAN_EIGENAAR:
            stil.setdefault(rij.onderwerp_id, rij)  # the lowest comes first
    per_dag: dict[datetime, list[str]] = defaultdict(list)
    for rij in await tx.uow.herinneringen.planned_for_all(stil) if stil else ():
        eerste = stil[rij.onderwerp_id]
        hoger = rij.soort in _LADDER and rij.stap not in VAN_EIGENAAR and rij.versie == eerste.versie
        if hoger and lokale_dag(rij.due_at, tx.beleid) > tx.vandaag and rij.id != eerste.id:
            dag = tel_werkdagen(lokale_dag(rij.due_at, tx.beleid), 1, tx.beleid)
            per_dag[moment(dag, tx.beleid)].append(rij.id)
    for dag, rijen in per_dag.items():
        await tx.uow.herinneringen.put_off(rijen, due_at=dag)


async def vertel_regie(ontbreekt: Iterable[tuple[Signaal, Gemis]], tx: Transaction) -> list[Effect]:
    """The procesregisseur hears that nobody of a role is there, and again as long as something waits for it; of a
    procesregisseur who is away their colleagues do. One message to each of them, over all casussen."""
    per_staf: dict[str, dict[tuple[str, Rol], tuple[Casus, Gemis]]] = defaultdict(dict)
    for signaal, gemis in ontbreekt:
        if gemis.terug_na is None:
            continue
        regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        eigen = await procesregisseur(tx.uow, signaal.casus.id)
        if gemis.rol is not Rol.PROCESREGISSEUR and eigen is not None:
            regie = [eigen]
        for een in regie:
            if gemis.rol is not Rol.PROCESREGISSEUR or eigen is None or een.id != eigen.id:
                per_staf[een.id][signaal.casus.code, gemis.rol] = (signaal.casus, gemis)
    effecten: list[Effect] = []
    for staf, gevonden in per_staf.items():
        nieuw = [een for _, een in sorted(gevonden.items()) if await _is_nieuws(*een, staf, tx)]
        if nieuw:
            casussen = {casus.id for casus, _ in nieuw}
            aan = Staf(medewerker_id=staf, casus_id=casussen.pop() if len(casussen) == 1 else None)
            bericht = teksten.niemand_aanwezig([(casus, een.rol, een.terug_na or tx.vandaag) for casus, een in nieuw])
            effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"afwezig/{staf}/stil/{tx.ids.new_id()}"))
    return effecten


async def _is_nieuws(casus: Casus, gemis: Gemis, staf: str, tx: Transaction) -> bool:
    """Whether they did not hear lately that this role is away in this casus; from now on they did."""
    if gemis.terug_na is None:
        return False
    naam = f"stilstaat.{casus.id}.{gemis.rol.value}.{staf}"
    opnieuw = _VAN_REGIE if gemis.rol is Rol.PROCESREGISSEUR else _OPNIEUW
    keer = f"{gemis.terug_na.isoformat()}/{(gemis.terug_na - tx.vandaag) // opnieuw}"
    if await tx.uow.cursors.get(naam) == keer:
        return False
    await tx.uow.cursors.set(naam, keer)
    return True
