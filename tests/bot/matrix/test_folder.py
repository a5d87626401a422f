"""The folder of the device, and what errors mean."""

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.base.sealed import Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.cross_signing import new_seeds
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token
from bot.matrix.session import MatrixSession, NotLoggedIn
from bot.matrix.wire.failures import AccessRevoked, translate
from commands.ports import PermanentFailure, TemporaryFailure
from tests.bot.matrix.hulp import IK, SEAL, maak_apparaat


def config(map_: Path, **opties: str) -> MatrixConfig:
    waarden = {"server": "http://127.0.0.1:1", "user": IK, "store_key": "test"} | opties
    return MatrixConfig(folder=map_ / "bot", seal=SEAL, **waarden)


def test_what_is_written_is_read_back_and_is_for_the_owner_alone(tmp_path: Path) -> None:
    toestand = DeviceFolder(tmp_path / "bot", SEAL)
    toestand.make()
    assert toestand.read_token() is None
    assert toestand.read_seeds() is None
    token, zaden = Token(user=IK, device="D1", token="geheim"), new_seeds()
    toestand.write_token(token)
    toestand.write_seeds(zaden)
    assert (toestand.read_token(), toestand.read_seeds()) == (token, zaden)
    assert {stat.S_IMODE(bestand.stat().st_mode) for bestand in toestand.path.iterdir()} == {0o600}
    assert stat.S_IMODE(toestand.path.stat().st_mode) == 0o700


def test_token_and_seeds_lie_sealed_and_open_under_their_own_master_key_alone(tmp_path: Path) -> None:
    toestand = DeviceFolder(tmp_path, SEAL)
    token, zaden = Token(user=IK, device="D1", token="geheim-token"), new_seeds()
    toestand.write_token(token)
    toestand.write_seeds(zaden)

    alles = b"".join(pad.read_bytes() for pad in tmp_path.iterdir())
    assert [wat for wat in ("geheim-token", IK, zaden.master, zaden.self_signing) if wat.encode() in alles] == []

    ander = DeviceFolder(tmp_path, Seal(b"x" * 32, "matrix"))
    for lees, code in ((ander.read_token, "token_kapot"), (ander.read_seeds, "zaden_kapot")):
        with pytest.raises(FolderBroken, match=code):
            lees()


async def test_what_an_older_program_left_in_clear_is_used_sealed_at_the_next_start_and_wiped(tmp_path: Path) -> None:
    waar = config(tmp_path)
    maak_apparaat(waar)
    toestand = DeviceFolder(waar.folder, SEAL)
    token, zaden = toestand.read_token(), new_seeds()
    (waar.folder / "token.sealed").unlink()
    (waar.folder / "token.json").write_text(token.model_dump_json())
    (waar.folder / "seeds.json").write_text(zaden.model_dump_json())
    (waar.folder / ".seeds.json.nieuw").write_text(zaden.model_dump_json())
    ander = waar.folder / "ander"
    ander.hardlink_to(waar.folder / "token.json")
    assert (toestand.read_token(), toestand.read_seeds()) == (token, zaden)

    sessie = MatrixSession(waar)
    await sessie.start("s1")
    await sessie.close()

    assert (toestand.read_token(), toestand.read_seeds()) == (token, zaden)
    assert {pad.name for pad in waar.folder.iterdir()} == {
        "ander",
        "crypto-APPARAAT.db",
        "seeds.sealed",
        "token.sealed",
    }
    assert set(ander.read_bytes()) == {0}


@pytest.mark.parametrize("inhoud", ["", "{", "[]", '{"gebruiker": "x"}', '{"meester": 5}'])
def test_a_broken_file_is_said_and_not_overwritten(tmp_path: Path, inhoud: str) -> None:
    toestand = DeviceFolder(tmp_path, SEAL)
    for naam, lees, code in (
        ("token.json", toestand.read_token, "token_kapot"),
        ("seeds.json", toestand.read_seeds, "zaden_kapot"),
    ):
        (tmp_path / naam).write_text(inhoud)
        with pytest.raises(FolderBroken, match=code):
            lees()
        assert (tmp_path / naam).read_text() == inhoud


async def test_a_bot_without_device_says_so_at_the_start(tmp_path: Path) -> None:
    sessie = MatrixSession(config(tmp_path))
    with pytest.raises(NotLoggedIn):
        await sessie.start(None)
    with pytest.raises(NotLoggedIn):
        await sessie.check_login()


async def test_the_device_of_another_account_is_not_used(tmp_path: Path) -> None:
    maak_apparaat(config(tmp_path))
    with pytest.raises(NotLoggedIn):
        await MatrixSession(config(tmp_path, user="@ander:zvh.test")).start(None)


async def test_a_crypto_store_with_another_key_says_so_at_the_start(tmp_path: Path) -> None:
    maak_apparaat(config(tmp_path))
    with pytest.raises(FolderBroken, match="opslag_sleutel"):
        await MatrixSession(config(tmp_path, store_key="ander")).start(None)


def leeg(opslag: Path) -> None:
    opslag.write_bytes(b"")


def rommel(opslag: Path) -> None:
    opslag.write_bytes(b"geen database " * 1000)


def halverwege(opslag: Path) -> None:
    opslag.write_bytes(opslag.read_bytes()[: opslag.stat().st_size // 2])


def van_een_ander(opslag: Path) -> None:
    with closing(sqlite3.connect(opslag)) as database, database:
        database.execute("UPDATE accounts SET device_id = 'ANDER'")


@pytest.mark.parametrize(
    ("doe", "code"),
    [
        (Path.unlink, "opslag_weg"),
        (leeg, "opslag_weg"),
        (van_een_ander, "opslag_weg"),
        (rommel, "opslag_kapot"),
        (halverwege, "opslag_kapot"),
    ],
)
async def test_a_lost_or_damaged_crypto_store_says_so_at_the_start_and_none_is_made(
    tmp_path: Path, doe: Callable[[Path], None], code: str
) -> None:
    maak_apparaat(config(tmp_path))
    opslag = tmp_path / "bot" / "crypto-APPARAAT.db"
    doe(opslag)
    eerder = opslag.read_bytes() if opslag.exists() else None
    with pytest.raises(FolderBroken, match=code):
        await MatrixSession(config(tmp_path)).start(None)
    assert (opslag.read_bytes() if opslag.exists() else None) == eerder


async def test_starting_needs_no_server(tmp_path: Path) -> None:
    maak_apparaat(config(tmp_path))
    sessie = MatrixSession(config(tmp_path))
    await sessie.start("s1")
    with pytest.raises(TemporaryFailure, match="verbinding"):
        await sessie.check_login()
    await sessie.close()
    await sessie.close()


@pytest.mark.parametrize(
    ("status", "code", "soort", "tekst"),
    [
        (403, "M_FORBIDDEN", PermanentFailure, "M_FORBIDDEN"),
        (413, "M_TOO_LARGE", PermanentFailure, "M_TOO_LARGE"),
        (404, "", TemporaryFailure, "http_404"),
        (502, "", TemporaryFailure, "http_502"),
        (500, "M_UNKNOWN", TemporaryFailure, "M_UNKNOWN"),
        (0, "", TemporaryFailure, "http_0"),
        (401, "M_UNKNOWN_TOKEN", AccessRevoked, "M_UNKNOWN_TOKEN"),
    ],
)
def test_an_error_answer_is_for_now_or_for_good(status: int, code: str, soort: type[Exception], tekst: str) -> None:
    fout = translate(status, code)
    assert type(fout) is soort
    assert str(fout) == tekst


@pytest.mark.parametrize(("gevraagd", "wacht"), [(1500, 1.5), (None, 5.0), ("x", 5.0), (-1, 5.0)])
def test_a_limit_tells_how_long_to_wait(gevraagd: object, wacht: float) -> None:
    fout = translate(429, "M_LIMIT_EXCEEDED", gevraagd)
    assert isinstance(fout, TemporaryFailure)
    assert fout.retry_after == wacht
