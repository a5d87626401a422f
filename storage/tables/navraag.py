"""What is kept until somebody confirmed it, and the addresses that came of it: one Row class each, no rules."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, partial_index


class NavraagRow(Base):
    """A kept message with the question about it; key "post". Its raw form stays in the inbox."""

    __tablename__ = "navraag"
    __table_args__ = (partial_index("ix_navraag_open", "sinds", waar="open"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    nummer: Mapped[int] = mapped_column(unique=True)
    inbox_id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str] = mapped_column(index=True)
    token_index: Mapped[bytes] = mapped_column(unique=True)
    sinds: Mapped[datetime]
    status: Mapped[str]
    open: Mapped[bool]
    inhoud: Mapped[bytes]


class AdresRow(Base):
    """One more mail address of a persoon, which a procesregisseur agreed to; key "persoon"."""

    __tablename__ = "adres"
    email_index: Mapped[bytes] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    email: Mapped[bytes]
    door: Mapped[str]
    op: Mapped[datetime]
