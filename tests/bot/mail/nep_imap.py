"""A small IMAP server that follows a script: it can fall silent, hang up, forget and lie."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.bot.mail.nep_login import neemt_token
from tests.wachten import GEDULD


@dataclass(frozen=True, slots=True, kw_only=True)
class Inval:
    """What goes wrong with one command."""

    zegt: bytes = b""
    """Said before anything else."""
    antwoord: str = ""
    """In place of its own answer: "NO", "BAD"; empty: it does what it was asked."""
    hangt_op: bool = False
    """After these words."""


@dataclass(frozen=True, slots=True)
class Gehaald:
    """One FETCH of texts."""

    uids: tuple[int, ...]
    gelukt: bool


class NepImap:
    """One folder; the knobs may be turned while it runs."""

    def __init__(self) -> None:
        self.mails: dict[int, bytes] = {}
        self.uidvalidity = 1
        self.zwijg: set[str] = set()
        """Commands that get no answer at all."""
        self.verbreek: set[str] = set()
        """Commands at which it hangs up, once each."""
        self.laat_komen: dict[str, tuple[int, bytes]] = {}
        """A mail that arrives with the answer to this command: its EXISTS comes with it and never again."""
        self.weiger: set[int] = set()
        """UIDs of which the text cannot be had: NO."""
        self.dodelijk: set[int] = set()
        """UIDs that make it hang up in the middle of their text; their headers alone can be had."""
        self.stom: set[int] = set()
        """UIDs that make it fall silent in the middle of their text."""
        self.leeg: set[int] = set()
        """UIDs whose text it forgets to give, though it says OK."""
        self.druppel: dict[int, float] = {}
        """UIDs whose text comes a byte at a time, with so many seconds between them."""
        self.inval: Callable[[str], Inval | None] = lambda _opdracht: None
        """What goes wrong with this command now; "GROET" is asked before it greets."""
        self.ziek: Callable[[str, list[int]], bool] = lambda _opdracht, _uids: False
        """Whether it hangs up at this command now, for no reason of the mails that are asked for."""
        self.lijnen: list[list[Gehaald]] = []
        """Of each connection what texts were asked for, in order, and the sizes at which it hung up."""
        self.kan_idle = True
        self.login = ""
        """What it says instead of OK to a login: "NO [AUTHENTICATIONFAILED] nee"."""
        self.tokens: set[str] | None = None
        """The tokens that it takes; None: it offers no login by token."""
        self.mechanismen = ("OAUTHBEARER", "XOAUTH2")
        self.poort = 0
        self.opdrachten: list[str] = []
        self.gelezen: set[int] = set()
        self.gezien = asyncio.Condition()
        self._schrijvers: set[asyncio.StreamWriter] = set()

    async def bezorg(self, uid: int, mail: bytes) -> None:
        """A mail arrives; who idles hears it."""
        self.mails[uid] = mail
        for schrijver in list(self._schrijvers):
            schrijver.write(b"* %d EXISTS\r\n" % len(self.mails))

    def zeg(self, regel: bytes) -> None:
        """Say a line to everybody."""
        for schrijver in list(self._schrijvers):
            schrijver.write(regel + b"\r\n")

    def hang_op(self) -> None:
        """Hang up on everybody."""
        for schrijver in list(self._schrijvers):
            schrijver.transport.abort()

    async def tot(self, opdracht: str, keer: int = 1) -> None:
        """Wait until a command was given so often."""
        async with asyncio.timeout(GEDULD), self.gezien:
            await self.gezien.wait_for(lambda: self.opdrachten.count(opdracht) >= keer)

    async def klant(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        self._schrijvers.add(schrijver)
        lijn: list[Gehaald] = []
        self.lijnen.append(lijn)
        try:
            if await self._valt_in("- GROET", schrijver):
                return
            schrijver.write(b"" if "GROET" in self.zwijg else b"* OK hier\r\n")
            while regel := await lezer.readline():
                woorden = regel.decode().rstrip("\r\n")
                einde = await self._valt_in(woorden, schrijver)
                if einde is None:
                    einde = not await self._opdracht(woorden, lezer, schrijver, lijn)
                if einde:
                    break
        except ConnectionError:
            pass
        finally:
            self._schrijvers.discard(schrijver)
            schrijver.transport.abort()

    async def _valt_in(self, woorden: str, uit: asyncio.StreamWriter) -> bool | None:
        """None: the command is still to be done; True: it hangs up."""
        merk, _, rest = woorden.partition(" ")
        naam = rest.removeprefix("UID ").partition(" ")[0].upper()
        inval = self.inval(naam)
        if inval is None:
            return None
        uit.write(inval.zegt)
        if inval.antwoord:
            uit.write(f"{merk} {inval.antwoord} nee\r\n".encode())
        await uit.drain()
        if not (inval.antwoord or inval.hangt_op):
            return None
        async with self.gezien:
            self.opdrachten.append(naam)
            self.gezien.notify_all()
        return inval.hangt_op

    async def _opdracht(
        self, regel: str, lezer: asyncio.StreamReader, uit: asyncio.StreamWriter, lijn: list[Gehaald]
    ) -> bool:
        merk, _, rest = regel.partition(" ")
        naam, _, argument = rest.removeprefix("UID ").partition(" ")
        naam = naam.upper()
        async with self.gezien:
            self.opdrachten.append(naam)
            self.gezien.notify_all()
        if naam in self.verbreek:
            self.verbreek.discard(naam)
            return False
        if naam in self.zwijg:
            return True
        teksten = _teksten(naam, argument)
        if teksten:
            goed = not {*teksten} & (self.dodelijk | self.weiger | self.stom | self.leeg)
            lijn.append(Gehaald(teksten, goed))
        if self.ziek(naam, list(teksten)) or {*teksten} & (self.dodelijk | self.stom):
            lijn[:] = lijn[:-1] if teksten else lijn
            lijn += [Gehaald(_uids(argument), False)] if naam == "FETCH" else []
            uit.write(b"* 1 FETCH (UID %d BODY[] {100}\r\nhalf" % teksten[0] if teksten else b"")
            await uit.drain()
            return bool({*teksten} & self.stom)
        if naam == "AUTHENTICATE":
            goed = await neemt_token(b"+ ", lezer, uit, self.tokens)
            uit.write(f"{merk} {'OK in' if goed else self.login or 'NO [AUTHENTICATIONFAILED]'}\r\n".encode())
            return True
        if naam == "IDLE":
            uit.write(b"+ idling\r\n")
            klaar = await lezer.readline()
            if not klaar or "DONE" in self.zwijg:
                return bool(klaar)
        if {*teksten} & self.druppel.keys():
            for uid in teksten:
                await self._druppel(uid, uit)
            uit.write(f"{merk} OK klaar\r\n".encode())
            return True
        goed = self._antwoord(naam, argument, uit)
        if naam == "LOGIN" and self.login:
            uit.write(f"{merk} {self.login}\r\n".encode())
            return True
        if naam in self.laat_komen:
            uid, mail = self.laat_komen.pop(naam)
            self.mails[uid] = mail
            uit.write(b"* %d EXISTS\r\n" % len(self.mails))
        uit.write(f"{merk} {'OK' if goed else 'NO'} klaar\r\n".encode())
        return naam != "LOGOUT"

    async def _druppel(self, uid: int, uit: asyncio.StreamWriter) -> None:
        mail, loop = self.mails[uid], asyncio.get_running_loop()
        antwoord = b"* 1 FETCH (UID %d BODY[] {%d}\r\n%s)\r\n" % (uid, len(mail), mail)
        klaar = asyncio.Event()
        if uid not in self.druppel:
            uit.write(antwoord)
            return
        for nummer, teken in enumerate(antwoord):
            loop.call_later(nummer * self.druppel[uid], uit.write, bytes([teken]))
        loop.call_later(len(antwoord) * self.druppel[uid], klaar.set)
        await klaar.wait()

    def _antwoord(self, naam: str, argument: str, uit: asyncio.StreamWriter) -> bool:
        if naam == "CAPABILITY":
            namen = ["IDLE"] * self.kan_idle + [f"AUTH={een}" for een in self.mechanismen if self.tokens is not None]
            uit.write(" ".join(["* CAPABILITY IMAP4rev1", *namen]).encode() + b"\r\n")
        elif naam == "SELECT":
            uit.write(b"* %d EXISTS\r\n" % len(self.mails))
            uit.write(b"* OK [UIDVALIDITY %d] geldig\r\n" % self.uidvalidity)
        elif naam == "SEARCH":
            vanaf = int(argument.rsplit(maxsplit=1)[-1].removesuffix(":*"))
            gevonden = [uid for uid in self.mails if uid >= vanaf] or sorted(self.mails)[-1:]  # what IMAP itself does
            uit.write(b"* SEARCH " + " ".join(map(str, gevonden)).encode() + b"\r\n")
        elif naam == "FETCH":
            return self._fetch(argument, uit)
        elif naam == "STORE":
            self.gelezen |= {int(uid) for uid in argument.split(maxsplit=1)[0].split(",")}
        return True

    def _fetch(self, argument: str, uit: asyncio.StreamWriter) -> bool:
        reeks, _, delen = argument.partition(" ")
        uids = [int(uid) for uid in reeks.split(",")]
        if "SIZE" not in delen and self.weiger & set(uids):
            return False
        for nummer, uid in enumerate(uid for uid in uids if uid in self.mails):
            mail = self.mails[uid]
            if uid in self.leeg and "SIZE" not in delen:
                uit.write(b"* %d FETCH (UID %d BODY[] NIL)\r\n" % (nummer, uid))
                continue
            if "SIZE" in delen:
                uit.write(b"* %d FETCH (UID %d RFC822.SIZE %d)\r\n" % (nummer, uid, len(mail)))
                continue
            deel = mail.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if "HEADER" in delen else mail
            uit.write(b"* %d FETCH (BODY[] {%d}\r\n" % (nummer, len(deel)) + deel + b" UID %d)\r\n" % uid)
        return True


def _teksten(naam: str, argument: str) -> tuple[int, ...]:
    """The UIDs whose whole text is asked for."""
    return _uids(argument) if naam == "FETCH" and "BODY.PEEK[]" in argument else ()


def _uids(argument: str) -> tuple[int, ...]:
    return tuple(map(int, argument.partition(" ")[0].split(",")))


@asynccontextmanager
async def nep_imap() -> AsyncIterator[NepImap]:
    """A running one on a free port of loopback."""
    nep = NepImap()
    server = await asyncio.start_server(nep.klant, "127.0.0.1", 0)
    nep.poort = server.sockets[0].getsockname()[1]
    try:
        yield nep
    finally:
        server.close()
        nep.hang_op()
        await server.wait_closed()
