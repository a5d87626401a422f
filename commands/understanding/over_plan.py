"""A reply to the preview of a plan that answers its questions, in the words of the procesregisseur."""

import re
from collections.abc import Sequence
from typing import Final

from commands.command import Command, Opdracht
from commands.domain.casus import Fase
from commands.domain.planantwoord import lees_antwoorden
from commands.domain.planversies import lees_keuzes
from commands.domain.rollen import Rol
from commands.domain.weigering import Weigering
from commands.domain.weigering_terug import PlanKlopt
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.plan.antwoord import PLANANTWOORD
from commands.plan.punt import AKKOORD, PUNT
from commands.plan.vrijgeven import VRIJGEVEN
from commands.understanding.identiteit import Bekend
from commands.understanding.vrijgave import zegt_vrijgeven


def lees_planantwoord(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    """The words as answers about the plan of the casus that is spoken of, while it is not released.

    In a casus that runs only those that answer the preview of a new plan; "2 is 3" says there which actiepunt is which.
    "Klopt, alleen punt 3 is van de politie" answers with what stands behind it. Raises PlanKlopt for a yes alone.
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
    if inbound.antwoord_op and zegt_vrijgeven(tekst) and not wie.bij_ja.startswith(PUNT.woorden):
        return (Opdracht(command=VRIJGEVEN),)
    klopt = na_klopt(tekst)
    if klopt == "" and inbound.antwoord_op and _vraagt_niets(wie):
        raise PlanKlopt(code=casus.code)
    if klopt == "" and wie.bij_ja.startswith(PUNT.woorden):
        return (Opdracht(command=PUNT, tekst=AKKOORD),)
    tekst = klopt or tekst
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


_KLOPT: Final = re.compile(
    r"(?:(?:ja|jazeker|klopt|akkoord|prima|goed|top|ok|oke|oké|mooi|helemaal|zo|is|dit|dat|het|plan|ziet er goed uit"
    r"|hoor|mee eens)\b[\s,.!:;–-]*)+",
    re.IGNORECASE,
)
_OP_EEN_NA: Final = re.compile(r"(?:maar|alleen|behalve(?: dat)?|wel|en)\b[\s,:]*", re.IGNORECASE)
_ZEGT_KLOPT: Final = re.compile(r"\b(?:ja|jazeker|klopt|akkoord|prima|goed|top|oke|oké|ok|eens)\b", re.IGNORECASE)


def na_klopt(tekst: str) -> str | None:
    """The words behind a yes with which a text begins, "" where there are none; None where it begins otherwise."""
    voor = _KLOPT.match(tekst.strip())
    if voor is None or _ZEGT_KLOPT.search(voor[0]) is None or "?" in tekst:
        return None
    rest = tekst.strip()[voor.end() :].strip()
    op_een_na = _OP_EEN_NA.match(rest)
    return rest[op_een_na.end() :].strip() if op_een_na is not None else rest


def _vraagt_niets(wie: Bekend) -> bool:
    """Whether the answered message asks no yes: a yes to it can only be about the plan."""
    return not wie.bij_ja
