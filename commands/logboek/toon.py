"""`logboek toon K7Q2`: who did what in a casus, and when, for a request to see it (inzage)."""

from collections.abc import Mapping

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus
from commands.ports import LogRegel
from commands.texts import logboek as teksten
from commands.texts.klok import ROLNAAM

HOOGSTENS = 60
"""Lines in one message."""


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The newest lines, by role and never by name; no words of people stand in the logboek."""
    casus = context.casus
    regels = await context.uow.logboek.of_casus(casus.id)
    namen = await _namen(casus, context)
    getoond = [_regel(regel, namen, context) for regel in regels[-HOOGSTENS:]]
    return Uitkomst(antwoord=teksten.toon(casus, getoond, len(regels)), object=casus.id, casus_id=casus.id)


async def _namen(casus: Casus, context: Context) -> Mapping[str, str]:
    """By id, how others see the people and the actiepunten of this casus."""
    uow = context.uow
    namen = {casus.id: "de casus"}
    namen |= {een.id: ROLNAAM[een.rol] for een in await uow.medewerkers.all_medewerkers()}
    namen |= {lid.id: lid.aanduiding for lid in await uow.deelnemers.of_casus(casus.id)}
    return namen | {punt.id: f"actiepunt {punt.nummer}" for punt in await uow.actiepunten.of_casus(casus.id)}


def _regel(regel: LogRegel, namen: Mapping[str, str], context: Context) -> teksten.Logregel:
    return teksten.Logregel(
        op=regel.op.astimezone(context.beleid.zone),
        wie=namen.get(regel.actor, regel.actor),
        actie=regel.actie,
        waarover=namen.get(regel.object, "") if regel.object != regel.actor else "",
        resultaat=regel.resultaat,
        herkomst=regel.herkomst,
    )


TOON = Command(
    woorden="logboek toon",
    ook=("toon logboek", "logboek"),
    gebruik="logboek toon <code>",
    samenvatting=teksten.TOON,
    rollen=REGIE,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
