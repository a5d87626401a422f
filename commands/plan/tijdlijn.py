"""`tijdlijn`: the casus as a picture, with the same words beside it."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.eigenaars import zichtbaar_voor
from commands.domain.herinnering import HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.domain.werkdagen import lokale_dag
from commands.effects.buiten import buiten_de_groep
from commands.effects.vervolgdagen import vervolgdagen
from commands.messages.tijdlijn import Venster
from commands.texts import tijdlijn as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """As it stands today; a derde sees their own actiepunten alone. Raises CasusNietLopend before the release."""
    casus, uow, lid = context.casus, context.uow, context.wie.deelnemer
    if casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    leden = await uow.deelnemers.of_casus(casus.id)
    punten = await uow.actiepunten.of_casus(casus.id)
    is_derde = lid is not None and lid.is_derde
    if lid is not None and is_derde:
        punten = list(zichtbaar_voor(lid, punten)) if lid.krijgt_eigen else []
        leden = [lid]  # a derde knows of no other owner
    antwoord = teksten.tijdlijn(
        casus,
        punten,
        leden,
        await buiten_de_groep(punten, uow),
        None if is_derde else await _omheen(context),
        context.vandaag,
        context.beleid,
    )
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


async def _omheen(context: Context) -> teksten.Omheen:
    """The contact that is asked next, the release, and the vervolg-ICO that comes or must be planned."""
    casus, beleid = context.casus, context.beleid
    gedeeld = None if casus.vrijgegeven_op is None else lokale_dag(casus.vrijgegeven_op, beleid)
    if casus.fase is not Fase.LOPEND:
        return teksten.Omheen(gedeeld_op=gedeeld)
    vervolg = await vervolgdagen(casus, context)
    return teksten.Omheen(contact=await _contact(context), gedeeld_op=gedeeld, vervolg=vervolg)


async def _contact(context: Context) -> Venster | None:
    """From the first day on which casushouder or procesregisseur is asked for contact to the last that is planned."""
    dagen = [
        lokale_dag(een.due_at, context.beleid)
        for een in await context.uow.herinneringen.planned_for(context.casus.id)
        if een.soort is HerinneringSoort.CONTACT
    ]
    return Venster(van=min(dagen), tot=max(dagen), naam="contact") if dagen else None


TIJDLIJN = Command(
    woorden="tijdlijn",
    ook=("toon tijdlijn", "casus tijdlijn", "plaatje"),
    gebruik="tijdlijn",
    samenvatting=teksten.TIJDLIJN,
    rollen=(IEDEREEN - {Rol.BEHEERDER}) | {Rol.DERDE},
    kaal=True,
    leest=True,
    run=run,
)
