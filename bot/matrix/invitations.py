"""The invitations that one session sent. Any other invitation under the bot's name is somebody else's."""

from nio import Event


class Invitations:
    """Holds room and guest of each invitation from the sending until it comes back in a sync."""

    def __init__(self) -> None:
        self._sent: set[tuple[str, str]] = set()

    def send(self, room: str, guest: str) -> None:
        """Note that the session is about to invite; room "" stands for one that is being made."""
        self._sent.add((room, guest))

    def __contains__(self, asked: object) -> bool:
        """Tell whether this session sent an invitation, given as room and guest."""
        return isinstance(asked, tuple) and (asked in self._sent or ("", *asked[1:]) in self._sent)

    def see(self, room: str, event: Event, me: str) -> None:
        """Take an event of a sync: an invitation that came back is not expected any more."""
        guest = event.source.get("state_key")
        if event.source.get("sender") == me and isinstance(guest, str):
            self._sent -= {(room, guest), ("", guest)}
