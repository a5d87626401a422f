"""An answer to the invitation of a meeting (ICO) that is past: now it may be about an actiepunt."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.vraag import VRAAG, vraag
from commands.command import Opdracht
from commands.domain.weigering import Weigering, WelkPunt
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing
from commands.ico.bericht import BERICHT
from commands.messages import Inbound
from commands.spreektaal.verstaan import Melding
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_TELT: Final = (GEREED, BEZIG)


def lees_na_ico(inbound: Inbound, wie: Bekend, lees_los: Callable[[Bekend], Lezing]) -> tuple[Opdracht, ...] | None:
    """ "Klaar" counts for their only open actiepunt, and of several it is asked which; None where the words report on
    none. `lees_los`: reads them as a message that answers nothing.

    Words beside it stay with the procesregisseur, as the invitation promised. Raises WelkPunt.
    """
    if not wie.op_oud_ico or not wie.eigen_punten or met_teken(inbound.tekst):
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    try:
        gelezen = lees_los(replace(wie, antwoord_als="", bij_ja="", bij_nee="", op_oud_ico=False))
    except WelkPunt:
        raise
    except Weigering:
        return None
    if not isinstance(gelezen, tuple) or any(een.code is not None for een in gelezen):
        return None
    if not any(een.command.over_punt or een.command is VRAAG for een in gelezen):
        return None
    geteld = tuple(replace(een, tekst="") for een in gelezen if een.command in _TELT)
    gevraagd = [
        melding
        for een in gelezen
        for melding in een.meldingen
        if melding.nummer in wie.eigen_punten and melding.soort is not None
    ]
    if not geteld and not gevraagd:
        gevraagd = [Melding(nummer=een.nummer, soort=None) for een in gelezen if een.nummer in wie.eigen_punten]
    if not geteld and not gevraagd:
        return None
    kies = any(een.kies for een in gelezen)
    vragen = (vraag(tuple(gevraagd), kies=kies),) if gevraagd else ()
    meer = any(een.tekst.strip() or een.command not in (*_TELT, VRAAG) for een in gelezen)
    woorden = (Opdracht(command=BERICHT, tekst=zonder_slot(inbound.tekst)),) if meer else ()
    return (*woorden, *geteld, *vragen)
