"""A rehearsal: what the next migration, whichever it will be, might do to a table that others point to."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

import storage

revision = "proef"
down_revision = max(pad.name[:4] for pad in (Path(storage.__file__).parent / "migrations/versions").glob("[0-9]*.py"))
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column, widen another, and change a queue that is numbered by the database."""
    with op.batch_alter_table("actiepunt") as actiepunt:
        actiepunt.add_column(sa.Column("gewicht", sa.Integer(), nullable=False, server_default="1"))
        actiepunt.alter_column("versie", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False)
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("pogingen", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False)
