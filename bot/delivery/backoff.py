"""Leaves the other side of a channel alone: for as long as it asked, or until a person has opened the door again."""

import time
from collections.abc import Callable

from commands.ports import ChannelShut, OutboxTask, TemporaryFailure

SHUT_RETRY_AFTER = 300.0
"""Real seconds between two tries of a channel that only a person can open."""
LONGEST_REST = 3600.0
"""Real seconds; a longer rest is not granted, whoever asks for it."""


class Backoff:
    """The rests of one channel. A rest counts for every row with the same task, as a limit is seldom about one row."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._until: dict[OutboxTask | None, float] = {}

    def may(self, task: OutboxTask) -> bool:
        """Whether this task may be tried now."""
        now = self._monotonic()
        return all(self._until.get(what, now) <= now for what in (None, task))

    def resting(self) -> list[OutboxTask]:
        """The tasks that may not be tried now."""
        return [task for task in OutboxTask if not self.may(task)]

    def after(self, task: OutboxTask, failure: Exception | None) -> None:
        """Hear how a try went, and rest if the failure asks for it."""
        if isinstance(failure, ChannelShut):
            self._until[None] = self._monotonic() + SHUT_RETRY_AFTER
        elif isinstance(failure, TemporaryFailure) and failure.retry_after:
            self._until[task] = self._monotonic() + min(failure.retry_after, LONGEST_REST)
