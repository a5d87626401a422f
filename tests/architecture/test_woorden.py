"""One word for one thing: glossary, README, help and refusals tell the same story as the code."""

import ast
import importlib
import pkgutil
import re

import pytest

import commands
from commands.domain.weigering import Weigering
from commands.table import OPDRACHTEN
from commands.texts.gebruik import leesbaar
from commands.texts.weigering import zeg
from tests.architecture.bron import PAKKETTEN, REPO, boom, python, tekst

README = tekst("README.md")


def hoofdstuk(kop: str) -> str:
    """The text of the README under a second-level heading."""
    _, gevonden, rest = README.partition(f"\n## {kop}\n")
    assert gevonden, kop
    return rest.partition("\n## ")[0]


def domeinklassen() -> list[str]:
    """The public classes of the domain; refusals have a sentence instead of a word."""
    return sorted(
        klasse.name
        for naam in python("commands/domain")
        for klasse in boom(naam).body
        if isinstance(klasse, ast.ClassDef) and not klasse.name.startswith("_") and "Weigering" not in bases(klasse)
    )


def bases(klasse: ast.ClassDef) -> set[str]:
    return {ast.unparse(basis) for basis in klasse.bases}


def weigeringen() -> list[type[Weigering]]:
    """Every refusal in `commands`, the subclasses of subclasses too."""
    for module in pkgutil.walk_packages(commands.__path__, "commands."):
        importlib.import_module(module.name)
    return onder(Weigering)


def onder(klasse: type[Weigering]) -> list[type[Weigering]]:
    return [een for sub in klasse.__subclasses__() for een in (sub, *onder(sub))]


def test_every_class_of_the_domain_stands_in_the_woordenlijst():
    woordenlijst = hoofdstuk("Woordenlijst")

    assert [naam for naam in domeinklassen() if f"`{naam}`" not in woordenlijst] == []


def test_the_woordenlijst_explains_nothing_that_is_gone():
    codewoorden = set(re.findall(r"`([A-Z]\w+)`", hoofdstuk("Woordenlijst")))

    assert codewoorden - set(domeinklassen()) == set()


@pytest.mark.parametrize("klasse", weigeringen(), ids=lambda klasse: klasse.__name__)
def test_every_refusal_has_a_sentence(klasse):
    weigering = klasse.__new__(klasse)
    weigering.gegevens = {}

    assert re.search(r"^[A-Z].*\w", zeg(weigering))


@pytest.mark.parametrize("command", OPDRACHTEN, ids=lambda command: command.woorden)
def test_every_command_stands_in_the_readme(command):
    assert f"| `{leesbaar(command.gebruik)}` |" in hoofdstuk("Commands")


def test_the_readme_names_no_command_that_is_gone():
    rijen = re.findall(r"^\| `([^`]+)` \|", hoofdstuk("Commands"), re.MULTILINE)

    assert [gebruik for gebruik in rijen if gebruik not in {leesbaar(command.gebruik) for command in OPDRACHTEN}] == []


@pytest.mark.parametrize("command", OPDRACHTEN, ids=lambda command: command.woorden)
def test_the_path_of_a_command_is_what_is_typed(command):
    module = command.run.__module__.removeprefix("commands.").replace(".", " ").replace("_", " ")

    assert module.endswith(command.woorden)


def test_every_path_in_the_readme_exists():
    paden = set(re.findall(r"`([\w./-]+(?:/|\.(?:py|toml|lock|docx|sh)))`", README))

    assert paden
    assert sorted(pad for pad in paden if not (REPO / pad).exists()) == []


def test_the_tree_in_the_readme_is_the_tree_on_the_disk():
    boomtekst = re.search(r"```\n(bot/.*?)```", hoofdstuk("Where does it go?"), re.DOTALL)
    assert boomtekst
    map_, getekend = "", []
    for regel in boomtekst[1].splitlines():
        naam = regel.split()[0]
        map_ = naam if not regel.startswith(" ") else map_
        getekend.append(naam if not regel.startswith(" ") else f"{map_}{naam}")
    echt = {"deploy/", "tests/"} | {f"{pakket}/" for pakket in PAKKETTEN}
    for pakket, rest in (naam.split("/", 1) for naam in python(*PAKKETTEN)):
        map_, is_map, _ = rest.partition("/")
        if map_ != "__init__.py":
            echt.add(f"{pakket}/{map_}{is_map}")

    assert sorted(getekend) == sorted(echt)
