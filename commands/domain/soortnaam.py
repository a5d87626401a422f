"""The kind of an organisation, where its name leaves no doubt.

Own choice: only names of public bodies, and of mental health care, which is private by law; any other is asked.
"""

from typing import Final

from commands.domain.contactgegevens import woorden
from commands.domain.rollen import Soort

_BEGIN: Final = {
    **dict.fromkeys(
        (
            *(("gemeente",), ("politie",), ("openbaar", "ministerie"), ("om",), ("ggd",), ("uwv",), ("leerplicht",)),
            *(("raad", "voor", "de", "kinderbescherming"), ("rvdk",), ("belastingdienst",)),
            ("dienst", "justitiele", "inrichtingen"),
        ),
        Soort.PUBLIEK,
    ),
    ("ggz",): Soort.PRIVAAT,
}


def soort_van_naam(organisatie: str) -> Soort | None:
    """The kind of an organisation whose name begins so: "Gemeente Dorp" is publiek; None for any other."""
    naam = woorden(organisatie)
    return next((soort for begin, soort in _BEGIN.items() if naam[: len(begin)] == begin), None)
