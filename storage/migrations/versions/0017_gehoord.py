"""When somebody last said something in a casus, and the outcome of the last talk about it."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Three columns; a casus that was spoken of before was last heard of on the last line of people in its logboek."""
    op.add_column("casus", sa.Column("gehoord_op", MOMENT, nullable=True))
    op.add_column("casus", sa.Column("uitkomst", sa.String(), nullable=True))
    op.add_column("casus", sa.Column("uitkomst_op", MOMENT, nullable=True))
    op.execute(
        "UPDATE casus SET gehoord_op = (SELECT max(op) FROM logboek "
        "WHERE logboek.casus_id = casus.id AND herkomst IN ('mail', 'matrix'))"
    )
