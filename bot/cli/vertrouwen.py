"""The authority that mail servers are checked against, said in words when it cannot be used."""

import ssl

from bot.cli.uitkomst import CliFout
from bot.mail.config import MailConfig
from bot.mail.tls import make_context


def eis_ca(config: MailConfig) -> ssl.SSLContext:
    """What TLS begins with; CliFout when `ca_file` cannot be read or holds no certificate."""
    try:
        return make_context(config.ca_file)
    except ssl.SSLError as fout:
        raise CliFout(f"mail.ca_bestand: {config.ca_file} holds no certificate: give a PEM file") from fout
    except OSError as fout:
        raise CliFout(
            f"mail.ca_bestand: {config.ca_file} cannot be read ({fout.strerror}): see the path and its rights, "
            "or leave it empty for the authorities of the system"
        ) from fout
