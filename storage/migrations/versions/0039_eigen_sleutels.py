"""Each persoon and each entry of the address book goes under a key of its own, and what belongs to no casus under one
that is replaced at times; which, stands beside it.

Sealing what is there anew asks for the master key: the program does that when it starts (`storage.vault.splitting`).
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

PERSONEN = ("persoon", "contact")
POST = ("inbox", "outbox", "navraag", "onbekende", "wachtkamer", "toegestaan", "thema", "aanmelding")


def upgrade() -> None:
    """One column in each, empty: what is there lies under the one key of all people, or under that of all post."""
    for tabel in (*PERSONEN, *POST):
        op.add_column(tabel, sa.Column("doel", sa.String(), nullable=True))
