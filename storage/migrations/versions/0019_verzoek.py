"""What counts only after another agrees; and answers that somebody reports for another."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table, and one column that is empty for all there are."""
    op.create_table(
        "verzoek",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("actiepunt_id", sa.String(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("van", sa.String(), nullable=False),
        sa.Column("aan", sa.String(), nullable=False),
        sa.Column("dag", sa.Date(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("sinds", MOMENT, nullable=False),
        sa.Column("beantwoord_op", MOMENT, nullable=True),
        sa.Column("akkoord", sa.Boolean(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_verzoek"),
        sa.UniqueConstraint("actiepunt_id", "nummer", name="uq_verzoek_actiepunt_id_nummer"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_verzoek_casus_id_casus"),
        sa.ForeignKeyConstraint(["actiepunt_id"], ["actiepunt.id"], name="fk_verzoek_actiepunt_id_actiepunt"),
    )
    op.create_index("ix_verzoek_casus_id", "verzoek", ["casus_id"])
    op.add_column("feedback", sa.Column("namens", sa.String(), nullable=True))
