"""The logboek."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import NUMBERED, Base, row_number


class LogRow(Base):
    """A line of the logboek: codes only; triggers refuse to change or remove it."""

    __tablename__ = "logboek"
    __table_args__ = (NUMBERED,)
    volgnr: Mapped[int] = row_number()
    op: Mapped[datetime]
    actor: Mapped[str]
    actie: Mapped[str]
    object: Mapped[str]
    resultaat: Mapped[str]
    herkomst: Mapped[str]
    casus_id: Mapped[str | None] = mapped_column(index=True)
