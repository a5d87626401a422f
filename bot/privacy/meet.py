"""Measures the guard on labelled texts: python -m bot.privacy.meet FILE.jsonl prints a table.

Each line is {"id", "style", "text", "spans": [{"start", "end", "kind"}]}; a text without spans is clean, unless it says
`"points": true`: then the whole of it points to somebody. `held` counts
texts with a finding that is no warning. Those whose spans are all "indirect" are told apart, as for them a warning is
half the work. A span is found when any finding touches it; a finding is right when it touches a span.
"""

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.privacy.hit import Hit
from bot.privacy.model.labelled import labelled
from bot.privacy.toetser import Toetser


@dataclass(slots=True)
class Measurement:
    """Counts over a set of texts."""

    identifying: int = 0
    held: int = 0
    clean: int = 0
    clean_held: int = 0
    clean_warned: int = 0
    pointing: int = 0
    pointing_held: int = 0
    pointing_warned: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right_kind: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0
    words: int = 0


def measure(texts: list[dict[str, Any]], toetser: Toetser) -> Measurement:
    """The counts of the guard over labelled texts."""
    result = Measurement()
    for one in texts:
        started = time.process_time()
        found = toetser.toets(one["text"])
        result.seconds += time.process_time() - started
        result.words += len(one["text"].split())
        _count(result, one, [hit for hit in found if not hit.warning])
        _count_warned(result, one, found)
    return result


def _count(result: Measurement, one: dict[str, Any], hits: list[Hit]) -> None:
    spans = one["spans"]
    if spans:
        result.identifying += 1
        result.held += bool(hits)
    else:
        result.clean += 1
        result.clean_held += bool(hits)
    if bool(spans) != bool(hits):
        words = [one["text"][t.begin : t.end] for t in hits]
        result.wrong.append(f"{one['id']} {'missed' if spans else 'held'} {words} | {one['text']}")
    for span in spans:
        kind = span["kind"]
        touching = [t for t in hits if t.begin < span["end"] and t.end > span["start"]]
        result.spans[kind] += 1
        result.found[kind] += bool(touching)
        result.right_kind[kind] += any(t.kind.value == kind for t in touching)
    for hit in hits:
        result.hits[hit.kind.value] += 1
        result.right[hit.kind.value] += any(hit.begin < span["end"] and hit.end > span["start"] for span in spans)


def _count_warned(result: Measurement, one: dict[str, Any], found: list[Hit]) -> None:
    """Count clean texts of which anything is said, and those that point to somebody only indirectly."""
    if not one["spans"]:
        result.clean_warned += bool(found)
    elif {span["kind"] for span in one["spans"]} == {"indirect"}:
        result.pointing += 1
        result.pointing_held += not all(hit.warning for hit in found)
        result.pointing_warned += bool(found)


def table(result: Measurement) -> str:
    """The figures as a table for people."""
    lines = [
        f"identifying texts held  {_of(result.held, result.identifying)}",
        f"  directly              {_of(result.held - result.pointing_held, result.identifying - result.pointing)}",
        f"  only indirectly       {_of(result.pointing_held, result.pointing)}, or warned "
        f"{_of(result.pointing_warned, result.pointing)}",
        f"clean texts held        {_of(result.clean_held, result.clean)}, or warned "
        f"{_of(result.clean_warned, result.clean)}",
        f"ms per 50 words         {1000 * result.seconds / max(1, result.words) * 50:.2f}",
        "",
        f"{'kind':<12} {'spans':>5} {'recall':>7} {'of kind':>8} {'hits':>5} {'precision':>9}",
    ]
    return "\n".join([*lines, *(_line(result, kind) for kind in sorted({*result.spans, *result.hits}))])


def _line(result: Measurement, kind: str) -> str:
    spans, hits = result.spans[kind], result.hits[kind]
    touching = f"{_share(result.found[kind], spans):>7} {_share(result.right_kind[kind], spans):>8}"
    return f"{kind:<12} {spans:>5} {touching} {hits:>5} {_share(result.right[kind], hits):>9}"


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole} = {_share(part, whole)}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def main(argv: list[str]) -> int:
    """Print the table, and with --fouten also the texts that went wrong."""
    toetser = Toetser()
    files = [file for file in argv if file != "--fouten"]
    texts = [one for file in files for one in labelled(Path(file))]
    result = measure(texts, toetser)
    sys.stdout.write(table(result) + "\n")
    if "--fouten" in argv:
        sys.stdout.write("\n".join(["", *result.wrong]) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
