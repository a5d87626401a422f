"""The command that somebody most likely meant: for "Bedoelt u misschien ...?"."""

from collections.abc import Sequence
from difflib import get_close_matches

from commands.command import Command
from commands.spreektaal.woorden import KOPPELWOORDEN, Regel, Woord, lees_regel, reeks, sla_over

GELIJKENIS = 0.7
EEN_WOORD = 0.75
"""One word is soon like another: "laat" is no "plaatje"."""
TIKFOUT = 0.8
LANGSTE_VORM = 5
_LANG_GENOEG = 4
"""A shorter word is soon like another: "doe" is no "done"."""
MAX_TEKST = 200
_ONTKENT = reeks("niet geen nog nooit")


def lijkt_op(tekst: str, tabel: Sequence[Command]) -> str:
    """The usage of the command whose words come nearest to the front of this text; empty if none does.

    Never of a command that sends, adds, removes or ends, and never the opposite of what stands there.
    """
    regel = lees_regel(tekst[:MAX_TEKST].strip())
    over = _zonder_nummers(regel.woorden) if regel is not None else []
    woorden = [woord.kaal for woord in over[sla_over(over, 0, KOPPELWOORDEN) :]]
    ontkend = not _ONTKENT.isdisjoint(woorden)
    keus = [een for een in tabel if een.leest or (een.telt and een.over_punt and not een.vrij and not ontkend)]
    vormen = {vorm: command for command in reversed(keus) for vorm in command.vormen}
    for aantal in range(min(LANGSTE_VORM, len(woorden)), 0, -1):
        even_lang = [vorm for vorm in vormen if len(vorm.split()) == aantal]
        nabij = GELIJKENIS if aantal > 1 else EEN_WOORD
        gevonden = get_close_matches(" ".join(woorden[:aantal]), even_lang, n=1, cutoff=nabij)
        if gevonden and (vormen[gevonden[0]].leest or _zelfde_woorden(woorden, gevonden[0].split())):
            return vormen[gevonden[0]].gebruik
    if not woorden or (regel is not None and regel.is_vraag(0)):
        return ""
    met_nummer = regel is not None and len(over) < len(regel.woorden)
    getoond = [een for een in keus if een.leest and een.woorden.split()[0] == woorden[0]]
    return next((een.gebruik for een in getoond if een.over_punt is met_nummer), "")


def _zelfde_woorden(woorden: Sequence[str], vorm: Sequence[str]) -> bool:
    """Whether each word of a report stands there with no more than a slip: "kan dicht" is not "kan niet"."""
    return all(
        een == ander or (len(een) >= _LANG_GENOEG and bool(get_close_matches(een, [ander], n=1, cutoff=GELIJKENIS)))
        for een, ander in zip(woorden, vorm, strict=False)
    )


def is_tikfout(regel: Regel, tabel: Sequence[Command]) -> bool:
    """Whether this line is nothing but a command with a slip in it: "gereet 3", "actei lijst", "hlup"."""
    over = _zonder_nummers(regel.woorden)
    over = over[sla_over(over, 0, KOPPELWOORDEN) :]
    genummerd = len(over) < len(regel.woorden)
    vast = not genummerd or any(regel.woorden[rand] not in over for rand in (0, -1))
    if not over or len(regel.woorden) > LANGSTE_VORM or not vast:
        return False
    zin = " ".join(woord.kaal for woord in over)
    vormen = [vorm for command in tabel if command.over_punt or not genummerd for vorm in command.vormen]
    if len(over) == 1 and not genummerd:  # one word says little: only letters that changed places count
        return zin not in vormen and any(sorted(zin) == sorted(vorm) for vorm in vormen)
    # two texts can only be so alike when neither is much longer than the other
    even_lang = [vorm for vorm in vormen if 2 * min(len(vorm), len(zin)) >= TIKFOUT * (len(vorm) + len(zin))]
    return zin not in vormen and bool(get_close_matches(zin, even_lang, n=1, cutoff=TIKFOUT))


def _zonder_nummers(woorden: Sequence[Woord]) -> list[Woord]:
    return [woord for woord in woorden if not woord.kaal.isdigit() and not woord.code]
