"""News that waits for its hour."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import NUMBERED, Base, partial_index, row_number


class NieuwsRow(Base):
    """A piece of news for one person; key of its casus. It outlives what it names, hence no foreign keys.

    Its lines, as JSON, are erased once they are told.
    """

    __tablename__ = "nieuws"
    __table_args__ = (
        partial_index("ix_nieuws_wacht", "due_at", where="verteld_op IS NULL"),
        partial_index("ix_nieuws_persoon", "persoon_id", where="verteld_op IS NULL"),
        partial_index("ix_nieuws_casus", "casus_id", where="verteld_op IS NULL"),
        NUMBERED,
    )
    volgnr: Mapped[int] = row_number()
    id: Mapped[str] = mapped_column(unique=True)
    sleutel: Mapped[str] = mapped_column(unique=True)
    casus_id: Mapped[str]
    persoon_id: Mapped[str]
    deelnemer_id: Mapped[str | None]
    medewerker_id: Mapped[str | None]
    op: Mapped[datetime]
    due_at: Mapped[datetime]
    door_mens: Mapped[bool]
    blokken: Mapped[bytes | None]
    verteld_op: Mapped[datetime | None]
