"""Brings a question or a signaal of a deelnemer to the casushouder alone, or to the procesregisseur."""

from commands.command import Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort
from commands.domain.weigering import CasusNietLopend, NietBevoegd
from commands.domain.weigering_open import VraagLeeg
from commands.effects.opnieuw import plan_vraag
from commands.effects.vervangen import aanwezige_houders
from commands.messages import Lid, Say, Staf
from commands.texts import voorleggen as teksten


async def leg_voor(opdracht: Opdracht, context: Context, soort: VoorlegSoort) -> Uitkomst:
    """Note it, bring it, and tell its writer who reads it; a question is asked again until somebody answers.

    Raises CasusNietLopend, VraagLeeg, NietBevoegd.
    """
    casus, lid = context.casus, context.wie.deelnemer
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    if lid is None:
        raise NietBevoegd
    if not opdracht.tekst:
        raise VraagLeeg(woord=opdracht.command.woorden)
    een = Voorgelegd(
        id=context.ids.new_id(),
        nummer=await context.uow.voorgelegd.next_number(),
        casus_id=casus.id,
        van=lid.id,
        soort=soort,
        tekst=opdracht.tekst,
        sinds=context.nu,
    )
    await context.uow.voorgelegd.add_voorgelegd(een)
    if soort is VoorlegSoort.VRAAG:
        await plan_vraag(context, een, 1)
    houders = await aanwezige_houders(casus.id, lid.id, context)
    aan: list[Lid | Staf] = [Lid(deelnemer_id=houder.id) for houder in houders]
    bericht = teksten.voor_gevraagde(casus, een, zoals_gezien(lid, context), casushouder=bool(houders))
    effecten = tuple(
        Say(aan=wie, bericht=bericht, sleutel=f"voorgelegd/{een.id}/{nr}")
        for nr, wie in enumerate(aan or [Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)])
    )
    bon = teksten.voorgelegd(casus, een, casushouder=bool(houders))
    return Uitkomst(antwoord=bon, effecten=effecten, object=een.id)


def zoals_gezien(lid: Deelnemer, context: Context) -> str:
    """The deelnemer as others see them."""
    return f"{lid.naam}, {lid.aanduiding}" if context.beleid.leden_zien_namen and lid.naam else lid.aanduiding
