"""The ladder stands still while everybody of a step is away: the steps above it wait as long, and people hear it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

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

_OPNIEUW = timedelta(weeks=2)
"""How long a step may stand still before the procesregisseur hears of it again (own choice)."""


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
    """The procesregisseur hears that nobody of a role is there, and again every two weeks as long as something waits
    for it; of a procesregisseur who is away their colleagues do."""
    effecten: dict[str, Effect] = {}
    for signaal, gemis in ontbreekt:
        if gemis.terug_na is None:
            continue
        regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        eigen = await procesregisseur(tx.uow, signaal.casus.id)
        if gemis.rol is not Rol.PROCESREGISSEUR and eigen is not None:
            regie = [eigen]
        bericht = teksten.niemand_aanwezig(signaal.casus, gemis.rol, gemis.terug_na)
        for een in regie:
            if gemis.rol is not Rol.PROCESREGISSEUR or eigen is None or een.id != eigen.id:
                nog = (gemis.terug_na - tx.vandaag) // _OPNIEUW
                sleutel = f"afwezig/{signaal.casus.id}/{gemis.rol.value}/{gemis.terug_na.isoformat()}/{nog}/{een.id}"
                aan = Staf(medewerker_id=een.id, casus_id=signaal.casus.id)
                effecten[sleutel] = Say(aan=aan, bericht=bericht, sleutel=sleutel)
    return list(effecten.values())
