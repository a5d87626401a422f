"""When somebody hears the news of their casussen by mail, and the words that make news wait for nobody."""

import re
from enum import StrEnum
from typing import Final


class Meldingen(StrEnum):
    """The choices of one person."""

    DIRECT = "direct"
    """Each piece of news at once, in a mail of its own."""
    DAGELIJKS = "dagelijks"
    """One mail a casus, each working day on which there is news."""
    WEKELIJKS = "wekelijks"
    """One mail a casus, on the first working day of the week."""
    SAMEN = "samen"
    """One mail a working day over all casussen, with codes and counts alone."""


_SPOED: Final = re.compile(
    r"\b(spoed(eisende?|geval)?|dringende?|urgente?|acuut|acute|crisis\w*|noodgeval\w*|(levens)?gevaar\w*|onveilige?)\b",
    re.IGNORECASE,
)
_GEEN: Final = re.compile(r"\b(geen|niet|nooit|zonder)(\s+(zo|erg|heel|meer|echt))?\s*$", re.IGNORECASE)


def heeft_haast(tekst: str) -> bool:
    """Whether these words of a reporter may not wait: "spoed", "dringend" or a word like it, and not "geen spoed"."""
    return any(_GEEN.search(tekst[: gevonden.start()]) is None for gevonden in _SPOED.finditer(tekst))


_KEUZEN: Final = (
    (re.compile(r"\b(direct|meteen|gelijk|onmiddellijk)\b", re.IGNORECASE), Meldingen.DIRECT),
    (
        re.compile(r"\b(wekelijks?|per\s+week|elke\s+week|iedere\s+week|op\s+maandag)\b", re.IGNORECASE),
        Meldingen.WEKELIJKS,
    ),
    (re.compile(r"\b(dagelijks?|per\s+dag|elke\s+dag|iedere\s+dag)\b", re.IGNORECASE), Meldingen.DAGELIJKS),
    (re.compile(r"\bsamen\b", re.IGNORECASE), Meldingen.SAMEN),
)
_MINDER: Final = re.compile(r"\bminder\b", re.IGNORECASE)


def lees_keuze(tekst: str, nu: Meldingen) -> Meldingen | None:
    """The choice that these words name, or None; "minder" is one step less than `nu`."""
    for woorden, keuze in _KEUZEN:
        if woorden.search(tekst):
            return keuze
    if _MINDER.search(tekst):
        return Meldingen.DAGELIJKS if nu is Meldingen.DIRECT else Meldingen.WEKELIJKS
    return None
