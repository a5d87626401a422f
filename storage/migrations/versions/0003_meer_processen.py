"""Several processes: signs of life, the shared quota of the relay, and how often work on a message was begun."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Two new tables and one column; what is there was never begun in vain."""
    op.create_table(
        "proces",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("gezien", MOMENT, nullable=False),
        sa.Column("rollen", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proces")),
    )
    op.create_table(
        "quotum",
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("vrij_op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("naam", name=op.f("pk_quotum")),
    )
    op.add_column("inbox", sa.Column("begonnen", sa.Integer(), nullable=False, server_default="0"))
