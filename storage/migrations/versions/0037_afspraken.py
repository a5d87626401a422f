"""The terms of its werkwijze that each casus keeps, and the day since which it has them."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns, empty for all there are: only the settings know the terms of the house, so the clock fills them."""
    op.add_column("casus", sa.Column("afspraken", sa.String(), nullable=True))
    op.add_column("casus", sa.Column("afspraken_op", sa.Date(), nullable=True))
