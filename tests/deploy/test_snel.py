"""The fast part of deploy/test: what it runs, what it leaves alone, and that red is red. Every tool is a stand-in."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
TOOLS = ("ruff", "mypy", "lint-imports", "shellcheck", "hadolint", "check-jsonschema")
SERVERS = ("apt-get", "sudo", "dpkg", "npm", "node", "systemd-analyze")
KLAAR = 'source deploy/lib.sh; vind_python; stempel "$REPO/.venv" "$REPO/deploy/requirements-dev.lock"'


@dataclass(frozen=True)
class Run:
    """What one run did."""

    status: int
    said: str
    called: list[str]


class Checkout:
    """The scripts with an environment that is up to date, in which each program only writes down that it was called."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        shutil.copytree(WORTEL / "deploy", map_ / "deploy")
        shutil.copy(WORTEL / "pyproject.toml", map_)
        for naam in ("python", *TOOLS):
            self.stand_in(f".venv/bin/{naam}")
        for naam in SERVERS:
            self.stand_in(f"elsewhere/{naam}")
        stempel = subprocess.run(["bash", "-c", KLAAR], cwd=map_, capture_output=True, check=True).stdout
        (map_ / ".venv/.stempel").write_bytes(stempel)
        merk = subprocess.run("sha256sum <pyproject.toml", cwd=map_, capture_output=True, check=True, shell=True).stdout
        (map_ / ".venv/.ketenbot").write_bytes(merk)

    def stand_in(self, pad: str, status: int = 0) -> None:
        """A program that writes down its call and ends with this status."""
        doel = self.map / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(f'#!/bin/sh\necho "${{0##*/}} $*" >>"{self.map}/called"\nexit {status}\n')
        doel.chmod(0o755)

    def test(self, *argumenten: str) -> Run:
        """Run deploy/test with these arguments."""
        pad = f"{self.map / 'elsewhere'}:{os.environ['PATH']}"
        gedaan = subprocess.run(
            ["deploy/test", *argumenten], cwd=self.map, env=os.environ | {"PATH": pad}, capture_output=True, text=True
        )
        geroepen = self.map / "called"
        return Run(gedaan.returncode, gedaan.stdout, geroepen.read_text().splitlines() if geroepen.exists() else [])


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """One to run in."""
    return Checkout(tmp_path / "checkout")


def test_the_fast_part_checks_style_types_and_contracts_and_runs_the_tests_of_rules_and_flows(checkout):
    run = checkout.test("--snel")

    assert run.status == 0, run.said
    tools = [een.split()[0] for een in run.called]
    assert tools == ["ruff", "ruff", "shellcheck", "hadolint", "check-jsonschema", "mypy", "lint-imports", "python"]
    assert "not servers and not lang and not breed" in run.called[-1]
    mappen = run.called[-1].partition("testpaths=")[2].split()
    assert {"tests/domain", "tests/commands", "tests/texts", "tests/flows", "tests/architecture"} == set(mappen)
    assert all((WORTEL / een).is_dir() for een in mappen)


def test_the_fast_part_prepares_no_server(checkout):
    run = checkout.test("--snel")

    assert [een for een in run.called if een.split()[0] in SERVERS] == []
    assert not (checkout.map / ".venv-synapse").exists()
    assert "Synapse" not in run.said
    assert "Debian" not in run.said


def test_its_other_arguments_choose_tests(checkout):
    run = checkout.test("--snel", "-k", "reminder")

    assert run.called[-1].endswith("-k reminder")


@pytest.mark.parametrize("tool", ["ruff", "shellcheck", "hadolint", "mypy", "lint-imports", "python"])
def test_what_is_red_ends_red(checkout, tool):
    checkout.stand_in(f".venv/bin/{tool}", status=1)

    run = checkout.test("--snel")

    assert run.status == 1
    assert "RED" in run.said


@pytest.mark.parametrize(
    ("red", "again", "status"),
    [
        (["tests/a.py::test_b[x]"], 0, 0),
        (["tests/a.py::test_b", "tests/a.py::test_c", "tests/d.py"], 0, 0),
        (["tests/a.py::test_b"], 1, 1),
        (["tests/a.py::test_b", "tests/c.py::test_d", "tests/e.py::test_f"], 0, 1),
    ],
    ids=["green alone", "of two files", "red twice", "of three files"],
)
def test_what_is_red_in_two_files_at_most_runs_once_more_and_is_named(checkout, red, again, status):
    checkout.stand_in(".venv/bin/python")
    script = checkout.map / ".venv/bin/python"
    failed = json.dumps(dict.fromkeys(red, True), indent=2)
    script.write_text(
        script.read_text().replace(
            "exit 0",
            f'case "$*" in *--last-failed*) exit {again};; esac\n'
            f'for een; do case "$een" in cache_dir=*) map="${{een#cache_dir=}}/v/cache";; esac; done\n'
            f'mkdir -p "$map"\ncat >"$map/lastfailed" <<\'E\'\n{failed}\nE\nexit 1',
        )
    )

    run = checkout.test("--snel")

    assert run.status == status, run.said
    assert ("UNSTEADY" in run.said) == (status == 0)
    assert ("RED" in run.said) == (status == 1)
    assert all(een.partition("::")[0] in run.said for een in red if status == 0)


def test_the_help_says_what_the_fast_part_leaves_out_and_runs_nothing(checkout):
    run = checkout.test("--help")

    assert run.status == 0
    assert run.called == []
    assert "--snel" in run.said
    assert "It leaves out ring two" in run.said
    assert "shellcheck" not in run.said
