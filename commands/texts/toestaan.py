"""Sentences about the words that may go out of every casus."""

from collections.abc import Sequence

from commands.messages import Bericht, Blok
from commands.texts.besluit import ONDERWERP
from commands.texts.vorm import kort_bericht

TOESTAAN = "Laat deze woorden voortaan door in elke casus"
TOESTAAN_LIJST = "Welke woorden in elke casus mogen"
TOESTAAN_WEG = "Laat deze woorden niet langer in elke casus door"


def lijst(woorden: Sequence[str]) -> Bericht:
    """All of them, to the procesregisseur."""
    return Bericht(
        onderwerp="Woorden die in elke casus mogen",
        notice=True,
        blokken=(
            Blok(
                kop="Deze woorden mogen in elke casus",
                tekst="Weghalen? Schrijf: toestaan weg, met de woorden erachter." if woorden else "",
                regels=tuple(woorden) or ("Er zijn nog geen woorden toegestaan.",),
            ),
        ),
    )


def weg(*, gevonden: bool) -> Bericht:
    """Receipt; `gevonden`: the words were on the list, and hold messages again."""
    tekst = (
        "Deze woorden houden berichten voortaan weer tegen."
        if gevonden
        else "Deze woorden staan niet in de lijst. De lijst ziet u met: toestaan lijst"
    )
    return Bericht(onderwerp="Woorden die in elke casus mogen", notice=True, blokken=(Blok(tekst=tekst),))


def toegestaan(*, nieuw: bool) -> Bericht:
    """Receipt, in which the words are not repeated; `nieuw`: they were not on the list before."""
    tekst = (
        "Deze woorden mogen voortaan in elke casus. Woorden die in een casus verboden zijn, gaan voor."
        if nieuw
        else "Deze woorden mochten al."
    )
    return kort_bericht(ONDERWERP, tekst)
