"""Sentences about the address under which somebody takes part."""

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok

WIJZIG = "Geef een deelnemer een ander adres; rol en actiepunten blijven"


def gewijzigd(casus: Casus, lid: Deelnemer, *, elders: bool) -> Bericht:
    """Receipt; `elders`: the old address takes part in other casussen too."""
    hierna = "Het plan gaat nu naar het nieuwe adres." if lid.ontvangt else "Een derde krijgt nog niets van de bot."
    ook = " In andere casussen blijft het oude adres staan." if elders else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: adres gewijzigd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} doet mee aan casus {casus.code} met het nieuwe adres. De rol en de "
                f"actiepunten blijven. {hierna} Het oude antwoordadres werkt niet meer.{ook}"
            ),
        ),
    )
