"""What came in takes turns by sender: a blind index of who, where it is known."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for what came before."""
    op.add_column("inbox", sa.Column("beurt", sa.LargeBinary(), nullable=True))
