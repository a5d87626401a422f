"""The picture in the README draws each folder once, and arrows that stand for real and allowed imports."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import pytest

from tests.architecture.bron import PAKKETTEN, boom, invoer, python, tekst

PACKAGE = re.compile(r'subgraph (\w+)\["[^"]+"\]')
NODE = re.compile(r'(\w+)\["([\w./, ]+)<br>([^"]+)"\]')
ARROWS = re.compile(r"(\w+(?: & \w+)*) --> (\w+(?: & \w+)*)")
LOOKS = re.compile(r"flowchart TB|end|classDef step stroke-width:4px|class [\w,]+ step")
STEPS = ["1 read", "2 decide", "3 answer", "4 store", "5 send"]


@dataclass(frozen=True, slots=True)
class Picture:
    """Each node with the modules that it names, and the arrows between nodes."""

    nodes: dict[str, tuple[str, ...]]
    arrows: frozenset[tuple[str, str]]

    def named(self) -> list[str]:
        """Every module that a node names, sorted; a module that is named twice stands there twice."""
        return sorted(module for modules in self.nodes.values() for module in modules)

    def untrue(self) -> list[tuple[str, str]]:
        """The arrows that stand for no import that is really there and allowed."""
        return sorted(arrow for arrow in self.arrows if not any(map(is_true, self.pairs(*arrow))))

    def turned(self) -> list[tuple[str, str]]:
        """The arrows against whose direction something imports as well."""
        return sorted((source, target) for source, target in self.arrows if imports() & self.pairs(target, source))

    def pairs(self, source: str, target: str) -> set[tuple[str, str]]:
        """Each module of the one node with each of the other."""
        return set(product(self.nodes[source], self.nodes[target]))


def in_readme() -> str:
    """The one picture, as text."""
    [text] = re.findall(r"```mermaid\n(.*?)```", tekst("README.md"), re.DOTALL)
    return text


def read(text: str) -> Picture:
    """Raises ValueError for a line that is no part of a picture."""
    package, nodes, arrows = "", {}, set()
    for line in map(str.strip, text.splitlines()):
        if found := PACKAGE.fullmatch(line):
            package = found[1]
        elif found := NODE.fullmatch(line):
            nodes[found[1]] = tuple(module_of(f"{package}/{name}") for name in found[2].split(", "))
        elif found := ARROWS.fullmatch(line):
            arrows |= set(product(found[1].split(" & "), found[2].split(" & ")))
        elif not LOOKS.fullmatch(line):
            raise ValueError(line)
    return Picture(nodes, frozenset(arrows))


def module_of(path: str) -> str:
    """The first two names of the module of a path: of `bot/mail/config.py` that is `bot.mail`."""
    return ".".join(path.removesuffix(".py").rstrip("/").split("/")[:2])


@cache
def on_disk() -> frozenset[str]:
    """The folders and files right under the packages, as modules."""
    return frozenset(map(module_of, python(*PAKKETTEN))) - {f"{package}.__init__" for package in PAKKETTEN}


@cache
def imports() -> frozenset[tuple[str, str]]:
    """Each of these modules with each other one that it imports."""
    pairs = {
        (module_of(path), ".".join(name.split(".")[:2]))
        for path in python(*PAKKETTEN)
        for name, _ in invoer(boom(path))
    }
    return frozenset(pair for pair in pairs if pair[0] != pair[1] and on_disk() >= set(pair))


def contracts(kind: str) -> list[dict[str, Any]]:
    """The import contracts of one type, as pyproject.toml has them."""
    every = tomllib.loads(tekst("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    return [contract for contract in every if contract["type"] == kind]


def layers(container: str) -> list[list[str]]:
    """The modules of each layer right under a package, or the packages themselves under ""; the ground comes last."""
    [found] = [each["layers"] for each in contracts("layers") if each.get("containers", [""]) == [container]]
    return [[f"{container}.{name}".strip(".") for name in layer.split(" | ")] for layer in found]


def is_in(module: str, names: list[str]) -> bool:
    """Whether it is one of these, or lies in one of them."""
    return any(f"{module}.".startswith(f"{name}.") for name in names)


def is_allowed(source: str, target: str) -> bool:
    """Whether every contract lets the first import the second; modules of one layer do not know each other."""
    home, away = (each.split(".")[0] for each in (source, target))
    above, below = (
        next(nr for nr, names in enumerate(layers(home if home == away else "")) if is_in(each, names))
        for each in (source, target)
    )
    forbidden = [(each["source_modules"], each["forbidden_modules"]) for each in contracts("forbidden")]
    apart = [(each["modules"], each["modules"]) for each in contracts("independence")]
    return above < below and not any(is_in(source, one) and is_in(target, other) for one, other in forbidden + apart)


def is_true(pair: tuple[str, str]) -> bool:
    """Whether that import is there, and allowed."""
    return pair in imports() and is_allowed(*pair)


def test_each_folder_is_drawn_once_and_none_that_is_gone():
    assert read(in_readme()).named() == sorted(on_disk())


def test_the_folders_are_the_layers_of_the_contracts():
    assert read(in_readme()).named() == sorted(
        name for package in PAKKETTEN for layer in layers(package) for name in layer
    )


def test_each_arrow_is_an_import_that_is_there_and_allowed():
    picture = read(in_readme())

    assert picture.untrue() == []
    assert picture.turned() == []


def test_only_the_demo_stands_by_itself():
    picture = read(in_readme())

    assert set(picture.nodes) - {end for arrow in picture.arrows for end in arrow} == {"demo"}
    assert not any(source == "bot.demo" or target == "bot.demo" for source, target in imports())


def test_each_step_of_the_way_is_drawn_and_marked():
    steps = re.findall(r"(\w+)\[.*<b>", in_readme())
    [marked] = re.findall(r"class ([\w,]+) step", in_readme())

    assert sorted(set(re.findall(r"<b>(.+?)</b>", in_readme()))) == STEPS
    assert sorted(marked.split(",")) == sorted(steps)


@pytest.mark.parametrize(
    ("written", "planted"),
    [
        ("settings/<br>", "instellingen/<br>"),
        ("mail/, matrix/", "mail/"),
        ("kept[", 'more["vault/<br>again"]\n    kept['),
    ],
    ids=["a folder that is gone", "a folder left out", "a folder drawn twice"],
)
def test_a_wrong_folder_is_seen(written, planted):
    assert written in in_readme()
    assert read(in_readme().replace(written, planted)).named() != sorted(on_disk())


@pytest.mark.parametrize(
    ("source", "target"),
    [("rules", "line"), ("delivery", "transaction"), ("delivery", "channels"), ("demo", "rules"), ("line", "intake")],
)
def test_a_wrong_arrow_is_seen(source, target):
    assert read(in_readme() + f"{source} --> {target}\n").untrue() == [(source, target)]


def test_an_arrow_between_nodes_that_import_each_other_is_seen():
    picture = read(in_readme().replace("ground[", 'twist["settings/, base/<br>both"]\n    ground['))

    assert Picture(picture.nodes, frozenset({("channels", "twist")})).turned() == [("channels", "twist")]


def test_a_line_that_nobody_reads_is_seen():
    with pytest.raises(ValueError, match=r"line -\.-> ports"):
        read(in_readme() + "line -.-> ports\n")


@pytest.mark.parametrize(
    ("source", "target", "allowed"),
    [
        ("bot.app", "storage.way_in", True),
        ("bot.intake", "commands.line", True),
        ("bot.delivery", "storage.way_in", False),
        ("bot.matrix", "bot.mail", False),
        ("bot.demo", "commands.domain", False),
        ("bot.base", "bot.app", False),
        ("commands.actie", "commands.casus", False),
        ("commands.domain", "storage.tables", False),
    ],
)
def test_what_the_contracts_say_of_an_arrow(source, target, allowed):
    assert is_allowed(source, target) is allowed
