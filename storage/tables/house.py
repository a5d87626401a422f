"""The meetings of the house itself."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class HuisoverlegRow(Base):
    """What is known of the next meeting of a kind; its name is that of the werkwijze, in clear."""

    __tablename__ = "huisoverleg"
    naam: Mapped[str] = mapped_column(primary_key=True)
    op: Mapped[date | None]
    agenda_op: Mapped[date | None]
    gevraagd_op: Mapped[date | None]
    keer: Mapped[int]


class ThemeRow(Base):
    """A theme for a meeting without casussen; key of the house."""

    __tablename__ = "thema"
    id: Mapped[str] = mapped_column(primary_key=True)
    tekst: Mapped[bytes]
    sinds: Mapped[datetime]
    doel: Mapped[str | None]
