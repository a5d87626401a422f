"""Which mail may be what breaks the connection each time; kept in the cursor table, so that it survives a restart.

A server that is down, slow or dies at random must never make us pass a mail. So a mail is blamed only when it failed
BEWIJS times in a row, each time alone and on a fresh connection, while another mail could be had on that connection at
every place in line where this one failed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.mail.imap.connection import PER_KEER

BEWIJS = 3
_KEUS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdenking:
    """What is known so far; for other numbers of the folder (UIDVALIDITY) it means nothing."""

    geldig: int
    tot: int = 0
    """Up to this UID mails are fetched one by one: among them was one that broke a group."""
    uid: int = 0
    """The mail that broke the last connection, alone."""
    keer: int = 0
    """How often in a row."""
    draai: int = 0
    """Which other mail is asked for as a proof that the server is well; goes on when one does not do."""

    @classmethod
    def lees(cls, waarde: str | None) -> "Verdenking":
        """As it was written; anything else is no suspicion."""
        delen = (waarde or "").split(":")
        if len(delen) != 5 or not all(deel.isdigit() for deel in delen):
            return cls(geldig=0)
        geldig, tot, uid, keer, draai = map(int, delen)
        return cls(geldig=geldig, tot=tot, uid=uid, keer=keer, draai=draai)

    def schrijf(self) -> str:
        """For the cursor table."""
        return f"{self.geldig}:{self.tot}:{self.uid}:{self.keer}:{self.draai}"

    def stapels(self, uids: Sequence[int]) -> Iterator[list[int]]:
        """What to fetch at once, in order."""
        alleen = [uid for uid in uids if uid <= self.tot]
        yield from ([uid] for uid in alleen)
        rest = uids[len(alleen) :]
        yield from (list(rest[begin : begin + PER_KEER]) for begin in range(0, len(rest), PER_KEER))

    def na_breuk(self, uids: Sequence[int], *, telt: bool, traag: bool = False) -> "Verdenking":
        """It broke while these were asked for. `telt`: another mail could be had just before; `traag`: it was still
        being given, so it only needs more time.
        """
        tot = max(self.tot, uids[-1])
        if len(uids) > 1 or traag:
            return replace(self, tot=tot, uid=0, keer=0)
        if uids[0] != self.uid or not self.keer:
            return replace(self, tot=tot, uid=uids[0], keer=1)
        return replace(self, tot=tot, keer=min(BEWIJS, self.keer + 1) if telt else 1)

    def ontkracht(self) -> "Verdenking":
        """Something else failed: it may be the server, or the mail that was to prove it well."""
        return replace(self, keer=0, draai=self.draai + 1) if self.keer else self

    def controles(self, uids: Sequence[int]) -> list[int]:
        """A few other mails to prove the server with, the best one first: if all is well those that were had before."""
        eerder = [uid for uid in reversed(uids) if uid < self.uid]
        later = [uid for uid in uids if uid > self.uid]
        rij = eerder + later
        begin = self.draai % len(rij) if rij else 0
        return (rij[begin:] + rij[:begin])[:_KEUS]
