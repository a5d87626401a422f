"""Running processes, the quota and the logins that they share, and positions in streams."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class RunningProcessRow(Base):
    """A running `serve`: since when, when it last showed itself (real time), what it alone does, what does not work."""

    __tablename__ = "proces"
    id: Mapped[str] = mapped_column(primary_key=True)
    sinds: Mapped[datetime]
    gezien: Mapped[datetime]
    rollen: Mapped[str]
    mis: Mapped[str] = mapped_column(server_default="")


class QuotaRow(Base):
    """The moment of the next turn, for an act that all processes together may do only so often."""

    __tablename__ = "quotum"
    naam: Mapped[str] = mapped_column(primary_key=True)
    vrij_op: Mapped[datetime]


class LoginRow(Base):
    """The tokens of one login, sealed as JSON, and the moment until which one process alone may renew them."""

    __tablename__ = "aanmelding"
    naam: Mapped[str] = mapped_column(primary_key=True)
    inhoud: Mapped[bytes | None]
    geclaimd_tot: Mapped[datetime | None]
    doel: Mapped[str | None]


class CursorRow(Base):
    """A position in a stream."""

    __tablename__ = "cursor"
    naam: Mapped[str] = mapped_column(primary_key=True)
    waarde: Mapped[str]
