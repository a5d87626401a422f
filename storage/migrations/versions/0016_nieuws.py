"""News waits for one mail a day, and each person may choose when they hear it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)
NUMMER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """One table, and one column, empty for all there are: they hear it as their house does."""
    op.create_table(
        "nieuws",
        sa.Column("volgnr", NUMMER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("persoon_id", sa.String(), nullable=False),
        sa.Column("deelnemer_id", sa.String(), nullable=True),
        sa.Column("medewerker_id", sa.String(), nullable=True),
        sa.Column("op", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("door_mens", sa.Boolean(), nullable=False),
        sa.Column("blokken", sa.LargeBinary(), nullable=True),
        sa.Column("verteld_op", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("volgnr", name="pk_nieuws"),
        sa.UniqueConstraint("id", name="uq_nieuws_id"),
        sa.UniqueConstraint("sleutel", name="uq_nieuws_sleutel"),
        sqlite_autoincrement=True,
    )
    wacht = sa.text("verteld_op IS NULL")
    for naam, kolom in (("wacht", "due_at"), ("persoon", "persoon_id"), ("casus", "casus_id")):
        op.create_index(f"ix_nieuws_{naam}", "nieuws", [kolom], sqlite_where=wacht, postgresql_where=wacht)
    op.add_column("persoon", sa.Column("meldingen", sa.String(), nullable=True))
