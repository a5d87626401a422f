"""Reports of cases (aanmelding)."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table, and the day since which a casus is on hold."""
    op.add_column("casus", sa.Column("stil_sinds", sa.Date(), nullable=True))
    op.create_table(
        "melding",
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("stand", sa.String(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("casus_id", name="pk_melding"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_melding_casus_id_casus"),
    )
    op.create_index("ix_melding_persoon_id", "melding", ["persoon_id"])
