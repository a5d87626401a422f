"""`python -m tests.hamer`: kill the program again and again, and tell by exit status whether anything was lost."""

import argparse
import asyncio
import json
import logging
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.hamer.duur import duur
from tests.hamer.smeden import als_tekst, hamer

SOORTEN = ("sqlite", "postgresql")
_BEGIN = time.monotonic()


def main() -> int:
    """Run, print, write; 0 only when nothing was lost and nothing came twice."""
    args = _argumenten()
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # the people's chat clients talk to developers
    seed = args.seed if args.seed is not None else random.randrange(1_000_000)
    soorten = SOORTEN if args.database == "beide" else (args.database,)
    uitslagen = [_slag(soort, args, seed) for soort in soorten]
    if args.json is not None:
        args.json.write_text(json.dumps(uitslagen[0] if len(uitslagen) == 1 else uitslagen, indent=1) + "\n")
    return 0 if all(een["goed"] for een in uitslagen) else 1


def _slag(soort: str, args: argparse.Namespace, seed: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="ketenbot-hamer-") as naam:
        map_ = Path(naam)
        if args.duur:
            run = duur(map_, soort=soort, aantal=args.duur, seed=seed, zeg=_zeg)
        else:
            run = hamer(map_, soort=soort, rondes=args.rondes, seed=seed, zeg=_zeg, processen=args.processen)
        cijfers = asyncio.run(run)
    _zeg("\n" + als_tekst(cijfers))
    return cijfers


def _zeg(regel: str) -> None:
    print(f"[{time.monotonic() - _BEGIN:5.0f}s] {regel}", flush=True)  # noqa: T201


def _argumenten() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="deploy/hamer", description=__doc__)
    lezer.add_argument("--rondes", type=int, default=20, metavar="N", help="how often it is killed (20)")
    lezer.add_argument("--seed", type=int, metavar="S", help="the same kills and the same load again")
    lezer.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    lezer.add_argument("--duur", type=int, default=0, metavar="N", help="kill nothing: memory over N handled messages")
    lezer.add_argument("--database", choices=(*SOORTEN, "beide"), default="sqlite")
    lezer.add_argument("--processen", type=int, default=1, metavar="N", help="so many share the work (PostgreSQL only)")
    args = lezer.parse_args()
    if args.processen > 1 and args.database != "postgresql":
        lezer.error("several processes need --database postgresql")
    return args


if __name__ == "__main__":
    raise SystemExit(main())
