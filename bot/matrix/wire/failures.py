"""Turns each refusal of a homeserver into an exception, as nobody can forget an exception (SOURCES: C7).

Its text is a code (`M_FORBIDDEN`, `http_502`, `verbinding`, `tls_verlopen`), never an id or an address.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import aiohttp
from nio import EncryptionError, ErrorResponse, LocalProtocolError
from nio.exceptions import GroupEncryptionError, OlmTrustError

from bot.base.tls_failure import tls_code
from commands.ports import ChannelRefused, ChannelShut, PermanentFailure, TemporaryFailure

_SHUT = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED"})
T = TypeVar("T")


class AccessRevoked(ChannelShut):
    """The server no longer knows the bot's token: somebody must log in anew. Until then all messages wait."""


def translate(status: int, errcode: str, retry_after_ms: Any = None) -> Exception:
    """Return the exception for one error answer."""
    code = errcode or f"http_{status}"
    if errcode in _SHUT:
        return AccessRevoked(code)
    if status == 429 or errcode == "M_LIMIT_EXCEEDED":
        wait = retry_after_ms / 1000 if isinstance(retry_after_ms, int | float) and retry_after_ms > 0 else 5.0
        return TemporaryFailure(code, retry_after=wait)
    if 400 <= status < 500 and status != 408 and errcode:
        return PermanentFailure(code)
    return TemporaryFailure(code)


def require(answer: T) -> T:
    """Return nio's answer. Raises the exception that its error value stands for."""
    if isinstance(answer, ErrorResponse):
        transport = answer.transport_response
        status = int(getattr(transport, "status", 0) or 0)
        raise translate(status, answer.status_code or "", answer.retry_after_ms)
    return answer


def code_of(error: Exception) -> str:
    """Return the code in the text of our own failures; "" for any other, as its text can say anything."""
    return str(error) if isinstance(error, TemporaryFailure | PermanentFailure) else ""


@contextmanager
def connection() -> Iterator[None]:
    """Turn the errors of the network and of nio into a TemporaryFailure: no row is to blame for a server that is away.

    `aiohttp.ServerDisconnectedError` is no OSError. nio's own errors mean "not now": it still lacks members or keys, or
    has a device to judge.
    """
    try:
        yield
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ChannelRefused(tls_code(error).lower() or "verbinding") from error
    except (EncryptionError, GroupEncryptionError, LocalProtocolError, OlmTrustError) as error:
        raise TemporaryFailure(type(error).__name__) from error
