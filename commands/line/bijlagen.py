"""Words about files that stay behind: beside the answer to a message, or where nothing else would be said."""

from dataclasses import replace

from commands.command import Context
from commands.domain.weigering import BestandOnleesbaar
from commands.messages import Bericht
from commands.texts import casus as casusteksten
from commands.texts import gesprek as teksten
from commands.texts.weigering import als_bericht

PLAN = (".docx", ".doc")


def over_bijlagen(antwoord: Bericht, context: Context) -> Bericht:
    """The answer, with the news that attachments stay behind; not for a plan of somebody who may send one."""
    namen = [bijlage.naam.lower() for bijlage in context.inbound.bijlagen]
    plan = context.plan is not None or (context.wie.deelnemer is None and any(naam.endswith(PLAN) for naam in namen))
    if not namen or plan or context.met_bestanden:
        return antwoord
    return replace(antwoord, blokken=(*antwoord.blokken, teksten.bijlagen_niet_doorgestuurd(len(namen))))


async def bewaar_plan(context: Context, *, onder_ons: bool, fout: BestandOnleesbaar | None) -> Bericht | None:
    """Keep a Word file of a medewerker that came without a command for it, and ask for the command.

    None when there is no such file. `onder_ons`: nobody else is spoken to. `fout`: why it cannot be read.
    """
    bijlage = next((een for een in context.inbound.bijlagen if een.naam.lower().endswith(PLAN)), None)
    if bijlage is None or not onder_ons or not context.wie.medewerkers:
        return None
    if fout is not None:
        return als_bericht(fout)
    await context.uow.waiting_plans.put_plan(context.wie.persoon.id, bijlage, context.nu)
    casus = context.wie.casus
    return casusteksten.bestand_ontvangen(casus.code if casus is not None else "")


def met_plan(antwoord: Bericht, plan: Bericht | None) -> Bericht:
    """The answer, and the question about the file."""
    return antwoord if plan is None else replace(antwoord, blokken=(*antwoord.blokken, *plan.blokken))


def niet_bekeken(context: Context) -> tuple[Bericht, str]:
    """The news that nothing is done with a file in a room; with the key of this day and room."""
    casus = context.wie.casus if context.in_casuskamer else None
    sleutel = f"niet_bekeken/{casus.id if casus is not None else 'prive'}/{context.vandaag.isoformat()}"
    welke = casus is None and context.wie.casus is None and not context.wie.is_staf
    return teksten.bestand_niet_bekeken(in_kamer=context.in_casuskamer, welke=welke), sleutel
