"""The failures of the outside world, as exceptions; their texts are codes, never an address or somebody's words."""

from commands.messages import Inbound


class TemporaryFailure(Exception):
    """The world is in the way for now; try again. `retry_after`: seconds that the other side asked to wait at least."""

    def __init__(self, reason: str, *, retry_after: float = 0.0) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class ChannelShut(TemporaryFailure):
    """The other side does not know us any more: all of this channel waits for a person, and no row is to blame."""


class ChannelRefused(TemporaryFailure):
    """Our own side is refused or cannot be reached: no row is to blame, and none is ever given up for it.

    `needs_person`: whether waiting mends nothing, so that somebody must hear it at once.
    """

    def __init__(self, reason: str, *, retry_after: float = 0.0, needs_person: bool = False) -> None:
        super().__init__(reason, retry_after=retry_after)
        self.needs_person = needs_person


class RoomLost(TemporaryFailure):
    """The bot is not in this room any more: messages for it wait for the room that replaces it."""

    def __init__(self, room: str) -> None:
        super().__init__("room_lost")
        self.room = room


class StrangerInRoom(TemporaryFailure):
    """Somebody is in this room who does not belong there: nothing is said and no key is given until they are out."""

    def __init__(self, room: str, strangers: frozenset[str]) -> None:
        super().__init__("stranger_in_room")
        self.room = room
        self.strangers = strangers


class PermanentFailure(Exception):
    """The world says no for good; give up and tell the beheerder. The text is a code, never an address."""


class MessageNotRead(Exception):
    """A message took more time or memory to read than it may. `inbound`: its headers, when its sender is known."""

    def __init__(self, inbound: Inbound | None) -> None:
        super().__init__()
        self.inbound = inbound


class MessageNotFetched(MessageNotRead):
    """A message that its server cannot give: only its row exists."""


class StorageFailure(Exception):
    """The database is in the way: nothing of this transaction was done, and nobody's message is to blame.

    The text is a code: DB_LOCKED, DB_FULL, DB_READONLY, DB_IO (the disk), DB_GONE (no answer), DB_BACK (it
    went back in time) or DB_LOGBOEK (the end of the logboek was removed).
    """


class KeyGone(Exception):
    """The casus was removed for good: nothing is written under it any more, and nothing of it can be read."""
