"""The keys under which everything is encrypted, and the casussen whose key is gone."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class DataKeyRow(Base):
    """A data key, wrapped by the master key."""

    __tablename__ = "sleutel"
    id: Mapped[int] = mapped_column(primary_key=True)
    doel: Mapped[str] = mapped_column(unique=True)
    ingepakt: Mapped[bytes]


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
