"""A message in the words of the house, just before it is queued."""

from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from commands.domain.woorden import Woorden
from commands.messages.formulier import Formuliertabel

T = TypeVar("T")


def in_woorden(deel: T, woorden: Woorden) -> T:
    """The same message, block or form, with the words of this house in the place of the marks; see
    commands.domain.woorden."""
    nieuw: Any = _gezegd(deel, woorden)
    return deel if nieuw is deel else nieuw  # type: ignore[no-any-return]


def _gezegd(deel: Any, woorden: Woorden) -> Any:  # noqa: ANN401  (any part of a message)
    if isinstance(deel, str):
        return woorden.zeg(deel) if "~" in deel else deel
    if isinstance(deel, tuple):
        delen = tuple(_gezegd(een, woorden) for een in deel)
        return deel if all(nieuw is oud for nieuw, oud in zip(delen, deel, strict=True)) else delen
    if is_dataclass(deel) and not isinstance(deel, type):
        oud = {naam: getattr(deel, naam) for naam in _velden(type(deel))}
        anders = {naam: nieuw for naam, een in oud.items() if (nieuw := _gezegd(een, woorden)) is not een}
        if not anders:
            return deel
        nieuw = replace(deel, **anders)
        return nieuw.met_koppen() if isinstance(nieuw, Formuliertabel) else nieuw
    return deel


@lru_cache(maxsize=64)
def _velden(soort: type) -> tuple[str, ...]:
    return tuple(veld.name for veld in fields(soort))
