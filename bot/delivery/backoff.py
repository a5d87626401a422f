"""How long a channel leaves the other side alone: as long as it asked for, or until a person opened the door again."""

import time
from collections.abc import Callable

from commands.ports import KanaalDicht, OutboxTaak, TemporaryFailure

DICHT = 300.0
"""Real seconds between two tries at a door that only a person can open."""
LANGST = 3600.0
"""Real seconds; nobody is believed who asks for more."""


class Kalmte:
    """Of one channel. What it asks for counts for all that is like what it refused: a limit is seldom about one row."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._tot: dict[OutboxTaak | None, float] = {}

    def mag(self, taak: OutboxTaak) -> bool:
        """Whether this may be tried now."""
        nu = self._monotonic()
        return all(self._tot.get(wat, nu) <= nu for wat in (None, taak))

    def rustend(self) -> list[OutboxTaak]:
        """What may not be tried now."""
        return [taak for taak in OutboxTaak if not self.mag(taak)]

    def na(self, taak: OutboxTaak, fout: Exception | None) -> None:
        """Hear how a try went."""
        if isinstance(fout, KanaalDicht):
            self._tot[None] = self._monotonic() + DICHT
        elif isinstance(fout, TemporaryFailure) and fout.wacht:
            self._tot[taak] = self._monotonic() + min(fout.wacht, LANGST)
