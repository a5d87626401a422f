"""How an actiepunt stood before an answer, so that the answer can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, empty for all there are: what was said before this version cannot be taken back."""
    op.add_column("feedback", sa.Column("terug", sa.LargeBinary(), nullable=True))
