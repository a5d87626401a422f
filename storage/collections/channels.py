"""Channels as one column: "mail,matrix"."""

from commands.domain.rollen import Kanaal


def write_channels(kanalen: tuple[Kanaal, ...]) -> str:
    """Write them down, in their order."""
    return ",".join(kanalen)


def read_channels(woorden: str) -> tuple[Kanaal, ...]:
    """Read them back."""
    return tuple(Kanaal(woord) for woord in woorden.split(",") if woord)
