"""`casushouder niet akkoord`: the asker does not take over the role that was offered."""

from dataclasses import replace

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.aanbod import aanbod_uit, geldt_nog, sleutel
from commands.domain.weigering import GeenAanbod
from commands.effects.opnieuw import stop_aanbod
from commands.messages import Lid, Say
from commands.texts import casushouder as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Whoever offered it hears it with the reason, and stays casushouder; the others who were asked may still agree.

    Raises GeenAanbod.
    """
    casus, lid, uow = context.casus, context.wie.deelnemer, context.uow
    leden = await uow.deelnemers.of_casus(casus.id)
    aanbod = aanbod_uit(await uow.cursors.get(sleutel(casus.id)))
    if lid is None or aanbod is None or lid.id not in aanbod.aan or not geldt_nog(aanbod, leden):
        houder = next((een.aanduiding for een in leden if een.casushouder and een.actief), "")
        raise GeenAanbod(code=casus.code, wie=houder)
    over = tuple(een for een in aanbod.aan if een != lid.id)
    await uow.cursors.set(sleutel(casus.id), replace(aanbod, aan=over).als_tekst() if over else "")
    if not over:
        await stop_aanbod(uow, casus)
    say = Say(
        aan=Lid(deelnemer_id=aanbod.van),
        bericht=teksten.afgewezen(casus, lid, opdracht.tekst, nog=bool(over)),
        sleutel=f"aanbod/{casus.id}/nee/{context.ids.new_id()}",
    )
    return Uitkomst(antwoord=teksten.afgewezen_genoteerd(casus), effecten=(say,), object=lid.id)


NIET_AKKOORD = Command(
    woorden="casushouder niet akkoord",
    ook=("ik word geen casushouder",),
    gebruik="casushouder niet akkoord [reden]",
    samenvatting=teksten.NIET_AKKOORD,
    rollen=LEDEN,
    bewijs=False,
    run=run,
)
