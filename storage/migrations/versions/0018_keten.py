"""The logboek is sealed and chained.

Lines from before stay in clear, with an empty link: sealing them asks for the master key, and the chain begins with the
first new line, which holds them all.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BLOK = 1_000
OUD = sa.table(
    "logboek_oud",
    *(sa.column(naam) for naam in ("volgnr", "actor", "actie", "object", "resultaat", "herkomst", "casus_id")),
    sa.column("op", MOMENT),
)
NIEUW = sa.table(
    "logboek",
    *(sa.column(naam) for naam in ("volgnr", "casus_id", "inhoud", "schakel")),
    sa.column("op", MOMENT),
)
SQLITE = (("wijziging", "UPDATE"), ("verwijdering", "DELETE"))
SQLITE_ALLEEN_ERBIJ = """
CREATE TRIGGER logboek_geen_{naam} BEFORE {daad} ON logboek
BEGIN SELECT RAISE(ABORT, 'the logboek is append only'); END
"""
POSTGRESQL_ALLEEN_ERBIJ = """
CREATE TRIGGER logboek_alleen_erbij BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek
FOR EACH STATEMENT EXECUTE FUNCTION logboek_weiger()
"""


def upgrade() -> None:
    """Make the new table, carry over, and guard it as before; the end of the logboek gets a table of its own."""
    _zet_opzij()
    op.create_table(
        "logboek",
        sa.Column("volgnr", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("op", MOMENT, nullable=False),
        sa.Column("casus_id", sa.String(), nullable=True),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("schakel", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("volgnr", name=op.f("pk_logboek")),
    )
    op.create_index(op.f("ix_logboek_casus_id"), "logboek", ["casus_id"], unique=False)
    op.create_table(
        "logboek_kop",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("volgnr", sa.BigInteger(), nullable=False),
        sa.Column("schakel", sa.LargeBinary(), nullable=False),
        sa.Column("zegel", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboek_kop")),
    )
    _neem_mee()
    op.drop_table("logboek_oud")
    _bewaak()


def _zet_opzij() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for naam, _ in SQLITE:
            op.execute(f"DROP TRIGGER logboek_geen_{naam}")
    else:
        op.execute("DROP TRIGGER logboek_alleen_erbij ON logboek")
        op.execute("ALTER TABLE logboek RENAME CONSTRAINT pk_logboek TO pk_logboek_oud")
    op.drop_index(op.f("ix_logboek_casus_id"), table_name="logboek")
    op.rename_table("logboek", "logboek_oud")


def _neem_mee() -> None:
    verbinding = op.get_bind()
    vraag = sa.select(OUD).order_by(OUD.c.volgnr).limit(BLOK)
    tot = 0
    while rijen := verbinding.execute(vraag.where(OUD.c.volgnr > tot)).all():
        verbinding.execute(
            sa.insert(NIEUW),
            [
                {
                    "volgnr": rij.volgnr,
                    "op": rij.op,
                    "casus_id": rij.casus_id,
                    "inhoud": json.dumps([rij.actor, rij.actie, rij.object, rij.resultaat, rij.herkomst]).encode(),
                    "schakel": b"",
                }
                for rij in rijen
            ],
        )
        tot = rijen[-1].volgnr


def _bewaak() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for naam, daad in SQLITE:
            op.execute(SQLITE_ALLEEN_ERBIJ.format(naam=naam, daad=daad))
    else:
        op.execute(POSTGRESQL_ALLEEN_ERBIJ)
