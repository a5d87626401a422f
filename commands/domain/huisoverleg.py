"""The meetings of a house that are not about one casus alone: how often, who sits there, and what is on the agenda.

A region's own (SOURCES: S4); the day of the first one is the house's, for no source names it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from commands.domain.afspraken import met_afspraken
from commands.domain.beleid import Beleid
from commands.domain.bewaren import Bewaring, plus_maanden
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.casus import OPEN, Casus
from commands.domain.herhaling import tussentijd
from commands.domain.overleggen import Agendasoort, Huisoverleg
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, tel_werkdagen, werkdag_op_of_na

_VRAAG_NA = (5, 10, 20, 40)
"""Working days before each question for its day: 1, 2, 4 and 8 weeks (own choice)."""
_JAAR = 12


class Waarom(StrEnum):
    """Why a casus is on the agenda."""

    NIEUW = "nieuw"
    """It was taken up, and its first meeting is on that day."""
    TERUG = "terug"
    """Somebody wants it discussed again (SOURCES: S1, S3, S4)."""
    VERVOLG = "vervolg"
    SCHADUWLIJST = "schaduwlijst"
    """Its time on the schaduwlijst is over (SOURCES: S4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendapunt:
    """One casus on the agenda, by its code alone."""

    code: str
    waarom: Waarom
    sinds: date | None = None
    door: tuple[Rol, ...] = ()
    """Whose wish it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepland:
    """What is known of the next one of a kind."""

    naam: str
    op: date | None = None
    """None: its day is not known."""
    agenda_op: date | None = None
    """The day of the last one whose agenda went out."""
    gevraagd_op: date | None = None
    """When its day was last asked for."""
    keer: int = 0
    """How often it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """A subject for a meeting without casussen (SOURCES: S4)."""

    id: str
    tekst: str = field(repr=False)
    sinds: datetime
    """UTC."""


def agenda_gaat(een: Huisoverleg, gepland: Gepland, vandaag: date, beleid: Beleid) -> bool:
    """Whether the agenda of the next one goes out today."""
    if gepland.op is None or gepland.agenda_op == gepland.op or vandaag > gepland.op:
        return False
    return vandaag >= tel_werkdagen(gepland.op, -een.vooraf_werkdagen, beleid)


def na_afloop(een: Huisoverleg, gepland: Gepland, vandaag: date, beleid: Beleid) -> Gepland:
    """What is known once its day is past: the next one by its weeks, on a working day; otherwise its day is asked."""
    if gepland.op is None or vandaag <= gepland.op:
        return gepland
    if not een.weken:
        return Gepland(naam=een.naam, agenda_op=gepland.agenda_op, gevraagd_op=_eerst_vragen(een, gepland.op, beleid))
    op = gepland.op
    while op < vandaag:
        op += timedelta(weeks=een.weken)
    return Gepland(naam=een.naam, op=werkdag_op_of_na(op, beleid), agenda_op=gepland.agenda_op)


def vraagt_dag(gepland: Gepland, vandaag: date, beleid: Beleid) -> bool:
    """Whether its day is asked for today: ever less often until somebody tells it."""
    if gepland.op is not None:
        return False
    if gepland.gevraagd_op is None:
        return True
    na = tussentijd(gepland.keer, _VRAAG_NA, _VRAAG_NA[-1]) if gepland.keer else 0
    return vandaag >= tel_werkdagen(gepland.gevraagd_op, na, beleid)


def _eerst_vragen(een: Huisoverleg, laatste: date, beleid: Beleid) -> date:
    """A month before the next one would be (own choice)."""
    over = max(_JAAR // (een.per_jaar or 1) - 1, 0)
    return werkdag_op_of_na(plus_maanden(laatste, over), beleid)


def agendapunten(
    casussen: Iterable[Casus],
    bewaringen: Sequence[Bewaring],
    icos: Iterable[tuple[str, Bijeenkomst]],
    op: date,
    beleid: Beleid,
) -> tuple[Agendapunt, ...]:
    """What is discussed on this day, each casus once, by its code.

    `icos`: each with the id of its casus.
    """
    open_ = {een.id: een for een in casussen if een.fase in OPEN}
    gevonden: dict[str, Agendapunt] = {}
    for bewaring in bewaringen:
        casus = open_.get(bewaring.casus_id)
        if casus is not None and (punt := _van_bewaring(casus, bewaring, op, beleid)) is not None:
            gevonden[casus.id] = punt
    for casus_id, ico in icos:
        casus = open_.get(casus_id)
        dag = None if ico.moment is None or ico.stand is not IcoStand.GEPLAND else lokale_dag(ico.moment, beleid)
        if casus is not None and dag == op:
            waarom = Waarom.NIEUW if ico.soort is IcoSoort.EERSTE else Waarom.VERVOLG
            gevonden.setdefault(casus.id, Agendapunt(code=casus.code, waarom=waarom))
    return tuple(sorted(gevonden.values(), key=lambda een: (list(Waarom).index(een.waarom), een.code)))


def _van_bewaring(casus: Casus, bewaring: Bewaring, op: date, beleid: Beleid) -> Agendapunt | None:
    if compleet(bewaring.agenda_door, beleid):
        return Agendapunt(
            code=casus.code, waarom=Waarom.TERUG, sinds=bewaring.agenda_sinds, door=tuple(bewaring.agenda_door)
        )
    maanden = met_afspraken(beleid, casus.afspraken).einden.schaduw_maanden
    if bewaring.schaduw_sinds is not None and maanden and plus_maanden(bewaring.schaduw_sinds, maanden) <= op:
        return Agendapunt(code=casus.code, waarom=Waarom.SCHADUWLIJST, sinds=bewaring.schaduw_sinds)
    return None


def heeft_casusoverleg(beleid: Beleid) -> bool:
    """Whether this house discusses its casussen in a meeting of its own."""
    return any(een.agenda is Agendasoort.CASUSSEN for een in beleid.overleggen)


def volgend_casusoverleg(beleid: Beleid, gepland: Mapping[str, Gepland]) -> tuple[str, date | None]:
    """The name of the meeting in which casussen are discussed, and the day of the next one where that is known."""
    een = next(soort for soort in beleid.overleggen if soort.agenda is Agendasoort.CASUSSEN)
    return een.naam, gepland[een.naam].op if een.naam in gepland else None


def compleet(door: Iterable[Rol], beleid: Beleid) -> bool:
    """Whether all whose wish it must be want it discussed again; a procesregisseur alone needs nobody (own choice)."""
    rollen = set(door)
    return bool(rollen) and (Rol.PROCESREGISSEUR in rollen or rollen >= set(beleid.agenderen_door))
