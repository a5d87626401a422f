"""A decision about an aanmelding in plain words, in answer to the message about it: "nemen we op, namens politie".

What it lacks is asked, as of the command itself; a question and a doubt decide nothing.
"""

import re
from typing import Final

from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.triagebesluit import Besluit
from commands.grammar.grammar import zonder_slot
from commands.messages import Inbound
from commands.triage.triage import TRIAGE
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_WIE: Final = (
    r"(?:(?:we|wij|deze|die|dit|hem|haar|m|het|de casus|de aanmelding|casus|aanmelding|maar|dus|wel|nu|graag)\s+)*"
)
_VOOR: Final = rf"\W*(?:(?:ja|ok|oke|oké|prima|akkoord|hoi|goedemorgen|goedemiddag|beste collega)\b\W*)*{_WIE}"
_NEE: Final = (
    rf"nemen\s+{_WIE}niet\s+(?:op|aan|in behandeling)|(?:wordt|is)\s+niet\s+opgenomen"
    r"|niet\s+(?:opnemen|opgenomen)"
    rf"|wijzen\s+{_WIE}af|(?:wordt |is )?afgewezen|afwijzen"
)
_AAN: Final = (
    rf"houden\s+{_WIE}(?:nog\s+)?(?:even\s+)?aan|(?:wordt |is )?aangehouden|aanhouden"
    rf"|(?:bespreken\s+)?{_WIE}(?:een )?volgende (?:keer|week)|schuiven\s+{_WIE}door"
)
_JA: Final = (
    rf"nemen\s+{_WIE}(?:op|aan|in behandeling)|neem\s+{_WIE}(?:op|aan)|(?:wordt |is |mag |kan )?opgenomen|opnemen"
    "|doen we"
)
_VORMEN: Final = tuple(
    (besluit, re.compile(rf"{voor}(?:{vorm})\b", re.IGNORECASE))
    for besluit, voor, vorm in (
        (Besluit.NEE, rf"\W*(?:nee\b\W*)?{_WIE}", _NEE),
        (Besluit.AANHOUDEN, rf"\W*(?:nee\b\W*)?{_WIE}", _AAN),
        (Besluit.JA, _VOOR, _JA),
    )
)
_KAAL: Final = re.compile(r"\W*(ja|nee|akkoord)\b(?=\W*(?:$|namens\b|,))", re.IGNORECASE)
_ROLLEN: Final = frozenset({Rol.PROCESREGISSEUR, Rol.TRIAGELID})


def lees_op_triage(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The command for which these words stand; None for others, and where nothing waits for a decision."""
    casus = wie.wie.casus
    if casus is None or casus.fase is not Fase.AANGEMELD or not wie.onder_ons or not wie.wie.rollen & _ROLLEN:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    tekst = " ".join(zonder_slot(inbound.tekst).split())
    if not tekst or "?" in tekst or met_teken(inbound.tekst):
        return None
    for besluit, vorm in _VORMEN:
        if (gezegd := vorm.match(tekst)) is not None:
            rest = tekst[gezegd.end() :].strip(" ,.:;-")
            return (Opdracht(command=TRIAGE, tekst=f"{besluit.value} {rest}".strip()),)
    return (Opdracht(command=TRIAGE, tekst=tekst),) if _KAAL.match(tekst) is not None else None
