"""What the mail side needs to know; made by `bot.settings.settings`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class MailConfig:
    """One mailbox that receives all addresses of the bot's domain, and one relay."""

    domain: str
    """The bot's own mail domain."""
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
    smtp_tls: str = "starttls"
    """"starttls", "tls" or "geen" (only on loopback)."""
    ca_file: str = ""
    """PEM file with the authority to trust; empty: the system's."""
    max_bytes: int = 20 * 1024 * 1024
    """A larger mail is not read; its sender is told."""
    poll_seconds: float = 60.0
    """How often to look without a wake-up; IDLE only wakes earlier."""
    idle_seconds: float = 540.0
    """Renew IDLE at the latest after this long (at most 9 minutes; SOURCES: M20)."""
    timeout_seconds: float = 30.0
    """Bound on every single call."""
    authserv_id: str = ""
    """How our receiving server names itself in its Authentication-Results; empty: it vouches for nobody, "-": it names
    itself nowhere."""
    training: bool = False
    """Every message carries the word PROEF."""
    display_name: str = "Ketenbot"
    """Display name of the bot itself."""
