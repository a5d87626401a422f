"""`casus overnemen K7Q2`: another procesregisseur goes on with the casus, so that it is never without one."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import AlProcesregisseur
from commands.effects.termijnplan import plan_contact
from commands.effects.uitgang import leden_met, procesregisseur
from commands.messages import Effect, Groep, NodigUit, Say, Staf, VerwijderLid
from commands.texts import overnemen as teksten

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Signals go to the new procesregisseur from now on, and everybody knows; their contact clock starts today.

    As long as the former one is still there the asker must say "zeker": a code is soon mistyped. Raises
    AlProcesregisseur.
    """
    casus, nieuw = context.casus, context.procesregisseur
    if casus.geopend_door == nieuw.id:
        raise AlProcesregisseur(code=casus.code)
    vorige = await procesregisseur(context.uow, casus.id)
    if vorige is not None and opdracht.tekst.strip(".,:;! ").lower() != ZEKER:
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus), object=casus.id)
    casus = replace(casus, geopend_door=nieuw.id)
    await context.uow.casussen.save_casus(casus)
    leden = [lid for lid in await context.uow.deelnemers.of_casus(casus.id) if lid.actief]
    effecten: list[Effect] = []
    if casus.fase is Fase.LOPEND:
        await plan_contact(context, casus, Rol.PROCESREGISSEUR, context.vandaag)
        effecten += _vertel(casus, nieuw, vorige, leden, context.ids.new_id())
    if vorige is not None:
        aan = Staf(medewerker_id=vorige.id, casus_id=casus.id, zelf=True)
        sleutel = f"overgenomen/{vorige.id}/{context.ids.new_id()}"
        effecten.append(Say(aan=aan, bericht=teksten.afscheid(casus), sleutel=sleutel))
    wachten = sum(een.casus_id == casus.id for een in await context.uow.wachtenden.open_wachtenden())
    return Uitkomst(
        antwoord=teksten.overgenomen(casus, wachten), effecten=tuple(effecten), object=casus.id, casus_id=casus.id
    )


def _vertel(
    casus: Casus, nieuw: Medewerker, vorige: Medewerker | None, leden: list[Deelnemer], uniek: str
) -> list[Effect]:
    """The former one is out of the room before the group hears it there; the new one is asked in."""
    effecten: list[Effect] = []
    kamer = bool(leden_met(leden, Kanaal.MATRIX))
    blijft = vorige is not None and vorige.persoon.id in {lid.persoon.id for lid in leden}
    if kamer and vorige is not None and vorige.persoon.matrix_id and not blijft:
        effecten.append(VerwijderLid(casus_id=casus.id, medewerker_id=vorige.id))
    groep = Groep(casus_id=casus.id, behalve=(nieuw.id,))
    effecten.append(Say(aan=groep, bericht=teksten.voor_groep(casus), sleutel=f"procesregisseur/{casus.id}/{uniek}"))
    if kamer and Kanaal.MATRIX in nieuw.kanalen:
        effecten.append(NodigUit(casus_id=casus.id, medewerker_id=nieuw.id))
    return effecten


OVERNEMEN = Command(
    woorden="casus overnemen",
    gebruik="casus overnemen <code>",
    samenvatting=teksten.OVERNEMEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
