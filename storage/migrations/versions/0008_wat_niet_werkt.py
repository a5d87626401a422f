"""What a running process says of itself: which of its loops stand still, and which way of mail."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column; who runs writes it within seconds."""
    op.add_column("proces", sa.Column("mis", sa.String(), nullable=False, server_default=""))
