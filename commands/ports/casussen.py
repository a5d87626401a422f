"""The collections of a casus: its plan, actiepunten, herinneringen and logboek, as Protocols.

In every collection `get` raises a Weigering when it is not there, `find` returns None. Every datetime is aware and UTC.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from commands.domain.actiepunt import Actiepunt, Feedback
from commands.domain.afspraken import Afspraken
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.bewaren import Bewaring
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import Herinnering
from commands.domain.vernietiging import Vernietiging
from commands.ports.log_chain import ChainReport, Head
from commands.ports.rows import LogRegel


class Casussen(Protocol):
    async def get_casus(self, casus_id: str) -> Casus: ...
    async def find_ids(self, ids: Iterable[str]) -> list[Casus]:
        """The casussen that exist among these ids, in no order; here and elsewhere one query, however many ids."""
        ...

    async def find_code(self, code: str) -> Casus | None:
        """None also for a casus that was thrown away; here and in `all_casussen` it is no more."""
        ...

    async def has_code(self, code: str) -> bool:
        """Whether this code was ever given, also to a casus that was thrown away."""
        ...

    async def find_room(self, kamer: str) -> Casus | None: ...
    async def all_casussen(self, *, fase: Fase | None = None) -> list[Casus]:
        """Those in one phase; without one all but what was thrown away or only reported."""
        ...

    async def with_other_terms(self, huis: Afspraken) -> dict[str, Afspraken]:
        """The terms of open casussen, by code, where they are not these."""
        ...

    async def keep_terms(self, huis: Afspraken, since: date) -> bool:
        """Give these terms to each casus that has none of its own, from this local day on; returns whether there were
        any. What was only reported gets its terms when it is taken up."""
        ...

    async def count(self) -> int: ...
    async def note_heard(self, casus_id: str, at: datetime) -> None:
        """Somebody said something in it at this moment; kept to half a day."""
        ...

    async def add_casus(self, casus: Casus) -> None: ...
    async def save_casus(self, casus: Casus) -> None: ...


class Bewaringen(Protocol):
    async def of_casus(self, casus_id: str) -> Bewaring:
        """An empty one where nothing was noted."""
        ...

    async def all_bewaringen(self) -> list[Bewaring]:
        """Those of which something was noted, in no order."""
        ...

    async def to_discuss(self) -> list[Bewaring]:
        """Those that somebody wants discussed again, or that are on the schaduwlijst; in no order."""
        ...

    async def put_bewaring(self, een: Bewaring) -> None:
        """In the place of the one before."""
        ...


class Vernietigingen(Protocol):
    async def find_code(self, code: str) -> Vernietiging | None:
        """None when nobody proposed it, or it was taken back; one that is done is found for ever."""
        ...

    async def open_vernietigingen(self) -> list[Vernietiging]:
        """Those of which something is still to be done or decided, by code."""
        ...

    async def put_vernietiging(self, een: Vernietiging) -> None:
        """In the place of the one before of this code."""
        ...

    async def remove_code(self, code: str) -> None: ...


class Plannen(Protocol):
    async def find_newest(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version."""
        ...

    async def find_running(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version that was released."""
        ...

    async def of_casus(self, casus_id: str) -> list[Afstemmingsplan]:
        """Every version, oldest first."""
        ...

    async def add_plan(self, plan: Afstemmingsplan) -> None: ...
    async def save_plan(self, plan: Afstemmingsplan) -> None: ...
    async def remove_plan(self, plan_id: str) -> None:
        """Remove one version."""
        ...

    async def remove_of_casus(self, casus_id: str) -> None:
        """Remove every version."""
        ...


class Actiepunten(Protocol):
    async def get_actiepunt(self, casus: Casus, nummer: int) -> Actiepunt: ...
    async def find_id(self, actiepunt_id: str) -> Actiepunt | None: ...
    async def find_ids(self, ids: Iterable[str]) -> list[Actiepunt]: ...
    async def of_casus(self, casus_id: str) -> list[Actiepunt]: ...
    async def of_owner(self, deelnemer_id: str) -> list[Actiepunt]: ...
    async def add_actiepunt(self, actiepunt: Actiepunt) -> None: ...
    async def save_actiepunt(self, actiepunt: Actiepunt) -> None: ...


class Feedbacks(Protocol):
    async def of_actiepunt(self, actiepunt_id: str) -> list[Feedback]: ...
    async def add_feedback(self, feedback: Feedback) -> None: ...


class Herinneringen(Protocol):
    async def plan_all(self, herinneringen: Sequence[Herinnering]) -> None:
        """Plan; one that is planned or handled (same unique key) is skipped, one that was void is planned anew."""
        ...

    async def due_herinneringen(self, nu: datetime, *, limit: int = 500) -> list[Herinnering]:
        """Planned ones with due_at <= nu, oldest first, through the partial index."""
        ...

    async def mark_handled(self, ids: Sequence[str], *, at: datetime) -> None: ...
    async def make_void(self, onderwerp_id: str, *, soort: str | None = None, stap: str | None = None) -> None:
        """Make the reminders void that are still planned for this subject."""
        ...

    async def put_off(self, ids: Sequence[str], *, due_at: datetime) -> None:
        """Put planned ones off to a later moment; handled and void ones stay as they are."""
        ...

    async def spread(self, ids: Sequence[str], *, due_at: datetime) -> None:
        """The same, and keep the moment for which each was planned, however often it is put off."""
        ...

    async def planned_for(self, onderwerp_id: str) -> list[Herinnering]:
        """The reminders that are still planned for this subject, soonest first."""
        ...

    async def planned_for_all(self, onderwerp_ids: Iterable[str]) -> list[Herinnering]:
        """The same for many subjects at once."""
        ...

    async def next_moment(self) -> datetime | None:
        """The earliest planned moment; None when nothing is planned."""
        ...


class Logboek(Protocol):
    async def write_line(self, regel: LogRegel) -> None: ...
    async def write_lines(self, regels: Sequence[LogRegel]) -> None: ...
    async def of_casus(self, casus_id: str | None) -> list[LogRegel]:
        """Oldest first; with None the lines that belong to no casus."""
        ...

    async def head(self) -> Head | None:
        """Where the logboek ends; None while no line was written since there is a chain."""
        ...

    async def prune(self, before: datetime) -> int:
        """Remove the oldest lines, up to the first one of this moment or later; returns how many. The last line stays.

        Raises LogboekBroken, and removes nothing, where the chain does not hold: what proves it must stay.
        """
        ...

    async def check_chain(self, outside: Sequence[Head] = (), *, newest: int | None = None) -> ChainReport:
        """Compute every link anew, and compare with the heads that were kept outside."""
        ...
