"""`casus vernietigen lijst`: what must be destroyed this month; with `zeker` all of it is proposed at once."""

from commands.casus.vernietigen import is_zeker
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.vernietiging import VernietigStand
from commands.domain.weigering_vernietigen import NietsTeVernietigen
from commands.effects.vernietigen import anderen, deze_maand, stel_voor
from commands.messages import Say, Staf
from commands.texts import vernietigen as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """By code and day alone. Raises NietsTeVernietigen where none can be proposed."""
    uow, zelf = context.uow, context.wie.persoon.id
    beurt = await deze_maand(context)
    open_ = await uow.vernietigingen.open_vernietigingen()
    if not is_zeker(opdracht.tekst):
        return Uitkomst(antwoord=teksten.lijst(beurt, open_, context.vandaag), object="casussen")
    al = {een.code for een in open_ if een.stand is not VernietigStand.VOORGESTELD or een.van != zelf}
    codes = []
    for casus, _ in beurt:
        if casus.code not in al:
            await stel_voor(casus, zelf, context.procesregisseur.id, context)
            codes.append(casus.code)
    if not codes:
        raise NietsTeVernietigen
    vraag = teksten.lijst_gevraagd(codes)
    effecten = tuple(
        Say(aan=Staf(medewerker_id=ander.id), bericht=vraag, sleutel=f"vernietigen/{context.ids.new_id()}")
        for ander in await anderen(zelf, context)
    )
    return Uitkomst(antwoord=teksten.lijst_voorgesteld(codes), effecten=effecten, object="casussen")


VERNIETIGEN_LIJST = Command(
    woorden="casus vernietigen lijst",
    ook=("vernietigen lijst", "lijst vernietigen"),
    gebruik="casus vernietigen lijst",
    samenvatting=teksten.LIJST,
    rollen=REGIE,
    past=lambda rest: not rest or is_zeker(rest),
    bewijs=True,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
