"""Keeps the people of the load under the brake on answers by mail: who writes like a robot gets no receipts."""

from collections.abc import Callable
from datetime import datetime, timedelta

VENSTER = timedelta(minutes=61)
VRIJ, ALLES = 4, 50
"""Free texts, and mails in all, of one person within the window: below what the product answers (5 and 60)."""


class Postrem:
    """Counts the mails of each person on the clock of the casus."""

    def __init__(self, bewezen: Callable[[str], bool]) -> None:
        """`bewezen`: whether the receipt of a mark was read."""
        self._bewezen = bewezen
        self._mails: dict[str, list[tuple[str, datetime, bool]]] = {}

    def mag(self, wie: str, nu: datetime, *, vrij: bool) -> bool:
        """Whether he may send one more now. What has no receipt yet may be handled at any moment, so it counts now."""
        bekend = [(merk, op if self._bewezen(merk) else nu, los) for merk, op, los in self._mails.get(wie, [])]
        self._mails[wie] = over = [een for een in bekend if nu - een[1] < VENSTER]
        return len(over) < ALLES and (not vrij or sum(los for _, _, los in over) < VRIJ)

    def tel(self, wie: str, merk: str, nu: datetime, *, vrij: bool) -> None:
        """He sent one."""
        self._mails.setdefault(wie, []).append((merk, nu, vrij))
