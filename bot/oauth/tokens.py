"""Access tokens as mail and Matrix ask for them."""

from dataclasses import dataclass, field
from typing import Protocol

from commands.ports import TemporaryFailure


class TokenSource(Protocol):
    """Gives the token of one login."""

    async def token(self, refused: str = "") -> str:
        """A token that is good now, and never the one that the other side just `refused`.

        Raises TemporaryFailure with a code that begins with OAUTH_; a ChannelRefused when only a person can mend it.
        """
        ...


async def has_newer(tokens: TokenSource | None, used: str) -> bool:
    """Whether a token is there that outlives the `used` one; False when none can be had: what is open may still serve.

    At Exchange and Gmail a session ends with the token that it began with.
    """
    if tokens is None or not used:
        return False
    try:
        return await tokens.token() != used
    except TemporaryFailure:
        return False


@dataclass(frozen=True, slots=True)
class FixedToken:
    """A TokenSource of one token, for a command that ends before it does."""

    value: str = field(repr=False)

    async def token(self, refused: str = "") -> str:  # noqa: ARG002 - there is no other one
        """The one token there is, refused or not."""
        return self.value
