"""Reports of cases (aanmelding)."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class ReportRow(Base):
    """An aanmelding; key of its casus."""

    __tablename__ = "melding"
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), primary_key=True)
    persoon_id: Mapped[str] = mapped_column(index=True)
    """Of the aanmelder."""
    stand: Mapped[str]
    inhoud: Mapped[bytes]
    """All of it, as JSON."""
