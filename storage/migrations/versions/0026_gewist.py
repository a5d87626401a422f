"""Casussen that were removed for good, and the files that were uploaded for a casus."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables, empty."""
    op.create_table(
        "gewist",
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("tijd", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("casus_id", name="pk_gewist"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_gewist_casus_id_casus"),
    )
    op.create_table(
        "media",
        sa.Column("mxc", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("mxc", name="pk_media"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_media_casus_id_casus"),
    )
    op.create_index("ix_media_casus_id", "media", ["casus_id"])
