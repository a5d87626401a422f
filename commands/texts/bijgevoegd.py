"""Sentences about a picture or sheet that goes along with a message."""

from commands.messages import Blok


def niet_gemaakt() -> Blok:
    """Where it could not be made: the words of the message stand by themselves."""
    return Blok(
        tekst="Het plaatje of bestand hierbij kon niet worden gemaakt. De beheerder kan in het logboek zien waarom."
    )
