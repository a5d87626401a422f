"""The answer to a message goes where it was asked: to the room or by mail, as one short receipt."""

from dataclasses import replace

from commands.command import Context, Uitkomst, Wie
from commands.effects.rijen import sleutel_antwoord
from commands.messages import Bericht, Hier, Inbound, Say
from commands.texts.in_kamer import in_kamer


def hier_van(inbound: Inbound, wie: Wie) -> Hier:
    """The room or the mail of this message, in the place from which its sender speaks."""
    lid, staf = wie.deelnemer, wie.medewerkers
    return Hier(
        persoon_id=wie.persoon.id,
        kamer=inbound.kamer,
        antwoord_op=f"{inbound.extern_id} {inbound.draad}".strip(),
        casus_id=wie.casus.id if wie.casus is not None else None,
        deelnemer_id=lid.id if lid is not None else None,
        medewerker_id=staf[0].id if lid is None and staf else None,
    )


def zeg_hier(
    context: Context,
    bericht: Bericht,
    uitkomst: Uitkomst | None = None,
    *,
    sleutel: str = "",
    geweigerd: bool = False,
) -> Say:
    """Say it there; in the room of a casus a hint gets the sign that it needs there."""
    inbound, wie = context.inbound, context.wie
    hier = replace(hier_van(inbound, wie), in_casuskamer=context.in_casuskamer)
    if uitkomst is not None and uitkomst.casus_id is not None:
        hier = replace(hier, casus_id=uitkomst.casus_id)
    geweigerd = geweigerd or (uitkomst is not None and uitkomst.geweigerd)
    if context.in_casuskamer and wie.casus is not None:
        bericht = in_kamer(bericht, wie.casus.code)
    return Say(aan=hier, bericht=bericht, sleutel=sleutel or sleutel_antwoord(inbound.bron), geweigerd=geweigerd)
