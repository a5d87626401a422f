"""Keeps bodies, names, addresses and secrets out of the log; codes and counts stay."""

import re
import sys
from collections.abc import MutableMapping
from typing import Any

from structlog.typing import WrappedLogger

from bot.logs.places import FRAMES, places

FORBIDDEN = frozenset(
    """
    tekst text adres address email e_mail mailadres onderwerp subject body html inhoud content naam name names lokaal
    to from_ from cc bcc van afzender ontvanger sender recipient bericht message ruw raw bijlage attachment bestandsnaam
    filename kamer room room_id matrix_id user_id gebruiker user token wachtwoord password sleutel key url params
    """.split()  # noqa: SIM905  (as a list it is fifty lines)
)
"""Keys whose values could hold text that must not be logged."""
ADDRESS = re.compile(r"[@!#$][\w.=/+-]{1,255}:[\w.-]{1,255}|[\w.+=-]{1,64}@[\w.-]{1,255}")
"""Mail addresses and Matrix ids."""
LONGEST = 300
"""The most characters of one value; a longer text is no code."""


def scrub(_: WrappedLogger, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor: drop forbidden keys, name them in `left_out`, and blank addresses in the rest."""
    left_out = sorted(key for key in line if key.lower() in FORBIDDEN)
    for key in left_out:
        del line[key]
    for key, value in line.items():
        if not key.startswith("_") and key != "exc_info":
            line[key] = _safe(value)
    if left_out:
        line["left_out"] = left_out
    return line


def error_without_text(_: WrappedLogger, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor: put the type of an exception, its causes and its places in the code, and no text."""
    error = line.pop("exc_info", None)
    if error is True:
        error = sys.exception()
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        line["error"], *causes = _kinds(error)
        if causes:
            line["causes"] = causes
        line["where"] = places(error.__traceback__)
    return line


def _kinds(error: BaseException) -> list[str]:
    kinds: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(kinds) < FRAMES:
        kinds.append(type(seen).__name__)
        if isinstance(seen, BaseExceptionGroup):
            kinds.extend(type(one).__name__ for one in seen.exceptions[:FRAMES])
        seen = seen.__cause__ or seen.__context__
    return kinds


def _safe(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [_safe(one) for one in value]
    if isinstance(value, dict):
        return {str(name): _safe(one) for name, one in value.items() if str(name).lower() not in FORBIDDEN}
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    return ADDRESS.sub("<address>", str(value)[:LONGEST])
