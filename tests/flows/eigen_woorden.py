"""One text of somebody in their own words, and whether it was answered with a question."""

from commands.texts.knoppen import KNOPPEN
from tests.antwoorden.opstelling import Uitslag
from tests.antwoorden.rij import Rij, lees_rij

_VAST = tuple(f"- {label}? Antwoord: " for label, _ in KNOPPEN)
PUNTEN = {str(nummer): f"2026-12-{nummer:02}" for nummer in range(1, 9)}


def rij(tekst: str, deur: str, over: int | None, **anders: object) -> Rij:
    vast: dict[str, object] = {
        "id": "een", "persoon": "een", "deur": deur, "over": over, "eigen": [2, 4], "punten": PUNTEN,
        "vandaag": "2026-11-03", "tekst": tekst, "stand": {}, "vraag": [],
    }  # fmt: skip
    return lees_rij({**vast, **anders})


def vraagt(uit: Uitslag, *antwoorden: str) -> bool:
    """Whether nothing changed and just these answers are offered, beside the buttons that stand under each question."""
    regels = [regel for regel in uit.antwoord.splitlines() if "Antwoord: " in regel and not regel.startswith(_VAST)]
    aangeboden = [regel.partition("Antwoord: ")[2] for regel in regels]
    return uit.gezet == {} and aangeboden == list(antwoorden)
