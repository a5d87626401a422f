"""The channels that stay shut until a person mends something."""

from commands.domain.rollen import Kanaal

CHANNEL_NAMES = {Kanaal.MAIL: "mail", Kanaal.MATRIX: "Matrix"}


class Shut:
    """The channels that this process found shut. Work that happens to go well opens none: only `proved_open` does."""

    def __init__(self) -> None:
        self._codes: dict[Kanaal, str] = {}

    def found_shut(self, channel: Kanaal, code: str) -> None:
        """Note that this channel is shut; `code` says why."""
        self._codes[channel] = code

    def proved_open(self, channel: Kanaal) -> None:
        """Note that this channel works, or that this process has nothing to do with it any more."""
        self._codes.pop(channel, None)

    def is_shut(self, channel: Kanaal) -> bool:
        """Whether this channel is shut, as far as this process knows."""
        return channel in self._codes

    @property
    def standing_still(self) -> tuple[str, ...]:
        """The channels that are shut at this moment, each with its code."""
        return tuple(f"{CHANNEL_NAMES[channel]}: {code}" for channel, code in self._codes.items())
