"""The statements of the outbox: which rows may go, and which change."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, case, func, literal, or_, select, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import ReturningUpdate, Update

from commands.domain.rollen import Kanaal
from commands.domain.voorrang import KAN_WACHTEN, LANGST, MET_SPOED
from commands.ports import OutboxStatus, OutboxTask
from storage.collections.collection import equal, table
from storage.tables.queues import OutboxRow

OPENING = (OutboxTask.OPEN_ROOM, OutboxTask.OPEN_PRIVATE_ROOM)
LEAP = timedelta(hours=2)
"""No clock jumps further; a later moment was chosen on purpose."""


def _waits(rij: type[OutboxRow]) -> ColumnElement[bool]:
    """Written out in the statement, so that the partial indexes fit."""
    return rij.status == literal(OutboxStatus.WAITING.value, literal_execute=True)


_EARLIER, _OTHER, _SENT = aliased(OutboxRow), aliased(OutboxRow), aliased(OutboxRow)
_HAS_EARLIER = (
    select(_EARLIER.volgnr)
    .where(_waits(_EARLIER), _EARLIER.baan == OutboxRow.baan, _EARLIER.volgnr < OutboxRow.volgnr)
    .exists()
)
_WAITS_FOR_OTHER = select(_OTHER.volgnr).where(_waits(_OTHER), _OTHER.sleutel == OutboxRow.wacht_op).exists()
_AT_ITS_TURN = (~_HAS_EARLIER, ~_WAITS_FOR_OTHER)

DUE = (
    select(OutboxRow)
    .where(
        _waits(OutboxRow),
        OutboxRow.kanaal == bindparam("langs"),
        OutboxRow.retry_at <= bindparam("nu"),
        *_AT_ITS_TURN,
    )
    .order_by(OutboxRow.volgnr)
    .limit(bindparam("grens", type_=Integer))
)
"""The head of each lane, if it may go now; one statement, through the partial indexes."""
DUE_BUT = DUE.where(OutboxRow.taak.not_in(bindparam("behalve", expanding=True)))
"""The same without the tasks that rest."""
_BEHIND = aliased(OutboxRow)
_TELLS_ALONE = and_(
    or_(*(_BEHIND.sleutel.startswith(begin, autoescape=True) for begin in KAN_WACHTEN)),
    ~_BEHIND.sleutel.startswith(MET_SPOED, autoescape=True),
)
_URGENT = (
    select(_BEHIND.volgnr)
    .where(
        _waits(_BEHIND),
        _BEHIND.baan == OutboxRow.baan,
        or_(~_TELLS_ALONE, _BEHIND.aangemaakt_op <= bindparam("toen")),
    )
    .exists()
)
"""Whether something in its lane is urgent: the order within a lane stays."""


_ORDER = (case((_URGENT, 0), else_=1), OutboxRow.volgnr)
_DUE = {(but, False): vraag for but, vraag in ((False, DUE), (True, DUE_BUT))}
_DUE |= {(but, True): vraag.order_by(None).order_by(*_ORDER) for (but, _), vraag in _DUE.items()}
_TAKE = {welke: vraag.with_for_update(of=OutboxRow, skip_locked=True) for welke, vraag in _DUE.items()}


def due(
    kanaal: Kanaal, nu: datetime, limit: int, exclude: Collection[OutboxTask], *, urgent_first: bool, take: bool
) -> tuple[Select[OutboxRow], dict[str, object]]:
    """The statement and its values; with `take` nobody else can take the rows before the end of the transaction
    (PostgreSQL)."""
    values: dict[str, object] = {"langs": kanaal.value, "nu": nu, "grens": limit}
    if exclude:
        values["behalve"] = [taak.value for taak in exclude]
    if urgent_first:
        values["toen"] = nu - LANGST
    return (_TAKE if take else _DUE)[bool(exclude), urgent_first], values


NEXT_MOMENT = select(func.min(OutboxRow.retry_at)).where(_waits(OutboxRow)).where(*_AT_ITS_TURN)

IS_MAIL = OutboxRow.kanaal == literal(Kanaal.MAIL.value, literal_execute=True)
_IN_THE_LANE = select(_SENT.id + " " + _SENT.extern_id).where(
    _SENT.baan == OutboxRow.baan,
    _SENT.status == literal(OutboxStatus.SENT.value, literal_execute=True),
    _SENT.kanaal == literal(Kanaal.MAIL.value, literal_execute=True),
    _SENT.extern_id != "",
)
_FIRST_MAIL = _IN_THE_LANE.order_by(_SENT.volgnr).limit(1).scalar_subquery()
_LATEST_MAIL = _IN_THE_LANE.order_by(_SENT.volgnr.desc()).limit(1).scalar_subquery()


def own_id(extern_id: str) -> str:
    """The id of the row in a Message-ID of our own making; empty for any other."""
    kern, at, _ = extern_id.removeprefix("<").partition("@")
    return kern if at and len(kern) <= 64 and kern.isascii() and kern.isalnum() else ""


def threads_of(numbers: Iterable[int]) -> Select[str, str, str]:
    """Id, and of the first and the latest mail that went out in its lane the id and the Message-ID, with a blank."""
    return select(OutboxRow.id, _FIRST_MAIL, _LATEST_MAIL).where(OutboxRow.volgnr.in_(list(numbers)))


_LOOKED_BACK = 20_000
"""Rows; a private room keeps no index of what was said in it, and what was asked so long ago waits for a reminder."""


def said_in(lane: str, since: datetime, limit: int) -> Select[OutboxRow]:
    """What went out in this lane to one person alone since then, the newest first."""
    last = select(func.max(OutboxRow.volgnr)).scalar_subquery()
    mail = lane.startswith(f"{Kanaal.MAIL.value}/")
    return (
        select(OutboxRow)
        .where(
            OutboxRow.baan == lane,
            OutboxRow.status == literal(OutboxStatus.SENT.value, literal_execute=True),
            IS_MAIL if mail else OutboxRow.volgnr > last - _LOOKED_BACK,
            OutboxRow.groep.is_(False),
            OutboxRow.gedaan_op >= since,
        )
        .order_by(OutboxRow.volgnr.desc())
        .limit(limit)
    )


_O = table(OutboxRow).c
HAS_KEY = select(_O.id).where(*equal(_O.sleutel)).limit(1)
MARK_SENT = (
    update(table(OutboxRow))
    .where(OutboxRow.id == bindparam("rij"))
    .values(status=bindparam("stand"), extern_id=bindparam("onder"), gedaan_op=bindparam("op"))
)


def ended_query(sleutel: str, at: datetime) -> Select[int]:
    """The row with this key, if it had come to an end by this moment."""
    return select(_O.volgnr).where(_O.sleutel == sleutel, ~_waits(OutboxRow), _O.gedaan_op <= at)


def leaving_query(casus_id: str, wie: Collection[str], since: datetime) -> Select[int]:
    """A row that takes one of these ids out of the room, or did since then."""
    van_hem = or_(*(kolom.in_(wie) for kolom in (_O.persoon_id, _O.deelnemer_id, _O.medewerker_id)))
    gedaan = and_(_O.status == OutboxStatus.SENT.value, _O.gedaan_op >= since)
    vraag = select(_O.volgnr).where(
        _O.casus_id == casus_id,
        _O.taak == OutboxTask.REMOVE_MEMBER.value,
        van_hem,
        or_(_waits(OutboxRow), gedaan),
    )
    return vraag.limit(1)


def resume_channel(kanaal: Kanaal, at: datetime) -> ReturningUpdate[int]:
    """Rows of this channel that wait for a next try may go now, but for rooms that are only to be made later."""
    wacht = (_waits(OutboxRow), OutboxRow.kanaal == kanaal.value, OutboxRow.retry_at > at)
    voor_later = and_(OutboxRow.taak.in_(OPENING), OutboxRow.aangemaakt_op > at + LEAP)
    return update(OutboxRow).where(*wacht, ~voor_later).values(retry_at=at).returning(OutboxRow.volgnr)


def release_lane(baan: str, at: datetime) -> Update:
    """Rows of this lane that wait for a next try may go now."""
    wacht = (_waits(OutboxRow), OutboxRow.baan == baan, OutboxRow.retry_at > at)
    return update(OutboxRow).where(*wacht).values(retry_at=at)


def forget_casus(casus_id: str, at: datetime) -> tuple[Update, Update]:
    """What waits or was given up in this casus goes nowhere; no row of it keeps words."""
    rijen = update(OutboxRow).where(OutboxRow.casus_id == casus_id)
    open_ = rijen.where(OutboxRow.status.in_([OutboxStatus.WAITING.value, OutboxStatus.GIVEN_UP.value]))
    return open_.values(status=OutboxStatus.VOID.value, gedaan_op=at), rijen.values(bericht=None)


def revive(sleutels: Collection[str], at: datetime) -> ReturningUpdate[int]:
    """Rows with these keys that were given up are tried anew, not before this moment nor before their own."""
    niet_eerder = case((OutboxRow.retry_at > at, OutboxRow.retry_at), else_=literal(at, OutboxRow.retry_at.type))
    opgegeven = (OutboxRow.sleutel.in_(sleutels), OutboxRow.status == OutboxStatus.GIVEN_UP.value)
    return (
        update(OutboxRow)
        .where(*opgegeven)
        .values(
            status=OutboxStatus.WAITING.value,
            pogingen=0,
            aangemaakt_op=niet_eerder,
            retry_at=niet_eerder,
            gedaan_op=None,
        )
        .returning(OutboxRow.volgnr)
    )
