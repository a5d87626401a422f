"""What reached whom: what came back and why, what was read in a room, and the messages of a casus by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
IN_CASUS = sa.text("casus_id IS NOT NULL")


def upgrade() -> None:
    """Four columns, empty for all there are, and one partial index."""
    op.add_column("outbox", sa.Column("teruggekomen_op", MOMENT, nullable=True))
    op.add_column("outbox", sa.Column("terug_code", sa.String(), nullable=True))
    op.add_column("deelnemer", sa.Column("gelezen_op", MOMENT, nullable=True))
    op.add_column("persoon", sa.Column("gelezen_op", MOMENT, nullable=True))
    op.create_index(
        "ix_outbox_casus", "outbox", ["casus_id", "volgnr"], sqlite_where=IN_CASUS, postgresql_where=IN_CASUS
    )
