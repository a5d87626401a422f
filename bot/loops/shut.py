"""Channels that are shut until a person mends something: told by whoever meets it, forgotten once it is proved open."""

from commands.domain.rollen import Kanaal

WOORDEN = {Kanaal.MAIL: "mail", Kanaal.MATRIX: "Matrix"}


class Shut:
    """What is shut in this process. Work that went well by chance opens nothing: only `is_open` does."""

    def __init__(self) -> None:
        self._codes: dict[Kanaal, str] = {}

    def meld(self, kanaal: Kanaal, code: str) -> None:
        """It was met shut, for this reason."""
        self._codes[kanaal] = code

    def is_open(self, kanaal: Kanaal) -> None:
        """It is proved to work; or this process has nothing to do with it any more."""
        self._codes.pop(kanaal, None)

    def is_dicht(self, kanaal: Kanaal) -> bool:
        """Whether it is shut, as far as this process knows."""
        return kanaal in self._codes

    @property
    def stil(self) -> tuple[str, ...]:
        """What is shut at this moment, each with its code."""
        return tuple(f"{WOORDEN[kanaal]}: {code}" for kanaal, code in self._codes.items())
