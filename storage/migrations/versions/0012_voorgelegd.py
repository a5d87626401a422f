"""A deelnemer may ask the casushouder alone."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table."""
    op.create_table(
        "voorgelegd",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("van", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("beantwoord_op", MOMENT, nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_voorgelegd"),
        sa.UniqueConstraint("nummer", name="uq_voorgelegd_nummer"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_voorgelegd_casus_id_casus"),
    )
    op.create_index("ix_voorgelegd_casus_id", "voorgelegd", ["casus_id"])
