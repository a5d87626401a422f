"""When and how the mail side speaks TLS."""

import ssl
from ipaddress import ip_address
from urllib.parse import urlsplit


def make_context(ca_file: str) -> ssl.SSLContext:
    """Settings that check certificates: against `ca_file` (PEM) if given, otherwise against those of the system."""
    return ssl.create_default_context(cafile=ca_file or None)


def is_loopback(host: str) -> bool:
    """Whether plain text to `host` never leaves this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_safe_url(url: object) -> bool:
    """Whether a secret may be sent there: over https, or over http that never leaves this machine."""
    if not isinstance(url, str) or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))
