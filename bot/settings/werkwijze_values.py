"""A value of a werkwijze with its source."""

from typing import Annotated, Generic, TypeVar

from pydantic import Field

from bot.settings.kinds import Section

T = TypeVar("T")
Source = Annotated[str, Field(min_length=1, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""Where a value comes from: a document and its words, an article of law, or "eigen keuze"."""


class Sourced(Section, Generic[T]):
    """One value and its source."""

    waarde: T
    bron: Source
