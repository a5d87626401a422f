"""Measures the guard on labelled texts: python -m bot.privacy.meet FILE.jsonl prints a table.

Each line is {"id", "style", "text", "spans": [{"start", "end", "kind"}]}; a text without spans is clean. `held` counts
texts with a finding that is no warning; a span is found when any finding touches it, a finding
is right when it touches a span.
"""

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.privacy.hit import Treffer
from bot.privacy.toetser import Toetser


@dataclass(slots=True)
class Meting:
    """Counts over a set of texts."""

    identificerend: int = 0
    gehouden: int = 0
    schoon: int = 0
    schoon_gehouden: int = 0
    plekken: Counter[str] = field(default_factory=Counter)
    gevonden: Counter[str] = field(default_factory=Counter)
    juiste_soort: Counter[str] = field(default_factory=Counter)
    treffers: Counter[str] = field(default_factory=Counter)
    terecht: Counter[str] = field(default_factory=Counter)
    fout: list[str] = field(default_factory=list)
    seconden: float = 0.0
    woorden: int = 0


def meet(teksten: list[dict[str, Any]], toetser: Toetser) -> Meting:
    """Run the guard over labelled texts."""
    uit = Meting()
    for een in teksten:
        begin = time.process_time()
        treffers = [treffer for treffer in toetser.toets(een["text"]) if not treffer.waarschuwing]
        uit.seconden += time.process_time() - begin
        uit.woorden += len(een["text"].split())
        _tel(uit, een, treffers)
    return uit


def _tel(uit: Meting, een: dict[str, Any], treffers: list[Treffer]) -> None:
    plekken = een["spans"]
    if plekken:
        uit.identificerend += 1
        uit.gehouden += bool(treffers)
    else:
        uit.schoon += 1
        uit.schoon_gehouden += bool(treffers)
    if bool(plekken) != bool(treffers):
        wat = [een["text"][t.begin : t.eind] for t in treffers]
        uit.fout.append(f"{een['id']} {'missed' if plekken else 'held'} {wat} | {een['text']}")
    for plek in plekken:
        soort = plek["kind"]
        raak = [t for t in treffers if t.begin < plek["end"] and t.eind > plek["start"]]
        uit.plekken[soort] += 1
        uit.gevonden[soort] += bool(raak)
        uit.juiste_soort[soort] += any(t.soort.value == soort for t in raak)
    for treffer in treffers:
        uit.treffers[treffer.soort.value] += 1
        uit.terecht[treffer.soort.value] += any(
            treffer.begin < plek["end"] and treffer.eind > plek["start"] for plek in plekken
        )


def tabel(uit: Meting) -> str:
    """The figures for people to read."""
    regels = [
        f"identifying texts held  {uit.gehouden}/{uit.identificerend} = {_deel(uit.gehouden, uit.identificerend)}",
        f"clean texts held        {uit.schoon_gehouden}/{uit.schoon} = {_deel(uit.schoon_gehouden, uit.schoon)}",
        f"ms per 50 words         {1000 * uit.seconden / max(1, uit.woorden) * 50:.2f}",
        "",
        f"{'kind':<12} {'spans':>5} {'recall':>7} {'of kind':>8} {'hits':>5} {'precision':>9}",
    ]
    return "\n".join([*regels, *(_regel(uit, soort) for soort in sorted({*uit.plekken, *uit.treffers}))])


def _regel(uit: Meting, soort: str) -> str:
    plekken, treffers = uit.plekken[soort], uit.treffers[soort]
    raak = f"{_deel(uit.gevonden[soort], plekken):>7} {_deel(uit.juiste_soort[soort], plekken):>8}"
    return f"{soort:<12} {plekken:>5} {raak} {treffers:>5} {_deel(uit.terecht[soort], treffers):>9}"


def _deel(deel: int, geheel: int) -> str:
    return f"{deel / geheel:.3f}" if geheel else "-"


def main(argv: list[str]) -> int:
    """Print the table; with --fouten the texts that went wrong too."""
    toetser = Toetser()
    namen = [naam for naam in argv if naam != "--fouten"]
    teksten = [json.loads(regel) for naam in namen for regel in Path(naam).read_text("utf-8").splitlines() if regel]
    uit = meet(teksten, toetser)
    sys.stdout.write(tabel(uit) + "\n")
    if "--fouten" in argv:
        sys.stdout.write("\n".join(["", *uit.fout]) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
