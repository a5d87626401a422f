"""The logboek."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class LogRow(Base):
    """A line of the logboek; triggers refuse to change or remove it.

    `inhoud` is sealed under the key of its casus, or under the key of the logboek; a line from before there was a chain
    stands in clear, with an empty `schakel`.
    """

    __tablename__ = "logboek"
    volgnr: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Counted on from the head: numbers of the database leave holes after an undone transaction."""
    op: Mapped[datetime]
    casus_id: Mapped[str | None] = mapped_column(index=True)
    inhoud: Mapped[bytes]
    schakel: Mapped[bytes]


class LogHeadRow(Base):
    """Where the logboek ends: the number and link of its last line, and the seal that proves them (row 1).

    Row 2 is there once the oldest lines were removed by age: the number and link of the last of those.
    """

    __tablename__ = "logboek_kop"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    volgnr: Mapped[int] = mapped_column(BigInteger)
    schakel: Mapped[bytes]
    zegel: Mapped[bytes]
