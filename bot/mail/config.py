"""The settings of the mail side; `bot.settings.settings` makes them."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field

from bot.mail.addresses import Addresses
from bot.oauth.tokens import TokenSource


@dataclass(frozen=True, slots=True, kw_only=True)
class MailConfig:
    """One mailbox that receives all addresses of the bot's domain, and one relay."""

    domain: str
    """The bot's own mail domain."""
    mailbox: str = ""
    """Local part of the one mailbox; empty: it is no address of the domain."""
    plus: bool = False
    """Whether each address is that of the mailbox, with a tag behind a plus; otherwise the mailbox is a catch-all."""
    one_sender: bool = False
    """Whether all mail goes out under the address of the mailbox."""
    imap_host: str
    imap_port: int
    imap_user: str
    imap_password: str = field(repr=False)
    imap_tls: bool = True
    """TLS from the first byte (port 993); False only on loopback."""
    imap_folder: str = "INBOX"
    smtp_host: str
    smtp_port: int
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    tokens: TokenSource | None = field(default=None, repr=False)
    """Gives the token to log in with; None: the bot logs in with passwords."""
    smtp_tls: str = "starttls"
    """"starttls", "tls" or "geen" (only on loopback)."""
    ca_file: str = ""
    """PEM file with the authority to trust; empty: the system's."""
    max_bytes: int = 20 * 1024 * 1024
    """A larger mail is not read, and its sender is told."""
    keep_days: int = 35
    """Days that handled mail stays in the mailbox after it came, once a backup holds it."""
    poll_seconds: float = 60.0
    """Seconds between two looks into the mailbox; IDLE only makes a look come earlier."""
    idle_seconds: float = 540.0
    """Seconds after which IDLE is renewed (at most 9 minutes; SOURCES: M20)."""
    beside: Callable[[], AbstractAsyncContextManager[object]] = field(default=nullcontext, repr=False)
    """Waits for the place of a connection to the mailbox beside the one that listens."""
    timeout_seconds: float = 30.0
    """The longest that a single call may take."""
    authserv_id: str = ""
    """The name of our receiving server in its Authentication-Results; empty: it vouches for nobody; "-": it writes no
    name there."""
    training: bool = False
    """Every message carries the word PROEF."""
    display_name: str = "Ketenbot"
    """Display name of the bot itself."""
    house: str = ""
    """Name of the ZVH, in the head of each mail."""
    phone: str = ""
    """Of the procesregisseurs, in the foot."""
    phone_admin: str = ""
    """Of the beheerder, in the foot of mail to a procesregisseur or manager."""
    colour: str = ""
    """The one colour of the house, such as "#0B5563"; empty: ours."""

    @property
    def addresses(self) -> Addresses:
        """The addresses of the bot as others see them."""
        return Addresses(domain=self.domain, mailbox=self.mailbox, plus=self.plus, one_sender=self.one_sender)
