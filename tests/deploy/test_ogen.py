"""What looking at mails takes: asked for where nothing may be installed, and red without it under CI alone."""

import json
import subprocess
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
ZONDER = """
source deploy/lib.sh; source deploy/servers.sh; source deploy/ogen.sh
ontbrekende_ogen() { echo chromium; }
mag_root() { return 1; }
"""


def draai(script: str, ci: str) -> subprocess.CompletedProcess[str]:
    """This script behind the functions, where Chromium is missing and nothing may be installed."""
    return subprocess.run(
        ["bash", "-c", f"{ZONDER}\n{script}"],
        cwd=WORTEL,
        env={"PATH": "/usr/bin:/bin", "CI": ci},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_without_a_browser_it_says_what_to_install_and_is_red_under_ci(ci: str, status: int) -> None:
    gedaan = draai("zorg_voor_ogen", ci)

    assert gedaan.returncode == status
    assert "apt-get install --no-install-recommends chromium" in gedaan.stdout


def test_what_is_missing_is_not_there() -> None:
    assert draai("ogen_zijn_er", "").returncode == 1


def test_axe_is_pinned_by_its_hash_and_names_no_index() -> None:
    pakket = json.loads((WORTEL / "deploy/axe/package.json").read_text())
    [(naam, slot)] = [
        (naam, een)
        for naam, een in json.loads((WORTEL / "deploy/axe/package-lock.json").read_text())["packages"].items()
        if naam
    ]

    assert naam == "node_modules/axe-core"
    assert slot["version"] == pakket["dependencies"]["axe-core"]
    assert slot["integrity"].startswith("sha512-")
    assert "resolved" not in slot
