"""Messages, questions and plans that wait for a person."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, partial_index


class WachtendRow(Base):
    """A held message; key of its casus. Its raw form stays in the inbox."""

    __tablename__ = "wachtend"
    __table_args__ = (partial_index("ix_wachtend_open", "persoon_id", where="open"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    nummer: Mapped[int] = mapped_column(unique=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    inbox_id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str]
    deelnemer_id: Mapped[str | None]
    kanaal: Mapped[str]
    sinds: Mapped[datetime]
    status: Mapped[str]
    open: Mapped[bool]
    inhoud: Mapped[bytes]


class BestandRow(Base):
    """A file that was made anew and waits; key of its casus. `inhoud` and `stuk` are erased when they are kept no
    longer."""

    __tablename__ = "bestand"
    __table_args__ = (UniqueConstraint("casus_id", "nummer"), partial_index("ix_bestand_vol", "tot", where="vol"))
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    nummer: Mapped[int]
    deelnemer_id: Mapped[str]
    sinds: Mapped[datetime]
    tot: Mapped[datetime]
    soort: Mapped[str]
    stand: Mapped[str]
    in_kamer: Mapped[bool]
    vol: Mapped[bool]
    """Whether anything of it is still kept."""
    inhoud: Mapped[bytes | None]
    """Its name, words and places, as JSON."""
    stuk: Mapped[bytes | None]
    """The file itself."""


class NavraagRow(Base):
    """A kept message with the question about it; key of the post that `doel` names. Its raw form stays in the inbox."""

    __tablename__ = "navraag"
    __table_args__ = (partial_index("ix_navraag_open", "sinds", where="open"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    nummer: Mapped[int] = mapped_column(unique=True)
    inbox_id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str] = mapped_column(index=True)
    token_index: Mapped[bytes] = mapped_column(unique=True)
    sinds: Mapped[datetime]
    status: Mapped[str]
    open: Mapped[bool]
    inhoud: Mapped[bytes]
    doel: Mapped[str | None]


class VoorgelegdRow(Base):
    """A question or signaal to the casushouder alone; key of its casus."""

    __tablename__ = "voorgelegd"
    id: Mapped[str] = mapped_column(primary_key=True)
    nummer: Mapped[int] = mapped_column(unique=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    van: Mapped[str]
    soort: Mapped[str]
    sinds: Mapped[datetime]
    beantwoord_op: Mapped[datetime | None]
    tekst: Mapped[bytes]


class WaitingPlanRow(Base):
    """The last plan somebody sent without a command; key of the post that `doel` names."""

    __tablename__ = "wachtkamer"
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), primary_key=True)
    naam: Mapped[bytes]
    mime: Mapped[bytes]
    inhoud: Mapped[bytes]
    op: Mapped[datetime]
    doel: Mapped[str | None]
