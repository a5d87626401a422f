"""Meetings (ICO), and the answers of members to their polls and invitations."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Three tables."""
    op.create_table(
        "bijeenkomst",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("casus_id", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("stand", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("gemaakt_op", MOMENT, nullable=False),
        sa.Column("moment", MOMENT, nullable=True),
        sa.Column("duur_min", sa.Integer(), nullable=False),
        sa.Column("plaats", sa.LargeBinary(), nullable=False),
        sa.Column("voorzitter", sa.LargeBinary(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("client_op", sa.Date(), nullable=True),
        sa.Column("momenten", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bijeenkomst"),
        sa.UniqueConstraint("uid", name="uq_bijeenkomst_uid"),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name="fk_bijeenkomst_casus_id_casus"),
    )
    op.create_index("ix_bijeenkomst_casus_id", "bijeenkomst", ["casus_id"])
    _antwoorden("beschikbaarheid", sa.Column("kan", sa.String(), nullable=False))
    _antwoorden(
        "deelname",
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("antwoord", sa.String(), nullable=False),
    )


def _antwoorden(naam: str, *kolommen: sa.Column[Any]) -> None:
    op.create_table(
        naam,
        sa.Column("bijeenkomst_id", sa.String(), nullable=False),
        sa.Column("deelnemer_id", sa.String(), nullable=False),
        *kolommen,
        sa.Column("op", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("bijeenkomst_id", "deelnemer_id", name=f"pk_{naam}"),
        sa.ForeignKeyConstraint(["bijeenkomst_id"], ["bijeenkomst.id"], name=f"fk_{naam}_bijeenkomst_id_bijeenkomst"),
        sa.ForeignKeyConstraint(["deelnemer_id"], ["deelnemer.id"], name=f"fk_{naam}_deelnemer_id_deelnemer"),
    )
