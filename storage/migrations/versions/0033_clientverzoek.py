"""The requests of a client that run: kinds, ids and dates."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are."""
    op.add_column("bewaring", sa.Column("verzoeken", sa.String(), nullable=True))
