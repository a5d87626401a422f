"""Tells a person whose server refuses us from a relay that refuses us, by the mails to the others."""

from dataclasses import dataclass

REFUSALS_TO_BLAME = 8
"""So many refusals in a row, some ten minutes of tries, before somebody counts as out of reach."""
ALL_FROM_PERSONS = 3
"""When so many persons are refused and nobody is let through between them, everybody is refused."""
MAX_ADDRESSES = 5_000
"""So many addresses are remembered of either kind; the oldest is forgotten first."""


@dataclass(slots=True)
class _Run:
    """Refusals of one person in a row, with the same code."""

    began_at: int
    """When it began, counted in mails."""
    code: str
    times: int = 0


class Evidence:
    """The mails that were taken and refused, in their order, of this process since its start."""

    def __init__(self) -> None:
        self._counter = 0
        self._refused: dict[str, _Run] = {}
        self._taken: dict[str, int] = {}
        self._in_a_row: set[str] = set()
        """The persons who were refused since a mail was last taken."""

    def note_taken(self, address: str) -> None:
        """A mail to this person was taken."""
        self._counter += 1
        self._refused.pop(address, None)
        self._taken.pop(address, None)
        self._taken[address] = self._counter
        self._in_a_row.clear()
        if len(self._taken) > MAX_ADDRESSES:
            del self._taken[next(iter(self._taken))]

    def note_refused(self, address: str, code: str) -> None:
        """A mail to this person was refused, in words that may mean this person or us."""
        self._counter += 1
        run = self._refused.get(address)
        if run is None or run.code != code:
            self._refused.pop(address, None)
            run = self._refused[address] = _Run(self._counter, code)
        run.times += 1
        self._in_a_row.add(address)
        if len(self._refused) > MAX_ADDRESSES:
            del self._refused[next(iter(self._refused))]

    @property
    def all_refused(self) -> bool:
        """Whether nobody is let through any more, as far as we tried."""
        return len(self._in_a_row) >= ALL_FROM_PERSONS

    def points_at(self, address: str) -> bool:
        """Whether only this person is refused: time and again, while more others got their mail than were refused so.

        Others are counted by domain, as a relay that takes mail only for its own domain lets many of that one through.
        """
        run = self._refused.get(address)
        if run is None or run.times < REFUSALS_TO_BLAME:
            return False
        own = _domain(address)
        alike = {
            _domain(other_address) for other_address, other_run in self._refused.items() if other_run.code == run.code
        } - {own}
        taken = {_domain(other_address) for other_address, at in self._taken.items() if at > run.began_at}
        return len(taken - alike) > len(alike)


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()
