"""What the figures of a year count, as a Protocol: in few queries, without any text."""

from typing import Protocol
from zoneinfo import ZoneInfo

from commands.domain.jaarcijfers import Casusfeiten


class JaarcijferBron(Protocol):
    async def facts(self, zone: ZoneInfo) -> dict[str, Casusfeiten]:
        """Of every casus that was taken up and is still there, by its id; days are those of this zone."""
        ...
