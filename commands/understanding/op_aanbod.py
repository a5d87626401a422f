"""A plain answer to the offered role of casushouder: a clear yes or no counts, and all else is asked back."""

from collections.abc import Sequence

from commands.casushouder.akkoord import AKKOORD
from commands.casushouder.niet_akkoord import NIET_AKKOORD
from commands.command import Command, Opdracht
from commands.domain.janee import reden_na_nee
from commands.domain.verzoek import VerzoekSoort
from commands.domain.verzoekantwoord import Strekking, heeft_voorwaarde, lees_verzoekantwoord
from commands.domain.weigering import TeVeelOpdrachten, Weigering
from commands.domain.weigering_terug import AanbodOnduidelijk
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.woorden import is_aanhef
from commands.texts.casushouder import JA
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken


def lees_op_aanbod(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    """ "Prima, doe ik" and "liever niet, te druk" as their commands, the reason with the no; None for a typed command,
    and where nothing was offered. Raises AanbodOnduidelijk for the rest: nobody reads it.
    """
    casus = wie.wie.casus
    if wie.bij_ja != JA or casus is None or wie.plek is Plek.KAMER or inbound.bewerkt or inbound.doorgestuurd:
        return None
    heel = zonder_slot(inbound.tekst).strip()
    tekst = "\n".join(regel for regel in heel.splitlines() if not is_aanhef(regel)).strip() or heel
    if not tekst or _is_getypt(inbound, tabel, wie.plek):
        return None
    if (reden := reden_na_nee(tekst)) is not None and not heeft_voorwaarde(reden):
        return (Opdracht(command=NIET_AKKOORD, tekst=reden),)
    gezegd = lees_verzoekantwoord(tekst, VerzoekSoort.OVERDRACHT)
    match gezegd.strekking:
        case Strekking.JA:
            return (Opdracht(command=AKKOORD),)
        case Strekking.NEE:
            return (Opdracht(command=NIET_AKKOORD, tekst=gezegd.reden),)
    raise AanbodOnduidelijk(code=casus.code)


def _is_getypt(inbound: Inbound, tabel: Sequence[Command], plek: Plek) -> bool:
    """Whether a command stands there that says which one it is, or the sign of one."""
    if met_teken(inbound.tekst):
        return True
    try:
        lezing = lees(inbound.tekst, tabel, plek=plek, gericht=True)
    except TeVeelOpdrachten:
        return True
    except Weigering:
        return False
    return isinstance(lezing, tuple) and not all(een.command.over_punt and een.nummer is None for een in lezing)
