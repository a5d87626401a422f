"""The question for whom words are that somebody answers to a message to them alone about an actiepunt."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok, PuntVerwijzing


def voor_wie(
    casus: Casus, punt: PuntVerwijzing, code: str, *, met_ja: bool, staf: bool = False, beheert: bool = True
) -> Bericht:
    """Nobody got them. `code`: the code as it is typed here, empty where it need not; `met_ja`: a yes shares them;
    `staf`: a procesregisseur or manager wrote them; `beheert`: the writer may give the actiepunt to another."""
    nummer = punt.nummer
    weinig = (
        f"- Alleen voor eigenaar, ~casushouder~ en ~procesregisseur~? "
        f"Antwoord: {code}actie opmerking {nummer}, met uw tekst"
        if staf
        else f"- Alleen voor de ~procesregisseur~? Antwoord: {code}vraag, met uw tekst"
    )
    geef = f"\n- Doet een ander actiepunt {nummer}? Schrijf: {casus.code} actie geef {nummer} aan, met de deelnemer"
    alle = "ja" if met_ja else f"{code}{nummer} terugkoppeling, met uw tekst"
    return Bericht(
        onderwerp=f"Casus {casus.code}: voor wie is dit over actiepunt {nummer}?",
        blokken=(
            Blok(
                tekst="Uw woorden zijn naar niemand gestuurd, want u antwoordde op een bericht aan u alleen.\n"
                f"- Zijn ze voor alle deelnemers? Antwoord: {alle}\n"
                f"{weinig}{geef if beheert else ''}",
                punt=punt,
            ),
        ),
    )
