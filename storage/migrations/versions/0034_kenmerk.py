"""Facts about a client that went out of a casus, under its key."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table, empty."""
    op.create_table(
        "kenmerk",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("sinds", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_kenmerk_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kenmerk")),
    )
    op.create_index(op.f("ix_kenmerk_casus_id"), "kenmerk", ["casus_id"])
