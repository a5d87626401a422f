"""A rehearsal: what the next migration might do to a table that others point to."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column, widen another, and change a queue that is numbered by the database."""
    with op.batch_alter_table("actiepunt") as actiepunt:
        actiepunt.add_column(sa.Column("gewicht", sa.Integer(), nullable=False, server_default="1"))
        actiepunt.alter_column("versie", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False)
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("pogingen", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False)
