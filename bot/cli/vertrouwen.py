"""The authority that mail servers are checked against, said in words when it cannot be used."""

import ssl

from bot.cli.uitkomst import CliFout
from bot.mail.config import MailConfig
from bot.mail.tls import maak_context


def eis_ca(config: MailConfig) -> ssl.SSLContext:
    """What TLS begins with; CliFout when `ca_bestand` cannot be read or holds no certificate."""
    try:
        return maak_context(config.ca_bestand)
    except ssl.SSLError as fout:
        raise CliFout(f"mail.ca_bestand: {config.ca_bestand} holds no certificate: give a PEM file") from fout
    except OSError as fout:
        raise CliFout(
            f"mail.ca_bestand: {config.ca_bestand} cannot be read ({fout.strerror}): see the path and its rights, "
            "or leave it empty for the authorities of the system"
        ) from fout
