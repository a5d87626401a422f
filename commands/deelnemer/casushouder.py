"""`deelnemer casushouder <wie>`: the role of casushouder is handed over actively (SOURCES: S1, S2)."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import AlCasushouder, CasusNietLopend, DeelnemerOnbekend
from commands.effects.termijnplan import plan_contact
from commands.messages import Groep, Lid, Say
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
    for lid in leden:
        if lid.casushouder:
            await uow.deelnemers.save_deelnemer(replace(lid, casushouder=False))
    await uow.deelnemers.save_deelnemer(replace(nieuw, casushouder=True))
    await plan_contact(context, casus, Rol.CASUSHOUDER, context.vandaag)
    sleutel = f"casushouder/{nieuw.id}/{context.ids.new_id()}"
    effecten = (
        Say(
            aan=Groep(casus_id=casus.id, behalve=(context.wie.actor, nieuw.id)),
            bericht=teksten.andere_casushouder(casus, nieuw),
            sleutel=sleutel,
        ),
        Say(
            aan=Lid(deelnemer_id=nieuw.id),
            bericht=teksten.u_bent_casushouder(casus, context.beleid.contact_weken),
            sleutel=f"{sleutel}/zelf",
        ),
    )
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
