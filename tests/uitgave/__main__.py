"""`python -m tests.uitgave`: cut a version in this checkout; deploy/uitgave makes ready what that needs."""

import argparse
import asyncio
import logging
import sys
import tempfile
from datetime import date
from pathlib import Path

import structlog

from bot.base.clock import system_clock
from tests.uitgave.bewaard import HIER, Bewaard
from tests.uitgave.snijden import snijd
from tests.uitgave.uitgeven import KanNiet, Uitgave
from tests.uitgave.vertel import vertel


def main() -> int:
    """0 only when the version is cut."""
    lezer = argparse.ArgumentParser(prog="deploy/uitgave", description="Cut a version in this checkout.")
    lezer.add_argument("versie", metavar="VERSION", help="such as 0.3.0")
    lezer.add_argument("--datum", type=date.fromisoformat, default=system_clock().date(), help="default: today, UTC")
    lezer.add_argument("--toets", default="deploy/test", help="the check that must be green (default: %(default)s)")
    args = lezer.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))  # the story has faults
    try:
        snijd(HIER.parents[1], Uitgave(args.versie, args.datum), _huis, args.toets, _zeg)
    except KanNiet as fout:
        sys.stderr.write(f"no version was cut: {fout}\n")
        return 1
    return 0


def _huis(versie: str) -> Bewaard:
    with tempfile.TemporaryDirectory() as map_:
        return asyncio.run(vertel(versie, Path(map_)))


def _zeg(tekst: str) -> None:
    sys.stdout.write(f"{tekst}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
