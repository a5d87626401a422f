"""A house as somebody reads it who asks `ketenbot werkwijze toon`: its words, its terms, and what it does not do."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

STAFF = ("procesregisseur", "manager", "beheerder")
"""The roles at the house that every story has."""
AT_THE_BEGINNING = ("aanmelder", "triagelid")
"""Those of the story of a region besides."""


@dataclass(frozen=True, slots=True)
class House:
    """The values of a werkwijze by their keys; what a region does not do has none."""

    name: str
    values: Mapping[str, str]

    @property
    def zone(self) -> ZoneInfo:
        """Its time zone."""
        return ZoneInfo(self.values["kalender.tijdzone"])

    def word(self, key: str) -> str:
        """Its word for a role, the plan or the meeting."""
        return self.values[f"woorden.{key}"]

    def does(self, key: str) -> bool:
        """Whether it says yes to this, or names anything."""
        return self.values.get(key, "nee") != "nee"

    def at(self, day: date, hour: int = 10, minute: int = 0) -> datetime:
        """A moment on that day by its own clocks."""
        return datetime.combine(day, time(hour, minute), self.zone)


def read_house(name: str) -> House:
    """The house of this werkwijze; raises ValueError, with the words of the program, where there is none."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "werkwijze", "toon", name, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise ValueError(done.stderr.strip() or done.stdout.strip())
    return House(name, {row["key"]: row["value"] for row in json.loads(done.stdout)})
