"""`afmelden [reden]`: my part in this casus ends (S1, S2: a ketenpartner tells the others and the casushouder)."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering import CasusNietLopend, NietBevoegd
from commands.messages import Groep, Say
from commands.texts import afmelden as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it; the procesregisseur takes him out, so that no actiepunt falls on the floor."""
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None:
        raise NietBevoegd
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    punten = [punt for punt in await context.uow.actiepunten.van_eigenaar(lid.id) if punt.loopt]
    groep = Groep(casus_id=casus.id, behalve=(lid.id,), zonder_kamer=context.in_casuskamer)
    say = Say(
        aan=groep,
        bericht=teksten.voor_groep(casus, lid, punten, opdracht.tekst),
        sleutel=f"afmelden/{lid.id}/{context.vandaag.isoformat()}",
    )
    return Uitkomst(antwoord=teksten.ontvangen(casus, punten), effecten=(say,), object=lid.id)


AFMELDEN = Command(
    woorden="afmelden",
    ook=("meld mij af",),
    gebruik="afmelden [reden]",
    samenvatting=teksten.AFMELDEN,
    rollen=LEDEN,
    afgebakend=True,
    run=run,
)
