"""`bezorging`: how the plan reached each deelnemer; with a deelnemer behind it what became of each message to them."""

from typing import Final

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.bezorgd import VERKEERDE_PERSOON, bereik, dagen_te_laat, tekens
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.messages.inbound import MailStaat
from commands.texts import bezorging as teksten

_VAN_ROBOT: Final = (MailStaat.AUTOMATISCH.name, MailStaat.BOUNCE.name)
"""How the logboek notes mail that no person wrote."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """By role, never by name or address.

    Raises CasusNietLopend (nobody was sent a plan), DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, beleid = context.casus, context.beleid
    if casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    leden = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief]
    berichten = await context.uow.overzichten.delivered_in(casus.id)
    wie = opdracht.tekst.strip(" ,.:;")
    if wie:
        lid = zoek_lid(wie, leden)
        eigen = [een for een in berichten if een.deelnemer_id == lid.id]
        return Uitkomst(antwoord=teksten.van_lid(casus, lid, eigen, beleid), object=lid.id, casus_id=casus.id)
    regels = [
        (een.actor, een.op)
        for een in await context.uow.logboek.of_casus(casus.id)
        if een.actie != VERKEERDE_PERSOON and een.resultaat not in _VAN_ROBOT
    ]
    gezien = tekens(leden, [een for een in regels if een[1] >= casus.vrijgegeven_op])
    bereikt = [
        bereik(lid, [een for een in berichten if een.deelnemer_id == lid.id], gezien.get(lid.id)) for lid in leden
    ]
    laat = dagen_te_laat(casus.ico_op, casus.vrijgegeven_op, beleid)
    antwoord = teksten.van_casus(casus, casus.vrijgegeven_op, bereikt, laat, beleid)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


BEZORGING = Command(
    woorden="bezorging",
    ook=("wie kreeg het plan",),
    gebruik="bezorging [wie]",
    samenvatting=teksten.BEZORGING,
    rollen=frozenset((Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)),
    leest=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
