"""`deelnemer casushouder <wie>`: the role of casushouder is handed over actively (SOURCES: S1, S2)."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.weigering import AlCasushouder, CasusNietLopend, DeelnemerOnbekend
from commands.effects.casushouder import maak_casushouder
from commands.texts import deelnemer as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it; the contact clock of the new casushouder starts today.

    Raises CasusNietLopend, AlCasushouder, DeelnemerOnbekend (also for one who is sent nothing), WelkeDeelnemer.
    """
    casus, uow = context.casus, context.uow
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    leden = [een for een in await uow.deelnemers.of_casus(casus.id) if een.actief]
    nieuw = zoek_lid(opdracht.tekst, leden)
    if not nieuw.ontvangt:
        raise DeelnemerOnbekend(tekst=opdracht.tekst)
    if nieuw.casushouder:
        raise AlCasushouder(wie=nieuw.aanduiding)
    effecten = await maak_casushouder(context, casus, nieuw, zelf_gezegd=False)
    return Uitkomst(antwoord=teksten.casushouder_genoteerd(casus, nieuw), effecten=effecten, object=nieuw.id)


CASUSHOUDER = Command(
    woorden="deelnemer casushouder",
    gebruik="deelnemer casushouder <code> <organisatie, rol of adres>",
    samenvatting=teksten.DEELNEMER_CASUSHOUDER,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
