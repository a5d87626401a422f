"""The keys of a running bot cannot be kept for a while: the beheerder hears of it, nothing is lost, it goes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.servers.bewoond import huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]


@contextmanager
def dicht(map_: Path) -> Iterator[None]:
    """Nobody else reads or writes the crypto store; to SQLite it is one more way in which a disk fails."""
    [opslag] = map_.glob("crypto-*.db")
    with closing(sqlite3.connect(opslag, isolation_level=None)) as ander:
        ander.execute("BEGIN EXCLUSIVE")
        yield
        ander.execute("ROLLBACK")


@pytest.mark.lang
async def test_the_beheerder_hears_it_and_what_was_said_meanwhile_is_handled(synapse, tmp_path):
    (tmp_path / "huis").mkdir()
    with mailservers() as post:
        async with huis(tmp_path / "huis", post=post, synapse=synapse) as een:
            for wie in ("ggz", "beheerder"):
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            await een.rust()
            with dicht(een.map / "matrix"):
                # a key that the bot has not yet
                een.chats["wijkteam"]._nio.invalidate_outbound_session(kamer)
                for woord in ("een", "twee", "drie"):
                    await een.chats["wijkteam"].say(kamer, f"!bericht Dit is bericht {woord}.")
                await een.ziet("beheerder", "mail", "Alarm: Matrix werkt niet", "store_locked")
                assert not [g for g in een.van("ggz", "mail") if "Dit is bericht" in g.text]
            for woord in ("een", "twee", "drie"):
                await een.ziet("ggz", "mail", f"Dit is bericht {woord}.")
            assert "matrix store failed" in een.bot.logboek
            for mis in ("junk dropped", "message parked", "loop failed", "role failed"):
                assert mis not in een.bot.logboek
            assert await een.bot.eindig() == 0
