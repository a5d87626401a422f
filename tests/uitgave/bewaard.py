"""A house as an older version left it: its database, and what people and servers outside of it hold.

One line of JSON for each row, mail and room, so that a change can be read; only texts, names and addresses are
encrypted, as they rest in the database.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.nepkamers import Kamer, NepKamers
from tests.uitgave.inhoud import Rij

HIER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A mail in the mailbox of somebody."""

    aan: str
    onderwerp: str
    message_id: str
    antwoord: str
    """Local part of Reply-To."""
    knoppen: list[str]
    """The `mailto:` links in it."""
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruimte:
    """A room as the homeserver knows it."""

    id: str
    naam: str
    leden: list[str]
    gezegd: list[list[str]]
    """What the bot said: transaction id, event id, text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaard:
    """All of it."""

    uitgave: str
    vorm: str
    """The version of the database."""
    nu: datetime
    """When it stopped."""
    teller: int
    """How many mails and events came in."""
    codes: dict[str, str]
    """The casussen, by what is the matter with them."""
    brieven: tuple[Brief, ...]
    ruimtes: tuple[Ruimte, ...]
    rijen: tuple[tuple[str, Rij], ...]

    def tabel(self, naam: str, **waar: object) -> list[Rij]:
        """The rows of one table with these values."""
        return [rij for tabel, rij in self.rijen if tabel == naam and waar.items() <= rij.items()]

    def nep_kamers(self) -> NepKamers:
        """A homeserver with these rooms."""
        kamers = NepKamers()
        kamers._teller = self.teller
        for een in self.ruimtes:
            gedaan = {txn: event for txn, event, _ in een.gezegd}
            kamers.kamers[een.id] = Kamer(een.id, een.naam, leden=set(een.leden), events=gedaan)
        return kamers

    def schrijf(self, pad: Path) -> None:
        """One line each."""
        pad.write_text("".join(f"{json.dumps(regel, ensure_ascii=False)}\n" for regel in self._regels()), "utf-8")

    def _regels(self) -> Iterator[dict[str, Any]]:
        yield {
            "uitgave": self.uitgave,
            "vorm": self.vorm,
            "nu": self.nu.isoformat(),
            "teller": self.teller,
            "codes": self.codes,
        }
        yield from ({"brief": asdict(een)} for een in self.brieven)
        yield from ({"ruimte": asdict(een)} for een in self.ruimtes)
        yield from ({"tabel": naam, "rij": rij} for naam, rij in self.rijen)


def lees(pad: Path) -> Bewaard:
    """What `schrijf` wrote."""
    kop, *regels = map(json.loads, pad.read_text("utf-8").splitlines())
    kop["nu"] = datetime.fromisoformat(kop["nu"])
    return Bewaard(
        **kop,
        brieven=tuple(Brief(**een["brief"]) for een in regels if "brief" in een),
        ruimtes=tuple(Ruimte(**een["ruimte"]) for een in regels if "ruimte" in een),
        rijen=tuple((een["tabel"], een["rij"]) for een in regels if "tabel" in een),
    )


def uitgaven() -> list[Path]:
    """Of each version one, oldest first."""
    return sorted(HIER.glob("*.jsonl"), key=lambda pad: [int(deel) for deel in pad.stem.split(".")])
