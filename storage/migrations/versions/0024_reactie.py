"""Reactions that counted."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "reactie",
        sa.Column("extern_id", sa.String(), nullable=False),
        sa.Column("onder", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("teken", sa.String(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("weg", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("extern_id", name="pk_reactie"),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name="fk_reactie_persoon_id_persoon"),
    )
    op.create_index("ix_reactie_onder", "reactie", ["onder", "persoon_id"])
