"""The only place that asks the time or makes an id."""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from commands.adres import TOKEN_LENGTE, TOKEN_TEKENS
from commands.domain.casus import CODE_TEKENS, is_code

HERLEES_SECONDEN = 1.0
"""A test clock looks at its file at most this often (real seconds)."""


class KlokFout(Exception):
    """The test clock has no moment to start from; the text tells the operator why."""


def systeemklok() -> datetime:
    """The moment of this machine: aware, UTC."""
    return datetime.now(UTC)


class ProefKlok:
    """A Clock that stands where a file says: one moment in ISO 8601 with an offset, `2026-03-02T09:00:00+01:00`.

    The file is read at most once a second of real time. What cannot be read later (a file halfway its writing) leaves
    the last good moment standing; at the start it raises KlokFout.
    """

    def __init__(self, pad: Path, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._pad = pad
        self._monotonic = monotonic
        self._moment = lees_moment(pad)
        self._gelezen = monotonic()

    def __call__(self) -> datetime:
        """The moment in the file: aware, UTC."""
        nu = self._monotonic()
        if nu - self._gelezen >= HERLEES_SECONDEN:
            self._gelezen = nu
            try:
                self._moment = lees_moment(self._pad)
            except KlokFout:
                return self._moment
        return self._moment


def lees_moment(pad: Path) -> datetime:
    """Read the moment in a clock file, as UTC; KlokFout when it is not there, no ISO 8601 or without offset."""
    try:
        tekst = pad.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fout:
        raise KlokFout(f"the clock file {pad} cannot be read: {type(fout).__name__}") from fout
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError as fout:
        raise KlokFout(f"the clock file {pad} holds no ISO 8601 moment; write e.g. 2026-03-02T09:00:00+01:00") from fout
    if moment.utcoffset() is None:
        raise KlokFout(f"the moment in {pad} has no offset; write e.g. 2026-03-02T09:00:00+01:00")
    return moment.astimezone(UTC)


class EchteIds:
    """Real ids and secrets; implements commands.ports.Ids."""

    def __init__(self) -> None:
        self._laatste = 0

    def nieuw(self) -> str:
        """A UUID version 7 (RFC 9562, sub-millisecond in rand_a) in 32 hex characters; each is above the one before."""
        self._laatste = max(self._laatste + 1, time.time_ns() * 4096 // 1_000_000)
        milliseconde, fractie = divmod(self._laatste, 4096)
        waarde = milliseconde << 80 | 7 << 76 | fractie << 64 | 2 << 62 | secrets.randbits(62)
        return f"{waarde:032x}"

    def casuscode(self) -> str:
        """Four random CODE_TEKENS, at least one letter and one figure; the caller looks whether it is taken."""
        while not is_code(code := _willekeurig(CODE_TEKENS, 4)):
            pass
        return code

    def token(self) -> str:
        """TOKEN_LENGTE random lower-case base32 characters (100 bits)."""
        return _willekeurig("".join(sorted(TOKEN_TEKENS)), TOKEN_LENGTE)

    def storing(self) -> str:
        """The code of a parked surprise: F-48213."""
        return f"F-{secrets.randbelow(90_000) + 10_000}"


def _willekeurig(tekens: str, lengte: int) -> str:
    return "".join(secrets.choice(tekens) for _ in range(lengte))
