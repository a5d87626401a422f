"""Measures what the product promises about speed, each figure beside a yardstick of the same run.

`python -m tests.bench [--alleen NAME]... [--json FILE]`; the exit status is 1 when a goal was missed.
"""

import argparse
import asyncio
import importlib
import json
import logging
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.rij import Uitslag, mislukt
from tests.bench.tabel import tabel

RIJEN = {
    "relay": "tests.bench.relay",
    "relay CPU": "tests.bench.relay",
    "lees": "tests.bench.lezen",
    "lees 1 MB": "tests.bench.lezen",
    "latency": "tests.bench.latentie",
    "lmtp": "tests.bench.lmtp",
    "chat": "tests.bench.chat",
    "start": "tests.bench.start",
    "sweep": "tests.bench.veeg",
    "clocks": "tests.bench.klokken",
    "overview": "tests.bench.overzicht",
    "jaarcijfers": "tests.bench.jaarcijfers",
    "burst": "tests.bench.burst",
    "processes": "tests.bench.processen",
    "guard": "tests.bench.bewaker",
    "destruction": "tests.bench.vernietiging",
}
"""Name to module; each has `async def meet(meld: Meld) -> list[Uitslag]`. One module may give several rows."""
_BEGIN = time.monotonic()


def main() -> int:
    """Measure, show, store."""
    lezer = argparse.ArgumentParser(prog="deploy/bench", description="Figures beside yardsticks, on this machine.")
    lezer.add_argument(
        "--alleen", action="append", choices=list(RIJEN), metavar="NAME", help=f"only: {', '.join(RIJEN)}"
    )
    lezer.add_argument("--json", type=Path, metavar="FILE", help="write the outcomes there too")
    keuze = lezer.parse_args()
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # the people's chat clients talk to developers
    namen = keuze.alleen or list(RIJEN)
    uitslagen = [een for naam, module in _modules(namen).items() for een in _meet(naam, module)]
    if keuze.json is not None:
        keuze.json.write_text(json.dumps([asdict(een) for een in uitslagen], indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"\n{tabel(uitslagen)}\n")
    return 0 if all(een.ok for een in uitslagen) else 1


def _modules(namen: Sequence[str]) -> dict[str, str]:
    """What to run, each module once."""
    eerst = {module: naam for naam, module in reversed([(naam, RIJEN[naam]) for naam in namen])}
    return {naam: RIJEN[naam] for naam in namen if eerst[RIJEN[naam]] == naam}


def _meet(naam: str, module: str) -> list[Uitslag]:
    """A row that fails is told and counts as missed; the others go on."""

    def meld(regel: str) -> None:
        sys.stdout.write(f"[{time.monotonic() - _BEGIN:4.0f}s] {naam}: {regel}\n")
        sys.stdout.flush()

    meld("begins")
    try:
        # each module brings its own libraries, which the others need not carry along
        gemeten: list[Uitslag] = asyncio.run(importlib.import_module(module).meet(meld))
    except Exception as fout:
        traceback.print_exc()
        return [mislukt(naam, type(fout).__name__)]
    for een in gemeten:
        meld(f"{een.name} = {een.value:.4g} {een.unit}" + (f", against {een.against:.4g}" if een.against else ""))
    return gemeten


if __name__ == "__main__":
    sys.exit(main())
