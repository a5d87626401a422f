"""Sentences about a vervolg-ICO that is not needed."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok

NIET_NODIG = "Meld dat er geen ~vervolg-ICO~ nodig is, met de reden"


def niet_nodig(casus: Casus, reden: str) -> Bericht:
    """To the casushouder, with whom it was decided."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen ~vervolg-ICO~",
        blokken=(
            Blok(
                tekst=f"De ~procesregisseur~ meldt dat er in casus {casus.code} geen ~vervolg-ICO~ nodig is. De reden:",
                citaat=reden,
            ),
            Blok(tekst="Bent u het er niet mee eens? Laat het de ~procesregisseur~ weten."),
        ),
    )


def niet_nodig_genoteerd(casus: Casus) -> Bericht:
    """Receipt for the procesregisseur."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen ~vervolg-ICO~",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: er is in casus {casus.code} geen ~vervolg-ICO~ nodig. De ~casushouder~ leest "
                "de reden.",
                regels=(f"Toch wel? Schrijf: {casus.code} ico momenten, met de dagen en uren",),
            ),
        ),
    )
