"""Signs of life on a database of any version that has them, before it is brought to the newest shape."""

from sqlalchemy import Connection, select

from commands.ports.backlog import RunningProcess
from storage.database.migrate import run_on
from storage.tables.processes import RunningProcessRow


def signs(url: str) -> list[RunningProcess]:
    """Each known process, with the moments alone; asks for no key, and for no column that an older version lacks."""
    return run_on(url, _read)


def _read(connection: Connection) -> list[RunningProcess]:
    question = select(RunningProcessRow.id, RunningProcessRow.sinds, RunningProcessRow.gezien)
    return [RunningProcess(id=id_, since=since, seen_at=seen) for id_, since, seen in connection.execute(question)]
