"""The question for whom words are that a casushouder answers to a private message about an actiepunt."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok, PuntVerwijzing


def voor_wie(casus: Casus, punt: PuntVerwijzing, code: str, *, met_ja: bool) -> Bericht:
    """Nobody got them. `code`: the code as it is typed here, empty where it need not; `met_ja`: a yes shares them."""
    nummer = punt.nummer
    alle = "ja" if met_ja else f"{code}{nummer} terugkoppeling, met uw tekst"
    return Bericht(
        onderwerp=f"Casus {casus.code}: voor wie is dit over actiepunt {nummer}?",
        blokken=(
            Blok(
                tekst="Uw woorden zijn naar niemand gestuurd, want u antwoordde op een bericht aan u alleen.\n"
                f"- Zijn ze voor alle deelnemers? Antwoord: {alle}\n"
                f"- Alleen voor de ~procesregisseur~? Antwoord: {code}vraag, met uw tekst\n"
                f"- Doet een ander actiepunt {nummer}? Schrijf: {casus.code} actie geef {nummer} aan, met de deelnemer",
                punt=punt,
            ),
        ),
    )
