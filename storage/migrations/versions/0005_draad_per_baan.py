"""The thread of a mail is found in its lane: also for who is written to in many casussen."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

VERZONDEN = sa.text("status = 'verzonden' AND kanaal = 'mail'")


def upgrade() -> None:
    """One partial index, made anew on other columns."""
    op.drop_index("ix_outbox_draad", table_name="outbox")
    op.create_index("ix_outbox_draad", "outbox", ["baan", "volgnr"], sqlite_where=VERZONDEN, postgresql_where=VERZONDEN)
