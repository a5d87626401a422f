"""`afmelden zeker [reden]`: my part in this casus ends; the others and the casushouder hear it (SOURCES: S1, S2)."""

from dataclasses import replace

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering import CasusNietLopend, NietBevoegd
from commands.effects.zonder_casushouder import vraag_regie
from commands.messages import Groep, Say
from commands.spreektaal.woorden import eerste_woord
from commands.texts import afmelden as teksten

ZEKER = "zeker"


def _is_zeker(woord: str) -> bool:
    return woord.strip(".,:;!").lower() == ZEKER


def _past(woorden: str) -> bool:
    """Whether "zeker" or nothing follows: "afmelden voor de training" in a mail stays an ordinary sentence."""
    return not woorden or _is_zeker(eerste_woord(woorden)[0])


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it; the procesregisseur then takes the member out, so that no actiepunt falls on the floor.

    Without the word "zeker" the bot asks first: mail programs make a button of List-Unsubscribe. Raises NietBevoegd,
    CasusNietLopend.
    """
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None:
        raise NietBevoegd
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    eerste, reden = eerste_woord(opdracht.tekst)
    if not _is_zeker(eerste):
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus), object=lid.id)
    punten = [punt for punt in await context.uow.actiepunten.of_owner(lid.id) if punt.loopt]
    await context.uow.deelnemers.save_deelnemer(replace(lid, afgemeld_op=context.nu))
    groep = Groep(casus_id=casus.id, behalve=(lid.id,), zonder_kamer=context.in_casuskamer)
    say = Say(
        aan=groep,
        bericht=teksten.voor_groep(casus, lid, punten, reden),
        sleutel=f"afmelden/{lid.id}/{context.vandaag.isoformat()}",
    )
    effecten = (say, vraag_regie(casus, context.vandaag)) if lid.casushouder else (say,)
    return Uitkomst(antwoord=teksten.ontvangen(casus, punten), effecten=effecten, object=lid.id)


AFMELDEN = Command(
    woorden="afmelden",
    ook=("meld mij af",),
    gebruik="afmelden zeker [reden]",
    samenvatting=teksten.AFMELDEN,
    rollen=LEDEN,
    past=_past,
    run=run,
)
