"""When and how the mail side speaks TLS."""

import ssl
from ipaddress import ip_address


def make_context(ca_file: str) -> ssl.SSLContext:
    """Settings that check certificates: against `ca_file` (PEM) if given, otherwise against those of the system."""
    return ssl.create_default_context(cafile=ca_file or None)


def is_loopback(host: str) -> bool:
    """Whether plain text to `host` never leaves this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
