"""What is said of files that stay behind: beside the answer to a message, or because nothing else would be said."""

from dataclasses import replace

from commands.command import Context
from commands.messages import Bericht
from commands.texts import gesprek as teksten

PLAN = (".docx", ".doc")


def over_bijlagen(antwoord: Bericht, context: Context) -> Bericht:
    """The answer, and that attachments stay behind; but for a plan of somebody who may send one."""
    namen = [bijlage.naam.lower() for bijlage in context.inbound.bijlagen]
    plan = context.plan is not None or (context.wie.deelnemer is None and any(naam.endswith(PLAN) for naam in namen))
    if not namen or plan:
        return antwoord
    return replace(antwoord, blokken=(*antwoord.blokken, teksten.bijlagen_niet_doorgestuurd(len(namen))))


def niet_bekeken(context: Context) -> tuple[Bericht, str]:
    """That nothing is done with a file, photo or voice message in a room; with the key of this day and room."""
    casus = context.wie.casus if context.in_casuskamer else None
    sleutel = f"niet_bekeken/{casus.id if casus is not None else 'prive'}/{context.vandaag.isoformat()}"
    return teksten.bestand_niet_bekeken(in_kamer=context.in_casuskamer), sleutel
