"""The inputs that stay: for each reader one file, an input a line, as text where it is text."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path

HIER = Path(__file__).parent
CORPUS, VONDSTEN = HIER / "corpus", HIER / "vondsten"


def lees(map_: Path, doel: str) -> list[bytes]:
    """All inputs that are kept for this reader."""
    bestand = map_ / f"{doel}.jsonl"
    regels = bestand.read_text("utf-8").splitlines() if bestand.exists() else []
    return [_uit(json.loads(regel)) for regel in regels]


def schrijf(map_: Path, doel: str, invoer: Iterable[bytes]) -> None:
    """Keep these inputs, and no others."""
    map_.mkdir(exist_ok=True)
    regels = [json.dumps(_in(een), ensure_ascii=True) for een in sorted(set(invoer), key=lambda een: (len(een), een))]
    (map_ / f"{doel}.jsonl").write_text("".join(f"{regel}\n" for regel in regels), "utf-8")


def _in(invoer: bytes) -> dict[str, str]:
    try:
        return {"tekst": invoer.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(invoer).decode()}


def _uit(regel: dict[str, str]) -> bytes:
    return regel["tekst"].encode() if "tekst" in regel else base64.b64decode(regel["base64"])
