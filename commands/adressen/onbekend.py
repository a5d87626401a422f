"""`onbekend`: the unknown senders, and the addresses that wait for an answer, for the procesregisseur."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.effects.navragen import wachtende
from commands.texts import navraag as navraagteksten
from commands.texts import onbekend as teksten

GETOOND = 20
"""Senders in one answer; the others are only counted."""


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their addresses, newest first; they themselves got no answer."""
    onbekenden = context.uow.onbekenden
    zone = context.beleid.zone
    lijst = [replace(een, laatst_op=een.laatst_op.astimezone(zone)) for een in await onbekenden.latest(GETOOND)]
    antwoord = teksten.onbekenden(lijst, await onbekenden.count())
    wacht = navraagteksten.lijst(await wachtende(context), met_adres=True)
    return Uitkomst(antwoord=replace(antwoord, blokken=(*antwoord.blokken, *wacht)), object="onbekend")


ONBEKEND = Command(
    woorden="onbekend",
    gebruik="onbekend",
    samenvatting=teksten.ONBEKEND,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
