"""The files of this checkout, as the architecture tests look at them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
PAKKETTEN = ("bot", "commands", "storage")


@cache
def bestanden() -> tuple[str, ...]:
    """The files that `git add -A` would commit, as paths from the root."""
    # A checkout may belong to somebody else (root runs the tests of a user's clone): git may look all the same.
    git = ["git", "-c", f"safe.directory={REPO}", "ls-files", "-z", "-co", "--exclude-standard"]
    namen = subprocess.run(git, cwd=REPO, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(naam for naam in namen if naam and (REPO / naam).exists())


def python(*mappen: str) -> list[str]:
    """The Python files under these folders."""
    return [naam for naam in bestanden() if naam.endswith(".py") and naam.startswith(tuple(f"{m}/" for m in mappen))]


def tekst(naam: str) -> str:
    """What stands in a file; bytes that are no text become marks."""
    return (REPO / naam).read_text(encoding="utf-8", errors="replace")


@cache
def boom(naam: str) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(tekst(naam), naam)


@dataclass(frozen=True, slots=True)
class Aanroep:
    """One call: the name as written (`time.sleep`), where, and what was handed in."""

    naam: str
    regel: int
    enige: ast.expr | None
    """Its argument, where it has exactly one."""

    @property
    def laatste(self) -> str:
        return self.naam.rpartition(".")[2]


def aanroepen(stam: ast.AST) -> Iterator[Aanroep]:
    """All calls of a tree whose target is a name or an attribute."""
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name | ast.Attribute):
            yield Aanroep(naam_van(knoop.func), knoop.lineno, knoop.args[0] if len(knoop.args) == 1 else None)


def naam_van(knoop: ast.expr) -> str:
    """An expression as written; `ast.unparse` takes long, and most of them are a name with dots."""
    match knoop:
        case ast.Name(id=naam):
            return naam
        case ast.Attribute(value=links, attr=naam):
            return f"{naam_van(links)}.{naam}"
    return ast.unparse(knoop)


def invoer(stam: ast.AST) -> Iterator[tuple[str, int]]:
    """All imported modules and names, dotted, with their line."""
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Import):
            yield from ((alias.name, knoop.lineno) for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield from ((f"{knoop.module}.{alias.name}", knoop.lineno) for alias in knoop.names)
