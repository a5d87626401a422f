"""CONTRIBUTING.md names only what is there, and each of its diffs fits on the tree as it stands."""

import re
import subprocess
from dataclasses import fields

import pytest

from commands.command import Command
from tests.architecture.bron import REPO, bestanden, tekst
from tests.recepten import PAGINA, Recept, opdrachten, recepten

NAMEN = (
    "A new command",
    "A new rule",
    "A new sentence",
    "A new setting",
    "A new alarm",
    "A command that must remember something",
)
PROZA = re.sub(r"(?ms)^```.*?^```$", "", tekst(PAGINA))
GEMAAKT = {pad for recept in recepten() for pad in re.findall(r"(?m)^\+\+\+ b/(.+)$", recept.diff)}


def _is_daar(pad: str) -> bool:
    """Whether it is a committed file, or a folder with one, or a pattern that some fit, or made by a recipe."""
    vorm = re.compile(re.escape(pad.rstrip("/")).replace(r"\*", "[^/]*") + r"(/.*)?")
    return any(vorm.fullmatch(naam) for naam in (*bestanden(), *GEMAAKT))


def _past(diff: str) -> str:
    """Why git cannot apply it here; nothing when it can."""
    git = ["git", "-c", f"safe.directory={REPO}", "apply", "--check", "-"]
    return subprocess.run(git, cwd=REPO, input=diff, capture_output=True, text=True, check=False).stderr


def test_the_page_has_the_six_recipes_each_with_a_diff_and_commands():
    assert tuple(recept.naam for recept in recepten()) == NAMEN
    assert all(recept.diff and recept.opdrachten for recept in recepten())


@pytest.mark.parametrize("recept", recepten(), ids=lambda recept: recept.naam)
def test_the_diff_of_a_recipe_fits_here(recept: Recept):
    assert _past(recept.diff) == ""


def test_a_diff_that_does_not_fit_is_seen():
    assert "patch" in _past(recepten()[0].diff.replace("    CASUS_TOON,", "    CASUS_WEG,"))


@pytest.mark.parametrize("pad", sorted(set(re.findall(r"`((?:[\w.*-]+/)+[\w.*-]*)`", PROZA))))
def test_a_path_that_is_named_is_there(pad: str):
    assert pad.startswith(".venv/bin/") or _is_daar(pad)


@pytest.mark.parametrize("regel", sorted(set(opdrachten(tekst(PAGINA)))))
def test_a_command_that_is_named_is_there(regel: str):
    programma, *woorden = regel.split()
    if woorden[:2] == ["-m", "pytest"]:
        paden = [een for een in woorden[2:] if not een.startswith("-")]
    elif woorden[:1] == ["-m"]:
        paden = [f"{woorden[1].replace('.', '/')}.py"]
    else:
        paden = [] if programma.startswith(".venv/bin/") else [programma]
    assert paden or programma == ".venv/bin/pre-commit"
    assert [pad for pad in paden if not _is_daar(pad)] == []


def test_what_it_says_of_a_command_is_a_field_of_one():
    assert {"leest", "doorgeef", "bewijs"} <= {veld.name for veld in fields(Command)}
    assert all(f"`{naam}" in PROZA for naam in ("leest", "doorgeef", "bewijs"))
