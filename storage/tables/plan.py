"""Plannen and their actiepunten, answers to them, and reminders of them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, partial_index


class PlanRow(Base):
    """A version of an afstemmingsplan, as JSON; key of its casus."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("casus_id", "versie"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    versie: Mapped[int]
    document: Mapped[bytes]
    ontvangen_op: Mapped[datetime]
    vrijgegeven_op: Mapped[datetime | None]


class ActiepuntRow(Base):
    """An actiepunt; key of its casus."""

    __tablename__ = "actiepunt"
    __table_args__ = (UniqueConstraint("casus_id", "nummer"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    nummer: Mapped[int]
    wat: Mapped[bytes]
    eigenaar: Mapped[str | None] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    """The first owner."""
    samen: Mapped[str | None]
    """The other owners and how each of them stands, as JSON; None with one owner or none."""
    uiterlijk: Mapped[date | None]
    status: Mapped[str]
    versie: Mapped[int]
    beantwoord_op: Mapped[datetime | None]


class FeedbackRow(Base):
    """An answer, numbered within its actiepunt; key of its casus."""

    __tablename__ = "feedback"
    __table_args__ = (Index("ix_feedback_nummer", "actiepunt_id", "nummer", unique=True),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    actiepunt_id: Mapped[str] = mapped_column(ForeignKey("actiepunt.id"))
    nummer: Mapped[int] = mapped_column(server_default="0")
    door: Mapped[str]
    soort: Mapped[str]
    tekst: Mapped[bytes]
    op: Mapped[datetime]
    terug: Mapped[bytes | None]
    """How its actiepunt stood before, as JSON."""
    namens: Mapped[str | None]
    """The deelnemer whose answer it is, where another reported it."""


class VerzoekRow(Base):
    """Something about an actiepunt that counts only after another agrees; key of its casus."""

    __tablename__ = "verzoek"
    __table_args__ = (UniqueConstraint("actiepunt_id", "nummer"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    actiepunt_id: Mapped[str] = mapped_column(ForeignKey("actiepunt.id"))
    nummer: Mapped[int]
    soort: Mapped[str]
    van: Mapped[str]
    aan: Mapped[str]
    """Ids as JSON."""
    dag: Mapped[date | None]
    tekst: Mapped[bytes]
    sinds: Mapped[datetime]
    beantwoord_op: Mapped[datetime | None]
    akkoord: Mapped[bool]
    door: Mapped[str]


class HerinneringRow(Base):
    """A reminder: gepland, afgehandeld or vervallen."""

    __tablename__ = "herinnering"
    __table_args__ = (
        UniqueConstraint("onderwerp_id", "soort", "stap", "volgnummer", "versie"),
        partial_index("ix_herinnering_gepland", "due_at", where="status = 'gepland'"),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    soort: Mapped[str]
    onderwerp_id: Mapped[str]
    stap: Mapped[str]
    volgnummer: Mapped[int]
    versie: Mapped[int]
    due_at: Mapped[datetime]
    eerst_op: Mapped[datetime | None]
    """The moment for which it was planned, where it waits for another day."""
    status: Mapped[str]
    afgehandeld_op: Mapped[datetime | None]
