"""Where version and date of a release stand, and how a new one is written there."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

CHANGELOG = "CHANGELOG.md"
_NIEUW = re.compile(r"^## Unreleased\n+(?=### )", re.MULTILINE)
_KOP = re.compile(r"^## (\d+\.\d+\.\d+) - (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_DATUM = r"\d{4}-\d\d-\d\d"
_VERSIE = r"\d+\.\d+\.\d+"
_AANHALING = """["']?"""
PLEKKEN = (
    ("pyproject.toml", rf'(?m)^(version = "){_VERSIE}(")$', "version"),
    ("deploy/Containerfile", rf"(ketenbot:){_VERSIE}()", "version"),
    ("deploy/compose.yaml", rf"(ketenbot:){_VERSIE}()", "version"),
    ("publiccode.yml", rf"(?m)^(softwareVersion: {_AANHALING}){_VERSIE}({_AANHALING})$", "version"),
    ("publiccode.yml", rf"(?m)^(releaseDate: {_AANHALING}){_DATUM}({_AANHALING})$", "date"),
)


class KanNiet(Exception):
    """The text says why no version can be cut here."""


@dataclass(frozen=True, slots=True)
class Uitgave:
    """A version and its day."""

    versie: str
    datum: date

    def zet(self, plek: str, wat: str, tekst: str) -> tuple[str, int]:
        """The text with this in these places, and how many there are."""
        nieuw = {"version": self.versie, "date": str(self.datum)}[wat]
        return re.subn(plek, rf"\g<1>{nieuw}\g<2>", tekst)

    def schrijf(self, wortel: Path) -> list[str]:
        """Write it wherever it stands in this checkout; returns the files. Raises KanNiet, and then wrote nothing."""
        nu = _versie(wortel)
        if not re.fullmatch(_VERSIE, self.versie) or _getallen(self.versie) <= _getallen(nu):
            raise KanNiet(f"{self.versie} is no version that comes after {nu}")
        plekken = [een for een in PLEKKEN if (wortel / een[0]).exists()]
        teksten = {
            naam: (wortel / naam).read_text(encoding="utf-8") for naam in (CHANGELOG, *(een[0] for een in plekken))
        }
        for naam, plek, wat in plekken:
            teksten[naam], keer = self.zet(plek, wat, teksten[naam])
            if not keer:
                raise KanNiet(f"{naam} has no place for the {wat}")
        teksten[CHANGELOG], keer = _NIEUW.subn(
            f"## Unreleased\n\n## {self.versie} - {self.datum}\n\n", teksten[CHANGELOG]
        )
        if not keer:
            raise KanNiet(f"{CHANGELOG} tells of nothing new")
        for naam, tekst in teksten.items():
            (wortel / naam).write_text(tekst, encoding="utf-8")
        return sorted(teksten)


def uitgegeven(wortel: Path) -> list[Uitgave]:
    """All that the changelog tells of, newest first."""
    koppen = _KOP.findall((wortel / CHANGELOG).read_text(encoding="utf-8"))
    return [Uitgave(versie, date.fromisoformat(dag)) for versie, dag in koppen]


def _getallen(versie: str) -> list[int]:
    return [int(deel) for deel in versie.split(".")]


def _versie(wortel: Path) -> str:
    gevonden = re.search(rf'(?m)^version = "({_VERSIE})"$', (wortel / "pyproject.toml").read_text(encoding="utf-8"))
    if gevonden is None:
        raise KanNiet("pyproject.toml names no version")
    return gevonden[1]
