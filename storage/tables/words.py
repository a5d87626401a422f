"""Words that must not go out, and words that may."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class VerbodenRow(Base):
    """A word that must not go out of a casus, as a keyed hash; the key follows from that of the casus."""

    __tablename__ = "verboden"
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), primary_key=True)
    afdruk: Mapped[bytes] = mapped_column(primary_key=True)


class KenmerkRow(Base):
    """A fact about a client that went out of a casus: sealed under its key, found again by a keyed hash."""

    __tablename__ = "kenmerk"
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    inhoud: Mapped[bytes]
    sinds: Mapped[datetime]


class ToegestaanRow(Base):
    """A word that may go out of every casus; key of the house."""

    __tablename__ = "toegestaan"
    id: Mapped[str] = mapped_column(primary_key=True)
    woorden: Mapped[bytes]
    door: Mapped[str]
    op: Mapped[datetime]
    doel: Mapped[str | None]
