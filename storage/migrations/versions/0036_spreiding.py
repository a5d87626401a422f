"""Since when a reminder waits for a day on which its reader gets nothing else."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are."""
    op.add_column("herinnering", sa.Column("eerst_op", sa.DateTime(timezone=True), nullable=True))
