"""An actiepunt may have several owners."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are: each of those has one owner or none."""
    op.add_column("actiepunt", sa.Column("samen", sa.String(), nullable=True))
