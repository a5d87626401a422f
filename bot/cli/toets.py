"""`ketenbot toets`: what of a file or of standard input could identify a person; writes and fetches nothing."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from bot.cli.uitkomst import CliFout
from bot.privacy.files.part import Deel, OnleesbaarBestand
from bot.privacy.files.read import lees_bestand, leesbaar
from bot.privacy.hit import Treffer
from bot.privacy.toetser import Toetser


def draai(args: Namespace) -> int:
    """Print the findings: 0 none or warnings only, 1 findings; with --jsonl always 0."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name no terminal can show is still reported
    toetser = Toetser(_toegestaan(args.allow))
    if args.jsonl:
        _toets_regels(sys.stdin.buffer, sys.stdout, toetser)
        return 0
    return 1 if _toets_delen(_delen(args.bestand), toetser) else 0


def _toegestaan(bestand: Path | None) -> list[str]:
    """The phrases of --allow: one a line; empty lines and lines that begin with # do not count."""
    if bestand is None:
        return []
    regels = (regel.strip() for regel in leesbaar(_lees(bestand)).splitlines())
    return [regel for regel in regels if regel and not regel.startswith("#")]


def _lees(bestand: Path) -> bytes:
    try:
        return bestand.read_bytes()
    except OSError as fout:
        raise CliFout(f"cannot read {bestand}: {fout.strerror}") from fout


def _delen(bestand: Path | None) -> Iterator[Deel]:
    if bestand is None:
        yield Deel("standard input", leesbaar(sys.stdin.buffer.read()))
        return
    try:
        yield from lees_bestand(bestand.name, _lees(bestand))
    except OnleesbaarBestand as fout:
        raise CliFout(f"cannot check {bestand}: {fout}") from fout


def _toets_delen(delen: Iterable[Deel], toetser: Toetser) -> int:
    """Print each finding with its part, line and kind; returns how many are no warnings."""
    aantal = waarschuwingen = 0
    for deel in delen:
        for treffer in toetser.toets(deel.tekst):
            aantal += not treffer.waarschuwing
            waarschuwingen += treffer.waarschuwing
            print(_regel(deel, treffer))
    print(f"{aantal} found, {waarschuwingen} warnings" if aantal or waarschuwingen else "nothing found")
    return aantal


def _regel(deel: Deel, treffer: Treffer) -> str:
    nummer = deel.tekst.count("\n", 0, treffer.begin) + 1
    woorden = " ".join(deel.tekst[treffer.begin : min(treffer.eind, treffer.begin + 80)].split())
    soort = f"warning: {treffer.soort}" if treffer.waarschuwing else str(treffer.soort)
    return f"{deel.waar}, line {nummer}: {soort}: {woorden} ({treffer.herkenner})"


def _toets_regels(bron: Iterable[bytes], doel: TextIO, toetser: Toetser) -> None:
    """One JSON object a line in, one out."""
    for nummer, regel in enumerate(bron, 1):
        if not regel.strip():
            continue
        try:
            vraag = json.loads(regel)
            kenmerk, tekst = vraag["id"], vraag["text"]
            if not isinstance(tekst, str):
                raise TypeError
        except (ValueError, KeyError, TypeError) as fout:
            raise CliFout(f'line {nummer} of standard input is no {{"id", "text"}} object') from fout
        antwoord = {"id": kenmerk, "hits": [_als_json(treffer) for treffer in toetser.toets(tekst)]}
        doel.write(json.dumps(antwoord) + "\n")
    doel.flush()


def _als_json(treffer: Treffer) -> dict[str, Any]:
    uit: dict[str, Any] = {
        "start": treffer.begin,
        "end": treffer.eind,
        "kind": treffer.soort.value,
        "recogniser": treffer.herkenner,
    }
    return {**uit, "warning": True} if treffer.waarschuwing else uit
