"""`triagelijst`: what was reported and waits for a decision, by code and criteria alone (SOURCES: S1, S3)."""

from commands.aanmelding.lezen import regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import AanmeldStand, voldoet
from commands.domain.rollen import Rol
from commands.texts import triage as teksten

WACHT = (AanmeldStand.COMPLEET, AanmeldStand.AANGEHOUDEN)


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Oldest first. Raises AanmeldenUit."""
    regels = regels_van(context)
    wachtend = await context.uow.aanmeldingen.in_states(WACHT)
    codes = {een.id: een.code for een in await context.uow.casussen.find_ids([een.casus_id for een in wachtend])}
    rijen = [(codes[een.casus_id], een, voldoet(een, regels)) for een in wachtend]
    return Uitkomst(antwoord=teksten.lijst(rijen, regels))


TRIAGELIJST = Command(
    woorden="triagelijst",
    ook=("triage lijst",),
    gebruik="triagelijst",
    samenvatting=teksten.LIJST,
    rollen=REGIE | {Rol.TRIAGELID},
    in_casus=False,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
