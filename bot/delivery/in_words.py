"""A mail in the words of the house; what goes to a group at once is put into them once."""

from dataclasses import replace
from functools import lru_cache

from commands.domain.woorden import Woorden
from commands.messages import Bericht
from commands.messages.in_woorden import in_woorden
from commands.ports.outgoing import OutgoingMail

_NOTHING = Bericht(onderwerp="", blokken=())


def in_words(outgoing: OutgoingMail, woorden: Woorden) -> OutgoingMail:
    """The same mail: its message, its head and who helps."""
    around = in_woorden(replace(outgoing, bericht=_NOTHING), woorden)
    return replace(around, bericht=_said(outgoing.bericht, woorden))


@lru_cache(maxsize=16)
def _said(bericht: Bericht, woorden: Woorden) -> Bericht:
    return in_woorden(bericht, woorden)
