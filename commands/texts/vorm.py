"""Forms that many sentences share."""

from commands.messages import Bericht, Blok


def kort_bericht(onderwerp: str, tekst: str) -> Bericht:
    """A receipt or a word about the conversation itself: one block, and nothing around it."""
    return Bericht(onderwerp=onderwerp, notice=True, breed=True, blokken=(Blok(tekst=tekst),))


def hoofdletter(tekst: str) -> str:
    """The text with a capital in front; the rest as it was."""
    voor = 1 if tekst[:1] == "~" else 0  # before a word of the house
    return tekst[:voor] + tekst[voor : voor + 1].upper() + tekst[voor + 1 :]
