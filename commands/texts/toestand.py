"""How things stand, for the person who looks after the bot: counts and moments, no content."""

from collections.abc import Mapping
from datetime import datetime

from commands.domain.datum import schrijf_datum


def zeg_toestand(
    *,
    klok: datetime,
    rust: bool,
    inbox: Mapping[str, int],
    outbox: Mapping[str, int],
    volgende: datetime | None,
    casussen: int,
) -> str:
    """Some short lines; moments in the zone they come in."""
    gestuurd = f"{outbox.get('verzonden', 0)} verzonden, {outbox.get('opgegeven', 0)} niet gelukt"
    return "\n".join(
        [
            "Ketenbot is klaar met alles tot nu." if rust else "Ketenbot heeft nog werk liggen.",
            f"Klok: {_moment(klok)}",
            f"Casussen: {casussen}",
            f"Binnengekomen: {inbox.get('nieuw', 0)} te doen, {inbox.get('verwerkt', 0)} gedaan, "
            f"{inbox.get('geparkeerd', 0)} apart gelegd na een storing",
            f"Te versturen: {outbox.get('wacht', 0)} in de rij, {gestuurd}",
            f"Eerstvolgende moment: {_moment(volgende) if volgende else 'nog niet bekend'}",
        ]
    )


def _moment(moment: datetime) -> str:
    return f"{schrijf_datum(moment.date())} om {moment:%H:%M} uur"
