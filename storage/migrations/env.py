"""The beginning of alembic; `storage.database.migrate` gives the connection."""

from alembic import context
from sqlalchemy import Connection

from storage.tables import METADATA


def run(verbinding: Connection) -> None:
    """Run the migrations in one transaction, on both databases."""
    context.configure(
        connection=verbinding,
        target_metadata=METADATA,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
        if verbinding.dialect.name == "sqlite" and verbinding.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("this migration would leave rows that point to nothing: nothing was changed")


run(context.config.attributes["connection"])
