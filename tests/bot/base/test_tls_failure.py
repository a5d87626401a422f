"""Each way in which TLS fails has its own code, at each of the three servers, and `check` says which it is."""

import asyncio
import os
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.base.tls_failure import EXPLANATIONS
from bot.cli.check_mail import check_imap, check_smtp
from bot.mail.imap.connection import connect
from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.mail.hulp import config, zending
from tests.servers.certificaat import schrijf_certificaat

SOORTEN = {
    "verlopen": "TLS_VERLOPEN",
    "naam": "TLS_NAAM",
    "zelf": "TLS_ZELF",
    "oud": "TLS_OUD",
    "geen": "TLS_GEEN",
}

VRAAG = """
import asyncio, sys
from pathlib import Path
from bot.cli.check_matrix import check_matrix
from bot.matrix.wire.api import Api
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder
from bot.base.sealed import Seal
from commands.ports import TemporaryFailure

seal = Seal(bytes(32), "matrix")
map_ = Path(sys.argv[2])
conf = MatrixConfig(server=sys.argv[1], user="@bot:zvh.test", folder=map_, store_key="test", seal=seal)
folder = DeviceFolder(map_, seal)
folder.make()

async def vraag():
    client = Client(conf, folder, "")
    try:
        await Api(client).ask("GET", "/_matrix/client/versions")
    except TemporaryFailure as fout:
        print(type(fout).__name__, fout)
    finally:
        await client.hang_up()

asyncio.run(vraag())
print(*check_matrix(conf))
"""


@asynccontextmanager
async def server(map_: Path, soort: str, *, starttls: bool = False) -> AsyncIterator[int]:
    """Listens with what is wrong; the authority to trust is `map_`/cert.pem, but for "zelf"."""
    schrijf_certificaat(
        map_, adres="127.0.0.9" if soort == "naam" else "127.0.0.1", dagen=-1 if soort == "verlopen" else 30
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(map_ / "cert.pem", map_ / "key.pem")
    if soort == "oud":
        context.set_ciphers("ALL:@SECLEVEL=0")
        with pytest.warns(DeprecationWarning, match="TLSv1"):
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
    if soort == "zelf":
        (map_ / "anders").mkdir()
        schrijf_certificaat(map_ / "anders")

    deur = socket.create_server(("127.0.0.1", 0))
    tls = None if soort == "geen" else context
    thread = threading.Thread(target=_bedien, args=(deur, tls, starttls), daemon=True)
    thread.start()
    try:
        yield deur.getsockname()[1]
    finally:
        deur.shutdown(socket.SHUT_RDWR)
        deur.close()
        await asyncio.to_thread(thread.join)


def _bedien(deur: socket.socket, context: ssl.SSLContext | None, starttls: bool) -> None:
    """In a thread, for the streams of asyncio hang up before their alert is out."""
    while True:
        try:
            lijn, _ = deur.accept()
        except OSError:
            return
        with suppress(OSError), lijn:
            lijn.settimeout(5)
            if starttls:
                for zeg in (b"220 hier\r\n", b"250-hier\r\n250 STARTTLS\r\n", b"220 ga door\r\n"):
                    lijn.sendall(zeg)
                    if not zeg.endswith(b"door\r\n"):
                        lijn.recv(1000)
            if context is None:
                lijn.sendall(b"HTTP/1.1 400 wat?\r\n\r\n")
                lijn.recv(1000)
            else:
                with context.wrap_socket(lijn, server_side=True) as veilig:
                    veilig.recv(1000)


def ca(map_: Path, soort: str) -> str:
    return str(map_ / ("anders/cert.pem" if soort == "zelf" else "cert.pem"))


@pytest.mark.parametrize(("soort", "code"), SOORTEN.items())
@pytest.mark.parametrize("starttls", [False, True])
async def test_the_relay(tmp_path: Path, soort: str, code: str, starttls: bool):
    if starttls and soort == "geen":
        soort, code = "verlopen", "TLS_VERLOPEN"
    async with server(tmp_path, soort, starttls=starttls) as poort:
        wat = {"smtp_port": poort, "smtp_tls": "starttls" if starttls else "tls", "ca_file": ca(tmp_path, soort)}
        sender = SmtpSender(config(**wat, timeout_seconds=5))
        for keer in range(3):
            with pytest.raises(ChannelRefused, match=f"^SMTP_{code}$") as gevangen:
                await sender.send(zending())
            assert gevangen.value.retry_after == (0, 2, 4)[keer]
        await sender.close()
        [uitslag] = await asyncio.to_thread(check_smtp, config(**wat))
        assert EXPLANATIONS[code] in str(uitslag)


@pytest.mark.parametrize(("soort", "code"), SOORTEN.items())
async def test_the_mailbox(tmp_path: Path, soort: str, code: str):
    async with server(tmp_path, soort) as poort:
        conf = config(imap_port=poort, imap_tls=True, ca_file=ca(tmp_path, soort), timeout_seconds=5)
        with pytest.raises(TemporaryFailure, match=f"^IMAP_{code}$"):
            async with connect(conf):
                pass
        [uitslag] = await asyncio.to_thread(check_imap, conf)
        assert EXPLANATIONS[code] in str(uitslag)


@pytest.mark.parametrize(("soort", "code"), SOORTEN.items())
async def test_the_homeserver(tmp_path: Path, soort: str, code: str):
    """In a process of its own: aiohttp reads the authorities once."""
    async with server(tmp_path, soort) as poort:
        omgeving = {**os.environ, "SSL_CERT_FILE": ca(tmp_path, soort)}
        woorden = [sys.executable, "-c", VRAAG, f"https://127.0.0.1:{poort}", str(tmp_path / "matrix")]
        klaar = await asyncio.to_thread(
            subprocess.run, woorden, env=omgeving, capture_output=True, text=True, timeout=60, check=True
        )
    fout, uitslag = klaar.stdout.splitlines()
    assert fout == f"ChannelRefused {code.lower()}"
    assert EXPLANATIONS[code] in uitslag
    assert "nothing listens" not in uitslag
