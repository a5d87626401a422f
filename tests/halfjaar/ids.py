"""Ids of which the same seed makes the same ones."""

from hashlib import sha256

from bot.base.clock import DerivedIds


class ZaadIds:
    """Implements commands.ports.Ids: row ids go up by one, secrets follow from the seed."""

    def __init__(self, zaad: str) -> None:
        self._geheim = sha256(zaad.encode()).digest()
        self._los = DerivedIds(self._geheim, "los")
        self._laatste = 0

    def new_id(self) -> str:
        """The next: 32 hex characters, above all that came before."""
        self._laatste += 1
        return f"{self._laatste:032x}"

    def casuscode(self) -> str:
        """The next candidate."""
        return self._los.casuscode()

    def token(self) -> str:
        """The next one."""
        return self._los.token()

    def failure_code(self) -> str:
        """The next one."""
        return self._los.failure_code()

    def following(self, source: str) -> DerivedIds:
        """The ids that follow from this source and the seed."""
        return DerivedIds(self._geheim, source)
