"""`ico momenten <dag en uur>, ...`: two to five moments for a vervolg-ICO are put to the members."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoSoort, IcoStand, lopende, maak_momenten
from commands.domain.casus import Fase
from commands.domain.weigering_ico import IcoAlGepland
from commands.effects.eersteico import peil_eerste
from commands.effects.icopost import leg_voor, met_derden, te_vragen
from commands.effects.nieuwico import nieuw_ico
from commands.ico.lezen import eis_lopend, lees, vervolg_grens
from commands.texts import bijeenkomst as teksten
from commands.texts import eerstepeiling


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Other moments for a poll that runs take the place of the first, and nobody has answered.

    Those of a first ICO go to whoever was invited to it; before anybody was, `ico uitnodigen` brings them.

    Raises CasusNietLopend, IcoAlGepland, MomentOnleesbaar, MomentTwijfel, IcoInVerleden, IcoMomentenDubbel,
    IcoMomentenTeVeel.
    """
    casus, uow = context.casus, context.uow
    eerste = casus.fase is Fase.GEPLAND
    if not eerste:
        eis_lopend(casus)
    alle = await uow.bijeenkomsten.of_casus(casus.id)
    ico = lopende(alle)
    if ico is not None and ico.moment is not None:
        raise IcoAlGepland(wanneer=teksten.wanneer(ico.moment, context.beleid.zone))
    eerste_vervolg = not eerste and not any(
        een.soort is IcoSoort.VERVOLG and een.stand is IcoStand.GEHOUDEN for een in alle
    )
    grens = vervolg_grens(casus, context) if eerste_vervolg else None
    momenten = maak_momenten(lees(opdracht.tekst, context, grens), context.nu)
    if ico is None and eerste:
        ico = await peil_eerste(context, casus, momenten)
    elif ico is None:
        ico = replace(nieuw_ico(context, casus, IcoSoort.VERVOLG), momenten=momenten)
        await uow.bijeenkomsten.add_bijeenkomst(ico)
    else:
        ico = replace(ico, momenten=momenten)
        await uow.bijeenkomsten.save_bijeenkomst(ico)
        await uow.bijeenkomsten.drop_answers(ico.id)
    if eerste and not await te_vragen(context, casus):
        return Uitkomst(antwoord=eerstepeiling.momenten_klaar(casus, ico, context.beleid.zone), object=ico.id)
    effecten, aantal = await leg_voor(context, casus, ico)
    bon = teksten.peiling_begonnen(casus, ico, context.beleid.zone, aantal)
    return Uitkomst(antwoord=await met_derden(context, ico, bon), effecten=tuple(effecten), object=ico.id)


MOMENTEN = Command(
    woorden="ico momenten",
    ook=("ico moment", "vervolg-ico momenten", "momenten ico", "momenten voor het vervolg-ico"),
    gebruik="ico momenten <dag en uur, met een komma ertussen>",
    samenvatting=teksten.MOMENTEN,
    rollen=REGIE,
    doorgeef=lambda _tekst: (),
    bewijs=True,
    run=run,
)
