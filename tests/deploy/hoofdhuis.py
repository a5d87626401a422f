"""An installation of which the master key will be changed, and what must be there afterwards."""

import asyncio
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.app.storage import open_storage, state_of_copy
from bot.base.sealed import Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from tests.bot.matrix.hulp import IK, maak_apparaat
from tests.deploy.conftest import Installatie
from tests.deploy.hoofdslager import begin
from tests.storage.wissen import twee_casussen


class Huis:
    """An installation with two casussen, a device of Matrix, and a place for the copy of its keys."""

    def __init__(self, maak, map_: Path):
        map_.mkdir()
        self.een: Installatie = maak("eerste")
        with self.een.config.open("a", encoding="utf-8") as config:
            config.write(f'sleutelkopie = "{map_ / "sleutelkopie"}"\n')
        assert self.een.draai("migrate").status == 0
        maak_apparaat(self.matrix())
        een, ander, _ = self.doe(twee_casussen)
        self.adressen = {lid.persoon.email for gevuld in (een, ander) for lid in gevuld.leden}
        self.apparaat = self.sleutels_van_apparaat()

    @property
    def settings(self) -> Settings:
        return read_settings(self.een.config, {})

    def matrix(self) -> MatrixConfig:
        """The folder as the settings say."""
        waar, sleutel = self.settings, self.settings.master_key()
        return MatrixConfig(
            server="http://127.0.0.1:1",
            user=IK,
            folder=Path(waar.matrix.map),
            seal=Seal(sleutel, "matrix"),
            store_key=waar.store_key(sleutel),
        )

    def sleutels_van_apparaat(self) -> dict[str, str]:
        """The public keys of the device, once its folder is open."""
        waar = self.matrix()
        toestand = DeviceFolder(waar.folder, waar.seal)
        token = toestand.read_token()
        assert token is not None
        klant = Client(waar, toestand, token.device)
        klant.take_up(token)
        sleutels = dict(klant.olm.account.identity_keys)
        klant.store.database.close()
        return sleutels

    def doe(self, werk):
        """Something with its storage."""

        async def alles():
            opslag = open_storage(self.settings)
            try:
                return await werk(opslag)
            finally:
                await opslag.close()

        return asyncio.run(alles())

    def eis_heel(self) -> None:
        """All is found under the key that lies there; the logboek, the copy and the device fit it."""

        async def zoek(opslag):
            async with opslag.read() as uow:
                gevonden = {adres for adres in self.adressen if adres and await uow.personen.find_email(adres)}
                rapport = await uow.logboek.check_chain()
                casussen = await uow.casussen.all_casussen()
                leden = [len(await uow.deelnemers.of_casus(casus.id)) for casus in casussen]
                return gevonden, rapport.findings, leden

        gevonden, mis, leden = self.doe(zoek)
        assert gevonden == {adres for adres in self.adressen if adres}
        assert mis == ()
        assert all(leden)
        nummer, kopie = asyncio.run(state_of_copy(self.settings))
        assert nummer == kopie
        assert self.sleutels_van_apparaat() == self.apparaat

    def vat(self, stap: str = "", keer: int = 1) -> BaseProcess:
        """A process of its own that changes the key."""
        return begin(self.een.config, stap, keer)


@pytest.fixture
def huis(maak, tmp_path):
    """One, on the database of the test."""
    return Huis(maak, tmp_path / "elders")
