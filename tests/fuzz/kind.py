"""The process that fuzzes one reader: python -m tests.fuzz.kind DOEL FINDINGS, and what libFuzzer takes.

A finding does not end it: each is written once, by its kind and its place, and it goes on.
"""

import hashlib
import json
import random
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import atheris

from tests.fuzz.gevolgd import GEVOLGD

TRAAG = 25.0
"""How much slower a reader may be while it is watched, beside others on the same processor."""


def main() -> None:
    doel, vondsten = sys.argv[1], Path(sys.argv[2])
    with atheris.instrument_imports(include=list(GEVOLGD[doel])):
        from tests.fuzz.doelen import DOELEN
        from tests.fuzz.oordeel import beoordeel
    gezien: set[str] = set()

    def een(invoer: bytes) -> None:
        try:
            beoordeel(DOELEN[doel], invoer, traagheid=TRAAG)
        except Exception as fout:
            wat = f"{type(fout).__name__} {fout if type(fout).__name__ == 'Fout' else ''} {_plaats(fout)}"
            if wat not in gezien:
                gezien.add(wat)
                naam = hashlib.sha256(wat.encode()).hexdigest()[:12]
                (vondsten / naam).write_bytes(invoer)
                (vondsten / f"{naam}.txt").write_text(wat)

    anders: dict[str, Any] = {"custom_mutator": _json_anders} if doel == "kamer" else {}
    atheris.Setup([sys.argv[0], *sys.argv[3:]], een, **anders)
    atheris.Fuzz()


def _plaats(fout: BaseException) -> str:
    """The two innermost places, without line numbers of what calls them."""
    stappen = traceback.extract_tb(fout.__traceback__)[-2:]
    return " < ".join(f"{Path(een.filename).name}:{een.lineno}" for een in reversed(stappen))


_WAARDEN: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**70,
    1.5,
    "",
    "x",
    [],
    {},
    [[]],
    {"a": None},
    "m.text",
    "\ud800",
)


def _json_anders(invoer: bytes, grootste: int, zaad: int) -> bytes:
    """Change one node of a JSON text; bytes where that does not go."""
    kans = random.Random(zaad)
    if kans.random() < 0.75:
        with suppress(ValueError, RecursionError):
            boom = json.loads(invoer)
            plekken = list(_plekken(boom))
            if plekken:
                kans.choice(plekken)(kans)
                anders = json.dumps(boom, ensure_ascii=kans.random() < 0.5).encode("utf-8", "surrogatepass")
                if len(anders) <= grootste:
                    return anders
    return bytes(atheris.Mutate(invoer, grootste))


def _plekken(boom: object) -> list[Callable[[random.Random], None]]:
    """A change for each place in the tree."""
    gevonden: list[Callable[[random.Random], None]] = []
    te_doen = [boom]
    while te_doen:
        knoop = te_doen.pop()
        if not isinstance(knoop, dict | list):
            continue
        for naam in list(knoop) if isinstance(knoop, dict) else range(len(knoop)):
            te_doen.append(knoop[naam])
            gevonden.append(lambda kans, in_=knoop, op=naam: _verander(in_, op, kans))
    return gevonden


def _verander(in_: Any, op: Any, kans: random.Random) -> None:
    soort = kans.randrange(4)
    if soort == 0:
        in_[op] = kans.choice(_WAARDEN)
    elif soort == 1:
        del in_[op]
    elif soort == 2 and isinstance(in_[op], str):
        stuk = bytes(atheris.Mutate(in_[op].encode("utf-8", "surrogatepass"), 200))
        in_[op] = stuk.decode("utf-8", "replace")
    elif isinstance(in_, dict):
        in_[kans.choice(list(in_))] = in_[op]
    else:
        in_.append(in_[op])


if __name__ == "__main__":
    main()
