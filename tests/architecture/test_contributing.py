"""CONTRIBUTING.md names only what is there, and each of its diffs fits on the tree as it stands."""

import re
from dataclasses import fields

import pytest

from commands.command import Command
from tests.architecture.bron import REPO, bestanden, tekst
from tests.patch import FilePatch, NoPlaceError, file_patches, followed
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
    """Whether it is a file here, or a folder with one, or a pattern that some fit, or made by a recipe."""
    vorm = re.compile(re.escape(pad.rstrip("/")).replace(r"\*", "[^/]*") + r"(/.*)?")
    return any(vorm.fullmatch(naam) for naam in (*bestanden(), *GEMAAKT))


def test_the_page_has_the_six_recipes_each_with_a_diff_and_commands():
    assert tuple(recept.naam for recept in recepten()) == NAMEN
    assert all(recept.diff and recept.opdrachten for recept in recepten())


@pytest.mark.parametrize("recept", recepten(), ids=lambda recept: recept.naam)
def test_the_diff_of_a_recipe_fits_here(recept: Recept):
    try:
        followed(recept.diff, REPO)
    except NoPlaceError as fout:
        pytest.fail(f'{PAGINA}, "{recept.naam}": its diff does not fit on {fout}Change the lines of the diff there.')


def _tabel(diff: str) -> tuple[FilePatch, str]:
    """The part of the first recipe for the table of commands, and the table before it was followed."""
    [deel] = [een for een in file_patches(diff) if een.path == "commands/table.py"]
    regels = tekst(deel.path).splitlines(keepends=True)
    return deel, "".join(een for een in regels if een not in ("from commands.casus.ico import ICO\n", "    ICO,\n"))


def test_a_neighbour_that_came_beside_it_does_no_harm():
    deel, tabel = _tabel(recepten()[0].diff)
    buur = tabel.replace("    CASUS_TOON,\n", "    CASUS_TOON,\n    BUUR,\n")

    assert "    CASUS_TOON,\n    ICO,\n    BUUR,\n" in deel.applied(buur)


def test_who_followed_it_sees_that_it_fits():
    deel, tabel = _tabel(recepten()[0].diff)
    gedaan = deel.applied(tabel)

    assert gedaan != tabel
    assert deel.applied(gedaan) == gedaan


def test_a_diff_that_does_not_fit_is_seen():
    deel, tabel = _tabel(recepten()[0].diff)

    with pytest.raises(NoPlaceError, match="CASUS_TOON"):
        deel.applied(tabel.replace("    CASUS_TOON,\n", "").replace("    VOORSTEL,\n", ""))


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
    genoemd = {"leest", "kaal", "in_casus", "prive", "doorgeef", "bewijs"}
    assert genoemd <= {veld.name for veld in fields(Command)}
    assert all(f"`{naam}" in PROZA for naam in genoemd)
