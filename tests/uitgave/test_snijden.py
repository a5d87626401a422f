"""The recipe of a release: it writes, checks, commits and tags; and where the check is red it cuts nothing."""

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.architecture.bron import REPO
from tests.uitgave.bewaard import Bewaard, lees
from tests.uitgave.snijden import snijd
from tests.uitgave.uitgeven import PLEKKEN, KanNiet, Uitgave

NIEUW = Uitgave("99.0.0", date(2027, 1, 15))
LOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- Something.\n\n## 0.0.1 - 2020-01-01\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own with all that a version stands in, and something new in the changelog."""
    for rol in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{rol}_NAME", "beheerder")
        monkeypatch.setenv(f"GIT_{rol}_EMAIL", "beheer@zvh.test")
    for naam in (naam for naam, _, _ in PLEKKEN if (REPO / naam).exists()):
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        shutil.copy(REPO / naam, tmp_path / naam)
    (tmp_path / "CHANGELOG.md").write_text(LOG)
    (tmp_path / "tests" / "uitgave").mkdir(parents=True)
    (tmp_path / "tests" / "uitgave" / "__init__.py").touch()
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "All there is")
    return tmp_path


def git(checkout: Path, *woorden: str) -> str:
    gedaan = subprocess.run(["git", *woorden], cwd=checkout, capture_output=True, check=True)
    return gedaan.stdout.decode().strip()


def leeg(versie: str) -> Bewaard:
    """A house with nothing in it; `tests/uitgave/test_vertel.py` looks at a full one."""
    return Bewaard(
        uitgave=versie,
        vorm="0001",
        nu=datetime(2027, 1, 15, tzinfo=UTC),
        teller=0,
        codes={},
        brieven=(),
        ruimtes=(),
        rijen=(),
    )


def test_a_version_is_written_kept_committed_and_tagged(checkout):
    gezegd: list[str] = []

    snijd(checkout, NIEUW, leeg, "grep --quiet 99.0.0 pyproject.toml", gezegd.append)

    assert git(checkout, "status", "--porcelain") == ""
    assert git(checkout, "describe") == "v99.0.0"
    assert git(checkout, "log", "-1", "--format=%s") == "Release 99.0.0"
    assert (checkout / "CHANGELOG.md").read_text() == LOG.replace(
        "Unreleased\n", "Unreleased\n\n## 99.0.0 - 2027-01-15\n"
    )
    assert lees(checkout / "tests" / "uitgave" / "99.0.0.jsonl") == leeg("99.0.0")
    assert gezegd[-1].startswith("v99.0.0 is cut, here alone.")


def test_where_the_check_is_red_nothing_is_committed_and_it_tells_how_to_take_it_back(checkout):
    with pytest.raises(KanNiet, match="the check is red") as fout:
        snijd(checkout, NIEUW, leeg, "grep --quiet 98.0.0 pyproject.toml", print)

    assert git(checkout, "log", "--format=%s") == "All there is"
    assert git(checkout, "tag") == ""
    subprocess.run(str(fout.value).rpartition(": ")[2], cwd=checkout, shell=True, check=True)
    assert git(checkout, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("versie", "vooraf", "reden"),
    [
        ("0.0.1", "true", "is no version that comes after"),
        ("1.0", "true", "is no version that comes after"),
        ("99.0.0", "echo >> CHANGELOG.md", "not committed"),
        ("99.0.0", "git tag v99.0.0", "a tag v99.0.0 already"),
        ("99.0.0", "sed -i '/^### Added/,/Something/d' CHANGELOG.md && git commit -qam x", "tells of nothing new"),
        ("99.0.0", "sed -i s/ketenbot:/bot:/ deploy/compose.yaml && git commit -qam x", "no place for the version"),
    ],
)
def test_what_cannot_be_cut_is_refused_and_nothing_is_written(checkout, versie, vooraf, reden):
    subprocess.run(vooraf, cwd=checkout, shell=True, check=True)
    eerder = git(checkout, "status", "--porcelain")

    with pytest.raises(KanNiet, match=reden):
        snijd(checkout, Uitgave(versie, NIEUW.datum), leeg, "true", print)

    assert git(checkout, "status", "--porcelain") == eerder
