"""Words in the room of a casus, with the sign of a command or to the bot, that only begin like one: asked for whom.

The room has read them, and who reads mail has not; a refusal would leave it so (own choice).
"""

import re
from typing import Final

from commands.command import mag
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import OpdrachtOfBericht
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.woorden import lees_regel
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_MINST: Final = 3
"""Fewer words say nothing to people."""
_VERGETEN: Final = re.compile(
    r"bericht(?:\s*:|\s+(?:aan|voor)\s+(?:allen|iedereen|allemaal|de groep|alle deelnemers)\b)", re.IGNORECASE
)
"""It begins so, and the sign was forgotten."""


def vraag_of_bericht(lezing: Lezing | Weigering, inbound: Inbound, wie: Bekend) -> Lezing | Weigering:
    """The same reading; OpdrachtOfBericht for such words. An edit, and a line with the number of a point, is none."""
    if wie.plek is not Plek.KAMER or inbound.bewerkt or not inbound.versleuteld or wie.wie.casus is None:
        return lezing
    tekst = zonder_slot(inbound.tekst).strip()
    regel = lees_regel(tekst.splitlines()[0]) if tekst else None
    if regel is None or len(tekst.split()) < _MINST:
        return lezing
    gemeend = met_teken(tekst) or inbound.vermeld
    if not gemeend and _VERGETEN.match(tekst) is None:
        return lezing
    if not gemeend or _is_praat(lezing, wie, genummerd=any(woord.getal for woord in regel.woorden[:3])):
        return OpdrachtOfBericht(voorbeeld="", gebruik="", kamer=True)
    return lezing


def _is_praat(lezing: Lezing | Weigering, wie: Bekend, *, genummerd: bool) -> bool:
    """Whether it is no command, one that is not theirs, or one that is refused here and may be words."""
    if isinstance(lezing, OpdrachtOnbekend):
        return not lezing.gegevens.get("lijkt_op")
    if not isinstance(lezing, tuple) or len(lezing) != 1 or not lezing[0].tekst.strip() or genummerd:
        return False
    command = lezing[0].command
    return not mag(command, wie.wie) or (command.prive and command.kaal)
