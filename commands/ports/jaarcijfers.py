"""What the figures of a year count, as a Protocol: in few queries, and of all texts only the kind of approach."""

from typing import Protocol
from zoneinfo import ZoneInfo

from commands.domain.jaarcijfers import Jaarfeiten


class JaarcijferBron(Protocol):
    async def facts(self, jaar: int, zone: ZoneInfo) -> Jaarfeiten:
        """Of every casus that was taken up and is still there; the days of the year are those of this zone."""
        ...
