"""Words beside an answer that tell nobody anything (own choice)."""

from typing import Final

_NIETS: Final = frozenset(
    ("hoor", "dus", "he", "hè", "ja", "jawel", "zeker", "nu", "al", "inmiddels", "intussen", "allemaal", "helemaal")
)


def zonder_stopwoorden(tekst: str) -> str:
    """Nothing where these are all that stands there, as in "3 is gedaan hoor"; other words as they are."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    return "" if woorden and _NIETS.issuperset(woorden) else tekst
