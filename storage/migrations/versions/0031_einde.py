"""How a casus ended: in which meeting, with whom, on whose behalf, and when the system of record had it."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Four columns, empty for all there are."""
    op.add_column("bewaring", sa.Column("overleg_op", sa.Date(), nullable=True))
    op.add_column("bewaring", sa.Column("aanwezig", sa.String(), nullable=True))
    op.add_column("bewaring", sa.Column("namens", sa.String(), nullable=True))
    op.add_column("bewaring", sa.Column("vastgelegd_op", sa.Date(), nullable=True))
