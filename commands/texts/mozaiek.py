"""Sentences about what points to a client without a name: to a sender, and to the procesregisseur."""

from collections.abc import Mapping, Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_kort
from commands.domain.kenmerken import Kenmerk, Kenmerksoort
from commands.domain.rollen import Kanaal
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok

MOZAIEK = "Wat in deze casus over de cliënt al is gedeeld, en samen naar iemand kan wijzen"

SOORTNAAM: Mapping[str, str] = {
    Kenmerksoort.LEEFTIJD: "leeftijd",
    Kenmerksoort.KINDEREN: "kinderen",
    Kenmerksoort.GEZIN: "hoe het gezin eruitziet",
    Kenmerksoort.PLAATS: "waar iemand woont",
    Kenmerksoort.SCHOOL: "school",
    Kenmerksoort.WERK: "werk",
    Kenmerksoort.HERKOMST: "herkomst",
    Kenmerksoort.GELOOF: "geloof",
    Kenmerksoort.GEZONDHEID: "gezondheid",
    Kenmerksoort.GEBEURTENIS: "iets wat op een bepaalde dag gebeurde",
    Kenmerksoort.OPVALLEND: "iets wat zelden voorkomt",
    Kenmerksoort.VRIJGEGEVEN: "woorden die iemand vrijgaf",
}
"""How a kind of fact is called to people."""
ANDERE_CASUS = "Er staat de code van een andere casus in. Die is alleen voor wie daar meedoet."


def samen(wachtend: Wachtend) -> str:
    """Which facts hold it together, or that it is one rare fact, with a space behind; empty when none holds it."""
    if not wachtend.samen:
        return ""
    if wachtend.samen == (Kenmerksoort.OPVALLEND,):
        return "Dit is zo bijzonder dat anderen daaraan alleen al iemand kunnen herkennen. "
    soorten = ", ".join(SOORTNAAM[een] for een in wachtend.samen)
    return (
        "Los zegt het niet om wie het gaat. Samen met wat in deze casus al is gedeeld misschien wel. "
        f"Het gaat nu om: {soorten}. "
    )


def lijst(casus: Casus, gedeeld: Sequence[tuple[Kenmerk, date]], grens: int) -> Bericht:
    """What went out and on which day (local), oldest first. A mail can be forwarded, and so says no more than kinds."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wat er over de cliënt is gedeeld",
        notice=True,
        breed=True,
        blokken=(
            *_gedeeld(casus, gedeeld),
            Blok(
                tekst=f"Zijn er {grens} of meer, dan wacht een bericht dat er een toevoegt. Ook iets wat zelden "
                "voorkomt, wacht. De bot telt geen inwoners: hoeveel mensen dit zijn, weet u beter."
                if grens
                else "De bot houdt hiervoor geen bericht vast: dat staat uit."
            ),
        ),
    )


def _gedeeld(casus: Casus, gedeeld: Sequence[tuple[Kenmerk, date]]) -> tuple[Blok, ...]:
    if not gedeeld:
        return (Blok(tekst=f"In casus {casus.code} zag de bot nog niets wat samen naar de cliënt kan wijzen."),)
    kop = f"Gedeeld in casus {casus.code}"
    chat = tuple(f"{_soort(een)}: {een.waarde} ({schrijf_kort(dag)})" for een, dag in gedeeld)
    mail = tuple(f"{_soort(een)} ({schrijf_kort(dag)})" for een, dag in gedeeld)
    return (
        Blok(kop=kop, regels=chat, kanaal=Kanaal.MATRIX),
        Blok(
            kop=kop,
            tekst="De woorden zelf staan hier niet: een mail wordt soms doorgestuurd.",
            regels=mail,
            kanaal=Kanaal.MAIL,
        ),
    )


def _soort(een: Kenmerk) -> str:
    naam = SOORTNAAM[een.soort]
    return naam[0].upper() + naam[1:]


def let_op() -> Blok:
    """A first sign that people may be known without a name: told to the sender, and nothing is held."""
    return Blok(
        tekst="Let op: misschien is aan uw woorden te merken om wie het gaat, ook zonder naam. Uw bericht is wel "
        "verwerkt. Schrijft u hier vaker over? Kies dan woorden die voor meer mensen kunnen gelden."
    )
