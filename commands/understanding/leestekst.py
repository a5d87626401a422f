"""What was typed, where a word like "klaar" needs no number."""

from collections.abc import Sequence

from commands.command import Command
from commands.domain.weigering import OpdrachtOnvolledig, WelkPunt
from commands.grammar.grammar import lees
from commands.grammar.lezing import Lezing, Plek
from commands.understanding.identiteit import Bekend


def lees_tekst(tekst: str, wie: Bekend, tabel: Sequence[Command], plek: Plek) -> Lezing:
    """Read it; "klaar" without a number speaks of their only open actiepunt, or they are asked which one."""
    try:
        return lees(tekst, tabel, plek=plek, nummer=wie.nummer, gericht=wie.gericht)
    except OpdrachtOnvolledig as fout:
        if len(wie.eigen_punten) == 1:
            return lees(tekst, tabel, plek=plek, nummer=wie.eigen_punten[0], gericht=wie.gericht)
        if not wie.eigen_punten or wie.wie.casus is None:
            raise
        code = f"{wie.wie.casus.code} " if plek is Plek.PRIVE else ""
        raise WelkPunt(voorbeeld=f"{code}{wie.eigen_punten[0]} {_werkwoord(fout)}") from fout


def _werkwoord(fout: OpdrachtOnvolledig) -> str:
    """The command that was meant, as it can be typed: their own words may not be."""
    gebruik = str(fout.gegevens.get("gebruik", ""))
    woorden = gebruik.partition(" <")[0].removeprefix("actie ")
    return f"{woorden} tot 31 december" if woorden == "uitstel" else woorden
