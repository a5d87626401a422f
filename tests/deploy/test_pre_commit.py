"""The hooks before a commit and a push: what deploy/test runs, with the tools that the locks pin, fetching nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

WORTEL = Path(__file__).parents[2]
CONFIG = WORTEL / ".pre-commit-config.yaml"
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==", re.MULTILINE)
TOOL = re.compile(r"\.venv/bin/(\S+)")
PACKAGE = {"lint-imports": "import-linter"}


def _hooks() -> list[dict]:
    """All hooks, of whatever place."""
    return [hook for repo in YAML(typ="safe").load(CONFIG)["repos"] for hook in repo["hooks"]]


def test_pre_commit_takes_the_configuration():
    woorden = [sys.executable, "-m", "pre_commit", "validate-config", str(CONFIG)]
    gedaan = subprocess.run(woorden, capture_output=True, text=True, check=False)

    assert gedaan.returncode == 0, gedaan.stdout


def test_nothing_is_fetched():
    assert [repo["repo"] for repo in YAML(typ="safe").load(CONFIG)["repos"]] == ["local"]
    assert {hook["language"] for hook in _hooks()} == {"system"}
    assert [hook["id"] for hook in _hooks() if "additional_dependencies" in hook] == []


@pytest.mark.parametrize("hook", _hooks(), ids=lambda hook: hook["id"])
def test_a_hook_runs_what_deploy_test_runs(hook):
    script = (WORTEL / "deploy" / "test").read_text(encoding="utf-8").replace(" --quiet", "")
    gepind = set(PIN.findall((WORTEL / "deploy" / "requirements-dev.lock").read_text(encoding="utf-8")))

    if hook["stages"] == ["pre-push"]:
        assert hook["entry"] == "deploy/test --snel"
    else:
        [tool] = TOOL.findall(hook["entry"])
        assert PACKAGE.get(tool, tool) in gepind
        assert hook["entry"] in script
    assert hook["pass_filenames"] is False
