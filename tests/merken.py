"""Nobody ever reads a mark: each word of the house stands in its place before a message goes out."""

import re

from commands.messages import Bericht
from commands.texts.opmaak import als_tekst

MERK = re.compile(r"~[A-Za-z-]+~")


def geen_merken(bericht: Bericht, *erbij: str) -> None:
    """Fails when a message, or what stands around it, still holds a mark."""
    gevonden = MERK.findall("\n".join((bericht.onderwerp, bericht.van, als_tekst(bericht, proef=False), *erbij)))
    assert gevonden == [], f"not in the words of the house: {gevonden}"
