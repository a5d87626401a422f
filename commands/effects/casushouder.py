"""Another deelnemer becomes casushouder: all that follows, whoever decided it."""

from dataclasses import replace

from commands.command import Context
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.nalatenschap import maak_nalatenschap
from commands.domain.rollen import Rol
from commands.effects.opnieuw import stop_aanbod
from commands.effects.sluiten import voorstel_van
from commands.effects.termijnplan import plan_contact
from commands.messages import Bericht, Effect, Groep, Lid, Say
from commands.texts import deelnemer as teksten


async def maak_casushouder(
    context: Context, casus: Casus, nieuw: Deelnemer, *, zelf_gezegd: bool
) -> tuple[Effect, ...]:
    """The role moves, its contact clock starts today, and everybody hears it: the new one what is expected, and which
    actiepunten are open. `zelf_gezegd`: the new casushouder is the asker and reads it in the answer."""
    uow = context.uow
    for lid in await uow.deelnemers.of_casus(casus.id):
        if lid.casushouder:
            await uow.deelnemers.save_deelnemer(replace(lid, casushouder=False))
    await uow.deelnemers.save_deelnemer(replace(nieuw, casushouder=True))
    await stop_aanbod(uow, casus)
    await plan_contact(context, casus, Rol.CASUSHOUDER, context.vandaag)
    sleutel = f"casushouder/{nieuw.id}/{context.ids.new_id()}"
    groep = Say(
        aan=Groep(casus_id=casus.id, behalve=(context.wie.actor, nieuw.id)),
        bericht=teksten.andere_casushouder(casus, nieuw),
        sleutel=sleutel,
    )
    if zelf_gezegd:
        return (groep,)
    bericht = await u_bent_casushouder(context, casus, nieuw, zelf=False)
    return (groep, Say(aan=Lid(deelnemer_id=nieuw.id), bericht=bericht, sleutel=f"{sleutel}/zelf"))


async def u_bent_casushouder(context: Context, casus: Casus, nieuw: Deelnemer, *, zelf: bool) -> Bericht:
    """Tell the new casushouder what the role asks, which actiepunten are open, and what waits for an answer of theirs.

    `zelf`: they agreed to it.
    """
    uow = context.uow
    punten = await uow.actiepunten.of_casus(casus.id)
    verzoeken = await uow.verzoeken.open_of_casus(casus.id)
    vragen = await uow.voorgelegd.open_of_casus(casus.id)
    voorstel = await voorstel_van(casus, context)
    wacht = maak_nalatenschap(casus, nieuw.id, punten, vragen, verzoeken, voorstel, context.beleid)
    return teksten.u_bent_casushouder(
        casus,
        context.beleid,
        [punt for punt in punten if not punt.voorbij],
        await uow.deelnemers.of_casus(casus.id),
        wacht=wacht,
        zelf=zelf,
    )
