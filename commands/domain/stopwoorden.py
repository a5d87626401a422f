"""Words beside an answer that tell nobody anything (own choice)."""

from typing import Final

_NIETS: Final = frozenset(
    ("hoor", "dus", "he", "hè", "ja", "jawel", "zeker", "nu", "al", "inmiddels", "intussen", "allemaal", "helemaal")
)


def zegt_niets(tekst: str) -> bool:
    """Whether there is nothing but these in it: "3 is gedaan hoor" is the answer alone."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    return bool(woorden) and _NIETS.issuperset(woorden)
