"""Sentences around a client who withdraws consent or objects, as a member reports it."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok


def voor_regie(casus: Casus, van: str, tekst: str, *, noteert: bool) -> Bericht:
    """To the procesregisseur: the words, and how to note them; `noteert`: this house notes what the client knows."""
    hoe = f"{casus.code} client bezwaar vandaag" if noteert else f"casus bezwaar {casus.code}"
    ook = f"\n- Is de toestemming ingetrokken? Schrijf: {casus.code} client toestemming ingetrokken" if noteert else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: toestemming of bezwaar van de cliënt",
        blokken=(
            Blok(tekst=f"{van} schrijft over wat de cliënt wil:", citaat=tekst),
            Blok(
                tekst="Alleen u leest dit. Er is nog niets genoteerd, en de casus loopt door tot u beslist.\n"
                f"- Is het een bezwaar? Schrijf: {hoe}{ook}\n"
                f"- Wilt u meer weten? Bel {van}."
            ),
        ),
    )


def doorgegeven(casus: Casus, tekst: str) -> Bericht:
    """Receipt for the writer: who reads it, and who does not."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht is doorgegeven",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Dit is doorgegeven aan de ~procesregisseur~ van casus {casus.code}, en aan niemand anders. "
                "Die beslist wat het voor de casus betekent.",
                citaat=tekst,
            ),
        ),
    )
