"""A ketenbot in its own folder, worked through its command line; servers of a test run in a thread of their own."""

import asyncio
import fcntl
import shutil
import threading
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

import pytest

from bot.__main__ import main
from bot.app.storage import open_storage
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, een_bestand


@dataclass
class Gezegd:
    """What one command left behind."""

    status: int
    uit: str
    fout: str


class Installatie:
    """One settings file with what belongs to it."""

    def __init__(self, map_, capsys):
        self.map = map_
        self.config = een_bestand(map_, MAIL)
        self._capsys = capsys

    def schrijf(self, tekst):
        self.config.write_text(tekst, encoding="utf-8")

    @contextmanager
    def serve_loopt(self):
        """As far as others can see."""
        with (self.map / "ketenbot.db.serve").open("ab") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield

    def draai(self, *woorden):
        self._capsys.readouterr()
        status = main(["--config", str(self.config), *woorden])
        gezegd = self._capsys.readouterr()
        return Gezegd(status, gezegd.out, gezegd.err)

    def in_opslag(self, werk):
        """Do something in one committed transaction, as `serve` would have done."""

        async def doe():
            async with self.opslag() as open_uow, open_uow() as uow:
                uitkomst = await werk(uow)
                await uow.commit()
                return uitkomst

        return asyncio.run(doe())

    @asynccontextmanager
    async def opslag(self):
        opslag = open_storage(read_settings(self.config, {}))
        try:
            yield opslag.uow
        finally:
            await opslag.close()


class Achtergrond:
    """Runs an async context in the loop of another thread, as a server elsewhere would."""

    def __init__(self):
        self._loop = asyncio.new_event_loop()
        self._draad = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._draad.start()
        self._open = []

    def doe(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(20)

    def open(self, context):
        waarde = self.doe(context.__aenter__())
        self._open.append(context)
        return waarde

    def sluit(self):
        for context in reversed(self._open):
            self.doe(context.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._draad.join(10)
        self._loop.close()


@pytest.fixture
def installatie(tmp_path, capsys):
    return Installatie(tmp_path, capsys)


@pytest.fixture(scope="session")
def eenmaal_gemigreerd(tmp_path_factory):
    """A folder after the first `ketenbot migrate`; made once, for it takes time."""
    map_ = tmp_path_factory.mktemp("gemigreerd")
    assert main(["--config", str(een_bestand(map_, MAIL)), "migrate"]) == 0
    return map_


@pytest.fixture
def gemigreerd(installatie, eenmaal_gemigreerd):
    """An installation with its key and an empty database."""
    for naam in ("ketenbot.sleutel", "ketenbot.db"):
        shutil.copy(eenmaal_gemigreerd / naam, installatie.map / naam)
    return installatie


@pytest.fixture
def achtergrond():
    een = Achtergrond()
    yield een
    een.sluit()


@pytest.fixture
def proef(gemigreerd):
    """A ketenbot whose clock stands at 2 March 2026, 8:00 UTC."""
    gemigreerd.schrijf(MAIL + '[proef]\naan = true\nklok = "klok"\n')
    (gemigreerd.map / "klok").write_text("2026-03-02T09:00:00+01:00")
    return gemigreerd
