"""The inbox and the outbox."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import NUMBERED, Base, partial_index, row_number


class OutboxRow(Base):
    """A thing to do; key of its casus, or without one that of `doel`: see `storage.vault.post`. It outlives what it
    names, hence no foreign keys."""

    __tablename__ = "outbox"
    __table_args__ = (
        partial_index("ix_outbox_wacht", "kanaal", "retry_at", where="status = 'wacht'"),
        partial_index("ix_outbox_baan", "baan", "volgnr", where="status = 'wacht'"),
        partial_index("ix_outbox_draad", "baan", "volgnr", where="status = 'verzonden' AND kanaal = 'mail'"),
        partial_index("ix_outbox_casus", "casus_id", "volgnr", where="casus_id IS NOT NULL"),
        partial_index("ix_outbox_opgegeven", "kanaal", "volgnr", where="status = 'opgegeven'"),
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
    teruggekomen_op: Mapped[datetime | None]
    terug_code: Mapped[str | None]
    doel: Mapped[str | None]


class InboxRow(Base):
    """A thing that came in.

    `bron` tells nothing and lies under the key of the house; `ruw` under that of `doel`: of the post, or of the casus
    that holds it. It is erased once a Matrix event is handled, and in the night after a mail was.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        partial_index("ix_inbox_nieuw", "kanaal", "volgnr", where="status = 'nieuw'"),
        partial_index("ix_inbox_apart", "kanaal", "status", "volgnr", where="status IN ('geparkeerd', 'vastgehouden')"),
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
    doel: Mapped[str | None]
