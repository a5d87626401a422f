"""Whose mail carries no content: by the settings of the house, a person by address or an organisation by its domain.

For organisations whose mail may not carry it (NTA 7516).
"""

from collections.abc import Collection


def alleen_melding(email: str, lijst: Collection[str]) -> bool:
    """Whether a mail to this address only says that there is news; `lijst`: whole addresses, and domains with all that
    stands below them, in lower case."""
    adres = email.strip().lower()
    domein = adres.rpartition("@")[2]
    delen = domein.split(".")
    boven = {".".join(delen[nr:]) for nr in range(len(delen))}
    return adres in lijst or not boven.isdisjoint(lijst)
