"""Seen from outside: what went wrong is found without reading all that went well."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

APART = sa.text("status IN ('geparkeerd', 'vastgehouden')")
OPGEGEVEN = sa.text("status = 'opgegeven'")


def upgrade() -> None:
    """Two partial indexes; nearly no row stands in them."""
    op.create_index(
        "ix_inbox_apart", "inbox", ["kanaal", "status", "volgnr"], sqlite_where=APART, postgresql_where=APART
    )
    op.create_index(
        "ix_outbox_opgegeven", "outbox", ["kanaal", "volgnr"], sqlite_where=OPGEGEVEN, postgresql_where=OPGEGEVEN
    )
