"""When a mail server said that the address of a persoon is none; no more mail goes there until that changes."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are."""
    op.add_column("persoon", sa.Column("mail_failed_at", sa.DateTime(timezone=True), nullable=True))
