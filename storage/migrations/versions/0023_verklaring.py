"""The day on which a derde signed the statement of secrecy."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are."""
    op.add_column("deelnemer", sa.Column("verklaring_op", sa.Date(), nullable=True))
