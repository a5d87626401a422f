"""Sets the stage: real servers, the program, some people, four running casussen, and one that will meet and end."""

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg

from bot.demo.seen import Seen
from bot.demo.synapse import Synapse
from tests.hamer import plan
from tests.hamer.model import MANAGER, REGISSEUR, Punt, Speelcasus
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import code_in, stel_in
from tests.servers.mailservers import mailservers
from tests.servers.postgres import postgres_server
from tests.servers.programma import Programma
from tests.servers.synapse_fixture import vers

MAILERS = (*(wie for wie, kanalen in plan.KANALEN.items() if "mail" in kanalen), MANAGER, "beheerder")
CHATTERS = (*(wie for wie, kanalen in plan.KANALEN.items() if "matrix" in kanalen), REGISSEUR)


EINDE_MAX = 40.0
"""Real seconds that a busy machine may take to stop it."""


class Slagbot(Programma):
    """`serve`, that may be told where to break."""

    async def start(self, breekpunt: str = "") -> None:
        """Start it as a process; `breekpunt`: the step at which it kills itself, with how often it passes."""
        self._begin = self.log.stat().st_size if self.log.exists() else 0
        eigen = self._env
        self._env = {**eigen, "KETENBOT_PROEF__BREEKPUNT": breekpunt} if breekpunt else eigen
        try:
            await super().start()
        finally:
            self._env = eigen

    _begin = 0
    """Where in the log the present process begins."""

    @property
    def pid(self) -> int:
        """Of the running `serve`."""
        assert self._serve is not None
        return self._serve.pid

    def zegt(self, wat: str) -> bool:
        """Whether the present process has logged this event."""
        return any(regel.get("event") == wat for regel in self._regels())

    def rollen(self) -> list[str]:
        """The roles that the present process holds."""
        gehad: dict[str, bool] = {}
        for regel in self._regels():
            if "role" in regel:
                gehad[regel["role"]] = regel["event"] == "role taken"
        return [rol for rol, heeft in gehad.items() if heeft]

    def _regels(self) -> list[dict[str, Any]]:
        with self.log.open("rb") as log:
            log.seek(self._begin)
            heel = log.read().splitlines()
        return [json.loads(regel) for regel in heel if regel.startswith(b"{") and regel.endswith(b"}")]

    async def eindig(self) -> int:
        """SIGTERM; the exit status, or minus SIGKILL when that took too long."""
        assert self._serve is not None
        self._serve.send_signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(self._serve.wait(), EINDE_MAX)
        except TimeoutError:
            await self.dood()
            return -signal.SIGKILL

    @property
    def brak_zelf(self) -> bool:
        """Whether it died by SIGKILL."""
        return self._serve is not None and self._serve.returncode == -signal.SIGKILL


@dataclass(kw_only=True)
class Toneel:
    """All that the load needs."""

    huis: Huis
    bot: Slagbot
    casussen: dict[str, Speelcasus] = field(default_factory=dict)
    punten: dict[tuple[str, int], Punt] = field(default_factory=dict)
    stil: set[tuple[str, int]] = field(default_factory=set)
    """The points that are left to the reminders."""
    kamers: dict[str, str] = field(default_factory=dict)
    """Room id of each casus."""
    prive: dict[str, str] = field(default_factory=dict)
    """Room id of everybody's own room with the bot."""
    planmail: dict[tuple[str, str], Seen] = field(default_factory=dict)
    """What each mail member answers, per casus."""
    slot: str = ""
    """Code of the casus that meets and ends, beside the load."""

    def plek(self, bericht: Seen) -> str:
        """Where it was read, in words that are the same in each run."""
        if bericht.channel == "mail":
            return f"mail/{bericht.who}"
        codes = {kamer: f"kamer/{code}" for code, kamer in self.kamers.items()}
        return codes.get(bericht.reply_to, f"prive/{bericht.who}")


@asynccontextmanager
async def toneel(map_: Path, soort: str) -> AsyncIterator[Toneel]:
    """`soort`: sqlite or postgresql. Everything runs, the casussen are released, and the bot is at rest."""
    synapse = Synapse(map_ / "synapse", in_memory=True)
    eigen = map_ / "ketenbot"
    eigen.mkdir()
    async with _database(soort) as database:
        with mailservers() as post:
            await synapse.start()
            try:
                async with huis(eigen, post=post, synapse=synapse, database=database) as een:
                    yield await _speel_in(een)
            finally:
                await synapse.stop()


@asynccontextmanager
async def _database(soort: str) -> AsyncIterator[str]:
    """The URL; empty stands for SQLite beside the settings."""
    if soort == "sqlite":
        yield ""
        return
    with postgres_server() as url:
        naam = f"ketenbot_hamer_{os.getpid()}"
        beheer = await asyncpg.connect(f"{url}/postgres".replace("+asyncpg", ""))
        try:
            await beheer.execute(f"CREATE DATABASE {naam}")
            yield f"{url}/{naam}"
        finally:
            await beheer.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")
            await beheer.close()


async def _speel_in(een: Huis) -> Toneel:
    een.namen |= {"woningcorporatie": vers("woningcorporatie")}
    toml = een.bot.config.read_text()
    een.bot = bot = Slagbot(een.map, f"{toml}[termijnen]\ncontact_weken = []\nvergeten_na = 0\nuitstel_weken = 0\n")
    een.stapel.push_async_callback(bot.stop)
    speelt = Toneel(huis=een, bot=bot)
    await asyncio.gather(stel_in(een), *(een.chatter(wie) for wie in CHATTERS))
    for wie in MAILERS:
        await een.mailer(wie)
    await bot.start()
    speelt.prive[REGISSEUR] = await een.prive(REGISSEUR)
    await een.ziet(REGISSEUR, "matrix", "uw eigen gesprek met de bot")
    regels = [await _lever_aan(speelt, nummer) for nummer in range(len(plan.HOUDERS))]
    slot = plan.regel_van_slot(een.nu().date())
    bestand = await asyncio.to_thread(plan.schrijf, een.map / "slot.docx", een, "ggz", slot, plan.SLOT)
    await een.chats[REGISSEUR].send_file(speelt.prive[REGISSEUR], bestand, "casus nieuw")
    for code in [await _geef_vrij(speelt, *paar) for paar in zip(plan.HOUDERS, regels, strict=True)]:
        await _kom_binnen(speelt, code)
    await _open_slot(speelt)
    for wie in CHATTERS:
        speelt.prive[wie] = await een.prive(wie)
    await een.rust()
    return speelt


async def _lever_aan(speelt: Toneel, nummer: int) -> tuple[plan.Regel, ...]:
    een, houder = speelt.huis, plan.HOUDERS[nummer]
    regels = plan.regels(een.nu().date(), nummer)
    bestand = await asyncio.to_thread(plan.schrijf, een.map / f"plan{nummer}.docx", een, houder, regels)
    await een.chats[REGISSEUR].send_file(speelt.prive[REGISSEUR], bestand, "casus nieuw")
    return regels


async def _open_slot(speelt: Toneel) -> None:
    een = speelt.huis
    speelt.slot = code = code_in(await een.ziet(REGISSEUR, "matrix", "nog niets verstuurd", "School (mentor)"))
    await een.chats[REGISSEUR].say(speelt.prive[REGISSEUR], f"vrijgeven {code}")
    speelt.kamers[code] = await een.casuskamer("wijkteam", code)
    for wie in plan.SLOT[1:]:
        speelt.planmail[wie, code] = await een.ziet(wie, "mail", f"Casus {code}: het plan", "Het hele plan")


async def _geef_vrij(speelt: Toneel, houder: str, regels: tuple[plan.Regel, ...]) -> str:
    een = speelt.huis
    voorbeeld = await een.ziet(REGISSEUR, "matrix", "nog niets verstuurd", plan.als_houder(houder))
    code = code_in(voorbeeld)
    await een.chats[REGISSEUR].say(speelt.prive[REGISSEUR], f"vrijgeven {code}")
    speelt.casussen[code] = Speelcasus(code=code, leden=plan.leden(houder))
    for regel in regels:
        punt = Punt(code=code, nummer=regel.nummer, eigenaar=regel.eigenaar, uiterlijk=regel.uiterlijk)
        speelt.punten[code, regel.nummer] = punt
        speelt.stil |= {(code, regel.nummer)} if regel.stil else set()
    return code


async def _kom_binnen(speelt: Toneel, code: str) -> None:
    een, casus = speelt.huis, speelt.casussen[code]
    for wie in casus.kamerlezers:
        speelt.kamers[code] = await een.casuskamer(wie, code)
        await een.ziet(wie, "matrix", "Het afstemmingsplan van casus", code)
    for lid in casus.leden:
        if lid.mail:
            speelt.planmail[lid.wie, code] = await een.ziet(lid.wie, "mail", f"Casus {code}: het plan", "Het hele plan")
