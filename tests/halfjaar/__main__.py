"""`python -m tests.halfjaar`: half a year in a region, and what must hold of it; 1 when a goal is missed."""

import argparse
import json
import random
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from tests.halfjaar.boek import Boek
from tests.halfjaar.meting import cijfers, invarianten, tabel
from tests.halfjaar.speel import opdrachten, speel

_BEGIN = time.monotonic()


def main() -> int:
    """Play, print, write; 0 only when every goal is reached."""
    args = _argumenten()
    seed = args.seed if args.seed is not None else random.randrange(1_000_000)
    _zeg(f"half a year: {args.casussen} casussen, {args.weken} weeks, --seed {seed}")
    boeken = list(_speel_alle(seed, args))
    uit = {"seed": seed, "weken": args.weken, **cijfers(boeken)}
    rijen = invarianten(uit)
    _zeg("")
    _print(tabel(rijen))
    _print(f"classes of messages to partners: {uit['klassen']}")
    _print(f"kinds: {uit['soorten']}")
    _print(f"a person a day, over all working days: {uit['per_dag']}")
    _print(f"silence of due points in working days, median / p95 / most: {uit['stilte']}, why {uit['stil_waarom']}")
    if args.json is not None:
        args.json.write_text(json.dumps(uit, indent=1, sort_keys=True) + "\n")
    if all(een.goed for een in rijen):
        return 0
    _print("\n".join(_verhaal(boeken)))
    _print(f"again: deploy/halfjaar --casussen {args.casussen} --weken {args.weken} --seed {seed}")
    return 1


def _speel_alle(seed: int, args: argparse.Namespace) -> Iterator[Boek]:
    """The books in the order of the regions, whatever the order in which they are ready."""
    werk = opdrachten(seed, args.casussen, args.weken)
    with ProcessPoolExecutor(args.processen, mp_context=get_context("spawn")) as kring:
        lopend = [kring.submit(speel, een) for een in werk]
        for nummer, _ in enumerate(as_completed(lopend), 1):
            _zeg(f"region {nummer} of {len(werk)}")
        yield from (een.result() for een in lopend)


def _verhaal(boeken: list[Boek]) -> Iterator[str]:
    """The story of the first casus in which something went wrong that must never go wrong, or a point fell silent."""
    for hard in (True, False):
        for boek in boeken:
            codes = [code for fouten in boek.fouten.values() for code, _ in fouten] if hard else list(boek.verhaal)
            if codes:
                yield f"\nthe story of casus {codes[0]}:"
                yield from boek.verhaal.get(codes[0], ())
                return


def _zeg(regel: str) -> None:
    _print(f"[{time.monotonic() - _BEGIN:5.0f}s] {regel}")


def _print(regel: str) -> None:
    print(regel, flush=True)  # noqa: T201


def _argumenten() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="deploy/halfjaar", description=__doc__)
    lezer.add_argument("--casussen", type=int, default=500, metavar="N")
    lezer.add_argument("--weken", type=int, default=26, metavar="N")
    lezer.add_argument("--seed", type=int, metavar="S", help="the same people, plans and words again")
    lezer.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    lezer.add_argument("--processen", type=int, default=2, metavar="N", help="regions that are played at once (2)")
    return lezer.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
