"""Measures the reading of answers on labelled texts: python -m tests.antwoorden.meet FILE.jsonl prints a table.

Each text goes through the real line: a casus as its row says, a real mail or room message of the bot, and the answer
to it. `--fouten` shows what went wrong; `--zonder-toets` leaves out the guard.
"""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.door.gekeurd import Toets
from storage.way_in import migrate
from tests.antwoorden.opstelling import Uitslag, doe
from tests.antwoorden.rij import Rij, lees_rijen
from tests.plekken import Plekken, geheugenplank

GOED = ("right", "asked")
KOP = ("n", "right", "asked", "missed", "wrong state")
_NAAM = re.compile(r"actiepunt(?:en)? (\d{1,3})|(?:^|[\s:])(?:K7Q2 )?(\d{1,3}) (?:klaar|bezig|lukt niet|uitstel)\b")


@dataclass(slots=True)
class Meting:
    """Counts over a set of texts."""

    per_persoon: dict[str, Counter[str]] = field(default_factory=dict)
    fout: list[str] = field(default_factory=list)

    @property
    def alle(self) -> Counter[str]:
        """Over everybody."""
        return sum(self.per_persoon.values(), Counter())


def gevraagd(antwoord: str) -> frozenset[int]:
    """The actiepunten that the questions in an answer name; 0 stands for a question that names none."""
    eigen = "\n".join(regel for regel in antwoord.splitlines() if not regel.startswith(">"))
    blokken = [blok for blok in re.split(r"\n\s*\n", eigen) if "?" in blok]
    blokken = [blok for blok in blokken if not blok.lstrip().startswith(("Wilt u reageren", "U hoeft niets te doen"))]
    if not blokken:
        return frozenset()
    genoemd = frozenset(int(a or b) for blok in blokken for a, b in _NAAM.findall(blok))
    zonder = any("Bedoelt u" in blok or "elk actiepunt" in blok for blok in blokken)
    return genoemd or frozenset((0,) if zonder else ())


def oordeel(rij: Rij, uit: Uitslag) -> str:
    """right, asked, missed or wrong."""
    if any(rij.stand.get(nummer) != waarde for nummer, waarde in uit.gezet.items()):
        return "wrong"
    vragen = gevraagd(uit.antwoord)
    # what was said in a room, the others have read; what is held waits to be shared
    gedeeld = rij.delen if rij.deur.startswith("kamer") else uit.gedeeld or uit.wacht
    if rij.stand and uit.gezet == rij.stand:
        return "right"
    if not rij.stand and vragen <= rij.vraag and rij.delen in (None, gedeeld):
        return "right"
    over = (set(rij.stand) | rij.vraag) - set(uit.gezet)
    return "asked" if vragen and vragen <= over else "missed"


async def meet(rijen: Iterable[Rij], toets: Toets | None = None) -> Meting:
    """Put all of them through the line."""
    uit = Meting()
    with geheugenplank() as plank:
        leeg, plekken = plank / "leeg.db", Plekken(plank)
        await asyncio.to_thread(migrate, f"sqlite+aiosqlite:///{leeg}")
        for rij in rijen:
            uitslag = await doe(rij, leeg, plekken, toets)
            hoe = oordeel(rij, uitslag)
            uit.per_persoon.setdefault(rij.persoon, Counter())[hoe] += 1
            if hoe not in GOED:
                uit.fout.append(_toon(rij, uitslag, hoe))
    return uit


def _toon(rij: Rij, uit: Uitslag, hoe: str) -> str:
    held = " held" if uit.wacht else ""
    return (
        f"--- {hoe}: {rij.id} {rij.deur} over {rij.over} {rij.rol} eigen {list(rij.eigen)} van {list(rij.punten)}\n"
        f"{rij.tekst}\n    wanted {rij.stand} or asked {sorted(rij.vraag)}, shared {rij.delen}\n"
        f"    set {uit.gezet}, asked {sorted(gevraagd(uit.antwoord))}, shared {uit.gedeeld}{held}"
        f"\n    > " + uit.antwoord.strip().replace("\n", "\n    > ")[:600]
    )


def tabel(uit: Meting) -> str:
    """The figures for people to read."""
    regels = [f"{'':<12} {'n':>4} {'right':>6} {'asked':>6} {'missed':>7} {'wrong':>6} {'right or asked':>15}"]
    for naam, telling in (*sorted(uit.per_persoon.items()), ("all", uit.alle)):
        n = telling.total()
        deel = (telling["right"] + telling["asked"]) / max(1, n)
        aantallen = f"{telling['right']:>6} {telling['asked']:>6} {telling['missed']:>7} {telling['wrong']:>6}"
        regels.append(f"{naam:<12} {n:>4} {aantallen} {deel:>15.3f}")
    return "\n".join(regels)


def main(argv: list[str]) -> int:
    """Print the table; with --fouten the texts that went wrong too."""
    rijen = lees_rijen(Path(een) for een in argv if not een.startswith("--"))
    toets = None if "--zonder-toets" in argv else Bewaker(Toetser)
    uit = asyncio.run(meet(rijen, toets))
    sys.stdout.write(tabel(uit) + "\n")
    if "--fouten" in argv:
        sys.stdout.write("\n".join(["", *uit.fout]) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
