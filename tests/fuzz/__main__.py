"""Fuzzes the readers of what strangers send, one after the other: deploy/fuzz [DOEL ...] [--minuten N] [--bewaar]."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz import bewaard, kern, zaden
from tests.fuzz.doelen import DOELEN
from tests.fuzz.gevolgd import GEVOLGD

REPO = Path(__file__).parents[2]
WERK = REPO / ".cache" / "fuzz"
BYTES = 300_000
"""What stays of one reader at most."""


def main() -> int:
    """Exit status 1 when something was found."""
    vraag = argparse.ArgumentParser(prog="deploy/fuzz", description=__doc__)
    vraag.add_argument("doel", nargs="*", choices=[*DOELEN, []], help="the readers; without any: all")
    vraag.add_argument("--minuten", type=float, default=10.0, help="minutes for each reader (10)")
    vraag.add_argument("--bewaar", action="store_true", help="keep in tests/fuzz/corpus what led to new places")
    gekozen = vraag.parse_args()
    gevonden = [_fuzz(naam, gekozen.minuten, bewaar=gekozen.bewaar) for naam in gekozen.doel or DOELEN]
    return 1 if sum(gevonden) else 0


def _fuzz(naam: str, minuten: float, *, bewaar: bool) -> int:
    """Fuzz one reader; how many findings there are."""
    werk = WERK / naam
    shutil.rmtree(werk, ignore_errors=True)
    corpus, vondsten = werk / "corpus", werk / "vondsten"
    corpus.mkdir(parents=True)
    vondsten.mkdir()
    for nr, een in enumerate([*zaden.van(naam), *bewaard.lees(bewaard.CORPUS, naam), *_oude_vondsten(naam)]):
        (corpus / f"zaad-{nr:05}").write_bytes(een)
    woorden = werk / "woorden.dict"
    woorden.write_text("".join(f'"{_vlucht(een)}"\n' for een in DOELEN[naam].woorden))
    opdracht = [
        *(sys.executable, "-m", "tests.fuzz.kind", naam, str(vondsten), str(corpus), f"-dict={woorden}"),
        *(f"-max_total_time={int(60 * minuten)}", f"-max_len={DOELEN[naam].grootte}", "-timeout=300"),
        *("-report_slow_units=300", "-rss_limit_mb=3000", "-print_final_stats=1", f"-artifact_prefix={vondsten}/stuk-"),
    ]
    begin = time.monotonic()
    with (werk / "log").open("wb") as log:
        code = subprocess.call(opdracht, cwd=REPO, stdout=log, stderr=log, preexec_fn=lambda: os.nice(10))
    seconden = time.monotonic() - begin
    einde = (werk / "log").read_text("utf-8", "replace")
    keren = re.findall(r"number_of_executed_units: (\d+)", einde)
    randen = re.findall(r"cov: (\d+)", einde)
    stuk = sorted(een for een in vondsten.iterdir() if een.suffix != ".txt")
    gehaald = f"{keren[-1] if keren else '?'} executions, {randen[-1] if randen else '?'} edges, {len(stuk)} findings"
    zeg(f"{naam}: {seconden / 60:.1f} min, {gehaald}" + (f"; ended with {code}, see {werk / 'log'}" if code else ""))
    for een in stuk:
        uitleg = een.with_suffix(".txt")
        zeg(f"  {een}: {uitleg.read_text() if uitleg.exists() else 'ended the process'}")
    if bewaar:
        alle = [*bewaard.lees(bewaard.CORPUS, naam), *(een.read_bytes() for een in corpus.iterdir())]
        over, aantal = kern.kern(DOELEN[naam], GEVOLGD[naam], alle, BYTES)
        bewaard.schrijf(bewaard.CORPUS, naam, over)
        zeg(f"  kept {len(over)} inputs, {sum(map(len, over))} bytes, {aantal} steps in the modules watched")
    return len(stuk) + (code != 0)


def zeg(regel: str) -> None:
    """A line for whoever waits."""
    print(regel, flush=True)  # noqa: T201


def _oude_vondsten(naam: str) -> list[bytes]:
    return bewaard.lees(bewaard.VONDSTEN, naam)


def _vlucht(woord: str) -> str:
    """As a dictionary of libFuzzer has it; a backslash in it is meant so."""
    return woord.replace("\\r", "\\x0d").replace("\\n", "\\x0a").replace('"', '\\"')


if __name__ == "__main__":
    raise SystemExit(main())
