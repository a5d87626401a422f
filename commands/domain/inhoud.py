"""Whose mail carries no content: by the settings of the house, a person by address or an organisation by its domain.

For organisations whose mail may not carry it (NTA 7516).
"""

from collections.abc import Collection
from enum import StrEnum


class Inhoud(StrEnum):
    """What a mail to somebody may carry, by their own choice or that of the procesregisseur."""

    VOL = "vol"
    MELDING = "melding"
    """Only that there is news, in which casus and of which number."""


def lees_inhoud(tekst: str) -> Inhoud | None:
    """The choice in these words, "vol" or "melding"; None where they say neither."""
    woord = tekst.strip(" .,:;!").lower().removeprefix("alleen ").removeprefix("een ")
    return next((een for een in Inhoud if woord == een.value), None)


def alleen_melding(email: str, lijst: Collection[str]) -> bool:
    """Whether a mail to this address only says that there is news; `lijst`: whole addresses, and domains with all that
    stands below them, in lower case."""
    adres = email.strip().lower()
    domein = adres.rpartition("@")[2]
    delen = domein.split(".")
    boven = {".".join(delen[nr:]) for nr in range(len(delen))}
    return adres in lijst or not boven.isdisjoint(lijst)


def zonder_inhoud(email: str | None, gekozen: Inhoud | None, lijst: Collection[str]) -> bool:
    """Whether their mail only says that there is news: as chosen for them, or as the house has it, whichever is
    stricter."""
    return email is not None and (gekozen is Inhoud.MELDING or alleen_melding(email, lijst))
