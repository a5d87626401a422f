"""Tells the procesregisseur alone that a client withdraws consent or objects. Nobody types it, so no table has it."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.effects.beheer import aan_regie
from commands.effects.voorleggen import zoals_gezien
from commands.texts import clientwil as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """What it means for the casus is for the procesregisseur to decide; nothing is noted yet."""
    casus, lid = context.casus, context.wie.deelnemer
    van = "" if lid is None else zoals_gezien(lid, context)
    bericht = teksten.voor_regie(casus, van, opdracht.tekst, noteert=context.beleid.aanmelden is not None)
    say = aan_regie(casus, bericht, f"clientwil/{casus.id}/{context.inbound.bron}")
    return Uitkomst(antwoord=teksten.doorgegeven(casus, opdracht.tekst), effecten=(say,), object=casus.id)


CLIENTWIL = Command(
    woorden="client wil",
    gebruik="",
    samenvatting="",
    rollen=LEDEN,
    prive=True,
    onder_ons=True,
    run=run,
)
