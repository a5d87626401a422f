"""The process in which bytes of strangers are read: it holds no secret, and may be ended at any moment.

It takes a function and what to read over its input, and answers over its output; when the input ends, so does it.
"""

import os
import pickle
import resource
import struct
import sys
import time
from typing import IO, Any, Final

HEAD: Final = struct.Struct(">Q")
"""Every message is its length, and so many bytes."""
DONE, RAISED, FULL = "done", "raised", "full"
"""How it went: with an answer, with an error, without memory to go on."""
_RESERVE: Final = 4 * 1024 * 1024
"""Bytes kept to say that there is no memory."""


def main() -> None:
    """Read for ever; the limits come as arguments: bytes of memory, and seconds of work for each thing to read."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody can spoil an answer by printing
    limited = _limit(resource.RLIMIT_AS, memory)
    limited &= _limit(resource.RLIMIT_CORE, 0)
    _say(answers, (DONE, limited))
    while (asked := _hear(sys.stdin.buffer)) is not None:
        _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + seconds)
        _say(answers, _read(asked))


def _read(asked: bytes) -> tuple[str, Any]:
    reserve = bytearray(_RESERVE)
    try:
        read, given = pickle.loads(asked)  # noqa: S301 -- from our own process, which holds the other end
        return DONE, read(*given)
    except (MemoryError, RecursionError) as error:
        del reserve
        return (FULL, "") if isinstance(error, MemoryError) else (RAISED, type(error).__name__)
    except Exception as error:  # only what kind it was: its words may be those of the stranger
        return RAISED, type(error).__name__


def _hear(asking: IO[bytes]) -> bytes | None:
    head = asking.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (length,) = HEAD.unpack(head)
    return asking.read(length)


def _say(answers: IO[bytes], answer: tuple[str, Any]) -> None:
    try:
        raw = pickle.dumps(answer, protocol=5)
    except MemoryError:
        raw = pickle.dumps((FULL, ""))
    answers.write(HEAD.pack(len(raw)))
    answers.write(raw)
    answers.flush()


def _limit(what: int, most: int) -> bool:
    """Whether it could be set: some keepers of processes do not let us."""
    _, hard = resource.getrlimit(what)
    try:
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (OSError, ValueError):
        return False
    return True
