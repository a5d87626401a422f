"""The figures of a year as a file for a spreadsheet, before it is one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferblad:
    """Rows of words and numbers as they may be shown."""

    naam: str
    """Of the file, without its ending."""
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
