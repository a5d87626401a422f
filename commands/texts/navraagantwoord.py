"""Sentences to whoever answered "was u dit?" in a way that does not count."""

from collections.abc import Sequence

from commands.adres import vraagadres
from commands.domain.eigenaars import opgesomd
from commands.domain.navraag import Navraag
from commands.messages import Bericht, Blok
from commands.texts.navraag import ONDERWERP
from commands.texts.vorm import kort_bericht


def niet_begrepen(navraag: Navraag) -> Bericht:
    """The answer is neither yes nor no."""
    tekst = "Uw antwoord is geen ja en geen nee. Er is niets mee gedaan. Antwoord met één woord: ja of nee."
    return _nog_eens(navraag, tekst)


def telt_niet(navraag: Navraag) -> Bericht:
    """An answer that came from the address in question, or from nobody knows whom."""
    return _nog_eens(
        navraag,
        f"Er kwam een antwoord op onze vraag {navraag.kort}, maar wij kunnen niet zien of het van u komt. Er is niets "
        "mee gedaan. Antwoord met ja of nee op dit bericht, vanaf het adres waarop u dit leest. Lukt dat niet? Bel de "
        "~procesregisseur~.",
    )


def _nog_eens(navraag: Navraag, tekst: str) -> Bericht:
    reply_to = vraagadres(navraag.token)
    return Bericht(onderwerp=ONDERWERP, notice=True, breed=True, reply_to=reply_to, blokken=(Blok(tekst=tekst),))


def welke(wachten: Sequence[str]) -> Bericht:
    """Questions wait in the private room, and the answer names none of them. `wachten`: their short names."""
    vragen = "wacht één vraag" if len(wachten) == 1 else f"wachten {len(wachten)} vragen"
    return kort_bericht(
        ONDERWERP,
        f"Er {vragen} op u: {opgesomd(wachten)}. Antwoord op het bericht met de vraag die u bedoelt: ja of nee. "
        f"Of schrijf bijvoorbeeld: ja {wachten[0]}",
    )
