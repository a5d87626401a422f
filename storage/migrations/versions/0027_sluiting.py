"""The sluitsleutel: each data key says under which number it is closed, and one row how far the house is."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """All keys there are stay under the master key alone, until the first sluitsleutel."""
    op.add_column("sleutel", sa.Column("tijd", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "sluiting",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("tijd", sa.Integer(), nullable=False),
        sa.Column("klaar", sa.Integer(), nullable=False),
        sa.Column("afdruk", sa.LargeBinary(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sluiting"),
    )
