"""Words of a member that only begin like a command which they may not give: "cliënt niet gekomen, 2e keer"."""

import re
from typing import Final

from commands.actie.besluit import BESLUIT
from commands.actie.verandering import BEHEER
from commands.actie.vervalt import VERVALT
from commands.client.client import CLIENT
from commands.command import mag
from commands.domain.clientwoorden import over_komst
from commands.domain.weigering import OpdrachtOnbekend
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek, VrijeTekst
from commands.messages import Inbound
from commands.spreektaal.woorden import aangehaald
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_WOORDEN: Final = re.compile(
    r"(?:cli[eë]nt|vervalt|(?:(?:mijn|ons)\s+)?besluit)\b[\s:,;-]+(?!\d)\S+\s+\S", re.IGNORECASE
)
"""One of these and at least two words more, the first of them no number."""


def als_woorden(lezing: Lezing, inbound: Inbound, wie: Bekend, *, noteert_client: bool) -> Lezing:
    """The same reading; of a deelnemer, where such words were taken for a command, the words. Raises OpdrachtOnbekend
    with them in a private room, where no words are free.

    `noteert_client`: this house notes what the client knows, and so "cliënt nog niet" may be meant for the bot alone.
    """
    if wie.plek is Plek.KAMER or wie.wie.deelnemer is None or wie.wie.is_staf:
        return lezing
    if not isinstance(lezing, tuple) or len(lezing) != 1:
        return lezing
    eigen = zonder_slot(inbound.tekst).strip()
    client = not noteert_client or over_komst(lezing[0].tekst)
    kan = (CLIENT, VERVALT, BESLUIT) if client else (VERVALT, BESLUIT)
    vraagt = lezing[0].command is VERVALT and not wie.wie.rollen & BEHEER
    niet_van_hen = lezing[0].command in kan and (vraagt or not mag(lezing[0].command, wie.wie))
    if not niet_van_hen or met_teken(eigen) or not _WOORDEN.match(eigen):
        return lezing
    if wie.plek is Plek.PRIVE:
        raise OpdrachtOnbekend(tekst=aangehaald(eigen), lijkt_op="")
    return VrijeTekst(eigen)
