"""`ico niet nodig <reden>`: procesregisseur and casushouder decided that there is no vervolg-ICO (SOURCES: S2)."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import laatst_gehouden, lopende
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_ico import IcoLoopt
from commands.effects.beheer import aan_regie
from commands.effects.icoplan import stop_geweest, stop_vervolg
from commands.ico.lezen import eis_lopend
from commands.messages import Lid, Say
from commands.texts import vervolg as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nobody is asked for moments any more, and the casushouder reads why and may say otherwise.

    The casushouder only proposes it: the procesregisseur is asked, and goes on being asked for moments until then.

    Raises CasusNietLopend, OpdrachtOnvolledig, IcoLoopt (one is polled or planned: cancel that first).
    """
    casus, reden = context.casus, opdracht.tekst.strip(" ,:;")
    eis_lopend(casus)
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    alle = await context.uow.bijeenkomsten.of_casus(casus.id)
    if lopende(alle) is not None:
        raise IcoLoopt
    if Rol.PROCESREGISSEUR not in context.wie.rollen:
        sleutel = f"ico_niet_nodig/{casus.id}/{context.inbound.bron}"
        say = aan_regie(casus, teksten.voorgesteld(casus, reden), sleutel)
        return Uitkomst(antwoord=teksten.voorgesteld_genoteerd(casus), effecten=(say,), object=casus.id)
    laatste = laatst_gehouden(alle)
    if laatste is not None:
        await stop_geweest(context.uow, laatste)
    await stop_vervolg(context.uow, casus)
    samen = Rol.CASUSHOUDER in context.beleid.agenderen_door
    bericht = teksten.niet_nodig(casus, reden, samen=samen)
    effecten = tuple(
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"ico_niet_nodig/{een.id}/{context.inbound.bron}")
        for een in await context.uow.deelnemers.of_casus(casus.id)
        if een.casushouder and een.ontvangt
    )
    return Uitkomst(antwoord=teksten.niet_nodig_genoteerd(casus), effecten=effecten, object=casus.id)


NIET_NODIG = Command(
    woorden="ico niet nodig",
    ook=("geen vervolg-ico nodig", "vervolg-ico niet nodig", "geen vervolg-ico"),
    gebruik="ico niet nodig <reden>",
    samenvatting=teksten.NIET_NODIG,
    rollen=REGIE | {Rol.CASUSHOUDER},
    bewijs=REGIE,
    vrij=True,
    run=run,
)
