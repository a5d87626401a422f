"""Whether a message is nothing but a courtesy."""

from collections.abc import Sequence

from commands.spreektaal import woordkeus as w


def is_beleefd(woorden: Sequence[str], met_slot: Sequence[str]) -> bool:
    """Whether there is nothing but thanks; "graag gedaan" answers thanks, and "gedaan" alone reports something."""
    paren = (("graag", "gedaan"), ("waarvan", "akte"))
    graag = [nr for nr in range(len(woorden)) if tuple(woorden[nr : nr + 2]) in paren]
    over = {woord for nr, woord in enumerate(woorden) if nr not in graag and nr - 1 not in graag}
    return over <= w.BELEEFD and bool(graag or set(met_slot) & w.DANK)


def bevat(woorden: Sequence[str], reeksen: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of these series of words stands in it."""
    return any(tuple(woorden[plaats : plaats + len(een)]) == een for plaats in range(len(woorden)) for een in reeksen)
