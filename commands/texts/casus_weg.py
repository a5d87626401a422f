"""Sentences about throwing away a casus that was never released, and about a plan that came twice."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok

WEG = "Gooi een casus weg die nog niet is vrijgegeven"


def weet_u_het_zeker(casus: Casus) -> Bericht:
    """Asked before anything is thrown away."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: weggooien?",
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} is nog niet vrijgegeven: geen deelnemer kreeg er iets van. "
                "Gooit u de casus weg, dan verdwijnt het plan en vraagt de bot er niets meer over. "
                f"Dat kan niet worden teruggedraaid. Weet u het zeker? Schrijf: casus weg {casus.code} zeker"
            ),
        ),
    )


def weggegooid(casus: Casus) -> Bericht:
    """Receipt."""
    return Bericht(
        onderwerp=f"Casus {casus.code} is weggegooid",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} is weggegooid, met het plan. Geen deelnemer krijgt er iets van, en de bot "
                "kent deze code niet meer. De mail waarmee u het plan stuurde, staat nog in uw eigen mailbox."
            ),
        ),
    )


def bestaat_al(casus: Casus) -> Bericht:
    """A new casus with the plan of one that was not released yet: which is meant?"""
    return Bericht(
        onderwerp=f"Casus {casus.code}: dit plan is er al",
        blokken=(
            Blok(
                tekst=f"Dit plan bestaat al als {casus.code}. Er is geen nieuwe casus gemaakt. Het bestand ligt klaar, "
                "een uur lang."
            ),
            Blok(
                regels=(
                    f"Is dit een nieuwe versie? Schrijf: casus plan {casus.code}",
                    "Gaat het over een andere casus? Schrijf: casus nieuw zeker",
                )
            ),
        ),
    )
