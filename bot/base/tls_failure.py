"""The cause of a failed TLS connection, as one code, however deep a library hid it."""

import ssl
from collections.abc import Iterator

_CERTIFICATE = {9: "NOG_NIET", 10: "VERLOPEN", 18: "ZELF", 19: "ZELF", 62: "NAAM", 64: "NAAM"}
"""By the number of OpenSSL (X509_V_ERR_...); any other number means an authority that we do not know."""
_OLD = ("UNSUPPORTED_PROTOCOL", "ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS_AVAILABLE", "VERSION_TOO_LOW")
_NO_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE")
EXPLANATIONS = {
    "TLS_NOG_NIET": "its certificate is not valid yet: see the clocks of both machines",
    "TLS_VERLOPEN": "its certificate has expired: renew it",
    "TLS_ZELF": "its certificate is signed by itself: let this machine know its authority",
    "TLS_NAAM": "its certificate is for another host name: use that name, or a certificate for this one",
    "TLS_UITGEVER": "its certificate is of an authority that this machine does not know",
    "TLS_OUD": "it speaks only TLS 1.0 or 1.1, which is not safe: let it speak TLS 1.2 or newer",
    "TLS_GEEN": "it does not speak TLS as expected: see the port",
    "TLS": "no TLS connection can be made: see the log of that server",
}
"""What the operator reads, by code."""
_DEPTH = 10


def tls_code(error: BaseException) -> str:
    """A key of EXPLANATIONS; empty when the failure had another cause than TLS."""
    fallback = ""
    for one in _chain(error):
        if isinstance(one, ssl.SSLCertVerificationError):
            # aiohttp raises an empty one of these; the real one stands behind it
            if (number := getattr(one, "verify_code", None)) is not None:
                return f"TLS_{_CERTIFICATE.get(number, 'UITGEVER')}"
        elif isinstance(one, ssl.SSLError) and (reason := getattr(one, "reason", None)) is not None:
            return _without_certificate(reason)
        if isinstance(one, ssl.SSLError):
            fallback = "TLS"
    return fallback


def _without_certificate(reason: str) -> str:
    if any(word in reason for word in _OLD):
        return "TLS_OUD"
    return "TLS_GEEN" if any(word in reason for word in _NO_TLS) else "TLS"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and the errors that it came from; aiohttp keeps those in attributes of its own."""
    for _ in range(_DEPTH):
        if error is None:
            return
        yield error
        inner = getattr(error, "certificate_error", None) or getattr(error, "os_error", None)
        if isinstance(inner, BaseException):
            yield inner
        error = error.__cause__ or error.__context__
