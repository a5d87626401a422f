"""How the world fails us, as exceptions; their texts are codes, never an address or what somebody wrote."""

from commands.messages import Inbound


class TemporaryFailure(Exception):
    """The world is in the way for now; try again. `wacht` is the least number of seconds the other side asked for."""

    def __init__(self, reden: str, *, wacht: float = 0.0) -> None:
        super().__init__(reden)
        self.wacht = wacht


class KanaalDicht(TemporaryFailure):
    """The other side does not know us any more: all of this channel waits for a person, and no row is to blame."""


class KanaalWeigert(TemporaryFailure):
    """Our own side is refused or cannot be reached: no row is to blame, and none is ever given up for it.

    `mens`: whether waiting mends nothing, so that somebody must hear it at once.
    """

    def __init__(self, reden: str, *, wacht: float = 0.0, mens: bool = False) -> None:
        super().__init__(reden, wacht=wacht)
        self.mens = mens


class KamerKwijt(TemporaryFailure):
    """The bot is not in this room any more: what was meant for it waits for the room that takes its place."""

    def __init__(self, kamer: str) -> None:
        super().__init__("room_lost")
        self.kamer = kamer


class VreemdInKamer(TemporaryFailure):
    """Somebody is in this room who does not belong there: nothing is said, and nobody gets a key, before he is out."""

    def __init__(self, kamer: str, wie: frozenset[str]) -> None:
        super().__init__("stranger_in_room")
        self.kamer = kamer
        self.wie = wie


class PermanentFailure(Exception):
    """The world says no for good; give up and tell the beheerder. The text is a code, never an address."""


class NietGelezen(Exception):
    """A message took more time or memory to read than it may. `inbound`: who sent it, when that is known."""

    def __init__(self, inbound: Inbound | None) -> None:
        super().__init__()
        self.inbound = inbound


class NietOpgehaald(NietGelezen):
    """A row is all there is of a message that its server cannot give."""


class StorageFailure(Exception):
    """The database is in the way: nothing of this transaction was done, and nobody's message is to blame.

    The text is a code: DB_LOCKED, DB_FULL, DB_READONLY, DB_IO (the disk), DB_GONE (no answer) or DB_BACK (it
    went back in time).
    """
