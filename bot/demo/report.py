"""What the demo tells: a live transcript for people and, if asked, JSON lines for programs."""

import json
import sys
import textwrap
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.demo.replies import DAGEN, MAANDEN
from bot.demo.seen import Gezien, Nu

ZONE = ZoneInfo("Europe/Amsterdam")
MAX_REGELS = 12


class Verslag:
    """Writes down each message once per reader, under the step in which it was seen."""

    def __init__(self, nu: Nu, *, json_bestand: Path | None = None, uit: TextIO | None = None) -> None:
        self.gezien: list[Gezien] = []
        self.stappen: list[tuple[str, bool]] = []
        self._nu = nu
        self._uit = sys.stdout if uit is None else uit
        self._json = None if json_bestand is None else json_bestand.open("w", encoding="utf-8")
        self._stap = "begin"
        self._mis = False
        self._moment: datetime | None = None
        self._verteld: set[str] = set()

    def zeg(self, regel: str = "") -> None:
        """One plain line."""
        print(regel, file=self._uit, flush=True)

    def begin_stap(self, titel: str) -> None:
        """From now on, what is seen belongs to this step."""
        self._stap = titel
        self._mis = False
        self._moment = None
        self.zeg()
        self.zeg(f"== {titel}")

    def doet(self, wie: str, kanaal: str, wat: str) -> None:
        """Somebody does something."""
        self._datum()
        self.zeg(f"  > {wie} [{kanaal}] {wat}")

    def noteer(self, bericht: Gezien) -> None:
        """A message was seen."""
        self.gezien.append(bericht)
        self._datum()
        self._schrijf(bericht.kanaal, bericht.wie, bericht.alles if bericht.kanaal == "mail" else bericht.tekst)
        bekend = bericht.kanaal == "matrix" and bericht.id in self._verteld
        if bekend:
            self.zeg(f"  < {bericht.wie} [matrix] ziet hetzelfde bericht")
            return
        self._verteld.add(bericht.id)
        waar = bericht.onderwerp if bericht.kanaal == "mail" else f"in '{bericht.onderwerp}'"
        self.zeg(f"  < {bericht.wie} [{bericht.kanaal}] ziet: {waar}")
        regels = [regel for regel in bericht.tekst.splitlines() if regel.strip()]
        for regel in regels[:MAX_REGELS]:
            self.zeg(textwrap.indent(textwrap.fill(regel, 104, subsequent_indent="  "), "      | "))
        if len(regels) > MAX_REGELS:
            self.zeg(f"      | ... (nog {len(regels) - MAX_REGELS} regels)")

    def goed(self, wat: str) -> None:
        """One thing checked from the outside and found right."""
        self.zeg(f"    ✓ gezien: {wat}")

    def mis(self, kanaal: str, wie: str, wat: str) -> None:
        """One thing that should have been seen and was not, or the other way round."""
        self._mis = True
        self._schrijf(kanaal, wie, None)
        self.zeg(f"    ✗ NIET GOED: {wie} [{kanaal}]: {wat}")

    def einde_stap(self, *, gelukt: bool, reden: str = "") -> None:
        """Close the step; one that failed has at least one line with nothing seen."""
        if not gelukt and not self._mis:
            self._schrijf("", "demo", None)
        self.stappen.append((self._stap, gelukt))
        self.zeg(f"  {'✓ stap gelukt' if gelukt else '✗ stap mislukt'}: {self._stap}{f' ({reden})' if reden else ''}")

    @property
    def alles_goed(self) -> bool:
        """Whether every step so far was seen."""
        return bool(self.stappen) and all(gelukt for _, gelukt in self.stappen)

    def slot(self, niet_gespeeld: list[str], seconden: float) -> bool:
        """The closing summary; True when every step was seen."""
        self.zeg()
        self.zeg("== Samenvatting")
        for titel, gelukt in self.stappen:
            self.zeg(f"  {'✓ gelukt ' if gelukt else '✗ mislukt'}  {titel}")
        for titel in niet_gespeeld:
            self.zeg(f"  ✗ niet gespeeld  {titel}")
        alles = self.alles_goed and not niet_gespeeld
        mail = sum(bericht.kanaal == "mail" for bericht in self.gezien)
        self.zeg(
            f"  {len(self.gezien)} berichten gezien ({mail} in postbussen, {len(self.gezien) - mail} in kamers), "
            f"in {seconden:.0f} seconden."
        )
        self.zeg("  Alles is van buitenaf gezien." if alles else "  Niet alles is gezien.")
        return alles

    def sluit(self) -> None:
        """Close the JSON file."""
        if self._json is not None:
            self._json.close()

    def _schrijf(self, kanaal: str, wie: str, gezien: str | None) -> None:
        if self._json is None:
            return
        regel = {
            "at": self._nu().astimezone(ZONE).isoformat(),
            "step": self._stap,
            "channel": kanaal,
            "who": wie,
            "seen": gezien,
        }
        self._json.write(json.dumps(regel, ensure_ascii=False) + "\n")
        self._json.flush()

    def _datum(self) -> None:
        nu = self._nu().astimezone(ZONE)
        if nu != self._moment:
            self._moment = nu
            self.zeg(f"  -- {DAGEN[nu.weekday()]} {nu.day} {MAANDEN[nu.month - 1]} {nu.year}, {nu:%H:%M}")
