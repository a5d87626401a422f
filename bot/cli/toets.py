"""`ketenbot toets`: what of a file or of standard input could identify a person; writes and fetches nothing."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from bot.cli.ending import CliError
from bot.cli.guard import require_guard
from bot.privacy.files.part import Part, UnreadableFile
from bot.privacy.files.read import as_text, read_file
from bot.privacy.hit import Hit
from bot.privacy.toetser import Toetser


def run(args: Namespace) -> int:
    """Print the findings: 0 none or warnings only, 1 findings; with --jsonl always 0."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name no terminal can show is still reported
    require_guard()
    toetser = Toetser(_toegestaan(args.allow))
    if args.jsonl:
        _toets_regels(sys.stdin.buffer, sys.stdout, toetser)
        return 0
    return 1 if _toets_delen(_delen(args.bestand), toetser) else 0


def _toegestaan(bestand: Path | None) -> list[str]:
    """The phrases of --allow: one a line; empty lines and lines that begin with # do not count."""
    if bestand is None:
        return []
    regels = (regel.strip() for regel in as_text(_lees(bestand)).splitlines())
    return [regel for regel in regels if regel and not regel.startswith("#")]


def _lees(bestand: Path) -> bytes:
    try:
        return bestand.read_bytes()
    except OSError as wrong:
        raise CliError(f"cannot read {bestand}: {wrong.strerror}") from wrong


def _delen(bestand: Path | None) -> Iterator[Part]:
    if bestand is None:
        yield Part("standard input", as_text(sys.stdin.buffer.read()))
        return
    try:
        yield from read_file(bestand.name, _lees(bestand))
    except UnreadableFile as wrong:
        raise CliError(f"cannot check {bestand}: {wrong}") from wrong


def _toets_delen(delen: Iterable[Part], toetser: Toetser) -> int:
    """Print each finding with its part, line and kind; returns how many are no warnings."""
    aantal = waarschuwingen = 0
    for deel in delen:
        for treffer in toetser.toets(deel.text):
            aantal += not treffer.warning
            waarschuwingen += treffer.warning
            print(_regel(deel, treffer))
    print(f"{aantal} found, {waarschuwingen} warnings" if aantal or waarschuwingen else "nothing found")
    return aantal


def _regel(deel: Part, treffer: Hit) -> str:
    code_in = deel.text.count("\n", 0, treffer.begin) + 1
    woorden = " ".join(deel.text[treffer.begin : min(treffer.end, treffer.begin + 80)].split())
    soort = f"warning: {treffer.kind}" if treffer.warning else str(treffer.kind)
    return f"{deel.where}, line {code_in}: {soort}: {woorden} ({treffer.recogniser})"


def _toets_regels(bron: Iterable[bytes], doel: TextIO, toetser: Toetser) -> None:
    """One JSON object a line in, one out."""
    for code_in, regel in enumerate(bron, 1):
        if not regel.strip():
            continue
        try:
            vraag = json.loads(regel)
            kenmerk, tekst = vraag["id"], vraag["text"]
            if not isinstance(tekst, str):
                raise TypeError
        except (ValueError, KeyError, TypeError) as wrong:
            raise CliError(f'line {code_in} of standard input is no {{"id", "text"}} object') from wrong
        antwoord = {"id": kenmerk, "hits": [_als_json(treffer) for treffer in toetser.toets(tekst)]}
        doel.write(json.dumps(antwoord) + "\n")
    doel.flush()


def _als_json(treffer: Hit) -> dict[str, Any]:
    uit: dict[str, Any] = {
        "start": treffer.begin,
        "end": treffer.end,
        "kind": treffer.kind.value,
        "recogniser": treffer.recogniser,
    }
    return {**uit, "warning": True} if treffer.warning else uit
