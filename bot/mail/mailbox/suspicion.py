"""Which mail may be what breaks the connection each time; kept in the cursor table, so that it survives a restart.

A server that is down, slow or dies at random must never make us pass a mail. So a mail is blamed only when it failed
FAILURES_TO_BLAME times in a row, each time alone and on a fresh connection, while another mail could be had on that
connection at every place in line where this one failed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.mail.imap.connection import MAX_PER_FETCH

FAILURES_TO_BLAME = 3
_MAX_WITNESSES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """What is known so far; for other numbers of the folder (UIDVALIDITY) it means nothing."""

    validity: int
    up_to: int = 0
    """Up to this UID mails are fetched one by one: among them was one that broke a group."""
    uid: int = 0
    """The mail that broke the last connection, alone."""
    times: int = 0
    """How often in a row."""
    turn: int = 0
    """Which other mail is asked for as a proof that the server is well; goes on when one does not do."""

    @classmethod
    def parse(cls, value: str | None) -> "Suspicion":
        """As it was written; anything else is no suspicion."""
        numbers = (value or "").split(":")
        if len(numbers) != 5 or not all(number.isdigit() for number in numbers):
            return cls(validity=0)
        validity, up_to, uid, times, turn = map(int, numbers)
        return cls(validity=validity, up_to=up_to, uid=uid, times=times, turn=turn)

    def to_text(self) -> str:
        """For the cursor table."""
        return f"{self.validity}:{self.up_to}:{self.uid}:{self.times}:{self.turn}"

    def batches(self, uids: Sequence[int]) -> Iterator[list[int]]:
        """What to fetch at once, in order."""
        alone = [uid for uid in uids if uid <= self.up_to]
        yield from ([uid] for uid in alone)
        rest = uids[len(alone) :]
        yield from (list(rest[start : start + MAX_PER_FETCH]) for start in range(0, len(rest), MAX_PER_FETCH))

    def after_break(self, uids: Sequence[int], *, counts: bool, slow: bool = False) -> "Suspicion":
        """It broke while these were asked for. `counts`: another mail could be had just before; `slow`: it was still
        being given, so it only needs more time.
        """
        up_to = max(self.up_to, uids[-1])
        if len(uids) > 1 or slow:
            return replace(self, up_to=up_to, uid=0, times=0)
        if uids[0] != self.uid or not self.times:
            return replace(self, up_to=up_to, uid=uids[0], times=1)
        return replace(self, up_to=up_to, times=min(FAILURES_TO_BLAME, self.times + 1) if counts else 1)

    def cleared(self) -> "Suspicion":
        """Something else failed: it may be the server, or the mail that was to prove it well."""
        return replace(self, times=0, turn=self.turn + 1) if self.times else self

    def witnesses(self, uids: Sequence[int]) -> list[int]:
        """A few other mails to prove the server with, the best one first: if all is well those that were had before."""
        earlier = [uid for uid in reversed(uids) if uid < self.uid]
        later = [uid for uid in uids if uid > self.uid]
        candidates = earlier + later
        start = self.turn % len(candidates) if candidates else 0
        return (candidates[start:] + candidates[:start])[:_MAX_WITNESSES]
