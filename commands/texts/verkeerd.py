"""Sentences around words that stand in the wrong casus."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok


def voor_afzender(casus: Casus, *, gehoord: bool) -> Bericht:
    """What they can do themselves; `gehoord`: the procesregisseur hears it now."""
    hoort = " De ~procesregisseur~ hoort nu dat er iets in de verkeerde casus staat." if gehoord else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: staat er iets verkeerd?",
        blokken=(
            Blok(
                tekst=f"Uw bericht is naar niemand gestuurd, en er is niets veranderd.{hoort}\n"
                "- Meldde u iets in de verkeerde casus? Dat neemt u een dag lang terug. "
                f"Schrijf: {casus.code} ongedaan\n"
                "- Zijn uw woorden al gedeeld? De bot kan die niet terughalen. Bel de ~procesregisseur~."
            ),
        ),
    )


def voor_regie(casus: Casus, van: str) -> Bericht:
    """To the procesregisseur: somebody says so; `van`: their role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: misschien de verkeerde casus",
        blokken=(
            Blok(
                tekst=f"{van} schrijft dat er iets in de verkeerde casus staat. Wij noemen die woorden hier niet. "
                f"Bel {van}, en ga na wat anderen in casus {casus.code} al lazen. "
                "Wat gedeeld is, haalt de bot niet terug."
            ),
        ),
    )
