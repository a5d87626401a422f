"""A reply to the preview of a plan that answers its questions, in the words of the procesregisseur."""

from collections.abc import Sequence

from commands.command import Command, Opdracht
from commands.domain.casus import Fase
from commands.domain.planantwoord import lees_antwoorden
from commands.domain.planversies import lees_keuzes
from commands.domain.rollen import Rol
from commands.domain.weigering import Weigering
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.plan.antwoord import PLANANTWOORD
from commands.plan.punt import PUNT
from commands.understanding.identiteit import Bekend


def lees_planantwoord(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    """The words as answers about the plan of the casus that is spoken of, while it is not released.

    In a casus that runs only those that answer the preview of a new plan; "2 is 3" says there which actiepunt is which.
    None where they are a command, or hold no answer. A report about an actiepunt of a plan that does not run is none.
    """
    casus = wie.wie.casus
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    if casus is None or not regie or not wie.onder_ons or wie.op_groep:
        return None
    nieuw = casus.fase is Fase.LOPEND and wie.antwoord_als == PLANANTWOORD.woorden
    if casus.fase is not Fase.CONCEPT and not nieuw:
        return None
    tekst = zonder_slot(inbound.tekst)
    if next(lees_antwoorden(tekst), None) is None:
        return None
    try:
        gelezen = lees(tekst, tabel, plek=Plek.PRIVE)
    except Weigering:
        gelezen = None
    if isinstance(gelezen, tuple) and (nieuw or not all(een.command.over_punt for een in gelezen)):
        return None
    if nieuw and lees_keuzes(tekst) is not None:
        return (Opdracht(command=PUNT, tekst=tekst),)
    return (Opdracht(command=PLANANTWOORD, tekst=tekst),)
