"""Keeps the books while the hammer runs: what is due and not yet heard, and all that was heard."""

from collections.abc import Iterable

from bot.demo.seen import Seen
from tests.hamer.herken import is_nazicht, komt_vanzelf, lees_toon
from tests.hamer.model import Plicht, Zegt
from tests.hamer.vergelijk import Oogst


class Boek:
    """One run."""

    def __init__(self) -> None:
        self.oogst = Oogst()
        self.plichten: set[Plicht] = set()
        self.open: set[Plicht] = set()
        """Due, and not heard yet."""
        self.berichten: set[str] = set()
        """Ids of all messages of the bot that were read."""
        self.nazicht = 0
        """Reports of the auditor that something is late."""
        self._bewezen: set[str] = set()
        self._vanzelf: dict[tuple[str, str], str] = {}

    def verwacht(self, plichten: Iterable[Plicht]) -> None:
        """These are due from now on."""
        nieuw = set(plichten) - self.plichten
        self.plichten |= nieuw
        self.open |= nieuw - self.oogst.gehoord.keys()

    def hoor(self, bericht: Seen, gevonden: list[Plicht]) -> None:
        """Somebody read this message of the bot."""
        self.berichten.add(bericht.id)
        if bericht.channel == "mail":
            self.oogst.bezorgd[bericht.who, bericht.id] += 1
        for plicht in gevonden:
            self.oogst.boek(plicht, bericht.id)
            self.open.discard(plicht)
            if plicht.zegt is Zegt.BEWIJS:
                self._bewezen.add(plicht.over)
        if is_nazicht(bericht):
            self.nazicht += 1
        elif komt_vanzelf(bericht):
            eerder = self._vanzelf.setdefault((bericht.who, bericht.all_words), bericht.id)
            if eerder != bericht.id:
                self.oogst.vreemd.append(f"{bericht.who} {bericht.channel}: twice {bericht.all_words[:100]!r}")
        elif not gevonden and lees_toon(bericht.text) is None:
            self.oogst.vreemd.append(f"{bericht.who} {bericht.channel}: {bericht.all_words[:300]!r}")

    def bewezen(self, merk: str) -> bool:
        """Whether its sender, or somebody beside him, has read the receipt."""
        return merk in self._bewezen

    def open_herinneringen(self) -> list[Plicht]:
        """Reminders that are due and not heard yet."""
        return [een for een in self.open if een.zegt is Zegt.HERINNERING]
