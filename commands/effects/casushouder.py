"""Another deelnemer becomes casushouder: all that follows, whoever decided it."""

from dataclasses import replace

from commands.command import Context
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Rol
from commands.effects.opnieuw import stop_aanbod
from commands.effects.termijnplan import plan_contact
from commands.messages import Effect, Groep, Lid, Say
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
    leden = await uow.deelnemers.of_casus(casus.id)
    punten = [punt for punt in await uow.actiepunten.of_casus(casus.id) if not punt.voorbij]
    bericht = teksten.u_bent_casushouder(casus, context.beleid.contact_weken, punten, leden)
    return (groep, Say(aan=Lid(deelnemer_id=nieuw.id), bericht=bericht, sleutel=f"{sleutel}/zelf"))
