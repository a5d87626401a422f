"""The yardstick of sending: nothing but the SMTP library, one kept connection, one envelope after the other."""

import time
from dataclasses import dataclass

import aiosmtplib

from tests.bench.afvoer import Afvoer
from tests.servers.mailservers import DOMEIN, PARTNERDOMEIN

BYTES = 2048
_KOP = (
    f"From: bot@{DOMEIN}\r\nTo: lid@{PARTNERDOMEIN}\r\nSubject: K7Q2: bericht\r\n"
    f"Message-ID: <1@{DOMEIN}>\r\nDate: Tue, 03 Nov 2026 10:00:00 +0100\r\n\r\n"
).encode()
MAIL = _KOP + (b"Wij hebben elkaar gesproken over het plan.\r\n" * 60)[: BYTES - len(_KOP) - 2] + b"\r\n"


@dataclass(frozen=True, slots=True)
class Kaal:
    """What the raw loop did."""

    per_seconde: float
    cpu_ms: float
    """Per mail, of the sending process alone."""


async def kale_lus(afvoer: Afvoer, aantal: int) -> Kaal:
    """Send so many mails of 2 kB into the sink."""
    afvoer.wis()
    lijn = aiosmtplib.SMTP(hostname="127.0.0.1", port=afvoer.poort, start_tls=False, timeout=30)
    await lijn.connect()
    begin, cpu = time.monotonic(), time.process_time()
    for _ in range(aantal):
        await lijn.sendmail(f"bot@{DOMEIN}", [f"lid@{PARTNERDOMEIN}"], MAIL)
    duur, cpu = time.monotonic() - begin, time.process_time() - cpu
    await lijn.quit()
    await afvoer.wacht(alle=aantal)
    afvoer.wis()
    return Kaal(aantal / duur, 1000 * cpu / aantal)
