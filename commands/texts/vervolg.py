"""Sentences about a vervolg-ICO that is not needed."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok, Knop

NIET_NODIG = "Meld dat er geen ~vervolg-ICO~ nodig is, met de reden"


def niet_nodig(casus: Casus, reden: str, *, samen: bool) -> Bericht:
    """To the casushouder; `samen`: with whom this house decides it."""
    niet_eens = "Bent u het er niet mee eens? Laat het de ~procesregisseur~ weten."
    if samen:
        niet_eens = (
            "U beslist hier samen over. Bent u het er niet mee eens? Schrijf: "
            f"{casus.code} agenderen. De ~procesregisseur~ hoort het dan, en belt u."
        )
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen ~vervolg-ICO~",
        blokken=(
            Blok(
                tekst=f"De ~procesregisseur~ meldt dat er in casus {casus.code} geen ~vervolg-ICO~ nodig is. De reden:",
                citaat=reden,
            ),
            Blok(tekst=niet_eens),
        ),
    )


def voorgesteld(casus: Casus, reden: str) -> Bericht:
    """To the procesregisseur: the casushouder thinks that none is needed."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen ~vervolg-ICO~?",
        blokken=(
            Blok(
                tekst=f"De ~casushouder~ vindt dat er in casus {casus.code} geen ~vervolg-ICO~ nodig is. U beslist "
                "hier samen over. Tot uw antwoord verandert er niets. De reden:",
                citaat=reden,
                keuzes=(
                    Knop(label="Ook volgens mij niet nodig", opdracht=f"{casus.code} ico niet nodig [reden]"),
                    Knop(label="Toch wel", opdracht=f"{casus.code} ico momenten [dagen en uren]"),
                ),
            ),
        ),
    )


def voorgesteld_genoteerd(casus: Casus) -> Bericht:
    """Receipt for the casushouder."""
    zin = (
        f"Genoteerd: volgens u is er in casus {casus.code} geen ~vervolg-ICO~ nodig. De ~procesregisseur~ leest de "
        "reden, en beslist met u."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen ~vervolg-ICO~?", notice=True, breed=True, blokken=(Blok(tekst=zin),)
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
