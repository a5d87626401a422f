"""A message in the words of the house and sealed; one to a group is that once for all its members."""

from dataclasses import replace

from commands.domain.woorden import Woorden
from commands.door.gekeurd import Gekeurd, Keuring
from commands.messages import Bericht
from commands.messages.in_woorden import in_woorden


class Verzegelaar:
    """For the messages of one transaction."""

    def __init__(self, keuring: Keuring, woorden: Woorden) -> None:
        self._keuring = keuring
        self._woorden = woorden
        self._laatste: tuple[Bericht, Gekeurd] | None = None

    def verzegel(self, bericht: Bericht) -> Gekeurd:
        """As it is queued: without the news that waits for its hour."""
        if self._laatste is None or self._laatste[0] is not bericht:
            gezegd = in_woorden(replace(bericht, nieuws=()), self._woorden)
            self._laatste = (bericht, self._keuring.verzegel(gezegd))
        return self._laatste[1]
