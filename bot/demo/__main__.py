"""`python -m bot.demo`: plays one casus on real servers, all on this machine."""

import argparse
import asyncio
import logging
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from bot.demo.ketenbot import Klok
from bot.demo.plan import Plan, lees_plan
from bot.demo.report import Verslag
from bot.demo.stage import toneel
from bot.demo.stay import toon
from bot.demo.steps.start import installeer
from bot.demo.story import begin, opening, speel, vervolg, waarom

VOORBEELD = Path(__file__).resolve().parents[2] / "deploy" / "sjablonen" / "voorbeeld.docx"
START = "Servers, installatie en start"
VERVOLG = "Het vervolg van de casus"


def argumenten(woorden: list[str] | None = None) -> argparse.Namespace:
    """What was asked on the command line."""
    lezer = argparse.ArgumentParser(prog="deploy/demo", description="Speelt een casus van acht weken op echte servers.")
    lezer.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf wat gezien is als JSON-regels")
    lezer.add_argument("--casus", type=Path, metavar="PLAN.docx", default=VOORBEELD, help="speel een ander plan")
    lezer.add_argument("--blijf", action="store_true", help="laat alles draaien tot Ctrl-C en toon adressen en logins")
    return lezer.parse_args(woorden)


class Demo:
    """One evening of theatre; `gelukt` is known when the last step has been played."""

    def __init__(self, plan: Plan, map_: Path, verslag: Verslag, klok: Klok) -> None:
        self.gelukt = False
        self._plan = plan
        self._map = map_
        self._verslag = verslag
        self._klok = klok

    async def speel(self, *, blijf: bool) -> None:
        """Play it all; what was started is stopped, whatever happens."""
        begonnen = time.monotonic()
        niet_gespeeld: list[str] = [VERVOLG]
        self._verslag.begin_stap(START)
        try:
            async with toneel(self._map, self._plan, self._verslag, self._klok) as (bouwer, wereld):
                await installeer(wereld, bouwer.wachtwoord)
                self._verslag.einde_stap(gelukt=True)
                await speel(wereld, begin(wereld))
                if self._verslag.alles_goed:
                    niet_gespeeld = await speel(wereld, vervolg(wereld))
                if not self._verslag.alles_goed:
                    self._verslag.zeg("Het einde van serve.log:\n" + wereld.bot.einde_van_log())
                self.gelukt = self._verslag.slot(niet_gespeeld, time.monotonic() - begonnen)
                if blijf:
                    toon(bouwer, wereld)
                    await asyncio.Event().wait()
        except Exception as fout:
            self._verslag.einde_stap(gelukt=False, reden=waarom(fout))
            self._verslag.slot(niet_gespeeld, time.monotonic() - begonnen)


def main(woorden: list[str] | None = None) -> int:
    """Exit status 0 when all was seen, 1 when not, 2 when it could not begin."""
    gevraagd = argumenten(woorden)
    if not gevraagd.casus.is_file():
        print(f"Dit plan is er niet: {gevraagd.casus}", file=sys.stderr)
        return 2
    try:
        plan = lees_plan(gevraagd.casus)
    except (OSError, ValueError) as fout:
        print(f"Dit plan is niet te lezen: {gevraagd.casus}: {fout}", file=sys.stderr)
        return 2
    try:
        if gevraagd.json is not None:
            gevraagd.json.write_text("", encoding="utf-8")
    except OSError as fout:
        print(f"Dit bestand is niet te schrijven: {gevraagd.json}: {fout.strerror}", file=sys.stderr)
        return 2
    map_ = Path(tempfile.mkdtemp(prefix="ketenbot-demo-"))
    logging.disable(logging.CRITICAL)  # nio and aiosmtpd talk to developers, not to who watches
    klok = Klok(map_ / "klok.txt", opening(plan))
    verslag = Verslag(klok, json_bestand=gevraagd.json)
    verslag.zeg(
        f"Ketenbot-demo met {plan.bestand.name}; de klok begint op {klok():%d-%m-%Y}, de werkdag na het ICO. "
        "Alles draait op deze machine."
    )
    demo = Demo(plan, map_, verslag, klok)
    try:
        asyncio.run(_met_sigterm(demo, blijf=gevraagd.blijf))
    except (KeyboardInterrupt, asyncio.CancelledError):
        verslag.zeg("\nGestopt.")
    verslag.sluit()
    if demo.gelukt:
        shutil.rmtree(map_, ignore_errors=True)
    else:
        verslag.zeg(f"De logs staan in {map_}")
    return 0 if demo.gelukt else 1


async def _met_sigterm(demo: Demo, *, blijf: bool) -> None:
    """SIGTERM ends it as neatly as Ctrl-C does, also in a shell that lets its background jobs ignore Ctrl-C."""
    taak = asyncio.current_task()
    for teken in (signal.SIGTERM, signal.SIGINT):
        if taak is not None:
            asyncio.get_running_loop().add_signal_handler(teken, taak.cancel)
    await demo.speel(blijf=blijf)


if __name__ == "__main__":
    sys.exit(main())
