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

from bot.demo.replies import as_gmail, as_outlook
from bot.demo.seen import Note, Now, Seen

TIMEOUT_SECONDS = 20
WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_WIDE = policy.SMTP.clone(max_line_length=998)


class MailClient:
    """One mailbox and its owner; not safe for two tasks at once, so every call takes its turn."""

    def __init__(
        self,
        *,
        address: str,
        password: str,
        imap_port: int,
        smtp_port: int,
        who: str,
        now: Now,
        note: Note,
        token: str = "",
    ) -> None:
        """`token`: what it logs in with where nobody has a password."""
        self._token = token
        self.address = address
        self.who = who
        self._password = password
        self._imap_port = imap_port
        self._smtp_port = smtp_port
        self._now = now
        self._note = note
        self._turn = asyncio.Lock()
        self._imap: imaplib.IMAP4 | None = None
        self._last = 0

    async def look(self) -> None:
        """Look for new mail; each is noted once."""
        async with self._turn:
            for raw in await asyncio.to_thread(self._fetch):
                self._note(read_mail(raw, who=self.who, at=self._now()))

    async def send(
        self,
        to: str,
        subject: str,
        text: str,
        *,
        attachment: Path | None = None,
        headers: dict[str, str] | None = None,
        html: str = "",
        name: str = "",
    ) -> str:
        """Write a mail, with a file if given; returns its Message-ID."""
        mail = EmailMessage(policy=_WIDE)
        local, _, domain = self.address.partition("@")
        mail["From"] = Address(name, local, domain)
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self._now())
        mail["Message-ID"] = make_msgid(domain=domain)
        for header, value in (headers or {}).items():
            mail[header] = value
        mail.set_content(text)
        if html:
            mail.add_alternative(html, subtype="html")
        if attachment is not None:
            content = await asyncio.to_thread(attachment.read_bytes)
            mail.add_attachment(content, maintype="application", subtype=WORD, filename=attachment.name)
        await asyncio.to_thread(self._send, mail, to)
        return str(mail["Message-ID"])

    async def reply(self, message: Seen, text: str, *, style: str = "gmail") -> str:
        """Reply as a mail program does: to Reply-To, in the thread, with the message quoted below."""
        headers = {
            "In-Reply-To": message.id,
            "References": f"{message.headers.get('references', '')} {message.id}".strip(),
        }
        make = as_outlook if style == "outlook" else as_gmail
        plain, html = make(message, text)
        bare = message.subject.removeprefix("Re: ")
        return await self.send(parseaddr(message.reply_to)[1], f"Re: {bare}", plain, headers=headers, html=html)

    async def accept(self, invitation: Seen) -> str:
        """Press "Accepteren": the calendar answers its organizer, with the file alone; returns the Message-ID."""
        lines = dict(line.partition(":")[::2] for line in invitation.calendar.splitlines())
        organizer = next(line for name, line in lines.items() if name.startswith("ORGANIZER"))
        mail = EmailMessage(policy=_WIDE)
        mail["From"], mail["To"] = self.address, organizer.removeprefix("mailto:")
        mail["Subject"] = f"Geaccepteerd: {invitation.subject}"
        mail["Date"] = format_datetime(self._now())
        mail["Message-ID"] = make_msgid(domain=self.address.partition("@")[2])
        answer = (
            *("BEGIN:VCALENDAR", "PRODID:demo", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"),
            *(f"UID:{lines['UID']}", f"SEQUENCE:{lines['SEQUENCE']}", f"ORGANIZER:{organizer}"),
            *(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{self.address}", "END:VEVENT", "END:VCALENDAR", ""),
        )
        mail.set_content("\r\n".join(answer), subtype="calendar", params={"method": "REPLY"})
        await asyncio.to_thread(self._send, mail, organizer.removeprefix("mailto:"))
        return str(mail["Message-ID"])

    async def press(self, mailto: str) -> str:
        """Press a mailto button and send what it filled in, unchanged."""
        parts = urllib.parse.urlsplit(mailto)
        fields = urllib.parse.parse_qs(parts.query)
        to = urllib.parse.unquote(parts.path)
        return await self.send(to, fields.get("subject", [""])[0], fields.get("body", [""])[0])

    async def close(self) -> None:
        """Log out."""
        if self._imap is not None:
            await asyncio.to_thread(self._imap.shutdown)
            self._imap = None

    def _fetch(self) -> list[bytes]:
        if self._imap is None:
            self._imap = imaplib.IMAP4("127.0.0.1", self._imap_port, timeout=TIMEOUT_SECONDS)
            if self._token:
                self._imap.authenticate("XOAUTH2", lambda _: self._proof().encode())
            else:
                self._imap.login(self.address, self._password)
            self._imap.select("INBOX")
        self._imap.noop()
        _, answer = self._imap.uid("search", f"UID {self._last + 1}:*")
        # n:* answers the last message even below n
        new = [uid for uid in map(int, (answer[0] or b"").split()) if uid > self._last]
        if not new:
            return []
        _, parts = self._imap.uid("fetch", f"{new[0]}:{new[-1]}", "(BODY.PEEK[])")
        self._last = new[-1]
        return [part[1] for part in parts if isinstance(part, tuple)]

    def _send(self, mail: EmailMessage, to: str) -> None:
        with smtplib.SMTP("127.0.0.1", self._smtp_port, timeout=TIMEOUT_SECONDS) as smtp:
            if self._token:
                smtp.ehlo()
                smtp.auth("XOAUTH2", lambda _=None: self._proof(), initial_response_ok=False)
            smtp.sendmail(self.address, [to], mail.as_bytes())

    def _proof(self) -> str:
        return f"user={self.address.lower()}\x01auth=Bearer {self._token}\x01\x01"


def read_mail(raw: bytes, *, who: str, at: datetime) -> Seen:
    """Read one mail as a mail program shows it."""
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    plain = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    calendar = next((part for part in mail.walk() if part.get_content_type() == "text/calendar"), None)
    return Seen(
        channel="mail",
        who=who,
        at=at,
        subject=str(mail["subject"] or ""),
        text=plain.get_content().replace("\r\n", "\n").strip() if plain is not None else "",
        html=html.get_content() if html is not None else "",
        calendar="" if calendar is None else _unfolded(calendar.get_content()),
        sender=str(mail["from"] or ""),
        reply_to=str(mail["reply-to"] or mail["from"] or ""),
        id=str(mail["message-id"] or "").strip(),
        headers={header.lower(): str(value) for header, value in mail.items()},
    )


def _unfolded(content: str | bytes) -> str:
    """The lines of an iCalendar file: a long one goes on behind a blank (RFC 5545)."""
    text = content.decode() if isinstance(content, bytes) else content
    return text.replace("\r\n", "\n").replace("\n ", "")


class _Buttons(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        self._open = href if tag == "a" and href.startswith("mailto:") else self._open

    def handle_data(self, data: str) -> None:
        if self._open and data.strip():
            self.buttons.append((data.strip(), self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open = ""


def buttons(message: Seen) -> list[tuple[str, str]]:
    """The mailto buttons of a mail: label and address with all it fills in, in order."""
    reader = _Buttons()
    reader.feed(message.html)
    return reader.buttons
