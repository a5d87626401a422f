"""Files that wait for a decision, and whoever makes them anew, as Protocols."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from commands.domain.bestanden import Bestandsfout, Wachtbestand
from commands.messages import Bijlage
from commands.messages.bestandsblad import Hermaakt


class Bestanden(Protocol):
    """Held files; they lie under the key of their casus and die with it."""

    async def next_number(self, casus_id: str) -> int:
        """The next number in this casus."""
        ...

    async def find_id(self, bestand_id: str) -> Wachtbestand | None: ...
    async def find_number(self, casus_id: str, nummer: int) -> Wachtbestand | None: ...
    async def open_of_casus(self, casus_id: str) -> Sequence[Wachtbestand]:
        """Those that still wait, by number."""
        ...

    async def contents(self, ids: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of these files; of one that is gone nothing."""
        ...

    async def add_bestand(self, een: Wachtbestand, inhoud: bytes) -> None: ...
    async def save_bestand(self, een: Wachtbestand) -> None:
        """Note what was decided; its bytes stay."""
        ...

    async def erase_bestand(self, een: Wachtbestand) -> None:
        """Keep its number and state alone: bytes, words and places go for good."""
        ...

    async def past(self, at: datetime) -> Sequence[Wachtbestand]:
        """Those of which something is kept that should be kept no longer: their time is past, or their casus closed."""
        ...


class FileRemaker(Protocol):
    """Makes a file anew, without anything that its sender did not see."""

    async def remake(self, bijlage: Bijlage) -> Hermaakt | Bestandsfout:
        """The fresh file, or why there is none. Never blocks the event loop."""
        ...
