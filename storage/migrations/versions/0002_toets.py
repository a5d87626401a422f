"""The anonymity guard: texts that wait, words that must not go out, words that may."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Three new tables; what is there stays as it is."""
    op.create_table(
        "wachtend",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("inbox_id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("deelnemer_id", sa.String(), nullable=True),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_wachtend_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wachtend")),
        sa.UniqueConstraint("inbox_id", name=op.f("uq_wachtend_inbox_id")),
        sa.UniqueConstraint("nummer", name=op.f("uq_wachtend_nummer")),
    )
    op.create_index(op.f("ix_wachtend_casus_id"), "wachtend", ["casus_id"])
    op.create_index(
        "ix_wachtend_open", "wachtend", ["persoon_id"], sqlite_where=sa.text("open"), postgresql_where=sa.text("open")
    )
    op.create_table(
        "verboden",
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("afdruk", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verboden_casus_id_casus")),
        sa.PrimaryKeyConstraint("casus_id", "afdruk", name=op.f("pk_verboden")),
    )
    op.create_table(
        "toegestaan",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("woorden", sa.LargeBinary(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toegestaan")),
    )
