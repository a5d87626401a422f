"""The logboek lets go of its oldest lines, those up to the boundary that it keeps beside its end, and of no others."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

SQLITE = """
CREATE TRIGGER logboek_geen_verwijdering BEFORE DELETE ON logboek
WHEN OLD.volgnr > coalesce((SELECT volgnr FROM logboek_kop WHERE id = 2), 0)
BEGIN SELECT RAISE(ABORT, 'the logboek is append only'); END
"""
POSTGRESQL_GRENS = """
CREATE FUNCTION logboek_weiger_na_grens() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF OLD.volgnr > coalesce((SELECT volgnr FROM logboek_kop WHERE id = 2), 0) THEN
    RAISE EXCEPTION 'the logboek is append only';
  END IF;
  RETURN OLD;
END $$
"""
POSTGRESQL_ALLEEN_ERBIJ = """
CREATE TRIGGER logboek_alleen_erbij BEFORE UPDATE OR TRUNCATE ON logboek
FOR EACH STATEMENT EXECUTE FUNCTION logboek_weiger()
"""
POSTGRESQL_GEEN_VERWIJDERING = """
CREATE TRIGGER logboek_geen_verwijdering BEFORE DELETE ON logboek
FOR EACH ROW EXECUTE FUNCTION logboek_weiger_na_grens()
"""


def upgrade() -> None:
    """Other triggers; no row changes."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER logboek_geen_verwijdering")
        op.execute(SQLITE)
        return
    op.execute("DROP TRIGGER logboek_alleen_erbij ON logboek")
    op.execute(POSTGRESQL_GRENS)
    op.execute(POSTGRESQL_ALLEEN_ERBIJ)
    op.execute(POSTGRESQL_GEEN_VERWIJDERING)
