"""A relay that answers as Exchange Online is documented and reported to: one sender, and Message-IDs of its own."""

import asyncio
import email
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.utils import parseaddr

from tests.bot.mail.nep_smtp import NepSmtp

DENIED = b"554 5.2.252 SendAsDenied; ketenbot@zvh.test not allowed to send as %s; STOREDRV.Submission.Exception"


class NepExchange(NepSmtp):
    """Takes mail of one mailbox alone."""

    def __init__(self, postbus: str) -> None:
        super().__init__()
        self.postbus = postbus

    def na_tekst(self, van: str, tekst: bytes) -> bytes:
        if not tekst:
            return b"250 2.1.0 OK"
        for afzender in (van.strip("<>"), parseaddr(str(email.message_from_bytes(tekst)["From"]))[1]):
            if afzender != self.postbus:
                return DENIED % afzender.encode()
        return f"250 2.0.0 OK {self.nieuw(len(self.post))} [Hostname=AM9PR08MB0001.eurprd08.prod.outlook.com]".encode()

    @staticmethod
    def nieuw(nummer: int) -> str:
        """The Message-ID that it gives the mail with this number."""
        return f"<AM9PR08MB0001A{nummer}@AM9PR08MB0001.eurprd08.prod.outlook.com>"


@asynccontextmanager
async def nep_exchange(postbus: str) -> AsyncIterator[NepExchange]:
    """A running one on a free port of loopback."""
    nep = NepExchange(postbus)
    server = await asyncio.start_server(nep.klant, "127.0.0.1", 0)
    nep.poort = server.sockets[0].getsockname()[1]
    try:
        yield nep
    finally:
        server.close()
        nep.hang_op()
        await server.wait_closed()
