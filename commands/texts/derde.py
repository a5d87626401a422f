"""Sentences about a derde: the statement of secrecy, and all that is said to one (SOURCES: BGS 2.21)."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok

VERKLARING = "Noteer wanneer een derde de geheimhoudingsverklaring tekende"

WACHT_OP_VERKLARING = "een derde krijgt pas iets na de geheimhoudingsverklaring"


def schrijf_verklaring(casus: Casus, lid: Deelnemer) -> str:
    """How the day of the statement is noted."""
    return (
        f"Is de verklaring getekend? Schrijf: deelnemer verklaring {casus.code} {lid.aanduiding}, "
        "en na de komma de datum."
    )


def verklaring_nodig(casus: Casus, lid: Deelnemer) -> Blok:
    """To the procesregisseur, at the moment at which a derde begins to take part."""
    return Blok(
        tekst=f"{lid.aanduiding} is derde en krijgt nog niets, ook de eigen actiepunten niet. Een derde tekent eerst "
        f"een geheimhoudingsverklaring. {schrijf_verklaring(casus, lid)}"
    )


def onderwerp_vraag(casus: Casus, lid: Deelnemer) -> str:
    """The subject of the question for the statement."""
    return f"Casus {casus.code}: heeft {lid.aanduiding} de geheimhoudingsverklaring getekend?"


def vraag_opnieuw(casus: Casus, lid: Deelnemer) -> Blok:
    """The same question, asked again by the clock."""
    return Blok(
        kop=onderwerp_vraag(casus, lid),
        tekst=f"U krijgt dit als procesregisseur. {lid.aanduiding} is derde in casus {casus.code} en krijgt nog niets "
        "van de bot, ook de eigen actiepunten niet. Een derde tekent eerst een geheimhoudingsverklaring. "
        "Wij vragen het u steeds minder vaak, tot u de datum hebt genoteerd.",
        regels=(
            schrijf_verklaring(casus, lid),
            f"Doet deze derde niet meer mee? Schrijf: deelnemer verwijder {casus.code} {lid.aanduiding}",
        ),
        vervalt=True,
    )


def verklaring_genoteerd(casus: Casus, lid: Deelnemer, dag: date) -> Bericht:
    """Receipt of the day of the statement."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: geheimhoudingsverklaring genoteerd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: {lid.aanduiding} tekende op {schrijf_datum(dag)} de geheimhoudingsverklaring voor "
                f"casus {casus.code}."
            ),
        ),
    )
