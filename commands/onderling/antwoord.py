"""`antwoord V3 <tekst>`: the answer goes back to the one deelnemer who asked."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus, Fase
from commands.domain.rollen import Kanaal, Rol
from commands.domain.voorgelegd import Voorgelegd, casushouders, deel_antwoord
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig, VraagOnbekend
from commands.effects.opnieuw import stop_vraag
from commands.effects.vervangen import aanwezige_houders
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Lid, Say
from commands.texts import voorleggen as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A plain reply to the question does the same; who answers twice adds to the answer.

    Raises OpdrachtOnvolledig, VraagOnbekend (also for a question to somebody else), CasusNietLopend.
    """
    nummer, tekst = deel_antwoord(opdracht.tekst)
    if nummer is None or not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    een = await context.uow.voorgelegd.find_number(nummer)
    if een is None or not _hoort_hier(een, context):
        raise VraagOnbekend(nummer=f"V{nummer}")
    casus = await context.uow.casussen.get_casus(een.casus_id)
    van = await _wie_antwoordt(een, casus, context)
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    steller = await context.uow.deelnemers.get_deelnemer(een.van)
    if not steller.ontvangt:
        raise VraagOnbekend(nummer=een.kort)
    if een.beantwoord_op is None:
        await context.uow.voorgelegd.save_voorgelegd(replace(een, beantwoord_op=context.nu))
        await stop_vraag(context.uow, een)
    say = Say(
        aan=Lid(deelnemer_id=steller.id),
        bericht=teksten.antwoord(casus, een, van, tekst),
        sleutel=f"antwoord_op/{een.id}/{context.inbound.bron}",
    )
    bon = teksten.beantwoord(casus, een, zoals_gezien(steller, context), tekst)
    return Uitkomst(antwoord=bon, effecten=(say,), object=een.id, casus_id=casus.id)


def _hoort_hier(een: Voorgelegd, context: Context) -> bool:
    """The token of a deelnemer binds their mail to one casus."""
    lid = context.wie.deelnemer
    return context.inbound.kanaal is not Kanaal.MAIL or lid is None or lid.casus_id == een.casus_id


async def _wie_antwoordt(een: Voorgelegd, casus: Casus, context: Context) -> str:
    """The asker of this command by role; raises VraagOnbekend unless they are casushouder or procesregisseur."""
    persoon = context.wie.persoon.id
    leden = casushouders(await context.uow.deelnemers.of_casus(casus.id), een.van)
    leden += await aanwezige_houders(casus.id, een.van, context)
    houder = next((lid for lid in leden if lid.persoon.id == persoon), None)
    if houder is not None:
        return f"{zoals_gezien(houder, context)}, ~casushouder~"
    if any(staf.rol is Rol.PROCESREGISSEUR for staf in context.wie.medewerkers):
        return "~procesregisseur~"
    raise VraagOnbekend(nummer=een.kort)


def _zonder_nummer(tekst: str) -> tuple[str, ...]:
    """The words that go back."""
    return (deel_antwoord(tekst)[1],)


ANTWOORD = Command(
    woorden="antwoord",
    gebruik="antwoord <V3> <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=LEDEN | REGIE,
    in_casus=False,
    prive=True,
    past=lambda rest: deel_antwoord(rest)[0] is not None,
    onder_ons=True,
    over_voorgelegd=True,
    doorgeef=_zonder_nummer,
    bewijs=False,
    run=run,
)
