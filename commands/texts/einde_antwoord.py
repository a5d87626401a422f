"""Words about a proposal to close that are no yes and no no."""

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
