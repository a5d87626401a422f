"""Makes a Matrix folder that was put back from a backup fit for use: its device went on after the copy was made.

Two things may not be used a second time. An Olm session would encrypt with keys that its other side has used up, so
that nobody could read what the bot says next: all sessions are dropped, and new ones are made when they are needed. And
a new one-time key may not get the number of one that was published after the copy: the numbers are skipped. The
fallback key may have been replaced since: a new one is published at the next start.
"""

import sqlite3
from contextlib import closing

from nio.store import SqliteStore

from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import Toestand, ToestandKapot, Token

_RONDES = 20
"""Rounds of 50 numbers that are skipped; the account keeps 5000 unused keys, so those in use stay."""


def begin_nieuwe_sessies(config: MatrixConfig) -> Token | None:
    """Do it; returns the login, or None when the folder holds none. Raises ToestandKapot."""
    toestand = Toestand(config.map, config.seal)
    login = toestand.lees_token()
    if login is None:
        return None
    toestand.eis_opslag(login.apparaat)
    toestand.seal_all()
    naam = toestand.opslag_naam(login.apparaat)
    opslag = SqliteStore(login.gebruiker, login.apparaat, str(config.map), config.opslag_sleutel, naam)
    try:
        account = opslag.load_account()
        if account is None:
            raise ToestandKapot("opslag_weg")
        for _ in range(_RONDES):
            account.generate_one_time_keys(account.max_one_time_keys)
            account.mark_keys_as_published()
        account._account.generate_fallback_key()  # noqa: SLF001  (nio hides what it does not use)
        opslag.save_account(account)
    except ValueError as fout:
        raise ToestandKapot("opslag_sleutel") from fout
    finally:
        opslag.database.close()
    with closing(sqlite3.connect(config.map / naam)) as verbinding:
        verbinding.execute("DELETE FROM olmsessions")
        verbinding.commit()
    return login
