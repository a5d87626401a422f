"""Knows the mails that `ketenbot check` sends to the bot itself; the bot that listens drops them."""

from email.message import EmailMessage

from bot.mail.addresses import Addresses
from bot.mail.config import MailConfig
from bot.mail.raw.addresses import read_addresses
from bot.mail.raw.envelope import unwrap
from bot.mail.raw.headers import LOOP_HEADER, Headers
from commands.ports import InboxItem

LOCAL = "check+"
"""The local part of their address begins so; it is nobody's address."""
SUBJECT = "Ketenbot check"


def address_of(token: str, ours: Addresses) -> str:
    """The address of the mail with this token."""
    return ours.of(f"{LOCAL}{token}")


def compose(token: str, sender: str, ours: Addresses) -> EmailMessage:
    """One such mail, from this sender to the address with this token."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = address_of(token, ours)
    mail["Subject"] = SUBJECT
    mail["Message-ID"] = f"<check-{token}@{ours.domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail[LOOP_HEADER] = ours.domain
    mail.set_content("Ketenbot sent this mail to itself to see how it comes in. It may be thrown away.\n")
    return mail


def is_selfcheck(row: InboxItem, config: MailConfig) -> bool:
    """Whether a row holds such a mail: marked as our own, and for such an address alone."""
    headers = Headers.of(unwrap(row.raw)[1])
    begin, _, domain = address_of("", config.addresses).lower().partition("@")
    receivers = [address for header in headers.values("To") for address in read_addresses(header)]
    marked = headers.first(LOOP_HEADER).strip().lower() == domain
    return marked and len(receivers) == 1 and receivers[0].startswith(begin) and receivers[0].endswith(f"@{domain}")
