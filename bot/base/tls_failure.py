"""Why no safe connection could be made: one code for each cause, wherever a library hid it."""

import ssl
from collections.abc import Iterator

_CERTIFICAAT = {9: "NOG_NIET", 10: "VERLOPEN", 18: "ZELF", 19: "ZELF", 62: "NAAM", 64: "NAAM"}
"""By the number of OpenSSL (X509_V_ERR_...); any other is an authority that we do not know."""
_OUD = ("UNSUPPORTED_PROTOCOL", "ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS_AVAILABLE", "VERSION_TOO_LOW")
_GEEN = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE")
WOORDEN = {
    "TLS_NOG_NIET": "its certificate is not valid yet: see the clocks of both machines",
    "TLS_VERLOPEN": "its certificate has expired: renew it",
    "TLS_ZELF": "its certificate is signed by itself: let this machine know its authority",
    "TLS_NAAM": "its certificate is for another host name: use that name, or a certificate for this one",
    "TLS_UITGEVER": "its certificate is of an authority that this machine does not know",
    "TLS_OUD": "it speaks only TLS 1.0 or 1.1, which is not safe: let it speak TLS 1.2 or newer",
    "TLS_GEEN": "it does not speak TLS as expected: see the port",
    "TLS": "no TLS connection can be made: see the log of that server",
}
"""For the operator, by code."""
_DIEPTE = 10


def tls_fout(fout: BaseException) -> str:
    """A key of CHANNEL_NAMES; nothing when it was not for TLS that this failed."""
    zonder = ""
    for een in _keten(fout):
        if isinstance(een, ssl.SSLCertVerificationError):
            # what aiohttp raises is one too, but it is empty: the real one stands behind it
            if (nummer := getattr(een, "verify_code", None)) is not None:
                return f"TLS_{_CERTIFICAAT.get(nummer, 'UITGEVER')}"
        elif isinstance(een, ssl.SSLError) and (reden := getattr(een, "reason", None)) is not None:
            return _zonder_certificaat(reden)
        if isinstance(een, ssl.SSLError):
            zonder = "TLS"
    return zonder


def _zonder_certificaat(reden: str) -> str:
    if any(woord in reden for woord in _OUD):
        return "TLS_OUD"
    return "TLS_GEEN" if any(woord in reden for woord in _GEEN) else "TLS"


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came from; aiohttp keeps that apart."""
    for _ in range(_DIEPTE):
        if fout is None:
            return
        yield fout
        binnen = getattr(fout, "certificate_error", None) or getattr(fout, "os_error", None)
        if isinstance(binnen, BaseException):
            yield binnen
        fout = fout.__cause__ or fout.__context__
