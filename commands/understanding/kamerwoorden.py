"""Words in the room of a casus, with the sign of a command or to the bot, that only begin like one: asked for whom.

The room has read them, and who reads mail has not; a refusal would leave it so (own choice).
"""

import re
from typing import Final

from commands.actie.verandering import BEHEER
from commands.actie.vervalt import VERVALT
from commands.command import mag
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import OpdrachtOfBericht, TerugnemenOnzeker
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.andercasus import hoort_elders
from commands.spreektaal.wilterug import wil_ongedaan
from commands.spreektaal.woorden import lees_regel
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_MINST: Final = 3
"""Fewer words say nothing to people."""
_VERGETEN: Final = re.compile(
    r"bericht(?:\s*:|\s+(?:aan|voor)\s+(?:allen|iedereen|allemaal|de groep|alle deelnemers)\b)", re.IGNORECASE
)
"""It begins so, and the sign was forgotten."""
_OEPS: Final = r"\W*(?:oeps\w*|oops|foutje|vergissing|vergist)\b"
_VERGIST: Final = re.compile(
    rf"{_OEPS}\W*(?:verkeerde?\b(?: (?:actie)?(?:punt|nummer|knop))?(?=\W*$|\W*[,.;:!]| was\b| het\b| moe(?:s)?t\b)"
    r"|(?:(?:dat|het|ik bedoelde?) )?(?:was|moest|moet|is|bedoelde?) (?:(?:actie)?(?:punt|nummer) )?\d)",
    re.IGNORECASE,
)
"""They gave a wrong number; a link or a room that was wrong is talk."""
_OEPS_ALLEEN: Final = re.compile(_OEPS, re.IGNORECASE)
_KORT: Final = 8


def vraag_of_bericht(lezing: Lezing | Weigering, inbound: Inbound, wie: Bekend) -> Lezing | Weigering:
    """The same reading; OpdrachtOfBericht for such words, TerugnemenOnzeker for a mistake that they name. An edit, and
    a line with the number of a point, is none."""
    if wie.plek is not Plek.KAMER or inbound.bewerkt or not inbound.versleuteld or wie.wie.casus is None:
        return lezing
    tekst = zonder_slot(inbound.tekst).strip()
    if _vergist(tekst, gemeend=met_teken(tekst) or inbound.vermeld):
        return TerugnemenOnzeker(code=wie.wie.casus.code, nummer="", kamer=True)
    regel = lees_regel(tekst.splitlines()[0]) if tekst else None
    if regel is None or len(tekst.split()) < _MINST:
        return lezing
    gemeend = met_teken(tekst) or inbound.vermeld
    if not gemeend and _VERGETEN.match(tekst) is None:
        return lezing
    if not gemeend or _is_praat(lezing, wie, genummerd=any(woord.getal for woord in regel.woorden[:3])):
        return OpdrachtOfBericht(voorbeeld="", gebruik="", kamer=True)
    return lezing


def _vergist(tekst: str, *, gemeend: bool) -> bool:
    """Whether it says that their last report was wrong, in a few words; `gemeend`: it is said to the bot."""
    if hoort_elders(tekst) or wil_ongedaan(tekst):
        return True
    if len(tekst.split()) > _KORT:
        return False
    return (_OEPS_ALLEEN if gemeend else _VERGIST).match(tekst) is not None


def _is_praat(lezing: Lezing | Weigering, wie: Bekend, *, genummerd: bool) -> bool:
    """Whether it is no command, one that is not theirs, or one that is refused here and may be words."""
    if isinstance(lezing, OpdrachtOnbekend):
        return not lezing.gegevens.get("lijkt_op")
    if not isinstance(lezing, tuple) or len(lezing) != 1 or not lezing[0].tekst.strip() or genummerd:
        return False
    command = lezing[0].command
    zonder_nummer = command is VERVALT and lezing[0].nummer is None and not wie.wie.rollen & BEHEER
    return zonder_nummer or not mag(command, wie.wie) or (command.prive and command.kaal)
