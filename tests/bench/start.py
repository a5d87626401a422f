"""Start: a large installation is at work in seconds and stays small, beside an idle nio client in the same rooms."""

import asyncio
import re
import time
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.app.storage import open_storage
from bot.matrix.device.folder import DeviceFolder
from bot.matrix.listening.listener import CURSOR
from bot.settings.sources import read_settings
from storage.database.engine import make_engine
from storage.tables.casus import CasusRow
from tests.bench.kamers import WACHTWOORD, Chat, chat
from tests.bench.opstelling import Dienst
from tests.bench.rij import Meld, Uitslag, boven_op, hoogstens
from tests.bench.stil import stil
from tests.bench.vulling import Maat, Vulling
from tests.wachten import laat_rusten, tot, tot_gezien

CASUSSEN, KAMERS = 1000, 100
RUST = 3.0
"""Seconds without a word, before what is idle is weighed."""
VRAAG = "!actie lijst"


async def meet(meld: Meld) -> list[Uitslag]:
    """A restart: from the beginning of the process to its first answer; what it weighs then, and after a load."""
    codes: list[str] = []

    async def vul(bot: Dienst, regisseur: str) -> None:
        instellingen = read_settings(bot.config)
        maat = Maat(
            casussen=CASUSSEN, mensen=600, leden=5, punten=6, regisseurs=CASUSSEN // KAMERS, regisseur=regisseur
        )
        vulling = Vulling(maat, instellingen.master_key(), datetime(2026, 10, 1, 9, tzinfo=UTC), date(2099, 1, 1))
        await vulling.schrijf(instellingen.database_url)
        codes.extend(een["code"] for een in vulling.rijen[CasusRow][:: CASUSSEN // KAMERS])

    async with chat(vul) as huis:
        kamers = await _kamers(huis, codes)
        meld(f"{CASUSSEN} casussen and {len(kamers)} rooms lie ready")
        await huis.bot.start_en_wacht()
        await tot_gezien(partial(_positie, huis))
        await huis.vrager.vraag(kamers[0], VRAAG)
        await huis.bot.stop()
        begin = time.perf_counter()
        await huis.bot.start_en_wacht()
        klaar = time.perf_counter() - begin
        await huis.vrager.vraag(kamers[0], VRAAG)
        antwoord = time.perf_counter() - begin
        await laat_rusten(RUST)
        leeg = _mib(huis.bot.pid)
        meld(f"ready after {klaar:.1f} s, first answer after {antwoord:.1f} s; {leeg:.0f} MiB")
        for kamer in kamers:
            await huis.vrager.vraag(kamer, VRAAG)
        vol = _mib(huis.bot.pid)
        meld(f"a command in each room: {vol:.0f} MiB")
        await huis.bot.stop()
        async with stil(huis.synapse.address, huis.vrager.klant.matrix_id, WACHTWOORD) as (pid, sync):
            await laat_rusten(RUST)
            kaal = _mib(pid)
    return [
        boven_op("start", klaar, "s", 3, against=sync),
        boven_op("start, first answer", antwoord, "s", 3, against=sync),
        hoogstens("RSS idle", leeg, "MiB", 250, against=kaal),
        hoogstens("RSS after the load", vol, "MiB", 250, against=kaal),
    ]


async def _positie(huis: Chat) -> str | None:
    """How far the bot has listened; None before its very first sync, which passes over what was said until then."""
    opslag = open_storage(read_settings(huis.bot.config))
    try:
        async with opslag.read() as uow:
            return await uow.cursors.get(CURSOR)
    finally:
        await opslag.close()


def _token(huis: Chat) -> str:
    config = read_settings(huis.bot.config).matrix_config()
    assert config is not None
    login = DeviceFolder(config.folder, config.seal).read_token()
    assert login is not None
    return login.token


async def _kamers(huis: Chat, codes: list[str]) -> list[str]:
    """Encrypted rooms of the bot, as it makes them, with the asker in each."""
    token = await asyncio.to_thread(_token, huis)
    kamers = []
    for code in codes:
        body = {
            "preset": "private_chat",
            "name": f"Casus {code}",
            "room_alias_name": f"casus-{code.lower()}",
            "invite": [huis.vrager.klant.matrix_id],
            "initial_state": [
                {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}},
            ],
        }
        gemaakt = await huis.synapse.request("POST", "/_matrix/client/v3/createRoom", body, token=token)
        kamers.append(str(gemaakt["room_id"]))
    await tot(lambda: len(huis.vrager.klant.rooms) >= len(kamers), seconden=120)
    engine = make_engine(read_settings(huis.bot.config).database_url)
    async with AsyncSession(engine) as session:
        for code, kamer in zip(codes, kamers, strict=True):
            await session.execute(update(CasusRow).where(CasusRow.code == code).values(kamer=kamer))
        await session.commit()
    await engine.dispose()
    return kamers


def _mib(pid: int) -> float:
    """What the process holds in memory now."""
    gevonden = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    assert gevonden is not None
    return int(gevonden[1]) / 1024
