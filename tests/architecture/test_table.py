"""Every command that a file makes stands in the table, so that people can type it."""

import ast
from collections.abc import Iterator

import pytest

from commands.table import OPDRACHTEN
from tests.architecture.bron import boom, python, tekst


def made(stam: ast.Module) -> Iterator[str]:
    """The words of each command that a file makes; one without usage is the bot's own, and nobody types it."""
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) == "Command":
            gegeven = {een.arg: een.value for een in knoop.keywords}
            if ast.unparse(gegeven["gebruik"]) != "''":
                yield ast.literal_eval(gegeven["woorden"])


def makers() -> list[str]:
    """The files that make a command."""
    return [een for een in python("commands") if "Command(" in tekst(een) and list(made(boom(een)))]


@pytest.mark.parametrize("naam", makers())
def test_the_command_of_a_file_stands_in_the_table(naam: str):
    assert set(made(boom(naam))) <= {een.woorden for een in OPDRACHTEN}, (
        f"give the command of {naam} its line in commands/table.py, at its place in the help"
    )


def test_every_command_of_the_table_is_found_in_a_file():
    assert {een for naam in makers() for een in made(boom(naam))} >= {een.woorden for een in OPDRACHTEN}


@pytest.mark.parametrize(("gebruik", "woorden"), [("casus weer", ["casus weer"]), ("", [])])
def test_a_command_that_a_file_makes_is_seen(gebruik: str, woorden: list[str]):
    assert list(made(ast.parse(f'WEER = Command(woorden="casus weer", gebruik="{gebruik}", run=run)'))) == woorden
