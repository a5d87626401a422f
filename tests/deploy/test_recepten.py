"""The recipes of CONTRIBUTING.md, followed: their diffs on a copy of the tree, then all that must be green."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.architecture.bron import REPO, bestanden
from tests.patch import followed
from tests.recepten import recepten

PYTHON = ".venv/bin/python"


@pytest.fixture(scope="module")
def kopie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree in which all recipes were followed, each after the other."""
    map_ = tmp_path_factory.mktemp("recepten")
    for naam in bestanden():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPO / naam, map_ / naam)
    with suppress(FileNotFoundError):  # what the types of the tree were found to be: then only what is new is read
        shutil.copytree(REPO / ".mypy_cache", map_ / ".mypy_cache")
    doe(map_, "git", "init", "--quiet")
    for recept in recepten():
        for naam, gemaakt in followed(_genummerd(recept.diff), map_).items():
            (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
            (map_ / naam).write_text(gemaakt, encoding="utf-8")
    # A neighbour may have come between the lines of a diff: its import then has another place.
    doe(map_, str(Path(sys.executable).parent / "ruff"), "check", "--quiet", "--select", "I", "--fix", ".")
    for schrijver in dict.fromkeys(een for recept in recepten() for een in recept.opdrachten if "pytest" not in een):
        doe(map_, *_hier(schrijver))
    return map_


def _genummerd(diff: str) -> str:
    """With the next free number for its migration, as its reader takes."""
    nieuwste = max(een.name[:4] for een in (REPO / "storage/migrations/versions").glob("0*.py"))
    return diff.replace("0030", nieuwste).replace("0031", f"{int(nieuwste) + 1:04}")


def _hier(regel: str) -> list[str]:
    return [sys.executable if woord == PYTHON else woord for woord in regel.split()]


def doe(map_: Path, *woorden: str) -> str:
    """Run it there; what it said, with a fault of it as the fault of this test."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTEST_", "GIT_"))}
    gedaan = subprocess.run(woorden, cwd=map_, env=schoon, capture_output=True, text=True, check=False)
    assert gedaan.returncode == 0, gedaan.stdout[-3000:] + gedaan.stderr[-3000:]
    return gedaan.stdout


@pytest.mark.lang
def test_what_the_recipes_make_has_style_types_and_its_floor(kopie: Path):
    for tool in ("ruff format --check .", "ruff check .", "mypy", "lint-imports --no-cache --no-logo"):
        naam, *woorden = tool.split()
        doe(kopie, str(Path(sys.executable).parent / naam), *woorden)


@pytest.mark.lang
def test_the_tests_that_the_recipes_name_are_green_in_what_they_make(kopie: Path):
    genoemd = {pad for recept in recepten() for een in recept.opdrachten if "pytest" in een for pad in een.split()[4:]}

    gezegd = doe(
        kopie, *[sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not servers", *sorted(genoemd)]
    )

    assert " passed" in gezegd
    assert (kopie / "tests/texts/golden/zinnen_ico.txt").exists()
