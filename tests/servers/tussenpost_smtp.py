"""A relay that is the real Postfix, but for its login and for what a test makes it refuse, keep waiting or cut."""

import asyncio
import base64
import re
from dataclasses import dataclass

from tests.servers.tussenpost import Lijn, Tussenpost

_MESSAGE_ID = re.compile(rb"^Message-ID:\s*(<[^>]+>)", re.IGNORECASE | re.MULTILINE)
_ADRES = re.compile(rb"<([^>]*)>")


@dataclass
class Ingreep:
    """What is said instead of passing a command on."""

    bij: bytes
    """How the command begins, in capitals: b"RCPT TO:<GGZ@"."""
    zeg: bytes
    """b"" is silence, on this connection for good."""
    keer: int = -1
    """How often; -1 for ever."""


class SmtpTussenpost(Tussenpost):
    """Reads along, line by line; asks for a password, which the Postfix of the tests does not."""

    def __init__(self, naar: int, wachtwoord: str) -> None:
        super().__init__(naar)
        self.wachtwoord = wachtwoord
        self.aanmeldingen = 0
        self.ingrepen: list[Ingreep] = []
        self.bij_punt = ""
        """What happens at the next final dot, once: "knip" (Postfix has the mail, the bot never hears it) or "stil"."""
        self.na_punt = b""
        """What is said to each text in the place of Postfix, which never sees it."""
        self.afzenders: list[str] = []
        """Each envelope sender, at each try."""
        self.gevraagd: list[str] = []
        """Each receiver, at each try."""
        self.aangeboden: list[str] = []
        """The Message-ID of each text that was said to the end."""

    def herstel(self) -> None:
        self.ingrepen, self.bij_punt, self.na_punt = [], "", b""
        super().herstel()

    def tel(self, adres: str) -> int:
        """How often a mail to this address was tried."""
        return self.gevraagd.count(adres)

    async def heen(self, van: asyncio.StreamReader, lijn: Lijn) -> None:
        """Each command, and each text as a whole."""
        while regel := await van.readline():
            if regel[:8].upper() == b"RCPT TO:":
                self.gevraagd.append(_adres(regel))
            elif regel[:10].upper() == b"MAIL FROM:":
                self.afzenders.append(_adres(regel))
            if self.stil or lijn.stil:
                continue
            zeg = self._zelf(regel)
            if zeg is not None:
                lijn.stil = not zeg
                lijn.bot.write(zeg)
                continue
            if self.na_punt and regel.strip().upper() == b"DATA":
                lijn.bot.write(b"354 go on\r\n")
                await van.readuntil(b"\r\n.\r\n")
                lijn.bot.write(self.na_punt)
                continue
            lijn.server.write(regel)
            if regel.strip().upper() == b"DATA":
                await self._tekst(van, lijn)

    async def terug(self, van: asyncio.StreamReader, lijn: Lijn) -> None:
        while blok := await van.read(1024):
            if lijn.stil and self.bij_punt == "knip":
                self.bij_punt = ""
                return
            if not (self.stil or lijn.stil):
                lijn.bot.write(blok)

    async def _tekst(self, van: asyncio.StreamReader, lijn: Lijn) -> None:
        tekst = await van.readuntil(b"\r\n.\r\n")
        gevonden = _MESSAGE_ID.search(tekst)
        self.aangeboden.append(gevonden[1].decode() if gevonden else "")
        lijn.stil = bool(self.bij_punt)
        self.bij_punt = "" if self.bij_punt == "stil" else self.bij_punt
        lijn.server.write(tekst)

    def _zelf(self, regel: bytes) -> bytes | None:
        """What is said in the place of Postfix; None: nothing."""
        for ingreep in self.ingrepen:
            if ingreep.keer and regel.upper().startswith(ingreep.bij):
                ingreep.keer -= 1
                return ingreep.zeg
        if regel.upper().startswith(b"EHLO"):
            return b"250-tussenpost\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n"
        if regel.upper().startswith(b"AUTH PLAIN "):
            self.aanmeldingen += 1
            goed = base64.b64decode(regel[11:]).split(b"\0")[-1] == self.wachtwoord.encode()
            return b"235 welkom\r\n" if goed else b"535 5.7.8 authentication failed\r\n"
        return None


def _adres(regel: bytes) -> str:
    gevonden = _ADRES.search(regel)
    return gevonden[1].decode().lower() if gevonden else ""
