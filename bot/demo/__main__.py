"""`python -m bot.demo`: plays one casus on real servers, all on this machine."""

import argparse
import asyncio
import contextlib
import logging
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from bot.demo.ketenbot import KetenbotFout, Klok
from bot.demo.opzet import Toneel, toneel
from bot.demo.plan import Plan, lees_plan
from bot.demo.stappen_start import installeer
from bot.demo.synapse import SynapseOntbreekt
from bot.demo.verhaal import begin, opening, speel, vervolg
from bot.demo.verslag import Verslag
from bot.demo.wereld import NietGezien, Wereld

VOORBEELD = Path(__file__).resolve().parents[2] / "deploy" / "sjablonen" / "voorbeeld.docx"
START = "Servers, installatie en start"


def argumenten(woorden: list[str] | None = None) -> argparse.Namespace:
    """What was asked on the command line."""
    lezer = argparse.ArgumentParser(prog="deploy/demo", description="Speelt een casus van acht weken op echte servers.")
    lezer.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf wat gezien is als JSON-regels")
    lezer.add_argument("--casus", type=Path, metavar="PLAN.docx", default=VOORBEELD, help="speel een ander plan")
    lezer.add_argument("--blijf", action="store_true", help="laat alles draaien tot Ctrl-C en toon adressen en logins")
    return lezer.parse_args(woorden)


async def demo(plan: Plan, map_: Path, *, json_bestand: Path | None, blijf: bool) -> bool:
    """Play; True when every step was seen."""
    begonnen = time.monotonic()
    klok = Klok(map_ / "klok.txt", opening(plan))
    verslag = Verslag(klok, json_bestand=json_bestand)
    verslag.zeg(
        f"Ketenbot-demo: {plan.bestand.name}, de klok begint op {klok():%d-%m-%Y}. Alles draait op deze machine."
    )
    niet_gespeeld: list[str] = []
    try:
        verslag.begin_stap(START)
        async with toneel(map_, plan, verslag, klok) as (bouwer, wereld):
            try:
                await installeer(wereld, bouwer.wachtwoord)
                verslag.einde_stap(gelukt=True)
                niet_gespeeld = await speel(wereld, begin(wereld))
                if verslag.stappen[-1][1]:
                    niet_gespeeld = await speel(wereld, vervolg(wereld))
            finally:
                if verslag.stappen and not verslag.stappen[-1][1]:
                    verslag.zeg("Het einde van serve.log:\n" + wereld.bot.einde_van_log())
            gelukt = verslag.slot(niet_gespeeld, time.monotonic() - begonnen)
            if blijf:
                toon(bouwer, wereld)
                await asyncio.Event().wait()
            return gelukt
    except (KetenbotFout, NietGezien, SynapseOntbreekt) as fout:
        verslag.einde_stap(gelukt=False, reden=str(fout))
        return verslag.slot(niet_gespeeld, time.monotonic() - begonnen)
    finally:
        verslag.sluit()


def toon(bouwer: Toneel, wereld: Wereld) -> None:
    """Print how a person can look around and try it by hand."""
    zeg = wereld.verslag.zeg
    zeg("\n== Alles blijft draaien tot Ctrl-C")
    zeg(f"  IMAP  127.0.0.1:{wereld.post.imap_poort} (zonder TLS)   SMTP  127.0.0.1:{wereld.post.smtp_poort}")
    zeg(f"  Matrix  {bouwer.matrix_adres}   bot: {wereld.bot_matrix}")
    zeg(f"  wachtwoord van iedereen: {bouwer.wachtwoord}")
    for mens in wereld.mensen:
        logins = [klant for klant in (mens.mail and mens.mail.adres, mens.matrix and mens.matrix.matrix_id) if klant]
        zeg(f"    {mens.wie}: {', '.join(logins) or 'geen login in deze demo'}")
    for rol in wereld.staf:
        zeg(f"  de {rol} schrijft naar {wereld.geheugen.get(f'adres {rol}', '?')}")
    zeg(f"  klok: {wereld.klok.bestand} (zet er een later moment in, en de bot doet wat dan moet)")
    zeg("  " + " ".join([*wereld.bot.opdrachtregel, "status", "--json"]))


def main() -> int:
    """Exit status 0 when all was seen, 1 when not, 2 when it could not begin."""
    gevraagd = argumenten()
    logging.disable(logging.CRITICAL)
    try:
        plan = lees_plan(gevraagd.casus)
    except (OSError, ValueError, KeyError) as fout:
        print(f"Dit plan is niet te lezen: {gevraagd.casus}: {fout}", file=sys.stderr)
        return 2
    map_ = Path(tempfile.mkdtemp(prefix="ketenbot-demo-"))
    gelukt = False
    try:
        gelukt = asyncio.run(_met_sigterm(plan, map_, gevraagd))
    except (KeyboardInterrupt, asyncio.CancelledError):
        print("\nGestopt.", flush=True)
        gelukt = gevraagd.blijf
    finally:
        if gelukt:
            shutil.rmtree(map_, ignore_errors=True)
        else:
            print(f"De logs staan in {map_}", flush=True)
    return 0 if gelukt else 1


async def _met_sigterm(plan: Plan, map_: Path, gevraagd: argparse.Namespace) -> bool:
    """SIGTERM ends it as neatly as Ctrl-C does."""
    taak = asyncio.current_task()
    if taak is not None:
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, taak.cancel)
    return await demo(plan, map_, json_bestand=gevraagd.json, blijf=gevraagd.blijf)


if __name__ == "__main__":
    sys.exit(main())
