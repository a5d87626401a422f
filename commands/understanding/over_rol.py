"""A member asks the bot, in a mail of their own, to hand something over, or the casushouder to close: asked for whom.

Nobody else reads such words (own choice): the command needs a name, and closing needs two people.
"""

import re
from typing import Final

from commands.actie.bedoelt import bedoelt
from commands.casus.afsluiten import AFSLUITEN
from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.domain.weigering_terug import BedoeltU, NietGedeeld
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.opvolging import is_opvolging
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import is_van_ander, met_teken

_VOORAF: Final = r"\W*(?:(?:hoi|hallo|sorry|maar|en|dus|ok|oke|prima|alles loopt|loopt goed|alles rustig)\b\W*)*"
_SLUIT: Final = re.compile(
    rf"{_VOORAF}(?:(?:zullen|kunnen|mogen|moeten|gaan) we|(?:kan|mag|zou)) (?:(?:de|het|deze|dit|dan|nu|maar|casus|zaak"
    r"|hem|misschien|kunnen) )*(?:af)?(?:sluiten|gesloten|dicht)(?: worden)?(?: nu| dan| zo)?\W*",
    re.IGNORECASE,
)
_ROL: Final = re.compile(
    rf"{_VOORAF}(?:(?:ik|liever) )?(?:wil|kan|ben|stop|word|zou)\b(?: ik)?(?: liever| graag| echt| niet| eigenlijk)*"
    r"(?: (?:geen|als|langer|meer|met|het|stoppen|ermee))* casushouder(?:schap)?"
    rf"(?: (?:meer|af|zijn|blijven|niet|langer|willen))*(?:[\s,;.-]+[^\W\d]+){{0,4}}\W*"
    rf"|{_VOORAF}(?:wie|kan iemand(?: anders)?|kan een ander|iemand anders moet|laat iemand)\b"
    r"[^.?\n]{0,30}\bcasushouder(?:schap)?\b[^.?\n]{0,20}\W*",
    re.IGNORECASE,
)
_ROL_OVER: Final = re.compile(r"\b(?:geen|stop|stoppen|niet|af|anders|ander|wie|iemand|over\w*)\b", re.IGNORECASE)
_OVERDRAGEN: Final = re.compile(
    rf"{_VOORAF}(?:hoe )?(?:kan|mag|wil|kunnen|zou)(?: ik| wij| we)?(?: willen| graag)? (?:(?:dit|deze|het|hem|punt"
    r"|actie|actiepunt|\d{1,2}|ook|wel|niet|aan|een|collega|iemand|ander|anders|naar) )*(?:overdragen|overgeven"
    r"|doorgeven aan (?:een )?(?:ander|iemand anders|collega))"
    r"(?: aan (?:een )?(?:collega|ander|iemand(?: anders)?))?\W*",
    re.IGNORECASE,
)
_WORDT: Final = re.compile(
    rf"{_VOORAF}(?:(?:kan|mag|wil|zou|kunnen|laat|moet) )(?:de |het |onze )?(?P<wie>(?!ik\b|iemand|een ander|wie\b)"
    r"[^\W\d][\w/()-]*(?: [\w/()-]+){0,3}?) (?:(?:dan|niet|misschien|de|nieuwe|nu|voortaan) )*"
    r"casushouder(?:schap)? (?:worden|zijn|overnemen|doen)\b\s*(?:[?.,;!].*)?$",
    re.IGNORECASE | re.DOTALL,
)
"""Another is named: that is offered first, also where they tell why."""
_WIL: Final = (
    rf"{_VOORAF}(?:(?:ik|wij|we|dit|deze|hem|het) )*(?:wil|willen|kan|mag|kunnen|zou|graag|ga|gaan|moet)\b"
    r"(?: (?:ik|wij|we|willen|graag|dit|liever|nu|het|moet))*"
)
_AAN: Final = (
    r" (?:overdragen|overgeven|doorgeven|overzetten) (?:aan|naar) (?:de |het )?"
    r"(?P<wie>(?!(?:een )?(?:collega|ander|iemand)\b)[^\W\d][^\n.,;?!]{1,50}?)"
    r"(?:[\s,;.]+(?:want|omdat|ivm|i\.v\.m\.|wegens|vanwege|graag|aub|svp)\b.*)?\W*"
)
_ROL_AAN: Final = re.compile(
    rf"{_WIL}(?: (?:het|de|mijn|rol|van|als|deze))* casushouder(?:schap)?(?: (?:graag|liever))?{_AAN}", re.IGNORECASE
)
_PUNT_AAN: Final = re.compile(
    rf"{_WIL}(?: (?:dit|deze|het|hem|mijn|ons|(?:actie)?punt|actie|ook|liever))*(?: (?P<n>\d{{1,3}}))?{_AAN}",
    re.IGNORECASE,
)
"""They say to whom."""
_HOOGSTENS: Final = 14


def lees_over_rol(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """How the casus ends, where its casushouder asks whether it can be closed; None for other words.

    Raises NietGedeeld with the command for a hand-over: of the role, or of the own actiepunt that is answered; and
    BedoeltU with the whole of it, where they say to whom that goes.
    """
    lid, casus, tekst = wie.wie.deelnemer, wie.wie.casus, zonder_slot(inbound.tekst).strip()
    if lid is None or lid.is_derde or casus is None or casus.fase is not Fase.LOPEND or wie.plek is Plek.KAMER:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.aan_groep or wie.wachtend is not None:
        return None
    if wie.antwoord_als or wie.verzoek is not None or met_teken(tekst) or len(tekst.split()) > _HOOGSTENS:
        return None
    if lid.casushouder and not wie.bij_ja.startswith("casus ") and _SLUIT.fullmatch(tekst):
        return (Opdracht(command=AFSLUITEN, code=casus.code),)
    if lid.casushouder and (ander := _WORDT.match(tekst)) is not None:
        return (bedoelt(f"{ander['wie']} wordt casushouder", casus.code),)
    if lid.casushouder and (ander := _ROL_AAN.fullmatch(tekst)) is not None:
        return (bedoelt(f"{ander['wie']} wordt casushouder", casus.code),)
    if (over := _PUNT_AAN.fullmatch(tekst)) is not None:
        nummer = wie.nummer if over["n"] is None else int(over["n"])
        if nummer in wie.eigen_punten:
            zin = f"{casus.code} overdragen {nummer} aan {over['wie']}"
            raise BedoeltU(code=casus.code, voorbeeld=zin, zelf=zin)
    if lid.casushouder and is_opvolging(tekst):
        raise NietGedeeld(code=casus.code, waarom="rol")
    if lid.casushouder and _ROL.fullmatch(tekst) and _ROL_OVER.search(tekst):
        raise NietGedeeld(code=casus.code, waarom="rol")
    eigen = wie.nummer is not None and not is_van_ander(wie, wie.nummer)
    if eigen and _OVERDRAGEN.fullmatch(tekst):
        raise NietGedeeld(code=casus.code, waarom="overdragen", nummer=wie.nummer, rol=lid.casushouder)
    return None
