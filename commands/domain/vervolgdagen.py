"""The days of the vervolg-ICO, as people are told of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervolgdagen:
    """Local calendar dates; a planned meeting has one day, and otherwise it is to be held between two."""

    van: date
    tot: date
    gepland: bool = False
