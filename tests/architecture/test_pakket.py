"""One distribution, three packages, and nothing that ties it to one machine."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from zipfile import ZipFile

import pytest

from tests.architecture.bron import PAKKETTEN, REPO, bestanden, boom, invoer, python, tekst

BOVENIN = {
    ".ci",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".git-blame-ignore-revs",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "bot",
    "commands",
    "deploy",
    "publiccode.yml",
    "pyproject.toml",
    "storage",
    "tests",
}
ZONDER_IMPORT = {"tzdata", "pycryptodome"}
"""What zoneinfo and nio take by themselves."""
MET_EEN_ANDER = {"vodozemac", "unpaddedbase64", "proxy-protocol"}
"""What comes with matrix-nio[e2e] or pymap, in the version that fits them."""
# Written with brackets so that this file does not find itself.
PLAATSGEBONDEN = re.compile(
    r"[/]simple\b|--(extra-)?index[-]url|--find[-]links|[p]ypi\.org|[p]ythonhosted|[r]egistry\.npmjs"
    r"|[/]root[/]|[/]home[/]\w|[/]work[/]|[/]Users[/]|[/]opt[/](pypi|wheels)|[.]library[/]"
)


def test_the_top_level_holds_the_agreed_names_only():
    assert {naam.split("/")[0] for naam in bestanden()} == BOVENIN


@pytest.mark.parametrize("naam", PAKKETTEN)
def test_an_import_name_belongs_to_us_alone(naam):
    assert set(packages_distributions().get(naam, [])) <= {"ketenbot"}


def test_the_wheel_holds_the_three_packages_whole_and_nothing_else(tmp_path):
    bouw = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(bouw, cwd=REPO, check=True, capture_output=True)
    [wiel] = tmp_path.iterdir()
    with ZipFile(wiel) as pak:
        inhoud = [naam for naam in pak.namelist() if ".dist-info/" not in naam]
        ingang = next(pak.read(naam).decode() for naam in pak.namelist() if naam.endswith("entry_points.txt"))
        licentie = any(naam.endswith("licenses/LICENSE") for naam in pak.namelist())

    assert {naam.split("/")[0] for naam in inhoud} == set(PAKKETTEN)
    assert set(python(*PAKKETTEN)) <= set(inhoud)
    assert "ketenbot = bot.__main__:main" in ingang
    assert licentie


def test_no_file_names_an_index_host_or_a_place_on_one_machine():
    gevonden = [
        f"{naam}:{nummer}: {regel.strip()[:80]}"
        for naam in bestanden()
        for nummer, regel in enumerate(tekst(naam).splitlines(), 1)
        if PLAATSGEBONDEN.search(regel)
    ]

    assert gevonden == []


@pytest.mark.parametrize(
    "regel",
    ["--index" + "-url https://x", "https://py" + "pi.org/a", "file:///op" + "t/wheels/a.whl", "cd /wo" + "rk/main"],
)
def test_a_planted_host_or_path_is_seen(regel):
    assert PLAATSGEBONDEN.search(regel)


def sloten() -> list[str]:
    return [naam for naam in bestanden() if naam.startswith("deploy/") and naam.endswith(".lock")]


def gepind(slot: str) -> dict[str, str]:
    """Package name to version, as the lock says."""
    return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==(\S+)", tekst(slot), re.MULTILINE))


@pytest.mark.parametrize("slot", sloten())
def test_every_package_in_a_lock_has_its_hashes(slot):
    kop = r"^(?=[a-z0-9])"
    blokken = [blok for blok in re.split(kop, tekst(slot), flags=re.MULTILINE) if blok[:1].isalnum()]

    assert blokken
    assert [blok.split()[0] for blok in blokken if "--hash=sha256:" not in blok] == []


def namen(eisen: list[str]) -> set[str]:
    return {re.split(r"[\[<>=,; ]", eis)[0].lower() for eis in eisen}


def gebruikt(bronnen: list[str]) -> set[str]:
    """The distributions, other than our own, that these files import; one that is not installed yet by its name in the
    lock."""
    modules = {naam.split(".")[0] for bron in bronnen for naam, _ in invoer(boom(bron))}
    eigenaars = {naam.replace("-", "_"): [naam] for naam in gepind("deploy/requirements.lock")}
    eigenaars |= packages_distributions()
    return (
        {re.sub(r"[-_.]+", "-", eigenaar).lower() for module in modules for eigenaar in eigenaars.get(module, [])}
        - {"ketenbot"}
        - MET_EEN_ANDER
    )


def test_who_installs_the_bot_gets_what_the_bot_imports_and_no_more():
    project = tomllib.loads(tekst("pyproject.toml"))["project"]
    demo = [naam for naam in python("bot") if naam.startswith("bot/demo/")]
    rest = gebruikt([naam for naam in python(*PAKKETTEN) if naam not in demo])

    assert namen(project["dependencies"]) - ZONDER_IMPORT == rest
    assert namen(project["optional-dependencies"]["demo"]) == gebruikt(demo) - rest


def test_the_locks_hold_all_that_the_project_asks_for():
    project = tomllib.loads(tekst("pyproject.toml"))["project"]

    assert namen(project["dependencies"]) <= set(gepind("deploy/requirements.lock"))
    for extra in project["optional-dependencies"].values():
        assert namen(extra) <= set(gepind("deploy/requirements-dev.lock"))


def test_what_is_tested_is_what_is_installed():
    dev = gepind("deploy/requirements-dev.lock") | gepind("deploy/build.lock")

    assert gepind("deploy/requirements.lock").items() <= dev.items()
    assert gepind("deploy/build.lock").items() <= dev.items()


def test_the_licence_is_the_whole_eupl():
    licentie = tekst("LICENSE")
    artikelen = [int(nummer) for nummer in re.findall(r"^(\d+)\.[A-Z]", licentie, re.MULTILINE)]

    assert licentie.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert artikelen == list(range(1, 16))
    assert "Appendix" in licentie
    assert tomllib.loads(tekst("pyproject.toml"))["project"]["license"] == "EUPL-1.2"
