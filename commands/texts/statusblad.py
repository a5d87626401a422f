"""The status sheet that comes with the question for contact: by number and date, without words of people."""

from collections.abc import Sequence
from datetime import date

from commands.domain.datum import schrijf_in_lijst
from commands.domain.statusblad import Statusblad
from commands.texts.actie import WERKWOORD

MAX_GEZEGD = 6
"""What was told since the last contact: more is counted."""


def regels(blad: Statusblad, vandaag: date) -> tuple[str, ...]:
    """One line for each state that some actiepunt has; then what was told."""
    laat = [f"{nummer} (te laat sinds {schrijf_in_lijst(dag, vandaag)})" for nummer, dag in blad.laat]
    delen = (
        ("Te laat: punt", laat),
        ("Lukt niet: punt", blad.vast),
        ("Niets over gehoord sinds het vorige contact: punt", blad.stil),
        ("Loopt: punt", blad.verder),
        ("Klaar of vervallen: punt", blad.klaar),
    )
    standen = [f"{kop} {_en(list(map(str, nummers)))}" for kop, nummers in delen if nummers]
    return (*standen, _gezegd(blad, vandaag))


def _gezegd(blad: Statusblad, vandaag: date) -> str:
    if not blad.gezegd:
        return "Sinds het vorige contact is bij geen actiepunt iets gemeld"
    genoemd = [
        f"punt {nummer} {WERKWOORD[soort]} ({schrijf_in_lijst(dag, vandaag)})"
        for nummer, soort, dag in blad.gezegd[:MAX_GEZEGD]
    ]
    meer = len(blad.gezegd) - MAX_GEZEGD
    return f"Sinds het vorige contact: {', '.join(genoemd)}" + (f", en nog {meer}" if meer > 0 else "")


def _en(woorden: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(woorden[:-1]), *woorden[-1:])))
