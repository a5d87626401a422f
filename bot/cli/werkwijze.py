"""`ketenbot werkwijze`: show, check and compare the werkwijze of a region; reads no settings and changes nothing."""

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict

from bot.settings.werkwijze_reading import Row, is_path, read_werkwijze, rows

_ABSENT = "niets"


def run(args: Namespace) -> int:
    """0 when it is told; with `verschil` 1 when the two differ. SettingError when a file is no good."""
    return _DOET[args.doe](args)


def _toon(args: Namespace) -> int:
    alle = list(rows(read_werkwijze(args.naam)))
    if args.json:
        print(json.dumps([asdict(een) for een in alle], ensure_ascii=False, indent=1))
        return 0
    for een in alle:
        print(f"{een.key} = {een.value}\n    bron: {een.source}")
    return 0


def _toets(args: Namespace) -> int:
    naam = args.naam if is_path(args.naam) else f"./{args.naam}"
    print(f"{args.naam} is well: {len(list(rows(read_werkwijze(naam))))} values")
    return 0


def _verschil(args: Namespace) -> int:
    links, rechts = _per_key(args.naam), _per_key(args.ander)
    anders = [key for key in dict.fromkeys((*links, *rechts)) if _value(links, key) != _value(rechts, key)]
    for key in anders:
        print(f"{key}: {_value(links, key)} -> {_value(rechts, key)}")
    if not anders:
        print("they say the same")
    return 1 if anders else 0


def _per_key(naam: str) -> Mapping[str, Row]:
    return {een.key: een for een in rows(read_werkwijze(naam))}


def _value(alle: Mapping[str, Row], key: str) -> str:
    return alle[key].value if key in alle else _ABSENT


_DOET: Mapping[str, Callable[[Namespace], int]] = {"toon": _toon, "toets": _toets, "verschil": _verschil}
