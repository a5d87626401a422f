"""Answers to an actiepunt are numbered: several at one moment of the clock keep the order in which they were given."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMMER_OUDE = """
UPDATE feedback SET nummer = geteld.nummer
FROM (SELECT id, row_number() OVER (PARTITION BY actiepunt_id ORDER BY op, id) AS nummer FROM feedback) AS geteld
WHERE geteld.id = feedback.id
"""


def upgrade() -> None:
    """One column, filled in the order shown until now; its index takes the place of the one on the actiepunt alone."""
    op.add_column("feedback", sa.Column("nummer", sa.Integer(), nullable=False, server_default="0"))
    op.execute(NUMMER_OUDE)
    op.drop_index("ix_feedback_actiepunt_id", table_name="feedback")
    op.create_index("ix_feedback_nummer", "feedback", ["actiepunt_id", "nummer"], unique=True)
