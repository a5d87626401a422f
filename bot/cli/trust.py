"""The authority that mail servers are checked against, said in words when it cannot be used."""

import ssl

from bot.base.tls import make_context
from bot.cli.ending import CliError
from bot.mail.config import MailConfig


def require_ca(config: MailConfig) -> ssl.SSLContext:
    """What TLS begins with; CliError when `ca_file` cannot be read or holds no certificate."""
    try:
        return make_context(config.ca_file)
    except ssl.SSLError as wrong:
        raise CliError(f"mail.ca_bestand: {config.ca_file} holds no certificate: give a PEM file") from wrong
    except OSError as wrong:
        raise CliError(
            f"mail.ca_bestand: {config.ca_file} cannot be read ({wrong.strerror}): see the path and its rights, "
            "or leave it empty for the authorities of the system"
        ) from wrong
