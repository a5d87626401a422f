"""`lek K7Q2`: the note that a data-protection officer needs, from what the bot saw itself; kept and dated."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.deelnemer import Deelnemer
from commands.ports import LogRegel
from commands.texts import lek as teksten

OPEN_ADRES = "open adres"
"""The act in the logboek of a mail that also went to ordinary addresses (commands.line.open_adres)."""


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Who could see what, when, and what was done; its own line in the logboek dates the note."""
    casus, uow = context.casus, context.uow
    leden = {lid.id: lid for lid in await uow.deelnemers.of_casus(casus.id)}
    regels = [
        _regel(regel, leden, context) for regel in await uow.logboek.of_casus(casus.id) if regel.actie == OPEN_ADRES
    ]
    deelnemers = [lid.aanduiding for lid in leden.values() if lid.actief]
    nu = context.nu.astimezone(context.beleid.zone)
    return Uitkomst(antwoord=teksten.notitie(casus, regels, deelnemers, nu), object=casus.id, casus_id=casus.id)


def _regel(regel: LogRegel, leden: dict[str, Deelnemer], context: Context) -> teksten.Lekregel:
    return teksten.Lekregel(
        op=regel.op.astimezone(context.beleid.zone),
        wie=leden[regel.actor].aanduiding,
        leden=tuple(leden[een].aanduiding for een in regel.object.split(",") if een),
        vreemden=int(regel.resultaat.rpartition(":")[2]),
    )


LEK = Command(
    woorden="lek",
    ook=("datalek",),
    gebruik="lek <code>",
    samenvatting=teksten.LEK,
    rollen=REGIE,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
