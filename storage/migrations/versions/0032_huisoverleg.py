"""The meetings of a house: their days, their themes, and who wants a casus discussed again."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables, and two columns that are empty for all there are."""
    op.create_table(
        "huisoverleg",
        sa.Column("naam", sa.String(), primary_key=True),
        sa.Column("op", sa.Date(), nullable=True),
        sa.Column("agenda_op", sa.Date(), nullable=True),
        sa.Column("gevraagd_op", sa.Date(), nullable=True),
        sa.Column("keer", sa.Integer(), nullable=False),
    )
    op.create_table(
        "thema",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("sinds", sa.DateTime(timezone=True), nullable=False),
    )
    op.add_column("bewaring", sa.Column("agenda_sinds", sa.Date(), nullable=True))
    op.add_column("bewaring", sa.Column("agenda_door", sa.String(), nullable=True))
