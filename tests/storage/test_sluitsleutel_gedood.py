"""Processes that destroy casussen are killed at any moment: nothing alive is lost, and nothing dead rises again."""

import asyncio
import random
import signal
import sys
from pathlib import Path

import pytest

from storage.database.migrate import run_on
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import Vault, WrongMasterKey, WrongSluitsleutel
from storage.way_in import Places, Storage
from tests.storage.bouwers import HOOFDSLEUTEL, NU
from tests.storage.wissen import alle_rijen
from tests.wachten import GEDULD

TERUG = 10
"""So many rounds a casus is read again after it was made."""


class Slager:
    """Starts processes, kills them, and looks at what they left."""

    def __init__(self, url: str, map_: Path, zaad: int):
        self.url, self.bestand, self.kopie = url, map_ / "sluit" / "sluitsleutel", map_ / "sleutelkopie"
        self.gemaakt: dict[str, int] = {}
        """With the round in which it was made."""
        self.dood: dict[str, int] = {}
        """The same of those that are dead."""
        self.oude: dict[int, dict[bytes, dict]] = {}
        """Every wrapped key that was ever seen, by the number of its sluitsleutel."""
        self.ronde = 0
        self._toeval = random.Random(zaad)

    async def kill(self, processen: int) -> None:
        """Let them run for a moment, and kill one; the others a little later."""
        allen = await asyncio.gather(*(self._start() for _ in range(processen)))
        lezers = [asyncio.create_task(self._lees(een)) for een in allen]
        for een in allen:
            await asyncio.wait([*lezers], timeout=self._toeval.uniform(0.02, 0.6))
            een.send_signal(signal.SIGKILL)
            await een.wait()
        await asyncio.gather(*lezers)

    async def _start(self) -> asyncio.subprocess.Process:
        woorden = ("-m", "tests.storage.sluiter", self.url, str(self.bestand), str(self.kopie))
        proces = await asyncio.create_subprocess_exec(sys.executable, *woorden, stdout=asyncio.subprocess.PIPE)
        assert proces.stdout is not None
        async with asyncio.timeout(GEDULD):
            assert await proces.stdout.readline() == b"klaar\n"
        return proces

    async def _lees(self, proces: asyncio.subprocess.Process) -> None:
        assert proces.stdout is not None
        async for regel in proces.stdout:
            wat, casus_id = regel.decode().split()
            (self.gemaakt if wat == "gemaakt" else self.dood)[casus_id] = self.ronde

    async def zie_na(self, *, alles: bool = False) -> None:
        """What was made and not removed is readable; what is dead opens with nothing that exists.

        What is lost stays lost, so each round reads those of the last rounds, and the last round all. A dead key could
        come and go, so each round tries them all.
        """
        sinds = 0 if alles else self.ronde - TERUG
        self.ronde += 1
        opslag = Storage(self.url, HOOFDSLEUTEL, sluit=Places(self.bestand, self.kopie))
        await opslag.sluitsleutel.tidy()
        async with opslag.uow() as uow:
            for casus_id in sinds_ronde(self.gemaakt, sinds):
                [regel] = await uow.logboek.of_casus(casus_id)
                weg = await uow.gewiste.is_gewist(casus_id)
                assert (regel.actie == "(gewist)") == weg, casus_id
            for casus_id in sinds_ronde(self.dood, sinds):
                assert await uow.gewiste.is_vernietigd(casus_id)
        await opslag.close()
        nu = run_on(self.url, alle_rijen)["sleutel"]
        for rij in nu:
            self.oude.setdefault(rij["tijd"], {})[rij["ingepakt"]] = rij
        assert {rij["doel"] for rij in nu} == self._te_openen(nu)
        assert self._te_openen(self._met_een_sleutel()) & {f"casus:{een}" for een in self.dood} == set()

    def _met_een_sleutel(self) -> list[dict]:
        """What was seen under a sluitsleutel that exists, or under none; of every other number one is tried as well."""
        er_zijn = {0, *Sluitbestand(self.bestand).read()}
        return [
            rij
            for tijd, rijen in self.oude.items()
            for rij in (rijen.values() if tijd in er_zijn else list(rijen.values())[:1])
        ]

    def _te_openen(self, rijen: list[dict]) -> set[str]:
        kluis, open_ = Vault(HOOFDSLEUTEL, Sluitbestand(self.bestand)), set()
        for rij in rijen:
            try:
                kluis.unwrap(rij["doel"], rij["ingepakt"], rij["tijd"])
            except (WrongMasterKey, WrongSluitsleutel):
                continue
            open_.add(rij["doel"])
        return open_


def sinds_ronde(casussen: dict[str, int], ronde: int) -> list[str]:
    """Those of this round and later."""
    return [een for een, van in casussen.items() if van >= ronde]


async def hak(database, map_: Path, keer: int, zaad: int) -> Slager:
    """So many kills; on PostgreSQL three processes at a time work on one database."""
    slager = Slager(database.url, map_, zaad)
    tegelijk = 3 if database.map is None else 1
    for _ in range(keer // tegelijk):
        await slager.kill(tegelijk)
        await slager.zie_na()
    await slager.zie_na(alles=True)
    opslag = Storage(database.url, HOOFDSLEUTEL, sluit=Places(slager.bestand, slager.kopie))
    assert await opslag.sluitsleutel.replace(NU)
    await opslag.close()
    assert len(Sluitbestand(slager.bestand).read()) == 1
    assert slager.gemaakt
    return slager


async def test_a_few_kills(database, tmp_path_factory):
    await hak(database, tmp_path_factory.mktemp("sluit"), 6 if database.map else 3, 1)


@pytest.mark.lang
async def test_three_hundred_kills(database, tmp_path_factory):
    slager = await hak(database, tmp_path_factory.mktemp("sluit"), 300, 2)

    assert slager.dood
