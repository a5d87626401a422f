"""The one short receipt, where somebody asked."""

from dataclasses import replace

from commands.command import Context
from commands.effects.uitgang import sleutel_antwoord
from commands.line.opdrachten import Verslag
from commands.messages import Bericht, Say
from commands.texts.in_kamer import in_kamer
from commands.understanding.hier import hier_van


def zeg_hier(
    context: Context,
    bericht: Bericht,
    verslag: Verslag | None = None,
    *,
    sleutel: str = "",
    geweigerd: bool = False,
) -> Say:
    """Say it there; in the room of a casus a hint gets the sign that it needs there."""
    inbound, wie = context.inbound, context.wie
    hier = replace(hier_van(inbound, wie), in_casuskamer=context.in_casuskamer)
    if verslag is not None and verslag.casus_id is not None:
        hier = replace(hier, casus_id=verslag.casus_id)
    geweigerd = geweigerd or (verslag is not None and verslag.geweigerd)
    if context.in_casuskamer and wie.casus is not None:
        bericht = in_kamer(bericht, wie.casus.code)
    return Say(aan=hier, bericht=bericht, sleutel=sleutel or sleutel_antwoord(inbound.bron), geweigerd=geweigerd)
