"""Recognisers for stories: they know a few words and nothing else, and can be told what is allowed."""

from dataclasses import dataclass

from bot.privacy.bewaker import Bewaker

NAAM, ADRES, NUMMER, HINT = "Proefpersoon", "Voorbeeldweg 1", "000000012", "de enige van het dorp"
_KENT = ((NAAM, "name"), (ADRES, "address"), (NUMMER, "bsn"), (HINT, "indirect"))


@dataclass(frozen=True, slots=True)
class NepTreffer:
    """A place that was found."""

    begin: int
    end: int
    kind: str
    warning: bool = False


class NepHerkenners:
    """Finds its words wherever they stand."""

    def __init__(self, toegestaan: tuple[str, ...]) -> None:
        self._toegestaan = {woord.casefold() for woord in toegestaan}

    def toets(self, tekst: str) -> list[NepTreffer]:
        gevonden = []
        for woord, soort in _KENT:
            plek = tekst.find(woord)
            while plek >= 0 and woord.casefold() not in self._toegestaan:
                gevonden.append(NepTreffer(plek, plek + len(woord), soort, soort == "indirect"))
                plek = tekst.find(woord, plek + len(woord))
        return sorted(gevonden, key=lambda een: een.begin)


def nep_bewaker() -> Bewaker:
    """The real guard on recognisers that know a few words."""
    return Bewaker(NepHerkenners)
