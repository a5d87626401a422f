"""The long run: many messages handled by one process, and whether its memory stays where it was."""

import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from tests import wachten
from tests.hamer.last import Last
from tests.hamer.toneel import toneel

METINGEN = 60
"""Samples of the resident memory over the run."""
AANLOOP = 0.3
"""The part of them that is left out: pools and caches fill."""
MARGE_MIB = 8.0
"""A growth below this over the whole run is noise whatever its spread: allocators round up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helling:
    """A straight line through the samples."""

    per_duizend: float
    """MiB for each thousand messages."""
    fout: float
    """Its standard error."""
    groei: float
    """MiB over all the samples that count."""

    @property
    def vlak(self) -> bool:
        """Whether it is within noise: less than two standard errors from nought, or too little to matter."""
        return self.per_duizend <= 2 * self.fout or self.groei <= MARGE_MIB


def helling(metingen: list[tuple[int, float]]) -> Helling:
    """Least squares over (messages handled, MiB), without the first part."""
    over = metingen[int(len(metingen) * AANLOOP) :]
    xs, ys = [x / 1000 for x, _ in over], [y for _, y in over]
    gem_x, gem_y = sum(xs) / len(xs), sum(ys) / len(ys)
    breedte = sum((x - gem_x) ** 2 for x in xs)
    per_duizend = sum((x - gem_x) * (y - gem_y) for x, y in zip(xs, ys, strict=True)) / breedte
    rest = sum((y - gem_y - per_duizend * (x - gem_x)) ** 2 for x, y in zip(xs, ys, strict=True))
    fout = sqrt(rest / max(1, len(xs) - 2) / breedte)
    return Helling(per_duizend=per_duizend, fout=fout, groei=per_duizend * (xs[-1] - xs[0]))


def rss_mib(pid: int) -> float:
    """Resident memory of a process now."""
    regels = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(regel.split()[1]) / 1024 for regel in regels if regel.startswith("VmRSS:"))


async def duur(map_: Path, *, soort: str, aantal: int, seed: int, zeg: Callable[[str], None]) -> dict[str, Any]:
    """Let one process handle so many messages, in and out together; the slope of its memory, `goed` among it."""
    begin = time.monotonic()
    async with toneel(map_, soort) as speelt:
        last = Last(speelt, random.Random(f"{seed}/{soort}"))
        pid, metingen = speelt.bot.pid, [(0, rss_mib(speelt.bot.pid))]
        last.begin()
        for nummer in range(1, METINGEN + 1):
            doel = aantal * nummer // METINGEN
            await wachten.tot(lambda doel=doel: _gedaan(last) >= doel or last.storing, seconden=3600)
            last.verder()
            metingen.append((_gedaan(last), rss_mib(pid)))
            if nummer % 5 == 0:
                zeg(f"{metingen[-1][0]} handled, {metingen[-1][1]:.1f} MiB, {time.monotonic() - begin:.0f} s")
        await last.genoeg()
        status = await speelt.bot.eindig()
    lijn = helling(metingen)
    return {
        "handled": metingen[-1][0],
        **{naam: round(waarde, 3) for naam, waarde in asdict(lijn).items()},
        "mib": [round(mib, 1) for _, mib in metingen[:: METINGEN // 10]],
        "database": soort,
        "seed": seed,
        "seconds": round(time.monotonic() - begin),
        "voorbeelden": [],
        "goed": lijn.vlak and status == 0,
    }


def _gedaan(last: Last) -> int:
    """What came in and what was heard; what many read in one room is one message."""
    return len(last.ingevoerd) + len(last.boek.berichten)
