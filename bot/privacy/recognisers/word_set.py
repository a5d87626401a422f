"""Sets of words, written as running text."""


def reeks(tekst: str) -> frozenset[str]:
    """The words of a text, parted by spaces."""
    return frozenset(tekst.split())
