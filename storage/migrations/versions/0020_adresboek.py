"""The organisations with their contacts."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "contact",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisatie", sa.LargeBinary(), nullable=False),
        sa.Column("functie", sa.LargeBinary(), nullable=False),
        sa.Column("adres", sa.LargeBinary(), nullable=False),
        sa.Column("gebruikt_op", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
