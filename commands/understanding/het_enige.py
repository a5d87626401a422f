"""Words that say first that it is done count for the only open actiepunt of their writer."""

from dataclasses import replace

from commands.command import Opdracht
from commands.grammar.lezing import Plek
from commands.spreektaal.verstaan import Omstandigheid
from commands.spreektaal.vooropklaar import lees_voorop_klaar
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import als_opdrachten


def over_het_enige(tekst: str, wie: Bekend, om: Omstandigheid) -> tuple[Opdracht, ...] | None:
    """The report in "klaar, hij is woensdag aangemeld" by mail, in answer to no words of others; None for others."""
    if wie.plek is not Plek.MAIL or wie.wie.deelnemer is None or wie.nummer is not None or wie.aan_groep:
        return None
    if len(wie.eigen_punten) != 1:
        return None
    gezegd = lees_voorop_klaar(tekst, replace(om, over=wie.eigen_punten[0]))
    return None if gezegd is None else als_opdrachten(gezegd, tekst)
