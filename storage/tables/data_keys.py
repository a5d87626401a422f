"""The keys under which everything is encrypted, and the casussen whose key is gone."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class DataKeyRow(Base):
    """A data key, wrapped by the master key and a sluitsleutel."""

    __tablename__ = "sleutel"
    id: Mapped[int] = mapped_column(primary_key=True)
    doel: Mapped[str] = mapped_column(unique=True)
    ingepakt: Mapped[bytes]
    tijd: Mapped[int] = mapped_column(server_default="0")
    """Number of the sluitsleutel; 0: the master key alone."""


class SluitsleutelRow(Base):
    """How far the sluitsleutel is; one row, once there is one."""

    __tablename__ = "sluiting"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tijd: Mapped[int]
    """Number of the sluitsleutel that is in use."""
    klaar: Mapped[int]
    """All that was closed before this number is dead: no older sluitsleutel is left, and the sleutelkopie is new."""
    afdruk: Mapped[bytes]
    """Fingerprint of the one that is in use."""
    op: Mapped[datetime]
    """When it came into use."""


class GewistRow(Base):
    """A casus that was removed for good: no key is ever made for it again. All in clear."""

    __tablename__ = "gewist"
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), primary_key=True)
    tijd: Mapped[int]
    """Number of the sluitsleutel that was in use then: what it opens is dead once a later one has taken its place."""


class MediaRow(Base):
    """A file that the bot uploaded for a casus: its mxc address, which names nobody."""

    __tablename__ = "media"
    mxc: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
