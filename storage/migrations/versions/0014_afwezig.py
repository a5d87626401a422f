"""Somebody may be away until a day, and another may stand in."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table."""
    op.create_table(
        "afwezig",
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("vanaf", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("vervanger", sa.String(), nullable=True),
        sa.Column("uit_post", sa.Boolean(), nullable=False),
        sa.Column("gemeld_op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("persoon_id", name="pk_afwezig"),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name="fk_afwezig_persoon_id_persoon"),
    )
