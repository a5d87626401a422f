"""A running listener between a fake server and storage in memory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.mail.mailbox.listener import MailListener
from tests.bot.mail.hulp import NU, config
from tests.bot.mail.nep_imap import NepImap
from tests.bot.mail.nep_opslag import NepIds, NepOpslag
from tests.wachten import GEDULD


def mail(naam: str, aan: str = "casus-k7q2@bot.test", romp: str = "x") -> bytes:
    kop = f"Delivered-To: {aan}\r\nFrom: a@partner.test\r\nMessage-ID: <{naam}@p.test>\r\n"
    return f"{kop}\r\n{romp}\r\n".encode()


class Luisteraar:
    def __init__(self, opslag: NepOpslag | None = None) -> None:
        self.opslag = opslag or NepOpslag()
        self.gewekt = asyncio.Condition()
        self.slagen: asyncio.Queue[bool] = asyncio.Queue()
        self.codes: asyncio.Queue[str] = asyncio.Queue()
        self._taken: set[asyncio.Task[None]] = set()

    def wek(self) -> None:
        taak = asyncio.ensure_future(self._meld())
        self._taken.add(taak)
        taak.add_done_callback(self._taken.discard)

    async def _meld(self) -> None:
        async with self.gewekt:
            self.gewekt.notify_all()

    async def tot(self, aantal: int) -> list[bytes]:
        async with asyncio.timeout(GEDULD), self.gewekt:
            await self.gewekt.wait_for(lambda: len(self.opslag.rijen) >= aantal)
        return [rij.raw for rij in self.opslag.rijen.values()]


@asynccontextmanager
async def luister(
    nep: NepImap, opslag: NepOpslag | None = None, *, eerste: float = 0.01, langste: float = 60.0, **anders
) -> AsyncIterator[Luisteraar]:
    """Made on the storage of another one it is a restart."""
    ander = Luisteraar(opslag)
    conf = config(**{"imap_port": nep.poort, "timeout_seconds": 0.3, **anders})
    listener = MailListener(
        conf,
        ander.opslag.uow,
        lambda: NU,
        NepIds(),
        ander.wek,
        beat=ander.slagen.put_nowait,
        report=ander.codes.put_nowait,
        first_wait=eerste,
        longest_wait=langste,
    )
    taak = asyncio.ensure_future(listener.run())
    try:
        yield ander
    finally:
        taak.cancel()
        with suppress(asyncio.CancelledError):
            await taak
