"""First shape: every table, its partial indexes, and a logboek that cannot be changed."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NUMMER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SQLITE_ALLEEN_ERBIJ = """
CREATE TRIGGER logboek_geen_{naam} BEFORE {daad} ON logboek
BEGIN SELECT RAISE(ABORT, 'the logboek is append only'); END
"""
POSTGRESQL_WEIGER = """
CREATE FUNCTION logboek_weiger() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the logboek is append only'; END $$
"""
POSTGRESQL_ALLEEN_ERBIJ = """
CREATE TRIGGER logboek_alleen_erbij BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek
FOR EACH STATEMENT EXECUTE FUNCTION logboek_weiger()
"""


def upgrade() -> None:
    """Make all."""
    _casus()
    _cursor()
    _inbox()
    _logboek()
    _onbekende()
    _outbox()
    _persoon()
    _sleutel()
    _deelnemer()
    _herinnering()
    _medewerker()
    _plan()
    _wachtkamer()
    _actiepunt()
    _feedback()
    _alleen_erbij()


def _casus() -> None:
    op.create_table(
        "casus",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("fase", sa.String(), nullable=False),
        sa.Column("geopend_op", MOMENT, nullable=False),
        sa.Column("geopend_door", sa.String(), nullable=False),
        sa.Column("ico_op", sa.Date(), nullable=True),
        sa.Column("vrijgegeven_op", MOMENT, nullable=True),
        sa.Column("kamer", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_casus")),
        sa.UniqueConstraint("code", name=op.f("uq_casus_code")),
        sa.UniqueConstraint("kamer", name=op.f("uq_casus_kamer")),
    )


def _cursor() -> None:
    op.create_table(
        "cursor",
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("waarde", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("naam", name=op.f("pk_cursor")),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("volgnr", NUMMER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("bron", sa.LargeBinary(), nullable=False),
        sa.Column("bron_index", sa.LargeBinary(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("ruw", sa.LargeBinary(), nullable=True),
        sa.Column("ontvangen_op", MOMENT, nullable=False),
        sa.Column("retry_at", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("storing", sa.String(), nullable=False),
        sa.Column("pogingen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("volgnr", name=op.f("pk_inbox")),
        sa.UniqueConstraint("bron_index", name=op.f("uq_inbox_bron_index")),
        sa.UniqueConstraint("id", name=op.f("uq_inbox_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_inbox_nieuw",
        "inbox",
        ["kanaal", "volgnr"],
        unique=False,
        sqlite_where=sa.text("status = 'nieuw'"),
        postgresql_where=sa.text("status = 'nieuw'"),
    )
    op.create_index(op.f("ix_inbox_storing"), "inbox", ["storing"], unique=False)


def _logboek() -> None:
    op.create_table(
        "logboek",
        sa.Column("volgnr", NUMMER, autoincrement=True, nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actie", sa.String(), nullable=False),
        sa.Column("object", sa.String(), nullable=False),
        sa.Column("resultaat", sa.String(), nullable=False),
        sa.Column("herkomst", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("volgnr", name=op.f("pk_logboek")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_logboek_casus_id"), "logboek", ["casus_id"], unique=False)


def _onbekende() -> None:
    op.create_table(
        "onbekende",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("afzender", sa.LargeBinary(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("casus_code", sa.String(), nullable=False),
        sa.Column("aantal", sa.Integer(), nullable=False),
        sa.Column("laatst_op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onbekende")),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("volgnr", NUMMER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("baan", sa.String(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("taak", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=True),
        sa.Column("persoon_id", sa.String(), nullable=True),
        sa.Column("deelnemer_id", sa.String(), nullable=True),
        sa.Column("medewerker_id", sa.String(), nullable=True),
        sa.Column("kamer", sa.LargeBinary(), nullable=False),
        sa.Column("groep", sa.Boolean(), nullable=False),
        sa.Column("bericht", sa.LargeBinary(), nullable=True),
        sa.Column("antwoord_op", sa.LargeBinary(), nullable=False),
        sa.Column("wacht_op", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("pogingen", sa.Integer(), nullable=False),
        sa.Column("aangemaakt_op", MOMENT, nullable=False),
        sa.Column("retry_at", MOMENT, nullable=False),
        sa.Column("extern_id", sa.String(), nullable=False),
        sa.Column("gedaan_op", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("volgnr", name=op.f("pk_outbox")),
        sa.UniqueConstraint("id", name=op.f("uq_outbox_id")),
        sa.UniqueConstraint("sleutel", name=op.f("uq_outbox_sleutel")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_baan",
        "outbox",
        ["baan", "volgnr"],
        unique=False,
        sqlite_where=sa.text("status = 'wacht'"),
        postgresql_where=sa.text("status = 'wacht'"),
    )
    op.create_index(
        "ix_outbox_draad",
        "outbox",
        ["persoon_id", "volgnr"],
        unique=False,
        sqlite_where=sa.text("status = 'verzonden' AND kanaal = 'mail'"),
        postgresql_where=sa.text("status = 'verzonden' AND kanaal = 'mail'"),
    )
    op.create_index(op.f("ix_outbox_extern_id"), "outbox", ["extern_id"], unique=False)
    op.create_index(
        "ix_outbox_wacht",
        "outbox",
        ["kanaal", "retry_at"],
        unique=False,
        sqlite_where=sa.text("status = 'wacht'"),
        postgresql_where=sa.text("status = 'wacht'"),
    )


def _persoon() -> None:
    op.create_table(
        "persoon",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("email", sa.LargeBinary(), nullable=True),
        sa.Column("email_index", sa.LargeBinary(), nullable=True),
        sa.Column("matrix_id", sa.LargeBinary(), nullable=True),
        sa.Column("matrix_index", sa.LargeBinary(), nullable=True),
        sa.Column("prive_kamer", sa.LargeBinary(), nullable=True),
        sa.Column("prive_kamer_index", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
        sa.UniqueConstraint("email_index", name=op.f("uq_persoon_email_index")),
        sa.UniqueConstraint("matrix_index", name=op.f("uq_persoon_matrix_index")),
        sa.UniqueConstraint("prive_kamer_index", name=op.f("uq_persoon_prive_kamer_index")),
    )


def _sleutel() -> None:
    op.create_table(
        "sleutel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("doel", sa.String(), nullable=False),
        sa.Column("ingepakt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sleutel")),
        sa.UniqueConstraint("doel", name=op.f("uq_sleutel_doel")),
    )


def _deelnemer() -> None:
    op.create_table(
        "deelnemer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("organisatie", sa.LargeBinary(), nullable=False),
        sa.Column("functie", sa.LargeBinary(), nullable=False),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("kanalen", sa.String(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("casushouder", sa.Boolean(), nullable=False),
        sa.Column("uitgenodigd_op", MOMENT, nullable=True),
        sa.Column("in_kamer_sinds", MOMENT, nullable=True),
        sa.Column("vertrokken_op", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_deelnemer_casus_id_casus")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_deelnemer_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deelnemer")),
        sa.UniqueConstraint("token_index", name=op.f("uq_deelnemer_token_index")),
    )
    op.create_index(op.f("ix_deelnemer_casus_id"), "deelnemer", ["casus_id"], unique=False)
    op.create_index(op.f("ix_deelnemer_persoon_id"), "deelnemer", ["persoon_id"], unique=False)


def _herinnering() -> None:
    op.create_table(
        "herinnering",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("onderwerp_id", sa.String(), nullable=False),
        sa.Column("stap", sa.String(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("afgehandeld_op", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_herinnering_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_herinnering")),
        sa.UniqueConstraint(
            "onderwerp_id",
            "soort",
            "stap",
            "volgnummer",
            "versie",
            name=op.f("uq_herinnering_onderwerp_id_soort_stap_volgnummer_versie"),
        ),
    )
    op.create_index(op.f("ix_herinnering_casus_id"), "herinnering", ["casus_id"], unique=False)
    op.create_index(
        "ix_herinnering_gepland",
        "herinnering",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("status = 'gepland'"),
        postgresql_where=sa.text("status = 'gepland'"),
    )


def _medewerker() -> None:
    op.create_table(
        "medewerker",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("rol", sa.String(), nullable=False),
        sa.Column("kanalen", sa.String(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_medewerker_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medewerker")),
        sa.UniqueConstraint("token_index", name=op.f("uq_medewerker_token_index")),
    )
    op.create_index(op.f("ix_medewerker_persoon_id"), "medewerker", ["persoon_id"], unique=False)


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("ontvangen_op", MOMENT, nullable=False),
        sa.Column("vrijgegeven_op", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_plan_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("casus_id", "versie", name=op.f("uq_plan_casus_id_versie")),
    )


def _wachtkamer() -> None:
    op.create_table(
        "wachtkamer",
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.Column("mime", sa.LargeBinary(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_wachtkamer_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("persoon_id", name=op.f("pk_wachtkamer")),
    )


def _actiepunt() -> None:
    op.create_table(
        "actiepunt",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("wat", sa.LargeBinary(), nullable=False),
        sa.Column("eigenaar", sa.String(), nullable=True),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("beantwoord_op", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_actiepunt_casus_id_casus")),
        sa.ForeignKeyConstraint(["eigenaar"], ["deelnemer.id"], name=op.f("fk_actiepunt_eigenaar_deelnemer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actiepunt")),
        sa.UniqueConstraint("casus_id", "nummer", name=op.f("uq_actiepunt_casus_id_nummer")),
    )
    op.create_index(op.f("ix_actiepunt_eigenaar"), "actiepunt", ["eigenaar"], unique=False)


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("actiepunt_id", sa.String(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["actiepunt_id"], ["actiepunt.id"], name=op.f("fk_feedback_actiepunt_id_actiepunt")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_feedback_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_actiepunt_id"), "feedback", ["actiepunt_id"], unique=False)


def _alleen_erbij() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for naam, daad in (("wijziging", "UPDATE"), ("verwijdering", "DELETE")):
            op.execute(SQLITE_ALLEEN_ERBIJ.format(naam=naam, daad=daad))
    else:
        op.execute(POSTGRESQL_WEIGER)
        op.execute(POSTGRESQL_ALLEEN_ERBIJ)
