"""A command without its first word ("geef 5 aan GGZ"), by whoever may give it: asked back, and told to nobody."""

from collections.abc import Sequence

from commands.command import Command, mag
from commands.domain.datum import is_datum
from commands.domain.weigering_terug import OpdrachtOfBericht
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.grammar.woordenschat import Woordenschat
from commands.spreektaal.woorden import Woord, is_aanhef, lees_regel, nummers
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_EERSTE = "actie"
_AAN = "aan"


def keur_half_getypt(tekst: str, wie: Bekend, tabel: Sequence[Command]) -> None:
    """Raises OpdrachtOfBericht where the first line is such a command about an actiepunt of this casus.

    In the room of a casus only a line with a sign is meant for the bot.
    """
    if wie.plek is Plek.KAMER and not met_teken(tekst):
        return
    regel = next((een for een in zonder_slot(tekst).splitlines() if een.strip() and not is_aanhef(een)), "")
    zin = lees_regel(regel.strip())
    if zin is None or zin.is_vraag(0):
        return
    getypt, casus = zin.woorden[0].code, wie.wie.casus
    begin = 1 if getypt is not None and len(zin.woorden) > 1 else 0
    code = getypt or (casus.code if casus is not None else "")
    command = _met_tweede_woord(zin.woorden, begin, tabel)
    getallen, na = nummers(zin.woorden, begin + 1)
    if command is None or not code or not mag(command, wie.wie):
        return
    hier = casus is not None and casus.code == code
    if hier and not {*getallen} <= {een.nummer for een in wie.punten}:
        return
    verder = [woord.kaal for woord in zin.woorden[na:]]
    aan = _AAN in command.gebruik.split()
    if not getallen or (aan and verder[:1] != [_AAN]) or (verder and is_datum(f"{getallen[-1]} {verder[0]}")):
        return
    voor = f"{code} " if wie.onder_ons or begin else ""
    heel = f"{voor}{_EERSTE} {zin.tekst[zin.woorden[0].eind :].strip() if begin else zin.tekst}"
    past = command.leest or command.raadt
    raise OpdrachtOfBericht(voorbeeld=heel if past else "", gebruik=command.gebruik)


def _met_tweede_woord(woorden: Sequence[Woord], begin: int, tabel: Sequence[Command]) -> Command | None:
    """The command about an actiepunt whose second word stands there, where no other command does."""
    if next(Woordenschat.van(tuple(tabel)).zoek(woorden, begin), None) is not None:
        return None
    return next((een for een in tabel if een.over_punt and een.woorden == f"{_EERSTE} {woorden[begin].kaal}"), None)
