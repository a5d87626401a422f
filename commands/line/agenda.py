"""What a procesregisseur planned stands in their calendar by the receipt itself: one mail in the place of two."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import Context
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Effect, Say, Staf


def met_eigen_agenda(bon: Bericht, effecten: Sequence[Effect], context: Context) -> tuple[Bericht, tuple[Effect, ...]]:
    """The receipt with the entry for the calendar that was to follow it, and the other effects.

    Only by mail and for one meeting: a mail holds one entry.
    """
    zelf = {een.id for een in context.wie.medewerkers}
    eigen = [
        een
        for een in effecten
        if isinstance(een, Say)
        and isinstance(een.aan, Staf)
        and een.aan.medewerker_id in zelf
        and een.bericht.afspraak is not None
    ]
    if context.inbound.kanaal is not Kanaal.MAIL or len(eigen) != 1 or not bon.notice or bon.bij_ja:
        return bon, tuple(effecten)
    [een] = eigen
    return replace(bon, afspraak=een.bericht.afspraak), tuple(ander for ander in effecten if ander is not een)
