"""Follows one mail command through our own code, from the stored mail to the delivered answers.

    python -m tests.architecture.passage [--lijst] [WORDS ...]

A GGZ partner of the shipped example answers the plan by mail with WORDS ("2 klaar" without any): how many of our files
does that pass, how many calls, and how often does it cross from one file into another? `--lijst` names the files, in
the order in which they are entered first. On SQLite, with a fake post and fake rooms; threads are followed too.
"""

import argparse
import asyncio
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from dis import get_instructions
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

from storage.way_in import migrate
from tests.architecture.bron import PAKKETTEN, REPO
from tests.wereld import GGZ, RECLASSERING, WIJKTEAM, Wereld, maak_wereld

_WORTELS = tuple(f"{REPO}/{pakket}/" for pakket in PAKKETTEN)


@dataclass(slots=True)
class Passage:
    """The calls of our own code, while it was followed."""

    bestanden: dict[str, None] = field(default_factory=dict)
    """In the order in which they were entered first."""
    aanroepen: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By file and function; what a generator or coroutine does after a wait is no new call."""
    overgangen: int = 0
    """Calls from a file of ours into another."""

    def __call__(self, frame: FrameType, gebeurtenis: str, _arg: object) -> None:
        """As `sys.setprofile` wants it."""
        naam = frame.f_code.co_filename
        if gebeurtenis != "call" or not naam.startswith(_WORTELS) or frame.f_lasti > _begin(frame.f_code):
            return
        hier = naam.removeprefix(f"{REPO}/")
        self.bestanden.setdefault(hier)
        self.aanroepen[hier, frame.f_code.co_qualname] += 1
        van = frame.f_back
        while van is not None and not van.f_code.co_filename.startswith(_WORTELS):
            van = van.f_back
        self.overgangen += van is not None and van.f_code.co_filename != naam

    def hoe_vaak(self, bestand: str, functie: str) -> int:
        """How often this function was called."""
        return self.aanroepen[bestand, functie]


@cache
def _begin(code: CodeType) -> int:
    """Where a call begins; a generator or coroutine that goes on after a wait stands further down."""
    return next(stap.offset for stap in get_instructions(code) if stap.opname == "RESUME")


@contextmanager
def volg() -> Iterator[Passage]:
    """Follow what this thread calls, and threads that begin meanwhile."""
    passage = Passage()
    threading.setprofile(passage)
    sys.setprofile(passage)
    try:
        yield passage
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


async def rust(wereld: Wereld) -> None:
    """Handle what came in and send what follows, until nothing is left; the clock says nothing meanwhile."""
    rondes = [ronde for een in wereld.kanalen for ronde in (een.intake.one_round, een.delivery.one_round)]
    while any([await ronde() for ronde in rondes]):
        pass


async def _stuur(woorden: str, database: Path) -> Wereld:
    """The world as it stands when the mail is stored and nobody has looked at it."""
    await asyncio.to_thread(migrate, f"sqlite+aiosqlite:///{database}")
    wereld = maak_wereld(database)
    code = await wereld.lopende_casus()
    for wie in (WIJKTEAM, RECLASSERING):
        await wereld.lid(wie, wereld.kamers.casuskamer(code).id)
    wereld.kanalen = []
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)
    await wereld.opslag.close()
    return wereld


async def _volg(eerder: Wereld) -> Passage:
    wereld = maak_wereld(eerder.database, eerder.post, eerder.kamers)  # started anew, so that its threads are followed
    with volg() as passage:
        await rust(wereld)
    await wereld.opslag.close()
    return passage


def main() -> None:
    """Play it and print the figures."""
    opties = argparse.ArgumentParser(prog="python -m tests.architecture.passage")
    opties.add_argument("--lijst", action="store_true", help="name the files too")
    opties.add_argument("woorden", nargs="*", default=["2", "klaar"])
    keus = opties.parse_args()
    with tempfile.TemporaryDirectory() as naam:
        wereld = asyncio.run(_stuur(" ".join(keus.woorden), Path(naam) / "ketenbot.db"))
        passage = asyncio.run(_volg(wereld))
    per = Counter(bestand.partition("/")[0] for bestand in passage.bestanden)
    sys.stdout.write(
        f"{len(passage.bestanden)} files ({', '.join(f'{pakket} {per[pakket]}' for pakket in PAKKETTEN)})\n"
        f"{len(passage.aanroepen)} functions, {passage.aanroepen.total()} calls, {passage.overgangen} between files\n"
    )
    if keus.lijst:
        sys.stdout.writelines(f"{bestand}\n" for bestand in passage.bestanden)


if __name__ == "__main__":
    main()
