"""A counting SMTP sink in a process of its own: it takes every mail, throws it away, and tells when it came."""

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.wachten import tot_gezien

_GEDULD = 300.0
_SPOED = 0.02
"""Seconds that the telling may wait; the moment told is that of the mail itself."""


class _Gesprek(asyncio.Protocol):
    """One connection, one command after the other; each mail takes `duur` seconds."""

    def __init__(self, duur: float, noteer: "_Melder") -> None:
        self._duur = duur
        self._noteer = noteer
        self._in_data = False
        self._buffer = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._lijn = transport
        self._lijn.write(b"220 afvoer\r\n")

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while self._stap():
            pass

    def _stap(self) -> bool:
        einde = b"\r\n.\r\n" if self._in_data else b"\r\n"
        deel, gevonden, rest = bytes(self._buffer).partition(einde)
        if not gevonden:
            return False
        self._buffer = bytearray(rest)
        if self._in_data:
            self._in_data = False
            self._noteer(b"\r\nList-Id:" in deel)
            asyncio.get_running_loop().call_later(self._duur, self._lijn.write, b"250 weg\r\n")
        elif deel[:4].upper() == b"DATA":
            self._in_data = True
            self._lijn.write(b"354 toe maar\r\n")
        elif deel[:4].upper() == b"QUIT":
            self._lijn.write(b"221 dag\r\n")
            self._lijn.close()
        else:
            self._lijn.write(b"250 goed\r\n")
        return True


class _Melder:
    """Writes a line per mail: the moment on the monotonic clock of this machine, and whether it went to a group."""

    def __init__(self) -> None:
        self._regels: list[str] = []

    def __call__(self, groep: bool) -> None:
        if not self._regels:
            asyncio.get_running_loop().call_later(_SPOED, self._schrijf)
        self._regels.append(f"{time.monotonic():.6f} {groep:d}\n")

    def _schrijf(self) -> None:
        sys.stdout.write("".join(self._regels))
        sys.stdout.flush()
        self._regels.clear()


async def _dien(duur: float) -> None:
    melder = _Melder()
    server = await asyncio.get_running_loop().create_server(lambda: _Gesprek(duur, melder), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


@dataclass(slots=True)
class Afvoer:
    """The sink as the bench sees it."""

    poort: int
    momenten: list[float] = field(default_factory=list)
    """When each mail came, on `time.monotonic`."""
    groepspost: list[float] = field(default_factory=list)
    """The same of copies to a group alone, without receipts."""

    def wis(self) -> None:
        """Forget what came."""
        self.momenten.clear()
        self.groepspost.clear()

    async def wacht(self, *, alle: int = 0, groep: int = 0) -> None:
        """Until so many came since the last `wis`."""

        async def genoeg() -> bool | None:
            return (len(self.momenten) >= alle and len(self.groepspost) >= groep) or None

        await tot_gezien(genoeg, seconden=_GEDULD)

    async def lees(self, uit: asyncio.StreamReader) -> None:
        """Take in what the process tells, to its end."""
        while regel := await uit.readline():
            moment, groep = regel.split()
            self.momenten.append(float(moment))
            if groep == b"1":
                self.groepspost.append(float(moment))


@asynccontextmanager
async def afvoer(*, ms: float = 0.0) -> AsyncIterator[Afvoer]:
    """A running sink in which every mail takes so many milliseconds."""
    opdracht = (sys.executable, "-m", "tests.bench.afvoer", "--ms", str(ms))
    proces = await asyncio.create_subprocess_exec(*opdracht, stdout=asyncio.subprocess.PIPE)
    assert proces.stdout is not None
    een = Afvoer(int(await proces.stdout.readline()))
    lezer = asyncio.create_task(een.lees(proces.stdout))
    try:
        yield een
    finally:
        proces.kill()
        await proces.wait()
        await lezer


if __name__ == "__main__":
    _lezer = argparse.ArgumentParser()
    _lezer.add_argument("--ms", type=float, default=0.0)
    asyncio.run(_dien(_lezer.parse_args().ms / 1000))
