"""The only place that asks the time or makes an id."""

import hmac
import secrets
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from commands.adres import TOKEN_LENGTE, TOKEN_TEKENS
from commands.domain.casus import CODE_TEKENS, is_code

REREAD_AFTER = 1.0
"""A test clock reads its file again after so many real seconds."""


class ClockFailure(Exception):
    """The test clock has no moment to start from; the text tells the operator the cause and the remedy."""


def system_clock() -> datetime:
    """The moment on the clock of this machine: aware, UTC."""
    return datetime.now(UTC)


class FileClock:
    """A Clock that stands at the moment in a file: ISO 8601 with an offset, such as `2026-03-02T09:00:00+01:00`.

    The file is read at most once a second of real time. A file that cannot be read later (half written, say) leaves the
    last good moment standing; one that cannot be read at the start raises ClockFailure.
    """

    def __init__(self, path: Path, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._monotonic = monotonic
        self._moment = read_moment(path)
        self._read_at = monotonic()

    def __call__(self) -> datetime:
        """The moment in the file: aware, UTC."""
        now = self._monotonic()
        if now - self._read_at >= REREAD_AFTER:
            self._read_at = now
            try:
                self._moment = read_moment(self._path)
            except ClockFailure:
                return self._moment
        return self._moment


def read_moment(path: Path) -> datetime:
    """The moment in a clock file, in UTC. Raises ClockFailure when there is none, no ISO 8601, or no offset."""
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ClockFailure(
            f"the clock file {path} cannot be read ({type(error).__name__}): write a moment into it"
        ) from error
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockFailure(
            f"the clock file {path} holds no ISO 8601 moment; write e.g. 2026-03-02T09:00:00+01:00"
        ) from error
    if moment.utcoffset() is None:
        raise ClockFailure(f"the moment in {path} has no offset; write e.g. 2026-03-02T09:00:00+01:00")
    return moment.astimezone(UTC)


class RealIds:
    """Random ids and secrets; implements commands.ports.Ids.

    Derived ids rest on `secret`. With a secret that stays, the same mail makes the same ids, codes and tokens again
    after a restore; without one they are the same within this process only.
    """

    def __init__(self, secret: bytes | None = None) -> None:
        self._secret = secret or secrets.token_bytes(32)
        self._last = 0

    def new_id(self) -> str:
        """A UUID version 7 (RFC 9562, sub-millisecond in rand_a) in 32 hex characters, above all that came before."""
        self._last = max(self._last + 1, time.time_ns() * 4096 // 1_000_000)
        millisecond, fraction = divmod(self._last, 4096)
        value = millisecond << 80 | 7 << 76 | fraction << 64 | 2 << 62 | secrets.randbits(62)
        return f"{value:032x}"

    def casuscode(self) -> str:
        """Four random CODE_TEKENS, at least one letter and one figure. The caller must check that it is not in use."""
        return _casuscode(secrets.randbelow)

    def token(self) -> str:
        """TOKEN_LENGTE random lower-case base32 characters (100 bits)."""
        return _token(secrets.randbelow)

    def failure_code(self) -> str:
        """The code of a parked surprise: F-48213."""
        return _storing(secrets.randbelow)

    def following(self, source: str) -> "DerivedIds":
        """The ids that follow from this source and the secret."""
        return DerivedIds(self._secret, source)


class DerivedIds:
    """Ids and secrets that follow from one source under one secret; without the secret nobody can guess them.

    The same order of asking gives the same ids. Row ids go up within one source, but not in order of time.
    """

    def __init__(self, secret: bytes, source: str) -> None:
        self._secret = secret
        self._source = source
        self._times: Counter[str] = Counter()

    def new_id(self) -> str:
        """Half of it stands for the source, then comes a number that goes up, then the rest: 112 bits of a digest."""
        number = self._times["id"]
        return f"{self._number('bron', 0) >> 192:016x}{number:04x}{self._next('id') >> 208:012x}"

    def casuscode(self) -> str:
        """The next candidate; the caller must check that it is not in use."""
        return _casuscode(lambda limit: self._next("code") % limit)

    def token(self) -> str:
        """The next one, as hard to guess as a random one."""
        return _token(lambda limit: self._next("token") % limit)

    def failure_code(self) -> str:
        """The next one."""
        return _storing(lambda limit: self._next("storing") % limit)

    def following(self, source: str) -> "DerivedIds":
        """The ids of another source; they hold nothing of this one."""
        return DerivedIds(self._secret, source)

    def _next(self, goal: str) -> int:
        number = self._times[goal]
        self._times[goal] += 1
        return self._number(goal, number)

    def _number(self, goal: str, number: int) -> int:
        """256 bits. The length of the source stands in the question, so that no two questions are written the same."""
        question = f"{goal}\0{number}\0{len(self._source)}\0{self._source}".encode(errors="surrogatepass")
        return int.from_bytes(hmac.digest(self._secret, question, sha256))


Choose = Callable[[int], int]
"""Gives a whole number from 0 up to, but not including, its argument."""


def _casuscode(choose: Choose) -> str:
    while not is_code(code := _one_by_one(CODE_TEKENS, 4, choose)):
        pass
    return code


def _token(choose: Choose) -> str:
    return _one_by_one("".join(sorted(TOKEN_TEKENS)), TOKEN_LENGTE, choose)


def _storing(choose: Choose) -> str:
    return f"F-{choose(90_000) + 10_000}"


def _one_by_one(characters: str, length: int, choose: Choose) -> str:
    return "".join(characters[choose(len(characters))] for _ in range(length))
