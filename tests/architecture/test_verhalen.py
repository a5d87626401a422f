"""Every command lives in a story: its words are typed and carried out in one of tests/flows.

A story says so by the mark `story_of`, and tests/flows/conftest.py holds it to that by the logboek of its world. So
this works for any part of the tests, in any number of processes.
"""

import ast
from collections.abc import Iterator

import pytest

from commands.table import OPDRACHTEN
from tests.architecture.bron import boom, python

ALTIJD = {"asyncio", "parametrize", "story_of"}
"""A story with another mark may be left out of a run."""


def verteld(stam: ast.Module) -> Iterator[str]:
    """The commands of which a file has a story that always runs."""
    if any(isinstance(knoop, ast.Name) and knoop.id == "pytestmark" for knoop in ast.walk(stam)):
        return
    for knoop in stam.body:
        if not (isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef) and knoop.name.startswith("test_")):
            continue
        marks = [een for een in knoop.decorator_list if ast.unparse(een).startswith("pytest.mark.")]
        if {ast.unparse(een).split(".")[2].partition("(")[0] for een in marks} <= ALTIJD:
            for een in marks:
                if isinstance(een, ast.Call) and ast.unparse(een.func) == "pytest.mark.story_of":
                    yield from (ast.literal_eval(woorden) for woorden in een.args)


def test_every_command_is_run_by_a_story_and_every_mark_names_a_command():
    gevonden = {woorden for naam in python("tests/flows") for woorden in verteld(boom(naam))}

    alle = {opdracht.woorden for opdracht in OPDRACHTEN}
    assert alle - gevonden == set(), "write a story in tests/flows with @pytest.mark.story_of(these words)"
    assert gevonden - alle == set(), "a mark story_of in tests/flows names no command"


@pytest.mark.parametrize(
    ("bron", "woorden"),
    [
        ('@pytest.mark.story_of("mijn", "hulp")\nasync def test_x(): ...', ["mijn", "hulp"]),
        ('@pytest.mark.story_of("mijn")\n@pytest.mark.lang\nasync def test_x(): ...', []),
        ('@pytest.mark.story_of("mijn")\nasync def help(): ...', []),
        ('pytestmark = pytest.mark.lang\n@pytest.mark.story_of("mijn")\nasync def test_x(): ...', []),
        ("async def test_mijn(): ...", []),
    ],
)
def test_a_story_that_may_be_left_out_is_no_story(bron: str, woorden: list[str]):
    assert list(verteld(ast.parse(bron))) == woorden
