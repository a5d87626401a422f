"""How long a casus is kept: what moves its last day."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "bewaring",
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("verlengingen", sa.String(), nullable=False),
        sa.Column("bezwaar_sinds", sa.Date(), nullable=True),
        sa.Column("schaduw_sinds", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_bewaring_casus_id_casus"),
        sa.PrimaryKeyConstraint("casus_id", name="pk_bewaring"),
    )
