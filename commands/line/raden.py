"""The same command with the whole name of the one deelnemer who may be meant: to be sent by its writer, never by us."""

import re
from typing import Final

from commands.actie.antwoord import met_code
from commands.command import Context, Opdracht
from commands.domain.weigering import DeelnemerOnbekend, Weigering

_AAN: Final = r"(?:aan|naar|namens|vervanger|door)\s+(?:de\s+|het\s+)?"


def met_hele_naam(fout: Weigering, opdracht: Opdracht, context: Context) -> Weigering:
    """The refusal with the command that can be sent as it stands; as it is where several may be meant, or no name
    can be put in the place of the part."""
    lijkt = fout.gegevens.get("lijkt_op")
    deel, command = str(fout.gegevens.get("tekst", "")), opdracht.command
    if not (isinstance(fout, DeelnemerOnbekend) and command.raadt and isinstance(lijkt, tuple) and len(lijkt) == 1):
        return fout
    plek = _plek(opdracht.tekst, deel)
    if plek is None:
        return fout
    tekst = " ".join(f"{opdracht.tekst[: plek[0]]}{lijkt[0]}{opdracht.tekst[plek[1] :]}".split())
    casus = f"{context.casus.code} " if command.in_casus and met_code(context) else ""
    nummer = "" if opdracht.nummer is None else f"{opdracht.nummer} "
    heel = f"{casus}{command.woorden} {nummer}{tekst}"
    fout.gegevens = {**fout.gegevens, "voorbeeld": heel, "zelf": heel, "kamer": context.in_casuskamer}
    return fout


def _plek(tekst: str, deel: str) -> tuple[int, int] | None:
    """Where that part of a name stands as one: behind a word such as "aan", otherwise at its last place."""
    naam = rf"(?<!\w){re.escape(deel)}(?!\w)"
    if not deel:
        return None
    achter = re.search(rf"(?<!\w){_AAN}({naam})", tekst, re.IGNORECASE)
    if achter is not None:
        return achter.span(1)
    plekken = [een.span() for een in re.finditer(naam, tekst, re.IGNORECASE)]
    begin = [een for een in plekken if een[0] == 0]
    return next(iter(begin or plekken[-1:]), None)
