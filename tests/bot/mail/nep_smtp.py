"""A small SMTP relay that follows a script: refuses, falls silent, hangs up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bot.mail.nep_login import neemt_token


class NepSmtp:
    """What it got, and the knobs; a knob may be turned while it runs."""

    def __init__(self) -> None:
        self.poort = 0
        self.verbindingen = 0
        self.post: list[tuple[str, str, bytes]] = []
        """Sender, receiver and text of each accepted mail."""
        self.antwoord: dict[str, bytes] = {}
        """Another answer to a command: b"550 nee"; b"" is silence, b"-" hangs up."""
        self.bij: dict[str, bytes] = {}
        """The same for a command that begins with these words, in capitals: "MAIL FROM:<>"."""
        self.opdrachten: list[str] = []
        """First word of each command, in capitals."""
        self.tokens: set[str] | None = None
        """The tokens that it takes; None: it offers no login by token."""
        self.langste = 0
        """Bytes of the longest line that it got outside a text."""
        self.druppel = 0.0
        """Seconds between two bytes of each answer; 0: all at once."""
        self._schrijvers: set[asyncio.StreamWriter] = set()

    def hang_op(self) -> None:
        for schrijver in list(self._schrijvers):
            schrijver.transport.abort()

    async def klant(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        self.verbindingen += 1
        self._schrijvers.add(schrijver)
        try:
            groet = self.antwoord.get("GROET", b"220 hier")
            if groet:
                schrijver.write(groet + b"\r\n")
            await self._gesprek(lezer, schrijver)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._schrijvers.discard(schrijver)
            schrijver.transport.abort()

    async def _gesprek(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        van = aan = ""
        while regel := await lezer.readline():
            woord = regel.decode().strip()
            naam = woord[:4].upper()
            tekst = b""
            self.langste = max(self.langste, len(regel))
            self.opdrachten.append(naam)
            if naam == "MAIL":
                van = woord[10:].partition(" ")[0]
            elif naam == "RCPT":
                aan = woord[8:].partition(" ")[0]
            elif naam == "DATA" and "DATA" not in self.antwoord:
                schrijver.write(b"354 zeg het\r\n")
                tekst = await lezer.readuntil(b"\r\n.\r\n")
                naam = "TEKST"
            if naam == "EHLO" and self.tokens is not None:
                schrijver.write(b"250-hier\r\n250 AUTH PLAIN XOAUTH2 OAUTHBEARER\r\n")
                continue
            if naam == "AUTH" and naam not in self.antwoord:
                goed = await neemt_token(b"334 ", lezer, schrijver, self.tokens)
                schrijver.write(b"235 in\r\n" if goed else b"535 5.7.8 nee\r\n")
                continue
            antwoord = self.antwoord.get(naam) if naam in self.antwoord else self.na_tekst(van, tekst)
            antwoord = next((zeg for begin, zeg in self.bij.items() if woord.upper().startswith(begin)), antwoord)
            if antwoord == b"-":
                return
            if antwoord:
                await self._zeg(antwoord + b"\r\n", schrijver)
            if tekst and antwoord.startswith(b"250"):
                self.post.append((van, aan, tekst))

    def na_tekst(self, van: str, tekst: bytes) -> bytes:
        """What it says where no knob is turned; `tekst` is empty but after a text."""
        return b"250 goed"

    async def _zeg(self, woorden: bytes, schrijver: asyncio.StreamWriter) -> None:
        if not self.druppel:
            schrijver.write(woorden)
            return
        loop, klaar = asyncio.get_running_loop(), asyncio.Event()
        for nummer, teken in enumerate(woorden):
            loop.call_later(nummer * self.druppel, schrijver.write, bytes([teken]))
        loop.call_later(len(woorden) * self.druppel, klaar.set)
        await klaar.wait()


@asynccontextmanager
async def nep_smtp() -> AsyncIterator[NepSmtp]:
    """A running one on a free port of loopback."""
    nep = NepSmtp()
    server = await asyncio.start_server(nep.klant, "127.0.0.1", 0, limit=2**22)
    nep.poort = server.sockets[0].getsockname()[1]
    try:
        yield nep
    finally:
        server.close()
        nep.hang_op()
        await server.wait_closed()
