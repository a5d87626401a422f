"""A partner with a mail program: reads its own mailbox over IMAP, writes and replies over SMTP."""

import asyncio
import imaplib
import smtplib
import urllib.parse
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime, make_msgid, parseaddr
from html.parser import HTMLParser
from pathlib import Path

from bot.demo.replies import als_gmail, als_outlook
from bot.demo.seen import Gezien, Noteer, Nu

WACHT_SECONDEN = 20
WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_BREED = policy.SMTP.clone(max_line_length=998)


class MailKlant:
    """One mailbox and its owner; not safe for two tasks at once, so every call takes its turn."""

    def __init__(
        self, *, adres: str, wachtwoord: str, imap_poort: int, smtp_poort: int, wie: str, nu: Nu, noteer: Noteer
    ) -> None:
        self.adres = adres
        self.wie = wie
        self._wachtwoord = wachtwoord
        self._imap_poort = imap_poort
        self._smtp_poort = smtp_poort
        self._nu = nu
        self._noteer = noteer
        self._beurt = asyncio.Lock()
        self._imap: imaplib.IMAP4 | None = None
        self._laatste = 0

    async def kijk(self) -> None:
        """Look for new mail; each is noted once."""
        async with self._beurt:
            for ruw in await asyncio.to_thread(self._haal):
                self._noteer(lees_mail(ruw, wie=self.wie, op=self._nu()))

    async def stuur(
        self,
        aan: str,
        onderwerp: str,
        tekst: str,
        *,
        bijlage: Path | None = None,
        koppen: dict[str, str] | None = None,
        html: str = "",
        naam: str = "",
    ) -> str:
        """Write a mail, with a file if given; returns its Message-ID."""
        mail = EmailMessage(policy=_BREED)
        lokaal, _, domein = self.adres.partition("@")
        mail["From"] = Address(naam, lokaal, domein)
        mail["To"] = aan
        mail["Subject"] = onderwerp
        mail["Date"] = format_datetime(self._nu())
        mail["Message-ID"] = make_msgid(domain=domein)
        for kop, waarde in (koppen or {}).items():
            mail[kop] = waarde
        mail.set_content(tekst)
        if html:
            mail.add_alternative(html, subtype="html")
        if bijlage is not None:
            inhoud = await asyncio.to_thread(bijlage.read_bytes)
            mail.add_attachment(inhoud, maintype="application", subtype=WORD, filename=bijlage.name)
        await asyncio.to_thread(self._verzend, mail, aan)
        return str(mail["Message-ID"])

    async def beantwoord(self, bericht: Gezien, tekst: str, *, stijl: str = "gmail") -> str:
        """Reply as a mail program does: to Reply-To, in the thread, with the message quoted below."""
        koppen = {
            "In-Reply-To": bericht.id,
            "References": f"{bericht.koppen.get('references', '')} {bericht.id}".strip(),
        }
        maak = als_outlook if stijl == "outlook" else als_gmail
        plat, html = maak(bericht, tekst)
        kaal = bericht.onderwerp.removeprefix("Re: ")
        return await self.stuur(parseaddr(bericht.antwoord_naar)[1], f"Re: {kaal}", plat, koppen=koppen, html=html)

    async def druk(self, mailto: str) -> str:
        """Press a mailto button and send what it filled in, unchanged."""
        delen = urllib.parse.urlsplit(mailto)
        velden = urllib.parse.parse_qs(delen.query)
        aan = urllib.parse.unquote(delen.path)
        return await self.stuur(aan, velden.get("subject", [""])[0], velden.get("body", [""])[0])

    async def sluit(self) -> None:
        """Log out."""
        if self._imap is not None:
            await asyncio.to_thread(self._imap.shutdown)
            self._imap = None

    def _haal(self) -> list[bytes]:
        if self._imap is None:
            self._imap = imaplib.IMAP4("127.0.0.1", self._imap_poort, timeout=WACHT_SECONDEN)
            self._imap.login(self.adres, self._wachtwoord)
            self._imap.select("INBOX")
        self._imap.noop()
        _, antwoord = self._imap.uid("search", f"UID {self._laatste + 1}:*")
        # n:* answers the last message even below n
        nieuw = [uid for uid in map(int, (antwoord[0] or b"").split()) if uid > self._laatste]
        if not nieuw:
            return []
        _, delen = self._imap.uid("fetch", f"{nieuw[0]}:{nieuw[-1]}", "(BODY.PEEK[])")
        self._laatste = nieuw[-1]
        return [deel[1] for deel in delen if isinstance(deel, tuple)]

    def _verzend(self, mail: EmailMessage, aan: str) -> None:
        with smtplib.SMTP("127.0.0.1", self._smtp_poort, timeout=WACHT_SECONDEN) as smtp:
            smtp.sendmail(self.adres, [aan], mail.as_bytes())


def lees_mail(ruw: bytes, *, wie: str, op: datetime) -> Gezien:
    """Read one mail as a mail program shows it."""
    mail = BytesParser(policy=policy.default).parsebytes(ruw)
    plat = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    return Gezien(
        kanaal="mail",
        wie=wie,
        op=op,
        onderwerp=str(mail["subject"] or ""),
        tekst=plat.get_content().replace("\r\n", "\n").strip() if plat is not None else "",
        html=html.get_content() if html is not None else "",
        van=str(mail["from"] or ""),
        antwoord_naar=str(mail["reply-to"] or mail["from"] or ""),
        id=str(mail["message-id"] or "").strip(),
        koppen={kop.lower(): str(waarde) for kop, waarde in mail.items()},
    )


class _Knoppen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.knoppen: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        self._open = href if tag == "a" and href.startswith("mailto:") else self._open

    def handle_data(self, data: str) -> None:
        if self._open and data.strip():
            self.knoppen.append((data.strip(), self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open = ""


def knoppen(bericht: Gezien) -> list[tuple[str, str]]:
    """The mailto buttons of a mail: label and address with all it fills in, in order."""
    lezer = _Knoppen()
    lezer.feed(bericht.html)
    return lezer.knoppen
