"""When a deelnemer said that he stops with a casus; nothing is asked of him from then on."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are."""
    op.add_column("deelnemer", sa.Column("afgemeld_op", sa.DateTime(timezone=True), nullable=True))
