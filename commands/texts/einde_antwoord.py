"""Words about a proposal to close that are no yes and no no, and words that reach nobody once it is closed."""

from commands.domain.casus import Casus
from commands.domain.sluiting import Einde
from commands.messages import Bericht, Blok
from commands.texts.einde import NEE, ja, keuzes_bij


def over_voorstel(casus: Casus, tekst: str) -> Bericht:
    """To the proposer alone: words that are no yes and no no."""
    zin = f"Een reactie op uw voorstel om casus {casus.code} af te sluiten. Het voorstel staat nog open."
    return Bericht(
        onderwerp=f"Casus {casus.code}: een reactie op uw voorstel", blokken=(Blok(tekst=zin, citaat=tekst),)
    )


def nog_geen_antwoord(casus: Casus, einde: Einde, *, doorgegeven: bool) -> Bericht:
    """To the writer: the proposal stands open, with the ready answers; `doorgegeven`: the proposer reads the words."""
    wie = "Uw woorden gaan alleen naar wie het voorstelde. " if doorgegeven else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bent u akkoord met afsluiten?",
        bij_ja=ja(einde),
        bij_nee=NEE,
        blokken=(
            Blok(
                tekst=f"{wie}Casus {casus.code} is nog niet afgesloten. Bent u akkoord? Antwoord met ja, of met nee en "
                "de reden.",
                keuzes=keuzes_bij(casus, einde),
            ),
        ),
    )


def niet_doorgegeven(casus: Casus, telefoon: str, *, genoemd: bool) -> Bericht:
    """To the writer of words about a closed casus that nobody reads; `genoemd`: they hold what may not be passed on.

    `telefoon`: of the procesregisseurs, may be empty.
    """
    waarom = "Er staat iets in dat wij niet doorgeven, zoals een naam." if genoemd else "Wij geven niets meer door."
    zin = f"Casus {casus.code} is afgesloten. {waarom} Niemand leest uw bericht."
    return _gaat_nergens_heen(casus, f"{zin} {_bel(telefoon)}")


def niet_verwerkt(casus: Casus, telefoon: str) -> Bericht:
    """To a deelnemer of a closed casus: a message in their name, of which nobody knows whether they wrote it."""
    zin = f"Er kwam een bericht in uw naam over casus {casus.code}. Wij weten niet zeker of u het schreef."
    dicht = "De casus is afgesloten, daarom vragen wij het niet: niemand leest dat bericht. Wij melden dit één keer."
    return _gaat_nergens_heen(casus, f"{zin} {dicht} {_bel(telefoon)}")


def _gaat_nergens_heen(casus: Casus, zinnen: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code} is afgesloten: niet doorgegeven",
        notice=True,
        blokken=(Blok(tekst=zinnen),),
    )


def _bel(telefoon: str) -> str:
    nummer = f": {telefoon}" if telefoon else ""
    return f"Is het nog nodig? Bel de ~procesregisseur~{nummer}. Is er gevaar? Bel 112."
