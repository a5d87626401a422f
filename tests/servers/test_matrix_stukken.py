"""What a homeserver leaves half done: a message of several parts, a member without a list of devices."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.demo.synapse import Synapse
from commands.messages import Bericht, Blok, PuntVerwijzing
from commands.ports import TemporaryFailure
from commands.ports.outgoing import OutgoingEvent
from tests.iedereen import IEDEREEN
from tests.servers.matrix_bot import Bot, tot
from tests.servers.matrix_mens import Mens, goed
from tests.servers.synapse_fixture import vers
from tests.servers.tussenstuk import SLECHTE_POORT, Storing, tussen

pytestmark = pytest.mark.servers
PUNTEN = [
    Blok(
        tekst=f"punt {n} " + "x" * 9_000,
        punt=PuntVerwijzing(code="K7Q2", actiepunt_id=f"p{n}", nummer=n, versie=1),
        vervalt=True,
    )
    for n in range(6)
]
LANG = Bericht(onderwerp="Herinnering", blokken=tuple(PUNTEN))


async def samen(bot: Bot, *mensen: Mens) -> str:
    """A room of a casus with these people in it."""
    kamer = await bot.sender.open_room(vers("K7Q"))
    for mens in mensen:
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
    return kamer


@pytest.mark.parametrize("storing", [SLECHTE_POORT, Storing(na=True)], ids=["not-taken", "taken-unheard"])
async def test_a_message_of_parts_that_broke_off_comes_whole_and_once_though_points_fell_away(
    synapse: Synapse, tmp_path: Path, storing: Storing
) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as mens,
    ):
        kamer = await samen(bot, mens)
        zendingen = 0

        def na_de_eerste(verzoek: web.Request) -> Storing | None:
            nonlocal zendingen
            zendingen += "/send/" in verzoek.path
            return storing if "/send/" in verzoek.path and zendingen > 1 else None

        stuk.storing = na_de_eerste
        zending = OutgoingEvent(room=kamer, txn_id="rij-1", members=IEDEREEN, bericht=LANG, whole=LANG)
        with pytest.raises(TemporaryFailure):
            await bot.sender.send(zending)
        await bot.herstart()
        stuk.storing = lambda _: None
        # the first point was answered while the process was away
        eerste = await bot.sender.send(replace(zending, bericht=replace(LANG, blokken=LANG.blokken[1:])))

        alles = lambda: "\n".join(mens.teksten(kamer))  # noqa: E731
        await mens.lees_tot(lambda: "punt 5 " in alles())
        assert len(mens.teksten(kamer)) > 1
        assert [woord for woord in alles().split("\n") if woord.startswith("punt")] == [blok.tekst for blok in PUNTEN]
        assert mens.event(eerste)


async def test_a_member_whose_devices_cannot_be_had_holds_up_nobody_and_reads_once_they_can(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with (
        tussen(synapse.address) as stuk,
        Bot(synapse, tmp_path, server=stuk.adres) as bot,
        Mens(synapse, tmp_path) as een,
        Mens(synapse, tmp_path) as ander,
    ):

        def zonder_ander(antwoord: dict[str, Any]) -> dict[str, Any]:
            over = {wie: wat for wie, wat in antwoord["device_keys"].items() if wie != ander.mxid}
            return antwoord | {"device_keys": over, "failures": {"ver.test": {}}}

        stuk.storing = lambda verzoek: Storing(verander=zonder_ander) if verzoek.path.endswith("/keys/query") else None
        kamer = await samen(bot, een, ander)
        begin = asyncio.get_running_loop().time()
        for nummer in range(5):
            await bot.zeg(kamer, f"bericht {nummer}")
        await een.lees_tot(lambda: len(een.teksten(kamer)) == 5)
        assert stuk.sinds(begin)["query"] <= 2

        stuk.storing = lambda _: None
        await bot.luister()
        # his own server tells that something about his devices changed
        goed(await ander.nio.update_device(ander.nio.device_id, {"display_name": "anders"}))
        await tot(lambda: list(bot.sessie.client.device_store.active_user_devices(ander.mxid)))
        await bot.zeg(kamer, "weer samen")
        for mens in (een, ander):
            await mens.lees_tot(lambda mens=mens: "weer samen" in mens.teksten(kamer))
