"""Every way a homeserver can say no, as an exception; nothing is returned that can be forgotten (SOURCES: C7).

The text of an exception is a code (`M_FORBIDDEN`, `http_502`, `connection`, `tls_verlopen`), never an id or an address.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import aiohttp
from nio import EncryptionError, ErrorResponse, LocalProtocolError
from nio.exceptions import GroupEncryptionError, OlmTrustError

from bot.base.tls_failure import tls_code
from commands.ports import KanaalDicht, KanaalWeigert, PermanentFailure, TemporaryFailure

_SHUT = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED"})
T = TypeVar("T")


class AccessRevoked(KanaalDicht):
    """The server no longer knows the bot's token: stop, alarm, log in anew; what waits to be sent keeps waiting."""


def translate(status: int, errcode: str, retry_after_ms: Any = None) -> Exception:
    """The exception for one error answer."""
    code = errcode or f"http_{status}"
    if errcode in _SHUT:
        return AccessRevoked(code)
    if status == 429 or errcode == "M_LIMIT_EXCEEDED":
        wait = retry_after_ms / 1000 if isinstance(retry_after_ms, int | float) and retry_after_ms > 0 else 5.0
        return TemporaryFailure(code, wacht=wait)
    if 400 <= status < 500 and status != 408 and errcode:
        return PermanentFailure(code)
    return TemporaryFailure(code)


def require(answer: T) -> T:
    """Give back nio's answer, or raise what its error value means."""
    if isinstance(answer, ErrorResponse):
        transport = answer.transport_response
        status = int(getattr(transport, "status", 0) or 0)
        raise translate(status, answer.status_code or "", answer.retry_after_ms)
    return answer


def code_of(error: Exception) -> str:
    """The code that one of our failures has as its text; empty for others, whose text can say anything."""
    return str(error) if isinstance(error, TemporaryFailure | PermanentFailure) else ""


@contextmanager
def connection() -> Iterator[None]:
    """Turn what the network and nio raise into a TemporaryFailure; a server that is away is no row's fault.

    `aiohttp.ServerDisconnectedError` is no OSError; nio's own errors mean "not now": members, keys, a device to judge.
    """
    try:
        yield
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise KanaalWeigert(tls_code(error).lower() or "verbinding") from error
    except (EncryptionError, GroupEncryptionError, LocalProtocolError, OlmTrustError) as error:
        raise TemporaryFailure(type(error).__name__) from error
