"""The public names of a tree, and the tongue of each: English, the domain, or Dutch that should not be there."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from wordfreq import zipf_frequency

LIJST = Path(__file__).with_name("tongen.txt")
LETTERS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-zà-ÿ]+")
AS_THE_TABLE = "Mapped["
"""The annotation of a column: it is called as the database calls it."""
SECTIONS = {"BaseModel", "BaseSettings", "Section"}
"""Their fields are the keys of a file: of the settings, of a manifest, of a token."""
TYPED = "bot/cli/"
"""Its files are called by the word that is typed."""


class Tongue(Enum):
    ENGLISH = "english"
    DOMAIN = "domain"
    DUTCH = "dutch"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A public name, and where it is defined."""

    path: str
    owner: str
    name: str

    @property
    def package(self) -> str:
        """`bot.mail` for bot/mail/imap.py, `bot.intake` for bot/intake.py."""
        return ".".join(self.path.removesuffix(".py").split("/")[:2])

    @property
    def words(self) -> list[str]:
        return [letters.lower() for letters in LETTERS.findall(self.name)]

    def __str__(self) -> str:
        return f"{self.path}: {self.owner and self.owner + '.'}{self.name}"


@cache
def lists(path: Path = LIJST) -> dict[str, dict[str, str]]:
    """The word lists by heading; each word with its meaning."""
    found: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            word, _, meaning = line.partition(" ")
            heading[word] = meaning.strip()
    return found


@cache
def is_english(word: str) -> bool:
    """Whether English uses a word at least as often as Dutch does; the list knows better of a few."""
    if len(word) == 1 or word in lists()["technical"]:
        return True
    english = zipf_frequency(word, "en")
    return word not in lists()["false friends"] and english > 0 and english >= zipf_frequency(word, "nl")


def tongue(name: Name) -> Tongue:
    """One Dutch word makes a name Dutch; otherwise one word of the domain makes it a name of the domain."""
    others = [word for word in name.words if not is_english(word)]
    typed = name.path.startswith(TYPED) and not name.owner and name.path.endswith(f"/{name.name}.py")
    known = {**lists()["domain"], **lists().get(f"domain of {name.package}", {}), **(lists()["typed"] if typed else {})}
    if not others:
        return Tongue.ENGLISH
    return Tongue.DOMAIN if all(word in known for word in others) else Tongue.DUTCH


def names(root: Path) -> Iterator[Name]:
    """All public names that `bot` and `storage` define: files, folders, and what stands in them."""
    folders = set()
    for file in sorted([*root.glob("bot/**/*.py"), *root.glob("storage/**/*.py")]):
        path = file.relative_to(root).as_posix()
        if path.startswith("storage/migrations/"):
            continue
        parts = path.removesuffix(".py").split("/")
        folders |= {"/".join(parts[:depth]) for depth in range(2, len(parts))}
        if not parts[-1].startswith("_"):
            yield Name(path, "", parts[-1])
        yield from in_source(path, file.read_text(encoding="utf-8"))
    yield from (Name(f"{folder}/__init__.py", "", folder.rpartition("/")[2]) for folder in sorted(folders))


def in_source(path: str, source: str) -> set[Name]:
    """The public names that a file defines, without those that the database or the settings file prescribes."""
    return {Name(path, owner, name) for owner, name in _defined(path, ast.parse(source).body, "") if public(name)}


def public(name: str) -> bool:
    return not name.startswith("_")


def _defined(path: str, body: list[ast.stmt], owner: str) -> Iterator[tuple[str, str]]:
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield owner, node.name
                if owner:
                    yield from ((owner, name) for name in _set_on_self(node))
            case ast.ClassDef() if public(node.name):
                yield owner, node.name
                if not any(ast.unparse(base) in SECTIONS for base in node.bases):
                    yield from _defined(path, node.body, node.name)
                else:
                    yield from _defined(
                        path, [one for one in node.body if not isinstance(one, ast.AnnAssign)], node.name
                    )
            case ast.Assign():
                yield from ((owner, name) for target in node.targets for name in _assigned(target))
            case ast.AnnAssign(target=ast.Name(id=name)) if not ast.unparse(node.annotation).startswith(AS_THE_TABLE):
                yield owner, name
            case ast.If():
                yield from _defined(path, [*node.body, *node.orelse], owner)


def _assigned(target: ast.expr) -> Iterator[str]:
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, ast.Tuple):
        for one in target.elts:
            yield from _assigned(one)


def _set_on_self(method: ast.AST) -> Iterator[str]:
    for node in ast.walk(method):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self":
            yield node.attr
