"""People and their addresses."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class PersoonRow(Base):
    """A persoon and their addresses, under a key of their own.

    `doel`: its goal; None where an older program left the one key of all people, "persoon".
    """

    __tablename__ = "persoon"
    id: Mapped[str] = mapped_column(primary_key=True)
    email: Mapped[bytes | None]
    email_index: Mapped[bytes | None] = mapped_column(unique=True)
    matrix_id: Mapped[bytes | None]
    matrix_index: Mapped[bytes | None] = mapped_column(unique=True)
    prive_kamer: Mapped[bytes | None]
    prive_kamer_index: Mapped[bytes | None] = mapped_column(unique=True)
    mail_failed_at: Mapped[datetime | None]
    gelezen_op: Mapped[datetime | None]
    meldingen: Mapped[str | None]
    inhoud: Mapped[str | None]
    doel: Mapped[str | None]


class AddressRow(Base):
    """One more mail address of a persoon, which a procesregisseur agreed to; key of that persoon."""

    __tablename__ = "adres"
    email_index: Mapped[bytes] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    email: Mapped[bytes]
    door: Mapped[str]
    op: Mapped[datetime]


class MedewerkerRow(Base):
    """A medewerker; key of the persoon."""

    __tablename__ = "medewerker"
    id: Mapped[str] = mapped_column(primary_key=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    rol: Mapped[str]
    kanalen: Mapped[str]
    token: Mapped[bytes]
    token_index: Mapped[bytes] = mapped_column(unique=True)
    naam: Mapped[bytes]


class OnbekendeRow(Base):
    """An unknown sender; `id` is the blind index of channel, casus code and address; key of the post that
    `doel` names."""

    __tablename__ = "onbekende"
    id: Mapped[str] = mapped_column(primary_key=True)
    afzender: Mapped[bytes]
    kanaal: Mapped[str]
    casus_code: Mapped[str]
    aantal: Mapped[int]
    laatst_op: Mapped[datetime]
    doel: Mapped[str | None]


class ContactRow(Base):
    """An address of an organisation in a role; `id` is the blind index of all three; key of its own.

    `doel`: as of a persoon.
    """

    __tablename__ = "contact"
    id: Mapped[str] = mapped_column(primary_key=True)
    organisatie: Mapped[bytes]
    functie: Mapped[bytes]
    adres: Mapped[bytes]
    gebruikt_op: Mapped[date]
    doel: Mapped[str | None]


class AfwezigRow(Base):
    """The absence of a persoon: all in clear, for it holds nothing but ids and dates."""

    __tablename__ = "afwezig"
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), primary_key=True)
    vanaf: Mapped[date]
    tot: Mapped[date]
    vervanger: Mapped[str | None]
    uit_post: Mapped[bool]
    gemeld_op: Mapped[datetime]
