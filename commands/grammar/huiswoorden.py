"""The commands of a house: what names a role may be typed in its own word, and in that of any region."""

from collections.abc import Iterator
from dataclasses import replace

from commands.command import Command
from commands.domain.woorden import ANDERS, Woorden


def in_huiswoorden(tabel: tuple[Command, ...], woorden: Woorden) -> tuple[Command, ...]:
    """The same commands; "casushouder overdragen" is "casusregisseur overdragen" too, and so is the word of this
    house."""
    return tuple(_met(een, woorden) for een in tabel)


def _met(command: Command, woorden: Woorden) -> Command:
    erbij = tuple(dict.fromkeys(_andere(command.vormen, woorden)))
    oud = command.past
    eigen = woorden.eigen
    if not erbij and (oud is None or not eigen):
        return command
    past = oud if oud is None or not eigen else lambda rest: oud(rest) or oud(woorden.herleid(rest))
    return replace(command, ook=(*command.ook, *erbij), past=past)


def _andere(vormen: tuple[str, ...], woorden: Woorden) -> Iterator[str]:
    for rol, anders in ANDERS.items():
        namen = {*anders, getattr(woorden, rol).lower()} - {rol}
        yield from (vorm.replace(rol, naam) for vorm in vormen if rol in vorm for naam in sorted(namen))
