"""The first reading of a message: its commands, its subject, and what it says in somebody's own words."""

from collections.abc import Sequence

from commands.command import Command, Opdracht
from commands.domain.beleid import Beleid
from commands.domain.weigering import OpdrachtOnvolledig, Weigering, WelkPunt
from commands.domain.werkdagen import lokale_dag
from commands.grammar.grammar import Lezing, Plek, lees
from commands.messages import Inbound
from commands.understanding.duiden import duid
from commands.understanding.identiteit import Bekend


def lees_tekst(tekst: str, wie: Bekend, tabel: Sequence[Command], plek: Plek) -> Lezing:
    """Read it; "klaar" without a number speaks of his only open actiepunt, or he is asked which one."""
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
    """The command that was meant, as it can be typed: his own words may not be."""
    gebruik = str(fout.gegevens.get("gebruik", ""))
    woorden = gebruik.partition(" <")[0].removeprefix("actie ")
    return f"{woorden} tot 31 december" if woorden == "uitstel" else woorden


def lees_onderwerp(inbound: Inbound, tabel: Sequence[Command]) -> tuple[Opdracht, ...]:
    """Some write their command as the subject of a new mail; empty when it is none."""
    if inbound.antwoord_op:
        return ()
    try:
        lezing = lees(inbound.onderwerp, tabel, plek=Plek.PRIVE)
    except Weigering:
        return ()
    return lezing if isinstance(lezing, tuple) else ()


def eigen_woorden(gelezen: Lezing | Weigering, inbound: Inbound, wie: Bekend, beleid: Beleid) -> Lezing | None:
    """What people say in their own words; an edit or a forward is not read for that."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    return duid(gelezen, inbound.tekst, wie, lokale_dag(inbound.ontvangen_op, beleid))
