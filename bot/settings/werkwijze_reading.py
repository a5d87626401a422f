"""Reads the werkwijze of a region: a shipped one by its name, a home-made one by its path."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.settings.errors import PLAIN, SettingError, unreadable
from bot.settings.werkwijze import Werkwijze
from bot.settings.werkwijze_ladder import Step
from bot.settings.werkwijze_meetings import Meeting
from bot.settings.werkwijze_values import Sourced

SUFFIX = ".toml"
_KEY = re.compile(r"\s*([A-Za-z_-]+)\s*=")
_HEAD = re.compile(r"\s*(\[\[?)\s*([A-Za-z_.-]+)\s*\]\]?")
_REMEDY = {
    "greater_than_equal": "; leave the line out where the region keeps no such term",
    "missing": "; write it as { waarde = ..., bron = ... }",
    "model_type": "; write it as { waarde = ..., bron = ... }",
    "string_pattern_mismatch": "; a few words of letters on one line",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a werkwijze for people: its key, its value in words, and its source."""

    key: str
    value: str
    source: str


def names() -> tuple[str, ...]:
    """The shipped ones, in the order of the alphabet."""
    return tuple(sorted(een.name.removesuffix(SUFFIX) for een in _folder().iterdir() if een.name.endswith(SUFFIX)))


def is_path(naam: str) -> bool:
    """Whether this names a file of the house itself."""
    return naam.endswith(SUFFIX) or "/" in naam


def read_werkwijze(naam: str) -> Werkwijze:
    """The shipped one with this name, or the one in this file.

    Raises SettingError, a line for each fault: with the file, the line in it, and what to do.
    """
    if is_path(naam):
        return check(_text_of(Path(naam)), naam)
    if naam not in names():
        buur = get_close_matches(naam, names(), n=1, cutoff=0.5)
        vraag = f"did you mean {buur[0]}?" if buur else f"there are {', '.join(names())}, or name a file ({SUFFIX})"
        raise SettingError(f"there is no werkwijze {naam!r}: {vraag}")
    return check((_folder() / f"{naam}{SUFFIX}").read_text(encoding="utf-8"), f"{naam}{SUFFIX}")


def check(tekst: str, naam: str) -> Werkwijze:
    """The werkwijze in this text; `naam`: how faults call the file. Raises SettingError as `read_werkwijze` does."""
    try:
        gelezen = tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        raise SettingError(f"{naam} is no valid TOML: {fout}; {_examples()}") from fout
    try:
        return Werkwijze.model_validate(gelezen)
    except ValidationError as fout:
        regels = [_fault(tekst, naam, een["loc"], een["type"], een["msg"]) for een in fout.errors(include_url=False)]
        raise SettingError("\n".join(dict.fromkeys(regels))) from None


def rows(werkwijze: Werkwijze) -> Iterator[Row]:
    """Each value with its source, in the order of the file; the steps of the ladder by their roles."""
    for naam in Werkwijze.model_fields:
        deel = getattr(werkwijze, naam)
        if isinstance(deel, Sourced):
            yield _row(naam, deel)
        elif isinstance(deel, tuple):
            for nr, een in enumerate(deel, 1):
                if isinstance(een, Step):
                    yield Row(f"ladder.{een.van}-{een.naar}", een.told(), een.bron)
                elif isinstance(een, Meeting):
                    yield Row(f"overleggen.{een.naam}", een.told(), een.bron)
                else:
                    yield Row(f"{naam}.{nr}", f"{'of: ' if een.of else ''}{een.tekst}", een.bron)
        elif deel is not None:
            for onder in type(deel).model_fields:
                if isinstance(een := getattr(deel, onder), Sourced):
                    yield _row(f"{naam}.{onder}", een)


def _row(key: str, gegeven: Sourced[Any]) -> Row:
    waarde = gegeven.waarde
    if isinstance(waarde, bool):
        return Row(key, "ja" if waarde else "nee", gegeven.bron)
    return Row(key, ", ".join(map(str, waarde)) if isinstance(waarde, tuple) else str(waarde), gegeven.bron)


def _folder() -> Any:  # noqa: ANN401  (a Traversable, whose type has no name before Python 3.11.4)
    return files("bot.settings") / "werkwijzen"


def _text_of(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise SettingError(unreadable(f"the werkwijze {pad}", fout)) from fout


def _fault(tekst: str, naam: str, plek: Sequence[int | str], soort: str, melding: str) -> str:
    sleutel = ".".join(str(deel + 1) if isinstance(deel, int) else deel for deel in plek)
    regel = _line_of(tekst, plek)
    waar = f"{naam}, line {regel}" if regel else naam
    if soort == "extra_forbidden":
        return f"{waar}: unknown key {sleutel}; {_known(plek)}"
    woorden = PLAIN.get(soort) or melding.removeprefix("Value error, ")
    return f"{waar}: {f'{sleutel}: ' if sleutel else ''}{woorden}{_REMEDY.get(soort, '')}"


def _examples() -> str:
    """Where the shipped ones stand, to copy and change."""
    return f"for its form copy a shipped one, such as {_folder() / 'kennemerland.toml'}"


def _known(plek: Sequence[int | str]) -> str:
    model: type[BaseModel] = Werkwijze
    for deel in plek[:-1]:
        onder = None if isinstance(deel, int) else model.model_fields[deel].annotation
        if isinstance(onder, type) and issubclass(onder, BaseModel):
            model = onder
    bekend = list(model.model_fields)
    buur = get_close_matches(str(plek[-1]), bekend, n=1, cutoff=0.6)
    return f"did you mean {buur[0]}?" if buur else f"known here: {', '.join(bekend)}"


def _line_of(tekst: str, plek: Sequence[int | str]) -> int:
    """The line (from 1) where this key stands, or that of the section it would stand in; 0 where neither is there."""
    waar = _places(tekst)
    delen = tuple(plek)
    while delen:
        if delen in waar:
            return waar[delen]
        delen = delen[:-1]
    return waar.get(("ladder", 0), 0) if not plek else 0


def _places(tekst: str) -> Mapping[tuple[int | str, ...], int]:
    waar: dict[tuple[int | str, ...], int] = {}
    sectie: tuple[int | str, ...] = ()
    tellers: dict[str, int] = {}
    for nummer, regel in enumerate(tekst.splitlines(), 1):
        if kop := _HEAD.match(regel):
            sectie = (kop[2],)
            if kop[1] == "[[":
                tellers[kop[2]] = tellers.get(kop[2], -1) + 1
                sectie = (kop[2], tellers[kop[2]])
            waar.setdefault(sectie, nummer)
        elif sleutel := _KEY.match(regel):
            waar.setdefault((*sectie, sleutel[1]), nummer)
    return waar
