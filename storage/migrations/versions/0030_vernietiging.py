"""The destruction of a casus, step by step."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "vernietiging",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("stand", sa.String(), nullable=False),
        sa.Column("inhoud", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_vernietiging"),
    )
