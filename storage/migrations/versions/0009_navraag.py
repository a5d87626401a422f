"""A message may wait for a confirmation by its member, and a member may have more than one mail address."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)
OPEN = sa.text("open")


def upgrade() -> None:
    """Two tables."""
    op.create_table(
        "navraag",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("inbox_id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_navraag"),
        sa.UniqueConstraint("nummer", name="uq_navraag_nummer"),
        sa.UniqueConstraint("inbox_id", name="uq_navraag_inbox_id"),
        sa.UniqueConstraint("token_index", name="uq_navraag_token_index"),
    )
    op.create_index("ix_navraag_persoon_id", "navraag", ["persoon_id"])
    op.create_index("ix_navraag_open", "navraag", ["sinds"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_table(
        "adres",
        sa.Column("email_index", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("email", sa.LargeBinary(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("email_index", name="pk_adres"),
        sa.UniqueConstraint("id", name="uq_adres_id"),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name="fk_adres_persoon_id_persoon"),
    )
    op.create_index("ix_adres_persoon_id", "adres", ["persoon_id"])
