"""`casushouder akkoord`: the asker takes over the role that the casushouder offered."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.aanbod import aanbod_uit, geldt_nog, sleutel
from commands.domain.weigering import AlCasushouder, GeenAanbod
from commands.effects.casushouder import maak_casushouder, u_bent_casushouder
from commands.texts import casushouder as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The first who agrees gets it; everybody hears it. Raises GeenAanbod, AlCasushouder."""
    casus, lid, uow = context.casus, context.wie.deelnemer, context.uow
    leden = await uow.deelnemers.of_casus(casus.id)
    if lid is not None and lid.casushouder:
        raise AlCasushouder(wie=lid.aanduiding)
    aanbod = aanbod_uit(await uow.cursors.get(sleutel(casus.id)))
    if lid is None or aanbod is None or lid.id not in aanbod.aan or not geldt_nog(aanbod, leden):
        houder = next((een.aanduiding for een in leden if een.casushouder and een.actief), "")
        raise GeenAanbod(code=casus.code, wie=houder)
    await uow.cursors.set(sleutel(casus.id), "")
    effecten = await maak_casushouder(context, casus, lid, zelf_gezegd=True)
    antwoord = await u_bent_casushouder(context, casus, lid, zelf=True)
    return Uitkomst(antwoord=antwoord, effecten=effecten, object=lid.id)


AKKOORD = Command(
    woorden="casushouder akkoord",
    ook=("ik word casushouder", "ik neem het casushouderschap over"),
    gebruik="casushouder akkoord",
    samenvatting=teksten.AKKOORD,
    rollen=LEDEN,
    kaal=True,
    bewijs=True,
    run=run,
)
