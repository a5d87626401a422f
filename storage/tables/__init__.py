"""The tables: one Row class each, no rules.

`bytes` columns hold encrypted values; `*_index` columns hold the blind index of the value beside them. Code, status,
dates, kinds and numbers stand in clear. The queues (outbox, inbox, logboek) are numbered by the database.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import NUMBERED, Base, partial_index, row_number
from storage.tables.navraag import AdresRow, NavraagRow
from storage.tables.processen import ProcesRow, QuotumRow

VAN_PROCESSEN = (ProcesRow, QuotumRow)
VAN_NAVRAAG = (NavraagRow, AdresRow)
"""Written beside these, and named here so that whoever has one table has all."""


class SleutelRow(Base):
    """A data key, wrapped by the master key."""

    __tablename__ = "sleutel"
    id: Mapped[int] = mapped_column(primary_key=True)
    doel: Mapped[str] = mapped_column(unique=True)
    ingepakt: Mapped[bytes]


class CasusRow(Base):
    """A casus: all in clear, for it holds nothing but codes and dates."""

    __tablename__ = "casus"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    fase: Mapped[str]
    geopend_op: Mapped[datetime]
    geopend_door: Mapped[str]
    ico_op: Mapped[date | None]
    vrijgegeven_op: Mapped[datetime | None]
    kamer: Mapped[str | None] = mapped_column(unique=True)


class PersoonRow(Base):
    """A persoon and his addresses; key "persoon"."""

    __tablename__ = "persoon"
    id: Mapped[str] = mapped_column(primary_key=True)
    email: Mapped[bytes | None]
    email_index: Mapped[bytes | None] = mapped_column(unique=True)
    matrix_id: Mapped[bytes | None]
    matrix_index: Mapped[bytes | None] = mapped_column(unique=True)
    prive_kamer: Mapped[bytes | None]
    prive_kamer_index: Mapped[bytes | None] = mapped_column(unique=True)
    mail_failed_at: Mapped[datetime | None]


class DeelnemerRow(Base):
    """A deelnemer; key of his casus."""

    __tablename__ = "deelnemer"
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    organisatie: Mapped[bytes]
    functie: Mapped[bytes]
    naam: Mapped[bytes]
    soort: Mapped[str]
    kanalen: Mapped[str]
    token: Mapped[bytes]
    token_index: Mapped[bytes] = mapped_column(unique=True)
    casushouder: Mapped[bool]
    uitgenodigd_op: Mapped[datetime | None]
    in_kamer_sinds: Mapped[datetime | None]
    afgemeld_op: Mapped[datetime | None]
    vertrokken_op: Mapped[datetime | None]


class MedewerkerRow(Base):
    """A medewerker; key "persoon"."""

    __tablename__ = "medewerker"
    id: Mapped[str] = mapped_column(primary_key=True)
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    rol: Mapped[str]
    kanalen: Mapped[str]
    token: Mapped[bytes]
    token_index: Mapped[bytes] = mapped_column(unique=True)
    naam: Mapped[bytes]


class PlanRow(Base):
    """A version of an afstemmingsplan, as JSON; key of its casus."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("casus_id", "versie"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    versie: Mapped[int]
    document: Mapped[bytes]
    ontvangen_op: Mapped[datetime]
    vrijgegeven_op: Mapped[datetime | None]


class ActiepuntRow(Base):
    """An actiepunt; key of its casus."""

    __tablename__ = "actiepunt"
    __table_args__ = (UniqueConstraint("casus_id", "nummer"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    nummer: Mapped[int]
    wat: Mapped[bytes]
    eigenaar: Mapped[str | None] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    uiterlijk: Mapped[date | None]
    status: Mapped[str]
    versie: Mapped[int]
    beantwoord_op: Mapped[datetime | None]


class FeedbackRow(Base):
    """An answer, numbered within its actiepunt; key of its casus."""

    __tablename__ = "feedback"
    __table_args__ = (Index("ix_feedback_nummer", "actiepunt_id", "nummer", unique=True),)
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"))
    actiepunt_id: Mapped[str] = mapped_column(ForeignKey("actiepunt.id"))
    nummer: Mapped[int] = mapped_column(server_default="0")
    door: Mapped[str]
    soort: Mapped[str]
    tekst: Mapped[bytes]
    op: Mapped[datetime]


class HerinneringRow(Base):
    """A reminder: gepland, afgehandeld or vervallen."""

    __tablename__ = "herinnering"
    __table_args__ = (
        UniqueConstraint("onderwerp_id", "soort", "stap", "volgnummer", "versie"),
        partial_index("ix_herinnering_gepland", "due_at", waar="status = 'gepland'"),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    soort: Mapped[str]
    onderwerp_id: Mapped[str]
    stap: Mapped[str]
    volgnummer: Mapped[int]
    versie: Mapped[int]
    due_at: Mapped[datetime]
    status: Mapped[str]
    afgehandeld_op: Mapped[datetime | None]


class OutboxRow(Base):
    """A thing to do; key of its casus, or "post". It outlives what it names, hence no foreign keys."""

    __tablename__ = "outbox"
    __table_args__ = (
        partial_index("ix_outbox_wacht", "kanaal", "retry_at", waar="status = 'wacht'"),
        partial_index("ix_outbox_baan", "baan", "volgnr", waar="status = 'wacht'"),
        partial_index("ix_outbox_draad", "baan", "volgnr", waar="status = 'verzonden' AND kanaal = 'mail'"),
        partial_index("ix_outbox_opgegeven", "kanaal", "volgnr", waar="status = 'opgegeven'"),
        NUMBERED,
    )
    volgnr: Mapped[int] = row_number()
    id: Mapped[str] = mapped_column(unique=True)
    sleutel: Mapped[str] = mapped_column(unique=True)
    baan: Mapped[str]
    kanaal: Mapped[str]
    taak: Mapped[str]
    casus_id: Mapped[str | None]
    persoon_id: Mapped[str | None]
    deelnemer_id: Mapped[str | None]
    medewerker_id: Mapped[str | None]
    kamer: Mapped[bytes]
    groep: Mapped[bool]
    bericht: Mapped[bytes | None]
    antwoord_op: Mapped[bytes]
    wacht_op: Mapped[str]
    status: Mapped[str]
    pogingen: Mapped[int]
    aangemaakt_op: Mapped[datetime]
    retry_at: Mapped[datetime]
    extern_id: Mapped[str] = mapped_column(index=True)
    gedaan_op: Mapped[datetime | None]


class InboxRow(Base):
    """A thing that came in; key "post". `ruw` is erased once a Matrix event is handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        partial_index("ix_inbox_nieuw", "kanaal", "volgnr", waar="status = 'nieuw'"),
        partial_index("ix_inbox_apart", "kanaal", "status", "volgnr", waar="status IN ('geparkeerd', 'vastgehouden')"),
        NUMBERED,
    )
    volgnr: Mapped[int] = row_number()
    id: Mapped[str] = mapped_column(unique=True)
    bron: Mapped[bytes]
    bron_index: Mapped[bytes] = mapped_column(unique=True)
    kanaal: Mapped[str]
    ruw: Mapped[bytes | None]
    ontvangen_op: Mapped[datetime]
    retry_at: Mapped[datetime]
    status: Mapped[str]
    storing: Mapped[str] = mapped_column(index=True)
    pogingen: Mapped[int]
    begonnen: Mapped[int] = mapped_column(server_default="0")
    beurt: Mapped[bytes | None]


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


class CursorRow(Base):
    """A position in a stream."""

    __tablename__ = "cursor"
    naam: Mapped[str] = mapped_column(primary_key=True)
    waarde: Mapped[str]


class OnbekendeRow(Base):
    """An unknown sender; `id` is the blind index of channel, casus code and address; key "post"."""

    __tablename__ = "onbekende"
    id: Mapped[str] = mapped_column(primary_key=True)
    afzender: Mapped[bytes]
    kanaal: Mapped[str]
    casus_code: Mapped[str]
    aantal: Mapped[int]
    laatst_op: Mapped[datetime]


class WachtkamerRow(Base):
    """The last plan somebody sent without a command; key "post"."""

    __tablename__ = "wachtkamer"
    persoon_id: Mapped[str] = mapped_column(ForeignKey("persoon.id"), primary_key=True)
    naam: Mapped[bytes]
    mime: Mapped[bytes]
    inhoud: Mapped[bytes]
    op: Mapped[datetime]


class WachtendRow(Base):
    """A held message; key of its casus. Its raw form stays in the inbox."""

    __tablename__ = "wachtend"
    __table_args__ = (partial_index("ix_wachtend_open", "persoon_id", waar="open"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    nummer: Mapped[int] = mapped_column(unique=True)
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), index=True)
    inbox_id: Mapped[str] = mapped_column(unique=True)
    persoon_id: Mapped[str]
    deelnemer_id: Mapped[str | None]
    kanaal: Mapped[str]
    sinds: Mapped[datetime]
    status: Mapped[str]
    open: Mapped[bool]
    inhoud: Mapped[bytes]


class VerbodenRow(Base):
    """A word that must not go out of a casus, as a keyed hash; the key follows from that of the casus."""

    __tablename__ = "verboden"
    casus_id: Mapped[str] = mapped_column(ForeignKey("casus.id"), primary_key=True)
    afdruk: Mapped[bytes] = mapped_column(primary_key=True)


class ToegestaanRow(Base):
    """A word that may go out of every casus; key "post"."""

    __tablename__ = "toegestaan"
    id: Mapped[str] = mapped_column(primary_key=True)
    woorden: Mapped[bytes]
    door: Mapped[str]
    op: Mapped[datetime]
