"""The keys under which everything is encrypted."""

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class DataKeyRow(Base):
    """A data key, wrapped by the master key."""

    __tablename__ = "sleutel"
    id: Mapped[int] = mapped_column(primary_key=True)
    doel: Mapped[str] = mapped_column(unique=True)
    ingepakt: Mapped[bytes]
