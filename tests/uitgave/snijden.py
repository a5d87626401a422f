"""Cut a version: write it, keep a filled database of it, check, commit and tag; all of that in one checkout."""

import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.uitgave.bewaard import Bewaard
from tests.uitgave.uitgeven import KanNiet, Uitgave

TERUG = "git restore --staged --worktree . && git clean --force --quiet tests/uitgave"


def snijd(
    wortel: Path, uitgave: Uitgave, huis: Callable[[str], Bewaard], toets: str, zeg: Callable[[str], None]
) -> None:
    """`huis`: makes the house as this version leaves it. `toets`: the check that must be green.

    Raises KanNiet; then nothing is committed.
    """
    if _git(wortel, "status", "--porcelain"):
        raise KanNiet("there are changes that are not committed")
    if _git(wortel, "tag", "--list", f"v{uitgave.versie}"):
        raise KanNiet(f"there is a tag v{uitgave.versie} already")
    gewijzigd = uitgave.schrijf(wortel)
    pad = wortel / "tests" / "uitgave" / f"{uitgave.versie}.jsonl"
    huis(uitgave.versie).schrijf(pad)
    _git(wortel, "add", "--", str(pad), *gewijzigd)
    zeg(f"{uitgave.versie} is written down; now: {toets}")
    if subprocess.run(shlex.split(toets), cwd=wortel, check=False).returncode:
        raise KanNiet(f"the check is red. All is left as it was written; to take it back: {TERUG}")
    _git(wortel, "commit", "--quiet", "--message", f"Release {uitgave.versie}")
    _git(wortel, "tag", "--annotate", f"v{uitgave.versie}", "--message", f"Ketenbot {uitgave.versie}")
    zeg(f"v{uitgave.versie} is cut, here alone. To give it out: git push origin HEAD v{uitgave.versie}")


def _git(wortel: Path, *woorden: str) -> str:
    gedaan = subprocess.run(["git", *woorden], cwd=wortel, capture_output=True, text=True, check=False)
    if gedaan.returncode:
        raise KanNiet(f"git {woorden[0]}: {gedaan.stderr.strip()}")
    return gedaan.stdout.strip()
