"""The one short receipt, where somebody asked."""

from commands.command import Context
from commands.effects.uitgang import sleutel_antwoord
from commands.line.opdrachten import Verslag
from commands.messages import Bericht, Hier, Say
from commands.texts.in_kamer import in_kamer


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
    casus_id = wie.casus.id if wie.casus is not None else None
    if verslag is not None and verslag.casus_id is not None:
        casus_id = verslag.casus_id
    hier = Hier(
        persoon_id=wie.persoon.id,
        kamer=inbound.kamer,
        antwoord_op=inbound.extern_id,
        in_casuskamer=context.in_casuskamer,
        casus_id=casus_id,
        deelnemer_id=wie.deelnemer.id if wie.deelnemer is not None else None,
        medewerker_id=wie.medewerkers[0].id if wie.deelnemer is None and wie.medewerkers else None,
    )
    geweigerd = geweigerd or (verslag is not None and verslag.geweigerd)
    if context.in_casuskamer and wie.casus is not None:
        bericht = in_kamer(bericht, wie.casus.code)
    return Say(aan=hier, bericht=bericht, sleutel=sleutel or sleutel_antwoord(inbound.bron), geweigerd=geweigerd)
