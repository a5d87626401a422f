"""Tells one person whose server does not want us from a relay that does not: by what becomes of the others."""

from dataclasses import dataclass

REFUSALS_TO_BLAME = 8
"""Refusals in a row before anybody is told that he cannot be reached: some ten minutes of tries."""
ALL_FROM_PERSONS = 3
"""So many persons refused with nobody let through between them: then it is all."""
MAX_ADDRESSES = 5_000


@dataclass(slots=True)
class _Run:
    began_at: int
    """When it began, counted in mails."""
    code: str
    times: int = 0


class Evidence:
    """What went through and what did not, in order; of this process, since its start."""

    def __init__(self) -> None:
        self._counter = 0
        self._refused: dict[str, _Run] = {}
        self._taken: dict[str, int] = {}
        self._in_a_row: set[str] = set()
        """Who was refused since the last mail that went through."""

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
        """A mail to this person was refused, in words that may mean him or us."""
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
        """Whether nobody is let through any more, as far as was tried."""
        return len(self._in_a_row) >= ALL_FROM_PERSONS

    def points_at(self, address: str) -> bool:
        """Whether it is this person: refused time and again, while more of the others got theirs than were refused so.

        Others are counted by domain, for a relay that takes mail for its own house alone lets many of one through.
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
