"""Who may be meant by a part of a name: enough to ask whether it is them, never to act."""

from collections.abc import Sequence
from typing import Final

from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer

_KORTST: Final = 3
"""Fewer letters are the begin of too much."""
_ALGEMEEN: Final = frozenset(
    ("voor", "van", "het", "een", "den", "der", "door", "aan", "bij", "met", "zorg", "team", "stichting", "instelling")
)
"""Words of a name by which nobody calls it."""


def op_deel(tekst: str, leden: Sequence[Deelnemer]) -> list[Deelnemer]:
    """Those of whose organisation or role each of these words is a word, the begin of one, or the initials."""
    gezocht = [woord for woord in woorden(tekst) if woord not in ("de", "het", "een", "van")]
    if not gezocht or max(map(len, gezocht)) < _KORTST:
        return []
    return [lid for lid in leden if all(_past(woord, lid) for woord in gezocht)]


def genoemd_in(tekst: str, leden: Sequence[Deelnemer]) -> list[Deelnemer]:
    """Those whose organisation or role a sentence names by at least one whole word of it."""
    gezegd = {woord for woord in woorden(tekst) if len(woord) >= _KORTST and woord not in _ALGEMEEN}
    return [lid for lid in leden if gezegd & ({*woorden(f"{lid.organisatie} {lid.functie}")} | {_letters(lid)})]


def _past(woord: str, lid: Deelnemer) -> bool:
    namen = woorden(f"{lid.organisatie} {lid.functie}")
    return any(naam == woord or (len(woord) >= _KORTST and naam.startswith(woord)) for naam in (*namen, _letters(lid)))


def _letters(lid: Deelnemer) -> str:
    """The initials of its organisation; empty where they are too few to be sure."""
    letters = "".join(woord[0] for woord in woorden(lid.organisatie))
    return letters if len(letters) >= _KORTST else ""
