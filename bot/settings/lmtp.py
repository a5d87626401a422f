"""The section of the settings file for mail that the mail server brings itself (LMTP)."""

from pathlib import Path

from pydantic import field_validator

from bot.settings.channels import address_and_port, is_loopback
from bot.settings.kinds import Section
from bot.settings.sections import OneLine


class Lmtp(Section):
    """Where the mail server finds the bot; see bot.mail.mailbox.lmtp."""

    luister: OneLine = ""
    """Path of a socket, or an address on loopback with its port; empty: nowhere."""

    @property
    def place(self) -> Path | tuple[str, int] | None:
        """That place; None: nowhere."""
        if not self.luister:
            return None
        return Path(self.luister) if self.luister.startswith("/") else address_and_port(self.luister, usual=0)

    @field_validator("luister")
    @classmethod
    def _place(cls, given: str) -> str:
        if not given or given.startswith("/"):
            return given
        host, port = address_and_port(given, usual=0)
        if not port or not is_loopback(host):
            raise ValueError(
                'the path of a socket, such as "/run/ketenbot/lmtp", or a port on loopback, such as "127.0.0.1:8024": '
                "nobody logs in here"
            )
        return given

    def needs_mail(self, *, mail: bool) -> None:
        """Raises ValueError when there is no mail to take in."""
        if self.luister and not mail:
            raise ValueError("lmtp.luister takes mail in: set mail.aan to true, or leave it empty")
