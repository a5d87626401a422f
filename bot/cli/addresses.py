"""Addresses as an operator types them."""

import re

from bot.cli.ending import CliError
from bot.settings.settings import Settings

_EMAIL = re.compile(r"[^\s@<>,;:\"()\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+")
_MATRIX = re.compile(r"@[a-z0-9._=/+-]+:[A-Za-z0-9.-]+(:\d{1,5})?")


def require_email(tekst: str, instellingen: Settings) -> str:
    """The address in lower case; CliError when it is none, when mail is off, or when it is one of the bot's own."""
    adres = tekst.strip().lower()
    if not _EMAIL.fullmatch(adres) or len(adres) > 254:
        raise CliError("--email must be one mail address, name@domain")
    if not instellingen.mail.aan:
        raise CliError("mail is off in the settings, so --email would never be used: set mail.aan, or give --matrix")
    if instellingen.own_addresses().heeft(adres):
        raise CliError("that address is in the bot's own mail domain, or its mailbox: it would write to itself")
    return adres


def require_mxid(tekst: str, instellingen: Settings) -> str:
    """The Matrix id; CliError when it is none, when Matrix is off, or when it is the bot itself."""
    wie = tekst.strip()
    if not _MATRIX.fullmatch(wie) or len(wie) > 255:
        raise CliError("--matrix must be a full Matrix id, @name:server")
    if not instellingen.matrix.aan:
        raise CliError(
            "Matrix is off in the settings, so --matrix would never be used: set matrix.aan, or give --email"
        )
    if instellingen.own_addresses().heeft(wie):
        raise CliError("that is the bot itself")
    return wie
