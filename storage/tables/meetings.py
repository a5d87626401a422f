"""Meetings (ICO), and the answers of members to their polls and invitations."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class BijeenkomstRow(Base):
    """A meeting; key of its casus."""

    __tablename__ = "bijeenkomst"
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    soort: Mapped[str]
    stand: Mapped[str]
    uid: Mapped[str] = mapped_column(unique=True)
    gemaakt_op: Mapped[datetime]
    moment: Mapped[datetime | None]
    duur_min: Mapped[int]
    plaats: Mapped[bytes]
    voorzitter: Mapped[bytes]
    volgnummer: Mapped[int]
    client: Mapped[str]
    client_op: Mapped[date | None]
    momenten: Mapped[str]
    """The moments of its poll, as JSON."""


class BeschikbaarheidRow(Base):
    """The last answer of one deelnemer to a poll."""

    __tablename__ = "beschikbaarheid"
    bijeenkomst_id: Mapped[str] = mapped_column(ForeignKey("bijeenkomst.id"), primary_key=True)
    deelnemer_id: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"), primary_key=True)
    kan: Mapped[str]
    """Numbers of moments, as JSON."""
    op: Mapped[datetime]


class DeelnameRow(Base):
    """The last answer of one deelnemer to an invitation."""

    __tablename__ = "deelname"
    bijeenkomst_id: Mapped[str] = mapped_column(ForeignKey("bijeenkomst.id"), primary_key=True)
    deelnemer_id: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"), primary_key=True)
    volgnummer: Mapped[int]
    antwoord: Mapped[str]
    op: Mapped[datetime]
