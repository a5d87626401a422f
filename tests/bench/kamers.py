"""One installation for the rows about chat: a homeserver, the real `serve` with Matrix alone, and somebody who asks."""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.demo.matrix_client import MatrixClient
from bot.demo.seen import Seen
from bot.demo.synapse import Synapse
from tests.bench.opstelling import Dienst
from tests.wachten import tot

WACHTWOORD = "geheim"
GEDULD = 60.0
_TOML = """
[zvh]
naam = "Proefhuis"
berichten_per_uur = 1000
meldingen = "direct"
[opslag]
url = {database}
[matrix]
aan = true
server = {server}
gebruiker = {gebruiker}
"""


@dataclass(slots=True)
class Vrager:
    """A person with a chat program, who looks at his watch."""

    klant: MatrixClient
    gezien: list[tuple[float, Seen]] = field(default_factory=list)

    def noteer(self, wat: Seen) -> None:
        """Seen, now."""
        self.gezien.append((time.perf_counter(), wat))

    async def prive(self, bot: str) -> str:
        """His room with nobody but this bot."""
        kamer = await self.klant.private_room(bot, wait=GEDULD)
        assert kamer, "the bot made no room"
        return kamer

    async def vraag(self, kamer: str, tekst: str) -> float:
        """Seconds from beginning to send until an answer was decrypted in that room."""
        al = len(self.gezien)
        begin = time.perf_counter()
        await self.klant.say(kamer, tekst)

        def antwoorden() -> list[float]:
            return [moment for moment, wat in self.gezien[al:] if wat.reply_to == kamer]

        await tot(antwoorden, seconden=GEDULD)
        return antwoorden()[0] - begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """What the rows about chat share."""

    map: Path
    synapse: Synapse
    bot: Dienst
    mxid: str
    """Of the bot."""
    vrager: Vrager


@asynccontextmanager
async def chat(vul: Callable[[Dienst, str], Awaitable[None]] | None = None) -> AsyncIterator[Chat]:
    """All of it, `serve` not yet started; the database holds the asker as procesregisseur, alone.

    `vul` fills it instead, and is told the Matrix id of the asker.
    """
    with TemporaryDirectory(prefix="ketenbot-bench-") as naam:
        map_ = Path(naam)
        synapse = Synapse(map_ / "synapse")
        await synapse.start()
        try:
            for wie in ("ketenbot", "regisseur"):
                await synapse.register(wie, WACHTWOORD)
            bot = Dienst(map_, _instellingen(map_, synapse))
            vrager = await _vrager(synapse, map_)
            try:
                await bot.run("migrate")
                await bot.run("matrix", "inloggen", typed=f"{WACHTWOORD}\n")
                await (vul or _alleen)(bot, vrager.klant.matrix_id)
                yield Chat(map=map_, synapse=synapse, bot=bot, mxid=synapse.mxid("ketenbot"), vrager=vrager)
            finally:
                await bot.stop()
                await vrager.klant.close()
        finally:
            await synapse.stop()


async def _alleen(bot: Dienst, matrix_id: str) -> None:
    await bot.run("medewerker", "toevoegen", "--rol", "procesregisseur", "--matrix", matrix_id)


def _instellingen(map_: Path, synapse: Synapse) -> str:
    return _TOML.format(
        database=json.dumps(f"sqlite+aiosqlite:///{map_}/ketenbot.db"),
        server=json.dumps(synapse.address),
        gebruiker=json.dumps(synapse.mxid("ketenbot")),
    )


async def _vrager(synapse: Synapse, map_: Path) -> Vrager:
    vast: list[Vrager] = []
    klant = MatrixClient(
        server=synapse.address,
        matrix_id=synapse.mxid("regisseur"),
        folder=map_ / "vrager",
        who="regisseur",
        now=lambda: datetime(2026, 11, 3, tzinfo=UTC),
        note=lambda wat: vast[0].noteer(wat),
    )
    vast.append(Vrager(klant))
    await klant.start(WACHTWOORD)
    return vast[0]
