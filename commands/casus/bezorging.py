"""`bezorging`: how the plan reached each deelnemer; with a deelnemer behind it what became of each message to them."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.bezorgd import aan_lid, dagen_te_laat
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.effects.bereikt import bereik_van
from commands.texts import bezorging as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """By role, never by name or address.

    Raises CasusNietLopend (nobody was sent a plan), DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, beleid = context.casus, context.beleid
    if casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    leden = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief]
    wie = opdracht.tekst.strip(" ,.:;")
    if wie:
        lid = zoek_lid(wie, leden)
        berichten = await context.uow.overzichten.delivered_in(casus.id)
        return Uitkomst(
            antwoord=teksten.van_lid(casus, lid, aan_lid(lid, berichten), beleid), object=lid.id, casus_id=casus.id
        )
    bereikt = await bereik_van(casus, casus.vrijgegeven_op, leden, context.uow)
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
