"""Sentences about senders that the bot does not know."""

from collections.abc import Sequence

from commands.domain.datum import schrijf_kort
from commands.messages import Bericht, Blok
from commands.ports import OnbekendeAfzender

ONBEKEND = "Afzenders die de bot niet kent"


def onbekenden(lijst: Sequence[OnbekendeAfzender], aantal: int) -> Bericht:
    """Unknown senders, for the procesregisseur; `lijst` has those who wrote last, of `aantal` in all.

    Their moments are in local time.
    """
    regels = tuple(
        f"{een.afzender} ({een.kanaal.value}"
        + (f", casus {een.casus_code}" if een.casus_code else "")
        + f"): {een.aantal} keer, laatst {schrijf_kort(een.laatst_op.date())}"
        for een in lijst
    )
    if aantal > len(lijst):
        regels += (f"Dit zijn de laatste {len(lijst)}. Daarvoor schreven er nog {aantal - len(lijst)}.",)
    return Bericht(
        onderwerp="Onbekende afzenders",
        notice=True,
        blokken=(Blok(kop="Onbekende afzenders", regels=regels or ("Er zijn geen onbekende afzenders.",)),),
    )
