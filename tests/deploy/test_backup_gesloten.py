"""What a thief finds in a backup of an installation with a life behind it: nothing that he can read or use."""

import base64
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nio.crypto import OlmDevice

from bot.backup.manifest import Manifest, all_files, checksum
from bot.backup.restoring import Unpacker
from bot.base.sealed import HEAD, Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import new_seeds
from bot.matrix.device.folder import DeviceFolder, Token
from bot.settings.sources import read_settings
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from tests.bot.matrix.hulp import maak_apparaat
from tests.bot.settings.files import MATRIX

NU = datetime(2026, 11, 3, 9, tzinfo=UTC)
CODE, KAMER, PRIVE = "K7Q2", "!geheimekamer", "!privekamer"
LID, ADRES = "@wijkteam:zvh.test", "regie@zvh-huis.test"
TOKEN = Token(user="@ketenbot:zvh.test", device="APPARAAT", token="geheim-token")
ZADEN = new_seeds()


async def _vul(uow) -> None:
    persoon = Persoon(id="p1", email=ADRES, matrix_id=LID, prive_kamer=PRIVE)
    await uow.personen.add_persoon(persoon)
    await uow.medewerkers.add_medewerker(
        Medewerker(id="m1", persoon=persoon, rol=Rol.PROCESREGISSEUR, kanalen=(Kanaal.MATRIX,), token="a" * 20)
    )
    await uow.casussen.add_casus(
        Casus(id="c1", code=CODE, fase=Fase.LOPEND, geopend_op=NU, geopend_door="m1", kamer=KAMER),
    )


async def _lees(uow) -> tuple[object, ...]:
    [een] = await uow.casussen.all_casussen()
    return een.code, een.kamer, (await uow.personen.get_persoon("p1")).matrix_id


def _config(installatie) -> MatrixConfig:
    config = read_settings(installatie.config, {}).matrix_config()
    assert config is not None
    return config


def _leef(config: MatrixConfig) -> None:
    """What the crypto store gathers: people, their devices, and rooms, all by name."""
    toestand = DeviceFolder(config.folder, config.seal)
    toestand.write_token(TOKEN)
    toestand.write_seeds(ZADEN)
    klant = Client(config, toestand, TOKEN.device)
    klant.take_up(TOKEN)
    klant.store.save_encrypted_rooms({KAMER})
    klant.olm.device_store.add(OlmDevice(LID, "LAPTOP", {"ed25519": "e" * 43, "curve25519": "c" * 43}, "Laptop"))
    klant.store.save_device_keys({LID: {"LAPTOP": klant.olm.device_store[LID]["LAPTOP"]}})
    klant.store.database.close()


@pytest.fixture
def bewoond(maak):
    """An installation with a casus, its people, its room, and a device that knows them."""
    een = maak("eerste", MATRIX)
    assert een.draai("migrate").status == 0
    een.in_opslag(_vul)
    maak_apparaat(_config(een))
    _leef(_config(een))
    return een


def _kopie(installatie, doel: Path) -> Path:
    gezegd = installatie.draai("backup", doel)
    assert gezegd.status == 0, gezegd.fout
    [map_] = doel.iterdir()
    return map_


def _gevonden(map_: Path) -> set[str]:
    """What lies there for whoever can read."""
    bestanden = [pad for pad in map_.rglob("*") if pad.is_file()]
    alles = b"".join(pad.read_bytes() for pad in bestanden) + " ".join(map(str, bestanden)).encode()
    zaden = [ZADEN.master, ZADEN.self_signing, ZADEN.user_signing]
    ruw = [base64.b64decode(zaad + "=") for zaad in zaden]
    woorden = [TOKEN.token, TOKEN.user, *zaden, CODE, KAMER, PRIVE, LID, ADRES]
    return {str(wat) for wat in [*woorden, *ruw] if (wat if isinstance(wat, bytes) else wat.encode()) in alles}


def test_a_backup_of_a_lived_in_installation_holds_no_token_seed_room_code_id_or_address(bewoond, tmp_path):
    kopie = _kopie(bewoond, tmp_path / "kopieen")

    assert _gevonden(kopie) == set()
    gesloten = [pad for pad in kopie.rglob("*") if pad.is_file() and pad.name != "manifest.json"]
    assert len(gesloten) == 4
    assert [pad for pad in gesloten if not pad.read_bytes().startswith(HEAD)] == []


def test_with_the_key_all_of_it_is_put_back(maak, bewoond, tmp_path):
    kopie = _kopie(bewoond, tmp_path / "kopieen")
    elders = maak("tweede", MATRIX).met_sleutel_van(bewoond)

    gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 0, gezegd.fout
    assert elders.in_opslag(_lees) == (CODE, KAMER, LID)
    config = _config(elders)
    toestand = DeviceFolder(config.folder, config.seal)
    assert (toestand.read_token(), toestand.read_seeds()) == (TOKEN, ZADEN)
    assert "matrix: device APPARAAT, with new sessions" in gezegd.uit
    assert not list(config.folder.glob(".backup-*"))


def test_nothing_in_clear_is_left_where_a_backup_could_not_be_written(bewoond, tmp_path):
    (tmp_path / "vol").write_bytes(b"")  # no folder can be made in a file

    gezegd = bewoond.draai("backup", tmp_path / "vol" / "kopieen")

    assert gezegd.status == 2
    assert f"the backup cannot be written in {tmp_path / 'vol' / 'kopieen'}" in gezegd.fout
    over = [pad for pad in tmp_path.rglob("*") if ".backup-" in pad.name or pad.name.endswith(".deel")]
    assert over == []


def _maak_open(bewoond, kopie: Path) -> None:
    """The same backup as an older program made it: the files themselves, and the login in clear."""
    instellingen = read_settings(bewoond.config, {})
    uitpakker = Unpacker(kopie, Seal(instellingen.master_key(), "backup"))
    for pad in [pad for pad in kopie.rglob("*.sealed") if pad.is_file()]:
        naam = str(pad.relative_to(kopie)).removesuffix(".sealed")
        uitpakker.unpack_to_file(naam, kopie / f"{naam}.open")
    for pad in kopie.rglob("*.sealed"):
        pad.unlink()
    for pad in kopie.rglob("*.open"):
        pad.rename(pad.with_name(pad.name.removesuffix(".open")))
    for naam, waarde in (("token", TOKEN), ("seeds", ZADEN)):
        (kopie / "matrix" / f"{naam}.sealed").unlink()
        (kopie / "matrix" / f"{naam}.json").write_text(waarde.model_dump_json())
    oud = json.loads((kopie / "manifest.json").read_bytes())
    oud["vorm"] = 1
    oud["bestanden"] = {str(pad.relative_to(kopie)): checksum(pad) for pad in all_files(kopie)}
    manifest = Manifest.model_validate(oud).under_seal(instellingen.master_key())
    (kopie / "manifest.json").write_text(manifest.model_dump_json())


def test_a_backup_of_a_program_that_did_not_seal_is_put_back_sealed_and_said_to_be_open(maak, bewoond, tmp_path):
    kopie = _kopie(bewoond, tmp_path / "kopieen")
    _maak_open(bewoond, kopie)
    assert {TOKEN.token, LID} < _gevonden(kopie)
    elders = maak("tweede", MATRIX).met_sleutel_van(bewoond)

    gezegd = elders.draai("herstel", kopie)

    assert gezegd.status == 0, gezegd.fout
    assert "lies in clear in it: run `ketenbot matrix vernieuw`" in gezegd.uit
    assert elders.in_opslag(_lees) == (CODE, KAMER, LID)
    config = _config(elders)
    toestand = DeviceFolder(config.folder, config.seal)
    assert (toestand.read_token(), toestand.read_seeds(), toestand.in_clear) == (TOKEN, ZADEN, [])
