"""The process in which bytes of strangers are read: it holds no secret, and may be ended at any moment.

Its input gives a function and its arguments, its output takes the answer. It ends when its input ends.
"""

import os
import pickle
import resource
import struct
import sys
import time
from typing import IO, Any, Final

HEAD: Final = struct.Struct(">Q")
"""A message begins with its length in bytes."""
DONE, RAISED, FULL = "done", "raised", "full"
"""How a reading ended: with an answer, with an error, or for want of memory."""
_RESERVE: Final = 4 * 1024 * 1024
"""Bytes kept to say that there is no memory."""


def main() -> None:
    """Read for ever. The limits are the arguments of the command: bytes of memory, and seconds of work a reading."""
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
    except Exception as error:  # only its kind: its text may hold words of the stranger
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
    """Set a limit; gives whether that worked, as some containers forbid it."""
    _, hard = resource.getrlimit(what)
    try:
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (OSError, ValueError):
        return False
    return True
