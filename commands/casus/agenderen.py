"""`agenderen <code> [eraf]`: the casus is discussed again, in the meeting of the house or in one of its own."""

import re

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.huisoverleg import compleet, heeft_casusoverleg, volgend_casusoverleg
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.domain.weigering_einde import NietOpAgenda
from commands.effects.agenderen import haal_van_agenda, vraag_weer, zet_op_agenda
from commands.effects.beheer import aan_regie
from commands.messages import Bericht, Effect, Lid, Say
from commands.texts import agenderen as teksten

_ERAF = re.compile(r"\b(?:eraf|er af|niet|hoeft|weg)\b", re.IGNORECASE)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted by whose wish; the other role holder hears it.

    Raises CasusNietLopend, NietOpAgenda.
    """
    casus = context.casus
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    bewaring = await context.uow.bewaringen.of_casus(casus.id)
    if _ERAF.search(opdracht.tekst):
        if bewaring.agenda_sinds is None:
            raise NietOpAgenda(code=casus.code)
        await haal_van_agenda(casus.id, context)
        effecten = await _ander(context, teksten.eraf(casus))
        return Uitkomst(antwoord=teksten.eraf_genoteerd(casus), effecten=effecten, object=casus.id)
    hier, regie = heeft_casusoverleg(context.beleid), _is_regie(context)
    if regie and not hier:
        return Uitkomst(antwoord=teksten.plan_zelf(casus), object=casus.id)
    door = await zet_op_agenda(casus, Rol.PROCESREGISSEUR if regie else Rol.CASUSHOUDER, context)
    if hier and compleet(door, context.beleid):
        gepland = await context.uow.huisoverleggen.all_planned()
        naam, dag = volgend_casusoverleg(context.beleid, gepland)
        effecten = await _ander(context, teksten.verteld(casus, naam, dag, regie=regie))
        return Uitkomst(antwoord=teksten.op_agenda(casus, naam, dag), effecten=effecten, object=casus.id)
    dag = await vraag_weer(casus, bewaring.agenda_sinds or context.vandaag, 1, context)
    effecten = await _ander(context, teksten.gevraagd(casus, op_agenda=hier))
    return Uitkomst(antwoord=teksten.gevraagd_genoteerd(casus), effecten=effecten, object=casus.id)


def _is_regie(context: Context) -> bool:
    return Rol.PROCESREGISSEUR in context.wie.rollen


async def _ander(context: Context, bericht: Bericht) -> tuple[Effect, ...]:
    """To the other role holder."""
    casus = context.casus
    sleutel = f"agenderen/{casus.id}/{context.nu.isoformat()}"
    if not _is_regie(context):
        return (aan_regie(casus, bericht, sleutel),)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    return tuple(
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"{sleutel}/{een.id}")
        for een in leden
        if een.casushouder and een.ontvangt
    )


AGENDEREN = Command(
    woorden="agenderen",
    ook=("casus agenderen", "opnieuw agenderen", "her-agenderen", "heragenderen", "terug op de agenda"),
    gebruik="agenderen <code>",
    samenvatting=teksten.AGENDEREN,
    rollen=frozenset({Rol.CASUSHOUDER, Rol.PROCESREGISSEUR}),
    past=lambda tekst: not tekst.strip(" .!") or _ERAF.search(tekst) is not None,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
