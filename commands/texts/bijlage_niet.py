"""Sentences about files that are not taken: why, and what would do."""

from collections.abc import Sequence
from typing import Final

from commands.domain.bestanden import Bestandsfout, Wachtbestand
from commands.domain.casus import Casus
from commands.messages import Bericht, Blok

ALS_TEKST: Final = "Schrijf in woorden wat anderen moeten weten."
WAAROM_NIET: Final = {
    Bestandsfout.LEEG: f"Het bestand is leeg. {ALS_TEKST}",
    Bestandsfout.TE_GROOT: "Het bestand is te groot. Een bestand mag hoogstens 25 MB zijn. Stuur een kleiner bestand.",
    Bestandsfout.TE_VEEL: "Er wachten al te veel bestanden van u. Stuur ze later, of in kleinere aantallen.",
    Bestandsfout.ARCHIEF: "Een zip of ander ingepakt bestand neem ik niet aan. Pak het uit en stuur de bestanden los.",
    Bestandsfout.PROGRAMMA: "Een programma neem ik niet aan, want dat kan schade doen.",
    Bestandsfout.FILM: f"Film en geluid neem ik niet aan. {ALS_TEKST}",
    Bestandsfout.MACRO: "In het bestand staan macro's. Sla het op als gewoon Word-bestand (.docx) of als PDF.",
    Bestandsfout.WACHTWOORD: "Er staat een wachtwoord op het bestand. Stuur het zonder wachtwoord.",
    Bestandsfout.KAPOT: "Het bestand is niet te openen. Stuur het opnieuw, of als PDF.",
    Bestandsfout.BOM: "Uitgepakt is het bestand veel te groot. Het is niet geopend. Stuur het als PDF.",
    Bestandsfout.BEELDPUNTEN: "De foto is te groot om te openen. Stuur een kleinere foto.",
    Bestandsfout.BLADZIJDEN: "De PDF heeft meer dan 30 bladzijden. Stuur alleen de bladzijden die nodig zijn.",
    Bestandsfout.OUD: "Dit is een oud soort Office-bestand. Sla het op als .docx of als PDF, en stuur dat.",
    Bestandsfout.HEIC: "Deze foto (HEIC of AVIF) kan ik niet openen. Stuur de foto als JPEG, of maak een schermafdruk.",
    Bestandsfout.WINMAIL: f"Uw mailprogramma maakte er winmail.dat van. Dat kan niemand hier openen. {ALS_TEKST}",
    Bestandsfout.AGENDA: "Een afspraak voor de agenda geef ik niet door. Schrijf in woorden welke dag en hoe laat.",
    Bestandsfout.MAIL: f"Een hele mail als bijlage geef ik niet door. {ALS_TEKST}",
    Bestandsfout.ANDERS: f"Ik neem alleen foto's (JPEG, PNG, HEIC), PDF, Word (.docx) en tekst aan. {ALS_TEKST}",
}


def niet_aangenomen(fouten: Sequence[Bestandsfout]) -> Blok:
    """To the sender: which file is not taken, and what would do."""
    soorten = tuple(dict.fromkeys(fouten))
    wat = "Een bestand is niet aangenomen" if len(fouten) == 1 else f"{len(fouten)} bestanden zijn niet aangenomen"
    return Blok(tekst=f"{wat}. " + "\n".join(WAAROM_NIET[een] for een in soorten))


def niet_aangenomen_voor_regie(casus: Casus, van: str, fouten: Sequence[Bestandsfout]) -> Bericht:
    """To the procesregisseur: somebody sent a file that nobody gets."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bestand niet aangenomen",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{van} stuurde in casus {casus.code} iets dat de bot niet aanneemt:",
                regels=tuple(_KORT[een] for een in dict.fromkeys(fouten)),
                na=f"Niemand krijgt het. {van} weet dit. U hoeft niets te doen.",
            ),
        ),
    )


_KORT: Final = {
    Bestandsfout.LEEG: "het is leeg",
    Bestandsfout.TE_GROOT: "het is te groot",
    Bestandsfout.TE_VEEL: "er wachten er al te veel",
    Bestandsfout.ARCHIEF: "een ingepakt bestand",
    Bestandsfout.PROGRAMMA: "een programma",
    Bestandsfout.FILM: "film of geluid",
    Bestandsfout.MACRO: "er staan macro's in",
    Bestandsfout.WACHTWOORD: "er staat een wachtwoord op",
    Bestandsfout.KAPOT: "het is niet te openen",
    Bestandsfout.BOM: "uitgepakt is het veel te groot",
    Bestandsfout.BEELDPUNTEN: "de foto is te groot om te openen",
    Bestandsfout.BLADZIJDEN: "het heeft te veel bladzijden",
    Bestandsfout.OUD: "een oud soort Office-bestand",
    Bestandsfout.HEIC: "een foto (HEIC of AVIF) die niet te openen is",
    Bestandsfout.WINMAIL: "winmail.dat",
    Bestandsfout.AGENDA: "een afspraak voor de agenda",
    Bestandsfout.MAIL: "een hele mail als bijlage",
    Bestandsfout.ANDERS: "een soort die de bot niet kent",
}


def weg_bij_sluiten(casus: Casus, een: Wachtbestand) -> Bericht:
    """To the sender: the casus was closed before somebody decided."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlage {een.nummer} is weg",
        notice=True,
        blokken=(
            Blok(tekst=f"Casus {casus.code} is gesloten. Uw bijlage {een.nummer} is niet gedeeld en is weggegooid."),
        ),
    )
