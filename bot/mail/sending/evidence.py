"""Tells one person whose server does not want us from a relay that does not: by what becomes of the others."""

from dataclasses import dataclass

MINSTENS = 8
"""Refusals in a row before anybody is told that he cannot be reached: some ten minutes of tries."""
ALLEN = 3
"""So many persons refused with nobody let through between them: then it is all."""
MAX_ADRESSEN = 5_000


@dataclass(slots=True)
class _Reeks:
    begin: int
    """When it began, counted in mails."""
    code: str
    keren: int = 0


class Bewijs:
    """What went through and what did not, in order; of this process, since its start."""

    def __init__(self) -> None:
        self._teller = 0
        self._geweigerd: dict[str, _Reeks] = {}
        self._gegaan: dict[str, int] = {}
        self._op_rij: set[str] = set()
        """Who was refused since the last mail that went through."""

    def ging(self, adres: str) -> None:
        """A mail to this person was taken."""
        self._teller += 1
        self._geweigerd.pop(adres, None)
        self._gegaan.pop(adres, None)
        self._gegaan[adres] = self._teller
        self._op_rij.clear()
        if len(self._gegaan) > MAX_ADRESSEN:
            del self._gegaan[next(iter(self._gegaan))]

    def geweigerd(self, adres: str, code: str) -> None:
        """A mail to this person was refused, in words that may mean him or us."""
        self._teller += 1
        reeks = self._geweigerd.get(adres)
        if reeks is None or reeks.code != code:
            self._geweigerd.pop(adres, None)
            reeks = self._geweigerd[adres] = _Reeks(self._teller, code)
        reeks.keren += 1
        self._op_rij.add(adres)
        if len(self._geweigerd) > MAX_ADRESSEN:
            del self._geweigerd[next(iter(self._geweigerd))]

    @property
    def allen(self) -> bool:
        """Whether nobody is let through any more, as far as was tried."""
        return len(self._op_rij) >= ALLEN

    def ligt_aan(self, adres: str) -> bool:
        """Whether it is this person: refused time and again, while more of the others got theirs than were refused so.

        Others are counted by domain, for a relay that takes mail for its own house alone lets many of one through.
        """
        reeks = self._geweigerd.get(adres)
        if reeks is None or reeks.keren < MINSTENS:
            return False
        zelf = _domein(adres)
        net_zo = {_domein(een) for een, ander in self._geweigerd.items() if ander.code == reeks.code} - {zelf}
        gegaan = {_domein(een) for een, keer in self._gegaan.items() if keer > reeks.begin}
        return len(gegaan - net_zo) > len(net_zo)


def _domein(adres: str) -> str:
    return adres.rpartition("@")[2].lower()
