"""`actie toon 3`: one actiepunt with every answer to it."""

from collections.abc import Mapping
from dataclasses import replace

from commands.actie.antwoord import MANAGER, ROL_VAN_STAF, zoek
from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import is_eigenaar
from commands.domain.ophouden import pauze_tot
from commands.domain.rollen import Rol
from commands.texts import actielijst as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The actiepunt with its answers, each under the role of its writer."""
    punt = await zoek(opdracht, context, ook_gesloten=True)
    managers = {een.id for een in await context.uow.medewerkers.with_rol(Rol.MANAGER)}
    leden = {lid.id: lid for lid in await context.uow.deelnemers.of_casus(punt.casus_id)}
    leest = _leest_opmerkingen(punt, context)
    antwoorden = [
        (
            replace(
                feedback,
                op=feedback.op.astimezone(context.beleid.zone),
                tekst=feedback.tekst if leest or feedback.soort is not FeedbackSoort.OPMERKING else "",
            ),
            _door(feedback, leden, managers),
        )
        for feedback in await context.uow.feedback.of_actiepunt(punt.id)
    ]
    pauze = pauze_tot(await context.uow.herinneringen.planned_for(punt.id), context.beleid)
    pauze = pauze if pauze is not None and pauze > context.vandaag else None
    bericht = teksten.toon(context.casus, punt, leden.values(), antwoorden, pauze=pauze)
    return Uitkomst(antwoord=bericht, object=punt.id)


def _leest_opmerkingen(punt: Actiepunt, context: Context) -> bool:
    """Whether they must know of it, and nobody else reads the answer."""
    lid = context.wie.deelnemer
    eigen = lid is not None and is_eigenaar(punt, lid.id)
    return not context.in_casuskamer and (eigen or bool(context.wie.rollen & {Rol.CASUSHOUDER, Rol.PROCESREGISSEUR}))


def _door(feedback: Feedback, leden: Mapping[str, Deelnemer], managers: set[str]) -> str:
    """Who gave it, and for whom where that is somebody else."""
    door = leden[feedback.door].aanduiding if feedback.door in leden else _staf(feedback.door, managers)
    return (
        f"{door} namens {leden[feedback.namens].aanduiding}" if feedback.namens and feedback.namens in leden else door
    )


def _staf(wie: str, managers: set[str]) -> str:
    return MANAGER if wie in managers else ROL_VAN_STAF


TOON = Command(
    woorden="actie toon",
    alleen=("toon",),
    gebruik="actie toon <nummer>",
    samenvatting=teksten.TOON,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    over_punt=True,
    leest=True,
    run=run,
)
