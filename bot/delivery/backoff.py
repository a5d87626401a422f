"""How long a channel leaves the other side alone: as long as it asked for, or until a person opened the door again."""

import time
from collections.abc import Callable

from commands.ports import KanaalDicht, OutboxTaak, TemporaryFailure

SHUT_RETRY_AFTER = 300.0
"""Real seconds between two tries at a door that only a person can open."""
LONGEST_REST = 3600.0
"""Real seconds; nobody is believed who asks for more."""


class Backoff:
    """Of one channel. What it asks for counts for all that is like what it refused: a limit is seldom about one row."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._until: dict[OutboxTaak | None, float] = {}

    def may(self, task: OutboxTaak) -> bool:
        """Whether this may be tried now."""
        now = self._monotonic()
        return all(self._until.get(what, now) <= now for what in (None, task))

    def resting(self) -> list[OutboxTaak]:
        """What may not be tried now."""
        return [task for task in OutboxTaak if not self.may(task)]

    def after(self, task: OutboxTaak, failure: Exception | None) -> None:
        """Hear how a try went."""
        if isinstance(failure, KanaalDicht):
            self._until[None] = self._monotonic() + SHUT_RETRY_AFTER
        elif isinstance(failure, TemporaryFailure) and failure.wacht:
            self._until[task] = self._monotonic() + min(failure.wacht, LONGEST_REST)
