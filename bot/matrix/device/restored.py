"""Makes a Matrix folder from a backup fit for use, as its device went on after the copy was made.

Two things may not be used a second time. An Olm session would encrypt with keys that its other side has used up, and
nobody could read the bot's next words: so all sessions are dropped, and new ones are made when they are needed. And a
new one-time key may not get the number of one that was published after the copy: so these numbers are skipped. The
fallback key may have been replaced since: a new one is published at the next start.
"""

import sqlite3
from contextlib import closing

from nio.store import SqliteStore

from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token

_ROUNDS = 20
"""Skips 50 numbers a round. The account keeps 5000 unused keys, so that the keys in use stay."""


def begin_new_sessions(config: MatrixConfig) -> Token | None:
    """Drop the sessions and skip the numbers; return the login, None when there is none. Raises FolderBroken."""
    folder = DeviceFolder(config.folder, config.seal)
    login = folder.read_token()
    if login is None:
        return None
    folder.require_store(login.device)
    folder.seal_all()
    name = folder.store_name(login.device)
    store = SqliteStore(login.user, login.device, str(config.folder), config.store_key, name)
    try:
        account = store.load_account()
        if account is None:
            raise FolderBroken("opslag_weg")
        for _ in range(_ROUNDS):
            account.generate_one_time_keys(account.max_one_time_keys)
            account.mark_keys_as_published()
        account._account.generate_fallback_key()  # noqa: SLF001  (nio hides what it does not use)
        store.save_account(account)
    except ValueError as error:
        raise FolderBroken("opslag_sleutel") from error
    finally:
        store.database.close()
    with closing(sqlite3.connect(config.folder / name)) as connection:
        connection.execute("DELETE FROM olmsessions")
        connection.commit()
    return login
