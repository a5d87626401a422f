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
        raise KlokFout(f"the clock file {pad} cannot be read ({type(fout).__name__}): write a moment into it") from fout
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError as fout:
        raise KlokFout(f"the clock file {pad} holds no ISO 8601 moment; write e.g. 2026-03-02T09:00:00+01:00") from fout
    if moment.utcoffset() is None:
        raise KlokFout(f"the moment in {pad} has no offset; write e.g. 2026-03-02T09:00:00+01:00")
    return moment.astimezone(UTC)


class EchteIds:
    """Real ids and secrets; implements commands.ports.Ids.

    `geheim`: what ids that follow from something rest on. Give one that stays, and after a restore the same mail makes
    the same ids, codes and tokens again; without one they are the same within this process only.
    """

    def __init__(self, geheim: bytes | None = None) -> None:
        self._geheim = geheim or secrets.token_bytes(32)
        self._laatste = 0

    def nieuw(self) -> str:
        """A UUID version 7 (RFC 9562, sub-millisecond in rand_a) in 32 hex characters; each is above the one before."""
        self._laatste = max(self._laatste + 1, time.time_ns() * 4096 // 1_000_000)
        milliseconde, fractie = divmod(self._laatste, 4096)
        waarde = milliseconde << 80 | 7 << 76 | fractie << 64 | 2 << 62 | secrets.randbits(62)
        return f"{waarde:032x}"

    def casuscode(self) -> str:
        """Four random CODE_TEKENS, at least one letter and one figure; the caller looks whether it is taken."""
        return _casuscode(secrets.randbelow)

    def token(self) -> str:
        """TOKEN_LENGTE random lower-case base32 characters (100 bits)."""
        return _token(secrets.randbelow)

    def storing(self) -> str:
        """The code of a parked surprise: F-48213."""
        return _storing(secrets.randbelow)

    def voor(self, bron: str) -> "VasteIds":
        """Those that follow from this source and the secret."""
        return VasteIds(self._geheim, bron)


class VasteIds:
    """Ids and secrets that follow from one source under one secret: who lacks the secret can guess none of them.

    Asked for in the same order they are the same; row ids go up within one source, but not in order of time.
    """

    def __init__(self, geheim: bytes, bron: str) -> None:
        self._geheim = geheim
        self._bron = bron
        self._keer: Counter[str] = Counter()

    def nieuw(self) -> str:
        """Half of it stands for the source, then a number that goes up, then the rest: 112 bits of a digest in all."""
        nummer = self._keer["id"]
        return f"{self._getal('bron', 0) >> 192:016x}{nummer:04x}{self._volgend('id') >> 208:012x}"

    def casuscode(self) -> str:
        """The next candidate."""
        return _casuscode(lambda grens: self._volgend("code") % grens)

    def token(self) -> str:
        """The next one, as hard to guess as a random one."""
        return _token(lambda grens: self._volgend("token") % grens)

    def storing(self) -> str:
        """The next one."""
        return _storing(lambda grens: self._volgend("storing") % grens)

    def voor(self, bron: str) -> "VasteIds":
        """Those of another source: nothing of this one is in them."""
        return VasteIds(self._geheim, bron)

    def _volgend(self, doel: str) -> int:
        nummer = self._keer[doel]
        self._keer[doel] += 1
        return self._getal(doel, nummer)

    def _getal(self, doel: str, nummer: int) -> int:
        """256 bits; the length of the source closes it off, so that no two questions are written the same."""
        vraag = f"{doel}\0{nummer}\0{len(self._bron)}\0{self._bron}".encode(errors="surrogatepass")
        return int.from_bytes(hmac.digest(self._geheim, vraag, sha256))


Kies = Callable[[int], int]
"""Gives a whole number from 0 up to, not with, this one."""


def _casuscode(kies: Kies) -> str:
    while not is_code(code := _teken_voor_teken(CODE_TEKENS, 4, kies)):
        pass
    return code


def _token(kies: Kies) -> str:
    return _teken_voor_teken("".join(sorted(TOKEN_TEKENS)), TOKEN_LENGTE, kies)


def _storing(kies: Kies) -> str:
    return f"F-{kies(90_000) + 10_000}"


def _teken_voor_teken(tekens: str, lengte: int, kies: Kies) -> str:
    return "".join(tekens[kies(len(tekens))] for _ in range(lengte))
