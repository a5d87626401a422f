"""Who is away, until when, and who stands in: the one rule that reminders, ladder, questions and overview ask.

Somebody is away in all their casussen at once. Whoever stands in for them may be away too and name a next one; where
that runs in a circle, or the last one is away, nobody stands in (own choice).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na

LANG = 60
"""Calendar days; a longer absence is asked about before it is noted."""
_STEL_UIT = 10
"""Working days for which the steps above the casushouder wait for somebody who is away (own choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwezigheid:
    """One persoon is away on these local calendar dates; a newer absence of theirs takes its place."""

    persoon_id: str
    vanaf: date
    tot: date
    """The last day on which they are away."""
    gemeld_op: datetime
    """UTC."""
    vervanger: str | None = None
    """Persoon id of the one who stands in; None: nobody, so that questions wait for their return."""
    uit_post: bool = False
    """Whether an out-of-office mail told it, and not a person."""

    @property
    def door_mens(self) -> str | None:
        """Who stands in, as a person named them: a program speaks for nobody."""
        return None if self.uit_post else self.vervanger

    def geldt(self, dag: date) -> bool:
        """Whether they are away on this local date."""
        return self.vanaf <= dag <= self.tot

    def overlapt(self, vanaf: date, tot: date) -> bool:
        """Whether it has a day in common with these, both included."""
        return self.vanaf <= tot and vanaf <= self.tot

    def eerste_dag(self, vanaf: date, tot: date, vandaag: date, beleid: Beleid) -> date | None:
        """The first day of what becomes of it when they name these days, both included: it is mended or goes on; None
        where those days are another absence, and this one would be lost (own choice)."""
        if not self.overlapt(vanaf, tot):
            return self.vanaf if self.tot < vanaf <= self.terug_op(beleid) else None
        return self.vanaf if self.vanaf <= vandaag < vanaf else vanaf

    def terug_op(self, beleid: Beleid) -> date:
        """The first working day after it."""
        return werkdag_op_of_na(self.tot + timedelta(days=1), beleid)

    def is_zo_terug(self, gevraagd: date, beleid: Beleid) -> bool:
        """Whether the steps above the casushouder can wait for them: they are back within 10 working days after
        somebody was last asked, on the local date `gevraagd`."""
        return self.terug_op(beleid) <= tel_werkdagen(gevraagd, _STEL_UIT, beleid)


def schuift_mee(tot: date, vandaag: date, eerder: tuple[date, date], beleid: Beleid) -> bool:
    """Whether an out-of-office mail only says again what it said before: "morgen ben ik er weer", day after day.

    `eerder`: the local dates on which it last came, and which it then gave as the last day.
    """
    op, toen = eerder
    sluit_aan = op < vandaag <= werkdag_op_of_na(toen + timedelta(days=1), beleid)
    return sluit_aan and tot - toen == vandaag - op


class Afwezigen:
    """All who are away on one local date."""

    def __init__(self, alle: Iterable[Afwezigheid], dag: date) -> None:
        self._weg = {een.persoon_id: een for een in alle if een.geldt(dag)}

    def van(self, persoon_id: str) -> Afwezigheid | None:
        """The absence of this persoon; None when they are there."""
        return self._weg.get(persoon_id)

    def is_weg(self, persoon_id: str) -> bool:
        """Whether this persoon is away."""
        return persoon_id in self._weg

    def vervanger(self, persoon_id: str, kring: Collection[str]) -> str | None:
        """The persoon of `kring` (persoon ids) who stands in for this one and is there; None when nobody does.

        A substitute who is away hands on to theirs; one who does not belong to `kring` is never asked.
        """
        gezien = {persoon_id}
        afwezig = self._weg.get(persoon_id)
        while afwezig is not None and (wie := afwezig.door_mens) is not None and wie not in gezien:
            gezien.add(wie)
            if wie not in self._weg:
                return wie if wie in kring else None
            afwezig = self._weg[wie]
        return None
