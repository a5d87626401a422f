"""Casussen and their deelnemers."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class CasusRow(Base):
    """A casus: all in clear, for it holds nothing but codes and dates."""

    __tablename__ = "casus"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    fase: Mapped[str]
    geopend_op: Mapped[datetime]
    geopend_door: Mapped[str]
    ico_op: Mapped[date | None]
    vrijgegeven_op: Mapped[datetime | None]
    gehoord_op: Mapped[datetime | None]
    uitkomst: Mapped[str | None]
    uitkomst_op: Mapped[datetime | None]
    stil_sinds: Mapped[date | None]
    kamer: Mapped[str | None] = mapped_column(unique=True)
    afspraken: Mapped[str | None]
    """The terms that it keeps, as JSON."""
    afspraken_op: Mapped[date | None]


class BewaringRow(Base):
    """The keeping of a casus: all in clear, for it holds nothing but ids and dates."""

    __tablename__ = "bewaring"
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), primary_key=True)
    verlengingen: Mapped[str]
    """Days and deelnemer ids, as JSON."""
    bezwaar_sinds: Mapped[date | None]
    schaduw_sinds: Mapped[date | None]
    overleg_op: Mapped[date | None]
    aanwezig: Mapped[str | None]
    namens: Mapped[str | None]
    """Both deelnemer ids, as JSON."""
    vastgelegd_op: Mapped[date | None]
    agenda_sinds: Mapped[date | None]
    agenda_door: Mapped[str | None]
    """Roles, as JSON."""
    verzoeken: Mapped[str | None]
    """Kinds, ids and dates, as JSON."""


class VernietigingRow(Base):
    """The destruction of a casus, which it outlives, hence no foreign key: codes, ids, days and counts."""

    __tablename__ = "vernietiging"
    code: Mapped[str] = mapped_column(primary_key=True)
    stand: Mapped[str]
    inhoud: Mapped[str]
    """As JSON."""


class DeelnemerRow(Base):
    """A deelnemer; key of their casus."""

    __tablename__ = "deelnemer"
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    organisatie: Mapped[bytes]
    functie: Mapped[bytes]
    naam: Mapped[bytes]
    soort: Mapped[str]
    kanalen: Mapped[str]
    token: Mapped[bytes]
    token_index: Mapped[bytes] = mapped_column(unique=True)
    casushouder: Mapped[bool]
    uitgenodigd_op: Mapped[datetime | None]
    in_kamer_sinds: Mapped[datetime | None]
    gelezen_op: Mapped[datetime | None]
    afgemeld_op: Mapped[datetime | None]
    verklaring_op: Mapped[date | None]
    vertrokken_op: Mapped[datetime | None]
