"""Signs of people under messages of the bot."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class ReactieRow(Base):
    """One sign; it holds no words."""

    __tablename__ = "reactie"
    __table_args__ = (Index("ix_reactie_onder", "onder", "persoon_id"),)
    extern_id: Mapped[str] = mapped_column(primary_key=True)
    onder: Mapped[str]
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    teken: Mapped[str]
    op: Mapped[datetime]
    weg: Mapped[bool]
