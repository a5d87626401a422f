"""A casus as a record for another system, before it is a file."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Exportblad:
    """JSON, written out."""

    naam: str
    """Of the file, without its ending."""
    json: str = field(repr=False)
