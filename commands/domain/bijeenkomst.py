"""A meeting about a casus (ICO): the first one or one after it, from the poll of its members to the day it was held.

No sentence stands here, and no word about a client: a meeting is known by the code of its casus alone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from commands.domain.weigering_ico import (
    IcoInVerleden,
    IcoMomentenDubbel,
    IcoMomentenTeVeel,
    IcoMomentOnbekend,
    IcoNietGepland,
    PeilingVoorbij,
)

MINSTENS, HOOGSTENS = 2, 5
"""Moments in a poll: one is no choice, more are read by nobody (own choice)."""
DUUR = 90
"""Minutes; what an invitation says where nobody said otherwise (own choice)."""


class IcoSoort(StrEnum):
    """The kinds of meetings."""

    EERSTE = "eerste"
    """Where the plan is made and the casushouder agreed upon (SOURCES: S2)."""
    VERVOLG = "vervolg"


class IcoStand(StrEnum):
    """Where a meeting stands."""

    PEILING = "peiling"
    """Moments are put to the members; none is fixed."""
    GEPLAND = "gepland"
    GEHOUDEN = "gehouden"
    AFGEZEGD = "afgezegd"


class ClientErbij(StrEnum):
    """Whether the client attends, which is agreed with the procesregisseur beforehand (SOURCES: S1)."""

    GEEN = "geen"
    GEVRAAGD = "gevraagd"
    AFGESPROKEN = "afgesproken"


class DeelnameSoort(StrEnum):
    """The answers that a calendar gives to an invitation."""

    JA = "ja"
    NEE = "nee"
    MISSCHIEN = "misschien"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peilmoment:
    """One moment of a poll, under the number by which people choose it."""

    nr: int
    op: datetime
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijeenkomst:
    """One meeting of one casus; every datetime is UTC."""

    id: str
    casus_id: str
    soort: IcoSoort
    stand: IcoStand
    uid: str
    """Random, and revealing nothing: its name in calendars."""
    gemaakt_op: datetime
    moment: datetime | None = None
    """When it begins; None while it is polled."""
    duur_min: int = DUUR
    plaats: str = field(default="", repr=False)
    """A place or a link, as the procesregisseur wrote it and the door let it through; empty: not known yet."""
    voorzitter: str = field(default="", repr=False)
    """In words of a role; empty: the procesregisseur, who is its independent chair (SOURCES: S2)."""
    volgnummer: int = 0
    """Goes up when its moment changes and when it is cancelled: SEQUENCE in calendars. Another place asks nobody again
    whether they come (SOURCES: RFC 5546)."""
    client: ClientErbij = ClientErbij.GEEN
    client_op: date | None = None
    """The local date on which that was agreed."""
    momenten: tuple[Peilmoment, ...] = ()
    """What was put to the members; kept after one was chosen."""

    @property
    def open(self) -> bool:
        """Whether it is still to come: polled or planned."""
        return self.stand in (IcoStand.PEILING, IcoStand.GEPLAND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschikbaarheid:
    """The answer of one deelnemer to a poll; a newer one takes its place."""

    deelnemer_id: str
    kan: tuple[int, ...]
    """The numbers of the moments that suit them, going up; empty: none does."""
    op: datetime
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelname:
    """The answer of one deelnemer to the invitation, from their calendar; a newer one takes its place."""

    deelnemer_id: str
    volgnummer: int
    """Of the invitation that was answered."""
    antwoord: DeelnameSoort
    op: datetime
    """UTC."""


def maak_momenten(begin: Iterable[datetime], nu: datetime) -> tuple[Peilmoment, ...]:
    """The moments of a poll in order of time, numbered from 1.

    Raises IcoInVerleden, IcoMomentenDubbel, or IcoMomentenTeVeel (also when they are too few).
    """
    op = sorted(begin)
    if any(een <= nu for een in op):
        raise IcoInVerleden
    if len(set(op)) != len(op):
        raise IcoMomentenDubbel
    if not MINSTENS <= len(op) <= HOOGSTENS:
        raise IcoMomentenTeVeel(aantal=len(op))
    return tuple(Peilmoment(nr=nr, op=een) for nr, een in enumerate(op, 1))


def eis_peiling(ico: Bijeenkomst) -> None:
    """Raises PeilingVoorbij when a moment was fixed, or the meeting is held or cancelled."""
    if ico.stand is not IcoStand.PEILING:
        raise PeilingVoorbij


def eis_nummers(ico: Bijeenkomst, nummers: Collection[int]) -> tuple[int, ...]:
    """These numbers, each once and going up; raises IcoMomentOnbekend when the poll has one of them not."""
    bekend = {een.nr for een in ico.momenten}
    for nr in sorted(nummers):
        if nr not in bekend:
            raise IcoMomentOnbekend(nummer=nr)
    return tuple(sorted(set(nummers)))


def leg_vast(ico: Bijeenkomst, nr: int) -> Bijeenkomst:
    """Planned at moment `nr` of its poll; raises PeilingVoorbij, IcoMomentOnbekend."""
    eis_peiling(ico)
    [nr] = eis_nummers(ico, (nr,))
    [op] = [een.op for een in ico.momenten if een.nr == nr]
    return replace(ico, stand=IcoStand.GEPLAND, moment=op)


def verzet(ico: Bijeenkomst, op: datetime, nu: datetime) -> Bijeenkomst:
    """Planned at another moment; raises IcoNietGepland (polled, held or cancelled), IcoInVerleden."""
    if ico.stand is not IcoStand.GEPLAND:
        raise IcoNietGepland
    if op <= nu:
        raise IcoInVerleden
    return replace(ico, moment=op, volgnummer=ico.volgnummer + 1)


def zeg_af(ico: Bijeenkomst) -> Bijeenkomst:
    """Cancelled, polled or planned as it was; raises IcoNietGepland when it is over."""
    if not ico.open:
        raise IcoNietGepland
    return replace(ico, stand=IcoStand.AFGEZEGD, volgnummer=ico.volgnummer + 1)


def is_gehouden(ico: Bijeenkomst, nu: datetime) -> Bijeenkomst:
    """Held; raises IcoNietGepland when it was not planned, or is still to begin."""
    if ico.stand is not IcoStand.GEPLAND or ico.moment is None or ico.moment > nu:
        raise IcoNietGepland
    return replace(ico, stand=IcoStand.GEHOUDEN)


def met_client(ico: Bijeenkomst, *, akkoord: bool, dag: date) -> Bijeenkomst:
    """With what was agreed about the client on this local date (SOURCES: S1); the entry in calendars stays as it is."""
    return replace(ico, client=ClientErbij.AFGESPROKEN if akkoord else ClientErbij.GEEN, client_op=dag)


def eindigt_op(ico: Bijeenkomst) -> datetime | None:
    """The end (UTC) of a meeting that has a moment."""
    return None if ico.moment is None else ico.moment + timedelta(minutes=ico.duur_min)


def lopende(alle: Sequence[Bijeenkomst]) -> Bijeenkomst | None:
    """The one of a casus that is polled or planned; at most one is."""
    return next((een for een in alle if een.open), None)


def laatst_gehouden(alle: Sequence[Bijeenkomst]) -> Bijeenkomst | None:
    """The last one of a casus that was held."""
    gehouden = [een for een in alle if een.stand is IcoStand.GEHOUDEN and een.moment is not None]
    return max(gehouden, key=lambda een: een.moment or een.gemaakt_op, default=None)
