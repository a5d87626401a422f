"""Sentences about what somebody can type here."""

from collections.abc import Sequence

from commands.messages import Bericht, Blok
from commands.texts.gebruik import UITLEG, WEGLATEN, getoond
from commands.texts.plan import EIGEN_BLIJFT

HULP = "Wat u hier vaak doet"
HULP_ALLES = "Alle opdrachten die u hier kunt geven"


def hulp(regels: Sequence[tuple[str, str]], code: str, *, rest: int) -> Bericht:
    """The few commands that they need most: pairs of usage and summary. `rest`: how many others there are."""
    meer = "Er is nog 1 opdracht." if rest == 1 else f"Er zijn nog {rest} opdrachten."
    return _bericht(
        regels,
        code,
        f"{meer} Schrijf: hulp alles\n"
        "Gewone taal kan ook, zoals: 3 klaar. In de kamer van de casus zet u er een uitroepteken voor.\n"
        "Heeft iets haast? Zet dan het woord spoed in uw bericht.",
    )


def hulp_alles(regels: Sequence[tuple[str, str]], code: str) -> Bericht:
    """All commands of this person here: pairs of usage and summary."""
    waarom = f"U krijgt berichten van ons omdat u bij casus {code} hoort.\n" if code else ""
    return _bericht(
        regels,
        code,
        f"{waarom}{UITLEG} {WEGLATEN}\n"
        "In de kamer zet u er een uitroepteken voor: !actie lijst. In een mail of in uw eigen gesprek "
        f"met de bot hoeft dat niet. Gewone taal kan ook: 3 klaar\n{EIGEN_BLIJFT}",
    )


def _bericht(regels: Sequence[tuple[str, str]], code: str, slot: str) -> Bericht:
    plaats = f"in casus {code}" if code else "hier"
    lijst = tuple(f"{getoond(gebruik)}: {uitleg}" for gebruik, uitleg in regels)
    blokken = (Blok(kop=f"Dit kunt u {plaats} doen", regels=lijst), Blok(tekst=slot))
    return Bericht(onderwerp="Hulp", notice=True, breed=True, blokken=blokken, heel=True)
