"""Keeps which mail may break the connection each time; in the cursor table, so that it survives a restart.

A server that is down, slow or dies at random must never make us pass a mail. So a mail is blamed only when it failed
FAILURES_TO_BLAME times in a row, each time alone and on a fresh connection on which another mail could be had as often.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.mail.imap.connection import MAX_PER_FETCH

FAILURES_TO_BLAME = 3
_MAX_WITNESSES = 5
"""Other mails that are asked for at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """The suspicion so far; it means nothing once the folder is numbered anew (UIDVALIDITY)."""

    validity: int
    up_to: int = 0
    """Up to this UID mails are fetched one by one, as one of them broke a group."""
    uid: int = 0
    """The mail that was fetched alone and broke the last connection."""
    times: int = 0
    """How often it did so in a row."""
    turn: int = 0
    """Which of the other mails comes first as a witness; it moves on when a witness may be at fault itself."""

    @classmethod
    def parse(cls, value: str | None) -> "Suspicion":
        """The suspicion that `to_text` wrote; no suspicion for any other text."""
        numbers = (value or "").split(":")
        if len(numbers) != 5 or not all(number.isdigit() for number in numbers):
            return cls(validity=0)
        validity, up_to, uid, times, turn = map(int, numbers)
        return cls(validity=validity, up_to=up_to, uid=uid, times=times, turn=turn)

    def to_text(self) -> str:
        """For the cursor table."""
        return f"{self.validity}:{self.up_to}:{self.uid}:{self.times}:{self.turn}"

    def batches(self, uids: Sequence[int]) -> Iterator[list[int]]:
        """The UIDs in their order, cut into what is fetched at once."""
        alone = [uid for uid in uids if uid <= self.up_to]
        yield from ([uid] for uid in alone)
        rest = uids[len(alone) :]
        yield from (list(rest[start : start + MAX_PER_FETCH]) for start in range(0, len(rest), MAX_PER_FETCH))

    def after_break(self, uids: Sequence[int], *, counts: bool, slow: bool = False) -> "Suspicion":
        """The suspicion after the connection broke while these were asked for.

        `counts`: another mail could be had just before. `slow`: the mail was still being given, so it only needs more
        time.
        """
        up_to = max(self.up_to, uids[-1])
        if len(uids) > 1 or slow:
            return replace(self, up_to=up_to, uid=0, times=0)
        if uids[0] != self.uid or not self.times:
            return replace(self, up_to=up_to, uid=uids[0], times=1)
        return replace(self, up_to=up_to, times=min(FAILURES_TO_BLAME, self.times + 1) if counts else 1)

    def cleared(self) -> "Suspicion":
        """The suspicion after something else failed, which may be the server or the witness."""
        return replace(self, times=0, turn=self.turn + 1) if self.times else self

    def witnesses(self, uids: Sequence[int]) -> list[int]:
        """A few other mails that can prove the server well, the best first: usually a mail that was had before."""
        earlier = [uid for uid in reversed(uids) if uid < self.uid]
        later = [uid for uid in uids if uid > self.uid]
        candidates = earlier + later
        start = self.turn % len(candidates) if candidates else 0
        return (candidates[start:] + candidates[:start])[:_MAX_WITNESSES]
