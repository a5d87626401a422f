"""Logins with tokens that end, shared by all processes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """The tokens of one login (OAuth 2.0, RFC 6749)."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    """Empty when there is none."""
    renew_at: datetime
    ends_at: datetime
    """The moment at which the access token ends."""

    def is_alive(self, now: datetime) -> bool:
        """Whether the access token may still be used."""
        return bool(self.access) and now < self.ends_at


class Logins(Protocol):
    """One login for each name; who wants to renew one claims it first."""

    async def read(self, naam: str) -> Login | None:
        """The tokens; None when there are none, or when they cannot be opened."""
        ...

    async def claim(self, naam: str, *, now: datetime, until: datetime) -> bool:
        """Let nobody else renew it until that moment; False when somebody else does."""
        ...

    async def keep(self, naam: str, login: Login) -> None:
        """Store the tokens; the claim ends."""
        ...

    async def release(self, naam: str) -> None:
        """End the claim without new tokens."""
        ...

    async def forget(self, naam: str) -> None:
        """Take the tokens away; when there are none that is fine."""
        ...
