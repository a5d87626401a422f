"""The collections of messages that wait for a decision, and of words that hold or pass one, as Protocols.

In every collection `get` raises a Weigering when it is not there, `find` returns None. Every datetime is aware and UTC.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from commands.domain.kenmerken import Kenmerk
from commands.domain.mozaiek import Onthouden
from commands.domain.navraag import Navraag
from commands.domain.verzoek import Verzoek
from commands.domain.voorgelegd import Voorgelegd
from commands.domain.wachtend import Wachtend
from commands.messages import Bijlage


class Wachtenden(Protocol):
    """Held texts, open and decided."""

    async def next_number(self) -> int:
        """The next short number."""
        ...

    async def find_id(self, wachtend_id: str) -> Wachtend | None: ...
    async def find_number(self, nummer: int) -> Wachtend | None: ...
    async def find_inbox(self, inbox_id: str) -> Wachtend | None: ...
    async def open_wachtenden(self, *, persoon_id: str | None = None) -> list[Wachtend]:
        """Those that still wait, of one sender or of all, oldest first."""
        ...

    async def add_wachtend(self, wachtend: Wachtend) -> None: ...
    async def save_wachtend(self, wachtend: Wachtend) -> None: ...


class Navragen(Protocol):
    """Messages that wait for a confirmation: asked, not yet asked, and decided."""

    async def next_number(self) -> int:
        """The next short number."""
        ...

    async def find_id(self, navraag_id: str) -> Navraag | None: ...
    async def find_inbox(self, inbox_id: str) -> Navraag | None: ...
    async def find_number(self, nummer: int) -> Navraag | None: ...
    async def find_token(self, token: str) -> Navraag | None:
        """By the token of its question."""
        ...

    async def of_persoon(self, persoon_id: str) -> list[Navraag]:
        """All that were ever kept for them, oldest first."""
        ...

    async def open_navragen(self) -> list[Navraag]:
        """Those that still wait, oldest first."""
        ...

    async def confirmed_navragen(self) -> list[Navraag]:
        """The confirmed ones whose address was not accepted with `akkoord`."""
        ...

    async def add_navraag(self, navraag: Navraag) -> None: ...
    async def save_navraag(self, navraag: Navraag) -> None: ...


class VoorgelegdeVragen(Protocol):
    """Questions and signalen to the casushouder alone."""

    async def next_number(self) -> int:
        """The next short number."""
        ...

    async def find_id(self, voorgelegd_id: str) -> Voorgelegd | None: ...
    async def find_number(self, nummer: int) -> Voorgelegd | None: ...
    async def open_of_casus(self, casus_id: str) -> list[Voorgelegd]:
        """Without an answer, oldest first."""
        ...

    async def add_voorgelegd(self, een: Voorgelegd) -> None: ...
    async def save_voorgelegd(self, een: Voorgelegd) -> None:
        """Note when it was answered."""
        ...


class Verzoeken(Protocol):
    """What counts only after another agrees."""

    async def find_id(self, verzoek_id: str) -> Verzoek | None: ...
    async def of_actiepunt(self, actiepunt_id: str) -> list[Verzoek]:
        """In the order in which they were made."""
        ...

    async def open_of_casus(self, casus_id: str) -> list[Verzoek]:
        """Without an answer, in the order in which they were made for each actiepunt."""
        ...

    async def add_verzoek(self, verzoek: Verzoek) -> None: ...
    async def save_verzoek(self, verzoek: Verzoek) -> None:
        """Note the answer, and who are asked still."""
        ...


class WaitingPlans(Protocol):
    """Plans sent in a private room, waiting for the command that says what to do with them."""

    async def put_plan(self, persoon_id: str, bijlage: Bijlage, op: datetime) -> None:
        """Keep one; a newer one replaces it."""
        ...

    async def take_plan(self, persoon_id: str, *, since: datetime) -> Bijlage | None:
        """Take it away and return it, if it came at or after `since`; otherwise None."""
        ...


class Verboden(Protocol):
    """Hashes of the words of a casus that must not go out; the words themselves are kept nowhere."""

    async def hash_key(self, casus_id: str) -> bytes: ...
    async def of_casus(self, casus_id: str) -> frozenset[bytes]: ...
    async def add_hashes(self, casus_id: str, afdrukken: Iterable[bytes]) -> None: ...
    async def remove_of_casus(self, casus_id: str) -> None: ...


class Kenmerken(Protocol):
    """Facts about the client of a casus that went out of it; they lie under its key and die with it."""

    async def of_casus(self, casus_id: str) -> Sequence[Onthouden]:
        """All of a casus, the first that went out first."""
        ...

    async def add_kenmerken(self, casus_id: str, kenmerken: Iterable[Kenmerk], at: datetime) -> None:
        """Add; what is there already stays as it is."""
        ...


class Toegestaan(Protocol):
    """Words that may go out of every casus."""

    async def all_words(self) -> tuple[str, ...]: ...
    async def add_words(self, woorden: str, *, door: str, at: datetime) -> bool:
        """False when it was there already."""
        ...

    async def remove_words(self, woorden: str) -> bool:
        """False when it was not there."""
        ...
