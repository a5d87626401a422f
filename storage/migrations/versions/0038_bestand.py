"""Files of deelnemers that wait, under the key of their casus; and what mail to somebody may carry."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table, empty, with a partial index; and one column, empty for all there are."""
    op.add_column("persoon", sa.Column("inhoud", sa.String(), nullable=True))
    op.create_table(
        "bestand",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("deelnemer_id", sa.String(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("tot", MOMENT, nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("stand", sa.String(), nullable=False),
        sa.Column("in_kamer", sa.Boolean(), nullable=False),
        sa.Column("vol", sa.Boolean(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=True),
        sa.Column("stuk", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_bestand_casus_id_casus")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bestand")),
        sa.UniqueConstraint("casus_id", "nummer", name=op.f("uq_bestand_casus_id_nummer")),
    )
    op.create_index("ix_bestand_vol", "bestand", ["tot"], sqlite_where=sa.text("vol"), postgresql_where=sa.text("vol"))
