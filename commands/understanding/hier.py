"""Where the sender of a message is answered: where they asked."""

from commands.command import Wie
from commands.messages import Hier, Inbound


def hier_van(inbound: Inbound, wie: Wie) -> Hier:
    """The room or the mail of this message, in the place from which its sender speaks."""
    lid, staf = wie.deelnemer, wie.medewerkers
    return Hier(
        persoon_id=wie.persoon.id,
        kamer=inbound.kamer,
        antwoord_op=inbound.extern_id,
        casus_id=wie.casus.id if wie.casus is not None else None,
        deelnemer_id=lid.id if lid is not None else None,
        medewerker_id=staf[0].id if lid is None and staf else None,
    )
